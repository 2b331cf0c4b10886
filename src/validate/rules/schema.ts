import { schemaProblems } from '../schema.ts';
import { fails, holds } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Types and ranges hold whatever the dialect: a count is a whole number, a percentage lies between 0 and 100. */
export const schema: Rule = {
  id: 'schema',
  summary: 'The extracted state satisfies schema/state.schema.json.',
  severity: 'error',
  fixable: 'never',
  check: ({ state }) => {
    const problems = schemaProblems(state);
    if (problems.length === 0) return [holds()];
    return problems.map(({ pointer, message, actual, range }) =>
      fails({ subject: pointer, message, range, ...(actual === undefined ? {} : { actual }) }),
    );
  },
};
