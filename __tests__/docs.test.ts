import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { outcomeOf } from '../scripts/docs/outcome.ts';
import {
  examplesOf,
  HEADER_END,
  headerOf,
  HEADINGS,
  headingsOf,
  OPTIONAL,
  regeneratePage,
} from '../scripts/docs/rule-page.ts';
import { resolve } from '../scripts/docs/state-page.ts';
import type { Schema } from '../scripts/docs/state-page.ts';
import { RULES } from '../src/validate/rules/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const namesIn = (folder: string, extension: string): string[] =>
  readdirSync(new URL(`../${folder}`, import.meta.url))
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .toSorted();

const ids = RULES.map(({ id }) => id);
const pageOf = (id: string): string => read(`docs/rules/${id}.md`);

describe('a new rule is three files: the rule, its line in the list, its page', () => {
  test('the list has every file of the folder, by its name and in its order', () => {
    expect(ids).toEqual(namesIn('src/validate/rules', '.ts').filter((name) => name !== 'index'));
  });

  test('every rule has a page, and every page has a rule', () => {
    expect(namesIn('docs/rules', '.md').filter((name) => name !== 'README')).toEqual(ids);
  });

  test('the index lists every rule once', () => {
    const linked = [...read('docs/rules/README.md').matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, id]) => id);
    expect(linked).toEqual(ids);
  });

  test('ids are kebab-case and unique', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test('everything that is generated is current', () => {
    // Fails with the list of stale files: run `npm run generate` and review what it changes.
    expect(() =>
      execFileSync(process.execPath, ['scripts/generate-docs.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });
});

describe.each(RULES)('docs/rules/$id.md', (rule) => {
  const page = pageOf(rule.id);
  const examples = examplesOf(page);
  const failing = examples.filter(({ document, tolerance, evidence }) =>
    outcomeOf(document, tolerance, evidence).analysis.findings.some((finding) => finding.rule === rule.id),
  );

  test('starts with the header that the rule gives it', () => {
    expect(page.slice(0, page.indexOf(HEADER_END))).toBe(headerOf(rule).replace(`${HEADER_END}\n`, ''));
  });

  test('has one title', () => {
    expect(page.split('\n').filter((line) => line === `# ${rule.id}`)).toHaveLength(1);
  });

  test('has the headings of every page, in order', () => {
    const headings = headingsOf(page);
    expect(headings).toEqual(
      HEADINGS.filter((heading) => !OPTIONAL.includes(heading) || headings.includes(heading)),
    );
    expect(headings.includes('Fix safety')).toBe(rule.fixable !== 'never');
  });

  test('shows what state-md makes of its examples today', () => {
    expect(page).toBe(regeneratePage(rule, page));
  });

  test('has an example in which the rule fails, and one without any finding', () => {
    expect(failing).not.toEqual([]);
    expect(examples.some(({ findings }) => findings.join() === 'no findings')).toBe(true);
  });

  test('shows a fix exactly if the rule has fixes', () => {
    const offering = failing.filter(({ document, tolerance, evidence }) =>
      outcomeOf(document, tolerance, evidence).analysis.findings.some(
        ({ rule: id, fix }) => id === rule.id && fix,
      ),
    );
    expect(offering.some(({ hasDiff }) => hasDiff)).toBe(rule.fixable !== 'never');
    if (rule.fixable === 'always') expect(offering).toHaveLength(failing.length);
  });

  // The page is about one rule: other findings in an example distract, unless one follows from the other.
  test('shows no findings that have nothing to do with it', () => {
    const findings = failing.flatMap((example) => example.findings);
    const others = findings.filter((line) => !line.endsWith(`[${rule.id}]`));
    expect(others.filter((line) => !line.includes('which follows from'))).toEqual([]);
  });

  test('links only to pages that exist', () => {
    for (const [, target = ''] of page.matchAll(/\]\(([^)#]+)/g)) {
      expect(() => read(`docs/rules/${target}`)).not.toThrow();
    }
  });
});

describe.each(namesIn('schema', '.schema.json'))('schema/%s.schema.json', (name) => {
  const schema = JSON.parse(read(`schema/${name}.schema.json`)) as Schema;

  test('describes every property', () => {
    expect(undescribed(schema, schema, name)).toEqual([]);
  });
});

/** Paths of the properties that have neither a title nor a description, of their own or by reference. */
function undescribed(schema: Schema, whole: Schema, path: string): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const { title, description } = resolve(property, whole);
    const here = `${path}.${key}`;
    return [...((title ?? description ?? '') === '' ? [here] : []), ...undescribed(property, whole, here)];
  });
  const items = schema.items === undefined ? [] : undescribed(schema.items, whole, `${path}[]`);
  const defs = Object.entries(schema.$defs ?? {}).flatMap(([key, def]) =>
    undescribed(def, whole, `${path}#${key}`),
  );
  return [...own, ...items, ...defs];
}

describe('examples/', () => {
  test('the clean one is clean in both tolerances, and so is the one with bold labels', () => {
    for (const name of ['clean', 'bold-labels']) {
      expect(outcomeOf(read(`examples/${name}/STATE.md`)).findings).toEqual([]);
      expect(outcomeOf(read(`examples/${name}/STATE.md`), 'exact').findings).toEqual([]);
    }
  });

  test('the demonstration has contradictions of six kinds, four of which are repaired', () => {
    const { analysis, diff } = outcomeOf(read('examples/contradictions/STATE.md'));
    expect(analysis.findings.map(({ rule }) => rule)).toEqual([
      'front-matter-syntax',
      'plan-range',
      'progress-bar',
      'velocity-time',
      'phase-average',
      'date',
    ]);
    expect(diff?.lines).toHaveLength(8);
  });

  test('the milestone summary has one error, which only its author can correct', () => {
    const { analysis, diff } = outcomeOf(read('examples/milestones/STATE.md'));
    expect(analysis.findings.map(({ rule }) => rule)).toEqual(['milestone-phases']);
    expect(diff).toBeUndefined();
  });
});
