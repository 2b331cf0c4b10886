// Damage every derived figure of every clean document of our own, one at a time: it has to be reported on its line, and
// repairing has to give the original bytes back. `npm run corpus` does the same over real files.
import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { damagesOf, KINDS } from '../scripts/damage.ts';
import type { Damage } from '../scripts/damage.ts';
import { decode, positionAt, sourceOf } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import type { Analysis } from '../src/engine.ts';
import type { Finding } from '../src/finding.ts';
import { apply } from '../src/update/apply.ts';

const PRINTED = { tolerance: 'printed', severities: {} } as const;
const EXACT = { tolerance: 'exact', severities: {} } as const;

const folders = ['fixtures/', '../examples/'].map((folder) => new URL(folder, import.meta.url));
const documents = folders.flatMap((folder) =>
  readdirSync(folder)
    .toSorted()
    .flatMap((name) => ['STATE.md', 'fixed.md'].map((file) => new URL(`${name}/${file}`, folder)))
    .filter((file) => existsSync(file)),
);
const analyses = documents.map((file) => analyse(decode('STATE.md', readFileSync(file)), PRINTED));
const clean = analyses.filter(
  ({ document, findings }) =>
    !['unrecognised', 'gsd-2'].includes(document.dialect) &&
    findings.every(({ severity, fix }) => severity !== 'error' && fix?.applicability !== 'safe'),
);

const totals = { damaged: 0, detected: 0, canonical: 0, restored: 0 };
afterAll(() => {
  const { damaged, detected, canonical, restored } = totals;
  process.stdout.write(`restoration: ${detected}/${damaged} detected, ${restored}/${canonical} restored\n`);
});

function lineOf(analysis: Analysis, finding: Finding): number {
  return positionAt(analysis.source, finding.range.start).line;
}

function isCanonical({ source }: Analysis, { kind }: Damage): boolean {
  return !analyse(source, EXACT).relations.some(({ rule, status }) => rule === kind && status === 'fails');
}

describe('a damaged figure', () => {
  const cases = clean.flatMap((analysis) => damagesOf(analysis).map((damage) => ({ analysis, damage })));

  test('there are enough of every kind', () => {
    const counts = KINDS.map((kind) => cases.filter(({ damage }) => damage.kind === kind).length);
    expect(cases.length).toBeGreaterThan(80);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
  });

  test.each(
    cases.map(({ analysis, damage }, index) => ({
      name: `${index} ${damage.kind} in line ${damage.line}`,
      analysis,
      damage,
    })),
  )('$name', ({ analysis, damage }) => {
    const text = apply(analysis.source.text, damage.edits);
    const damaged = analyse(sourceOf('STATE.md', text), PRINTED);
    const found = damaged.findings.find(
      (one) => one.rule === damage.kind && lineOf(damaged, one) === damage.line,
    );
    totals.damaged += 1;
    expect(found?.severity).toBe(damage.approximate ? 'warning' : 'error');
    totals.detected += 1;
    // Plans and phases give two legal percentages; where nothing tells which one it was, nothing is promised.
    const isOpen = damage.kind === 'front-matter-percent' && found?.fix?.applicability === 'unsafe';
    if (isOpen || !isCanonical(analysis, damage)) return;
    totals.canonical += 1;
    const repaired = repair(damaged, PRINTED).after.source.text;
    const byItsFix = apply(text, found?.fix?.edits ?? []);
    expect([repaired, byItsFix]).toContain(analysis.source.text);
    totals.restored += 1;
  });
});

const PLANTED: Readonly<Record<string, (text: string) => string>> = {
  'plan-range': (text) =>
    text.replace(
      /^(Plan: )\d+ of (\d+)/m,
      (_, head: string, of: string) => `${head}${Number(of) + 2} of ${of}`,
    ),
  'front-matter-counts': (text) => text.replace(/^( {2}completed_plans: )\d+/m, '$199'),
  date: (text) => text.replace(/^(Last activity: )\d{4}-\d{2}-\d{2}/m, '$12026-02-30'),
  'leaked-placeholder': (text) => text.replace(/^(Stopped at: ).*$/m, '$1--stopped-at'),
  'conflict-markers': (text) =>
    text.replace(/^(Status: .*)$/m, '<<<<<<< HEAD\n$1\n=======\n$1 too\n>>>>>>> topic'),
};

describe('a contradiction that only a person can settle is seen and left alone', () => {
  test.each(Object.entries(PLANTED))('%s', (rule, plant) => {
    const planted = clean
      .map(({ source }) => ({ before: source.text, text: plant(source.text) }))
      .filter(({ before, text }) => text !== before);
    expect(planted.length).toBeGreaterThan(3);
    for (const { before, text } of planted) {
      const analysis = analyse(sourceOf('STATE.md', text), PRINTED);
      expect(
        analysis.findings.filter((one) => one.rule === rule && one.severity === 'error'),
      ).not.toHaveLength(0);
      const after = new Set(repair(analysis, PRINTED).after.source.text.split('\n'));
      const original = new Set(before.split('\n'));
      expect(text.split('\n').filter((line) => !original.has(line) && !after.has(line))).toEqual([]);
    }
  });
});
