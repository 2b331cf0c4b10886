// Files that were made to have very many findings: the work has a bound, every output says how many there are, and none
// lists them all. Nothing here looks at a clock.
import { afterAll, describe, expect, test } from '@jest/globals';
import { sourceOf } from '../src/document/source.ts';
import { readInputs } from '../src/action/inputs.ts';
import { analyse } from '../src/engine.ts';
import type { Finding, Severity } from '../src/finding.ts';
import { planAnnotations, renderAnnotations } from '../src/report/annotations.ts';
import { listingOf, MOST_OF_A_KIND } from '../src/report/listing.ts';
import { plain } from '../src/report/paint.ts';
import { count, toReport } from '../src/report/report.ts';
import type { FileResult } from '../src/report/report.ts';
import { renderSarif } from '../src/report/sarif.ts';
import { renderText } from '../src/report/text.ts';
import { closest } from '../src/validate/closest.ts';
import { template } from './build.ts';
import { stateMd } from './doors.ts';
import { CLEAN, put, removeSandboxes, sandbox } from './sandbox.ts';

afterAll(removeSandboxes);

const SIZE = 1024 * 1024 - 4096;

function findingsOf(text: string): readonly Finding[] {
  return analyse(sourceOf('STATE.md', text)).findings;
}

const comments = (text: string): readonly Finding[] =>
  findingsOf(`${CLEAN}\n${text}\n`).filter(({ rule }) => rule === 'directive');

describe('comments', () => {
  test('of 1 MiB that names rules: the first fifty count, and the rest is one finding', () => {
    const names = Math.floor(SIZE / 4) - 2000;
    const found = comments(`<!-- state-md-disable${' 1/2'.repeat(names)} -->`);
    expect(found).toHaveLength(51);
    expect(found[50]?.message).toBe(
      `This comment names ${names} rules, and the first 50 of them count: ${names - 50} names from here on do nothing. Remove them.`,
    );
  });

  test('one name too many', () => {
    const found = comments(`<!-- state-md-enable${' x'.repeat(51)} -->`);
    expect(found[50]?.message).toBe(
      'This comment names 51 rules, and the first 50 of them count: 1 name from here on does nothing. Remove it.',
    );
    expect(comments(`<!-- state-md-enable${' x'.repeat(50)} -->`)).toHaveLength(50);
  });

  test('in number: the first two hundred count, and the rest is one finding', () => {
    const found = comments('<!-- state-md-disable-next-line date -->\n\n'.repeat(5000));
    expect(found).toHaveLength(201);
    expect(found[200]?.message).toBe(
      'The file has 5000 state-md comments, and the first 200 of them count: 4800 comments from here on do nothing. Set the rule in the configuration instead.',
    );
  });

  test('what a comment beyond that names is not switched off', () => {
    const wrong = 'Last activity: 2026-02-30';
    const text = CLEAN.replace(
      'Status: In progress',
      `Status: In progress\n\n<!-- state-md-disable date -->\n${wrong}`,
    );
    const flood = '<!-- state-md-enable date -->\n\n'.repeat(200);
    expect(findingsOf(text).some(({ rule }) => rule === 'date')).toBe(false);
    expect(findingsOf(text.replace('<!--', `${flood}<!--`)).some(({ rule }) => rule === 'date')).toBe(true);
  });

  test('guesses at fifty slips, and no further', () => {
    const found = comments('<!-- state-md-disable dat -->\n\n'.repeat(60));
    expect(found.filter(({ message }) => message.includes('Did you mean "date"?'))).toHaveLength(50);
  });

  test('a name of 1 MiB is told in brief', () => {
    const [first] = comments(`<!-- state-md-disable ${'x'.repeat(SIZE - 2000)} -->`);
    expect(first?.message).toBe(
      `There is no rule "${'x'.repeat(79)}…", so this comment does nothing about it.`,
    );
  });

  test('nothing is guessed for a word that nobody misspells', () => {
    const word = `velocity-time${'x'.repeat(100)}`;
    expect(closest(word, [`${word}y`])).toEqual([]);
    expect(closest('velocity-tim', ['velocity-time', word])).toEqual(['velocity-time']);
  });
});

/** A file with so many findings of each kind. */
function flooded(kinds: Readonly<Record<string, number>>): FileResult {
  const source = sourceOf('STATE.md', template({}));
  const findings = Object.entries(kinds).flatMap(([kind, many]): Finding[] => {
    const [rule = '', severity = 'error', origin] = kind.split(' ');
    return Array.from({ length: many }, (_, index) => ({
      rule,
      severity: severity as Severity,
      message: `number ${index}`,
      range: { start: 0, end: 1 },
      related: [],
      ...(origin === undefined ? {} : { origin: origin as 'inherited' }),
    }));
  });
  const analysis = {
    source,
    relations: [],
    unread: [],
    state: analyse(source).state,
    document: { dialect: 'template' as const },
  };
  return { path: 'STATE.md', analysis, findings };
}

describe('very many findings of a kind', () => {
  const file = flooded({ 'date error': 5000, 'date notice inherited': 201, 'plan-row warning': 200 });

  test('are counted, however many are told', () => {
    const { told, untold } = listingOf(file.findings);
    expect(told).toHaveLength(3 * MOST_OF_A_KIND);
    expect(untold).toEqual([
      { rule: 'date', severity: 'error', count: 4800, fixable: 0 },
      { rule: 'date', severity: 'notice', origin: 'inherited', count: 1, fixable: 0 },
    ]);
    expect(count([file])).toMatchObject({ errors: 5000, warnings: 200, notices: 201 });
  });

  test('text', () => {
    const text = renderText([file], { paint: plain, width: 80, mode: 'check' });
    expect(text).toContain('STATE.md  and 4800 more errors of date\n');
    expect(text).toContain('STATE.md  and 1 more inherited notice of date\n');
    expect(text).toContain('5000 errors, 200 warnings, 201 notices in 1 file');
    expect(text).toContain('number 199');
    expect(text).not.toContain('number 200');
  });

  test('JSON', () => {
    const { summary, files } = toReport([file]);
    expect(summary.errors).toBe(5000);
    expect(files[0]?.findings).toHaveLength(600);
    expect(files[0]?.untold).toEqual(listingOf(file.findings).untold);
  });

  test('SARIF', () => {
    const { runs } = JSON.parse(renderSarif([file])) as {
      runs: [
        {
          results: unknown[];
          invocations: [{ toolExecutionNotifications: { message: { text: string } }[] }];
        },
      ];
    };
    expect(runs[0].results).toHaveLength(600);
    expect(runs[0].invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      'STATE.md has 4800 more errors of date than there are results.',
      'STATE.md has 1 more inherited notice of date than there are results.',
    ]);
  });

  test('annotations and the log', () => {
    const planned = planAnnotations([file], 'nobody', 'the rest is elsewhere');
    expect(planned.annotations.map(({ message }) => message)).toContain(
      '9 of 5000 errors shown; the rest is elsewhere',
    );
    const lines = renderAnnotations(planned);
    expect(lines.length).toBeLessThan(700);
    expect(lines.some((line) => line.includes('and 4800 more errors of date'))).toBe(true);
  });

  test('a report of them is merged with its true numbers', async () => {
    const row = '| 1 | 3 | 15 min | 6 min |';
    const rows = Array.from({ length: 300 }, () => row).join('\n');
    const folder = sandbox({ '.planning/STATE.md': CLEAN.replace(/\| 1 \|.*\n/, `${rows}\n`) });
    const { stdout } = await stateMd(folder, ['check', '--format', 'json']);
    const report = JSON.parse(stdout) as {
      summary: { errors: number; warnings: number };
      files: [{ untold?: object[] }];
    };
    expect(report.files[0].untold).not.toBeUndefined();
    put(folder, 'report.json', stdout);
    const merged = await stateMd(folder, ['report', 'merge', 'report.json', '--format', 'json']);
    expect(merged.stderr).toBe('');
    expect(JSON.parse(merged.stdout)).toMatchObject({ summary: report.summary });
  });
});

describe('a pattern that is refused', () => {
  const WRONG = '{1..1000000}/STATE.md';
  const problem = 'has the range "{1..1000000}" of 1000000 names; use at most 100';

  test('in the input files', () => {
    const read = (files: string) => () => readInputs((name) => (name === 'files' ? files : ''));
    expect(read(`a\n${WRONG}`)).toThrow(`files: "${WRONG}" ${problem}.`);
    expect(read(`!${WRONG}`)).toThrow(`files: "!${WRONG}" ${problem}.`);
    expect(read('+(a*)b/STATE.md\na(b)')().files).toEqual(['+(a*)b/STATE.md', 'a(b)']);
  });

  test('on the command line', async () => {
    const folder = sandbox({ 'STATE.md': CLEAN });
    for (const paths of [[WRONG], ['.', `!${WRONG}`]]) {
      const { status, stderr } = await stateMd(folder, ['check', ...paths]);
      expect([status, stderr]).toEqual([3, `state-md: "${paths.at(-1) ?? ''}": it ${problem}.\n`]);
    }
  });

  test('is none that only looks costly', async () => {
    const name = 'a'.repeat(200);
    const folder = sandbox({ [`${name}/STATE.md`]: CLEAN });
    for (const pattern of ['+(a*)b/STATE.md', '@(+(a))+b/STATE.md', `${'*a'.repeat(20)}b/STATE.md`]) {
      const { status, stderr } = await stateMd(folder, ['check', pattern]);
      expect([status, stderr]).toEqual([3, `state-md: "${pattern}": no file matches it.\n`]);
    }
    expect((await stateMd(folder, ['check', '+(a*)/STATE.md'])).status).toBe(0);
  });
});
