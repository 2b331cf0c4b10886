// Values that the schema does not allow: where they are told, and what the state says of figures that are not known.
import { describe, expect, test } from '@jest/globals';
import { extractState } from '../src/validate/state.ts';
import { documentOf, front, template, textAt } from './build.ts';
import { analysed } from './told.ts';

/** What the rule says of front matter: the text that it points at, and the value that it gives as the actual one. */
function schemaOf(text: string): readonly (readonly [string, string | undefined])[] {
  const { findings } = analysed(text);
  return findings.flatMap(({ rule, range, actual }) =>
    rule === 'schema' ? [[textAt(text, range), actual] as const] : [],
  );
}

describe('a value that is not allowed', () => {
  const VERSION = 'gsd_state_version: 1.0';
  test.each<[string, readonly string[], string, string | undefined]>([
    ['text', [VERSION, 'last_updated: soon'], 'soon', 'soon'],
    ['a number', [VERSION, 'last_updated: 2026'], '2026', '2026'],
    [
      'no value, shown at its key',
      ['gsd_state_version:', 'status: executing'],
      'gsd_state_version',
      undefined,
    ],
    ['a list', [VERSION, 'status: [planning, executing]'], '[planning, executing]', undefined],
    ['a map', [VERSION, 'status: { now: executing }'], '{ now: executing }', undefined],
    ['a truth value', [VERSION, 'last_updated: true'], 'true', undefined],
  ])('%s', (_, lines, shown, actual) => {
    expect(schemaOf(template({ front: front(...lines) }))).toEqual([[shown, actual]]);
  });

  test('each key that a file of front matter alone lacks is told', () => {
    const counters = front('milestone: v1.1', 'progress:', '  total_plans: 4', '  completed_plans: 2');
    const text = `${counters}# Project State\n\nStopped at: Completed 02-02-PLAN.md\n`;
    const { findings } = analysed(text);
    const messages = findings.flatMap(({ rule, message }) => (rule === 'schema' ? [message] : []));
    expect(messages).toEqual([
      '`frontMatter` has no `gsd_state_version`, which this kind of file needs.',
      '`frontMatter` has no `status`, which this kind of file needs.',
    ]);
    expect(schemaOf(text)).toEqual([
      ['---', undefined],
      ['---', undefined],
    ]);
  });
});

describe('the state', () => {
  test.each<[string, unknown]>([
    ['5', 5],
    ['—', null],
    ['TBD', null],
  ])('has the total of plans, `%s`', (total, expected) => {
    const { value } = extractState(documentOf(template({ total })));
    expect(value['velocity']).toMatchObject([{ totalPlans: expected }]);
  });
});
