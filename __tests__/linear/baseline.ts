/** Findings in number, held against those of the base. */
import { compare } from '../../src/baseline.ts';
import type { Judged } from '../../src/baseline.ts';
import { sourceOf } from '../../src/document/source.ts';
import type { Work, Works } from './measure.ts';

function judged(count: number, line: (index: number) => string): Judged {
  const text = Array.from({ length: count }, (_, index) => line(index)).join('\n');
  const source = sourceOf('STATE.md', text);
  const findings = source.lines.map(({ text: words, start, end }) => ({
    rule: 'a',
    severity: 'error' as const,
    actual: words.split(' ').at(-1) ?? '',
    message: `${words} is wrong.`,
    range: { start, end },
    related: [],
  }));
  return { source, findings };
}

const compared =
  (line: (index: number) => string): Work =>
  (of) => {
    const [base, head] = [judged(of(20_000), line), judged(of(20_000), (index) => line(index + 10))];
    return () => compare(head, base);
  };

export const WORKS: Works = {
  'all different': compared((index) => `a ${index}`),
  'all the same': compared(() => 'a 5'),
  'with the same value in other words': compared((index) => `a ${index} 5`),
};
