import type { PhaseRow, PhaseTable } from '../../document/metrics-section.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { rowName } from '../../metrics/rows.ts';
import { code } from '../wording.ts';

/** `phase complete` of GSD 1.32 to 1.42 looks rows up literally, so it adds `5` beside `05` or `05-name`. */
export const phaseDuplicate: Rule = {
  id: 'phase-duplicate',
  summary: 'Each phase has one row in the By Phase table (`05` is `5`).',
  severity: 'warning',
  fixable: 'never',
  check: ({ document }) => {
    const verdicts = document.phaseTables.flatMap(judge);
    return verdicts.length > 0 ? verdicts : [unchecked('the file has no By Phase table')];
  },
};

function judge({ rows }: PhaseTable): Verdict[] {
  const firsts = new Map<string, PhaseRow>();
  const verdicts: Verdict[] = [];
  for (const row of rows) {
    const { kind, key, name } = row.phase.value;
    if (kind !== 'phase' || key === undefined) continue;
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, row);
    } else if (name !== '' && first.phase.value.name !== '' && name !== first.phase.value.name) {
      verdicts.push(
        unchecked(
          'two phases of this number have different names; two roadmaps may share the table',
          rowName(row),
        ),
      );
    } else {
      verdicts.push(broken(row, first));
    }
  }
  if (firsts.size === 0) return [unchecked('no row names a phase by its number')];
  return verdicts.length > 0 ? verdicts : [holds()];
}

function broken(row: PhaseRow, first: PhaseRow): Verdict {
  return fails({
    subject: rowName(row),
    message: `Phase ${row.phase.value.key ?? ''} has two rows: ${code(first.phase.text)} in line ${first.line} and ${code(row.phase.text)} here. Keep the one with the right figures.`,
    actual: row.phase.text,
    range: row.phase.range,
    related: [{ range: first.phase.range, note: 'the first row' }],
  });
}
