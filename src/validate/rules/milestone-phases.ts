import type { Document } from '../../document/document.ts';
import type { PhaseSpan } from '../../document/milestone.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { counted } from '../wording.ts';

/** The count and the range are typed one beside the other, in summaries and in the history of the roadmap. */
export const milestonePhases: Rule = {
  id: 'milestone-phases',
  summary: 'In `6 phases (7-12)`, the count is the size of the range.',
  severity: 'error',
  fixable: 'never',
  check: ({ document }) => {
    const { phases } = document.milestones;
    if (phases.length === 0) return [unchecked('nothing in the file counts a range of phases')];
    const inserted = phases.some(({ inPassing }) => inPassing) ? insertedIn(document) : [];
    return phases.map((span) => judge(span, inserted));
  },
};

function judge({ count, first, last, range, inPassing }: PhaseSpan, inserted: readonly number[]): Verdict {
  const size = last - first + 1;
  if (size < 1) return unchecked('the range runs backwards');
  if (count.value === size) return holds();
  if (inPassing && first >= EARLIEST_YEAR) return unchecked('the range may be one of years');
  if (inPassing && count.value > size && inserted.some((phase) => phase >= first && phase <= last))
    return unchecked('inserted phases may be counted with the range');
  return fails({
    // What is told in passing may leave out a phase that was dropped.
    ...(inPassing ? { severity: 'warning' as const } : {}),
    message: `${inPassing ? 'The line' : 'The milestone'} counts ${counted(count.value, 'phase')}, but ${first} to ${last} are ${size}. Correct the count or the range.`,
    actual: String(count.value),
    expected: String(size),
    range: count.range,
    related: [{ range, note: `${first} to ${last}` }],
  });
}

const EARLIEST_YEAR = 1900;

/**
 * The phases that others were inserted behind, where such one is named anywhere: in words (`phase 7.1`), in a row, in the
 * id of a plan (`7.1-01`), or with its leading zero (`07.1`).
 */
function insertedIn({ source, position, phaseTables }: Document): readonly number[] {
  const named = [...source.text.matchAll(INSERTED)].map(([, phase, padded]) => Number(phase ?? padded));
  const rows = phaseTables.flatMap((table) => table.rows.map(({ phase }) => phase.value.number));
  const numbers = [...rows, position.phase?.number?.value].filter((number) => number !== undefined);
  const decimals = numbers.filter((number) => !Number.isInteger(number)).map(Math.floor);
  return [...new Set([...named, ...decimals])];
}

const INSERTED = /\bphases?\s+0*(\d{1,4})\.\d|(?<![\w.])(?:(?=\d{1,4}\.\d{1,3}-\d)|(?=0\d))(\d{1,4})\.\d/gi;
