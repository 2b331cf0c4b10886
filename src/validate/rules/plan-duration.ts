import type { DurationValue } from '../../document/quantity.ts';
import type { Range } from '../../finding.ts';
import { isImpossible } from '../../metrics/listed-work.ts';
import { isTimed } from '../../metrics/plan-times.ts';
import { rowName } from '../../metrics/rows.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';

/**
 * A plan is done in one sitting. Longer than a week is what comes out when a date is subtracted from one in another year, or
 * from none at all.
 */
export const planDuration: Rule = {
  id: 'plan-duration',
  summary: 'A plan takes less than a week.',
  severity: 'warning',
  fixable: 'never',
  check: ({ document }) => {
    const times = timesOfPlans(document);
    if (times.length === 0) return [unchecked('the file has no times of plans')];
    const wrong = times.filter(({ value }) => isTimed(value) && isImpossible(value));
    return wrong.length === 0 ? [holds()] : wrong.map(tooLong);
  },
};

interface PlanTime {
  readonly name: string;
  readonly value: DurationValue;
  readonly range: Range;
}

function timesOfPlans({ planRows, planLists, phaseTables }: RuleContext['document']): readonly PlanTime[] {
  return [
    ...planRows.map(({ phase, plan, duration }) => ({
      name: `Plan ${phase}-${plan}`,
      value: duration,
      range: duration.range,
    })),
    ...planLists.flatMap(({ plans }) =>
      plans.map(({ id, duration }) => ({
        name: id === undefined ? 'One of the last plans' : `Plan ${id}`,
        value: duration,
        range: duration.range,
      })),
    ),
    ...phaseTables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.average
          ? [
              {
                name: `The average plan of ${rowName(row)}`,
                value: row.average.value,
                range: row.average.range,
              },
            ]
          : [],
      ),
    ),
  ];
}

function tooLong({ name, value, range }: PlanTime): Verdict {
  return fails({
    subject: name,
    message: `${name} is said to have taken ${value.text}, which is more than a week. Correct the time, or write "-" when it is not known.`,
    actual: value.text,
    range,
  });
}
