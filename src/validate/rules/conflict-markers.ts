import { fails, holds } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** A half-merged file holds two versions of its figures at once, so nothing else in it can be judged. */
export const conflictMarkers: Rule = {
  id: 'conflict-markers',
  summary: 'The file has no merge-conflict markers.',
  severity: 'error',
  fixable: 'never',
  check: ({ document }) =>
    document.conflicts.length === 0
      ? [holds()]
      : document.conflicts.map((range) =>
          fails({
            message:
              'A merge conflict was committed here. Keep one side and remove the marker lines; nothing else is checked until then.',
            range,
          }),
        ),
};
