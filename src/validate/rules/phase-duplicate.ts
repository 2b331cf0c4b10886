import type { Document } from '../../document/document.ts';
import type { PhaseRow, PhaseTable } from '../../document/metrics-section.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { rowName } from '../../metrics/rows.ts';
import { isOfOneMilestone } from '../later-milestone.ts';
import { code } from '../wording.ts';

/** `phase complete` of GSD 1.32 to 1.42 looks rows up literally, so it adds `5` beside `05` or `05-name`. */
export const phaseDuplicate: Rule = {
  id: 'phase-duplicate',
  summary: 'Each phase has one row in the By Phase table (`05` is `5`).',
  severity: 'warning',
  fixable: 'never',
  check: ({ document }) => {
    const verdicts = document.phaseTables.flatMap((table) => judge(table, document));
    return verdicts.length > 0 ? verdicts : [unchecked('the file has no By Phase table')];
  },
};

/** The rows with one number in one milestone: the first, and the first of each name. */
interface Namesakes {
  readonly first: PhaseRow;
  readonly byName: Map<string, PhaseRow>;
}

function judge({ rows }: PhaseTable, document: Document): Verdict[] {
  const byNumber = new Map<string, Map<string, Namesakes>>();
  const verdicts: Verdict[] = [];
  // Of two roadmaps in one table each may begin with phase 1.
  const hasRoadmaps = !isOfOneMilestone(document);
  for (const row of rows) {
    const { kind, key, name } = row.phase.value;
    if (kind !== 'phase' || key === undefined) continue;
    const milestones = byNumber.get(key) ?? new Map<string, Namesakes>();
    const earlier = milestones.get(row.milestone);
    if (earlier) {
      verdicts.push(compare(row, earlier, hasRoadmaps));
      if (!earlier.byName.has(name)) earlier.byName.set(name, row);
    } else {
      if (milestones.size > 0)
        verdicts.push(unchecked('the rows with this number belong to different milestones', rowName(row)));
      milestones.set(row.milestone, { first: row, byName: new Map([[name, row]]) });
    }
    byNumber.set(key, milestones);
  }
  if (byNumber.size === 0) return [unchecked('no row names a phase by its number')];
  return verdicts.length > 0 ? verdicts : [holds()];
}

function compare(row: PhaseRow, { first, byName }: Namesakes, hasRoadmaps: boolean): Verdict {
  const { name } = row.phase.value;
  // A row without a name may be of any phase with its number.
  const same = name === '' ? first : (byName.get(name) ?? byName.get(''));
  if (same) return twice(row, same);
  return hasRoadmaps
    ? unchecked(
        'two phases of this number have different names; two roadmaps may share the table',
        rowName(row),
      )
    : sharedNumber(row, first);
}

function twice(row: PhaseRow, first: PhaseRow): Verdict {
  return fails({
    subject: rowName(row),
    message: `Phase ${row.phase.value.key ?? ''} has two rows: ${code(first.phase.text)} in line ${first.line} and ${code(row.phase.text)} here. Keep the one with the right figures.`,
    actual: row.phase.text,
    range: row.phase.range,
    related: [{ range: first.phase.range, note: 'the first row' }],
  });
}

function sharedNumber(row: PhaseRow, other: PhaseRow): Verdict {
  const { key = '' } = row.phase.value;
  return fails({
    subject: rowName(row),
    severity: 'notice',
    message: `Two phases have the number ${key}: ${code(titleOf(other))} in line ${other.line} and ${code(titleOf(row))} here. Give one of them another number, or both rows the same name if they are one phase.`,
    actual: row.phase.text,
    range: row.phase.range,
    related: [{ range: other.phase.range, note: 'the other phase' }],
  });
}

/** The first cell, with the name where that stands in a column of its own. */
function titleOf({ phase, name }: PhaseRow): string {
  return name === '' ? phase.text : `${phase.text} ${name}`;
}
