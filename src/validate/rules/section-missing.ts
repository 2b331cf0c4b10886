import { fails, holds, unchecked } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** GSD's commands read and replace the position inside its section; without it they add nothing and say nothing. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  summary: 'The file has a Current Position section.',
  severity: 'warning',
  fixable: 'never',
  check: ({ document }) => {
    const kinds = new Set(document.sections.map(({ kind }) => kind));
    if (kinds.has('position')) return [holds()];
    if (document.position.phase) return [unchecked('the file states its position without a section')];
    // Two sections of the template are needed to tell a template file without its position from another layout.
    const isTemplate =
      ['session', 'metrics', 'reference', 'context'].filter((kind) => kinds.has(kind as 'session')).length >=
      2;
    if (!isTemplate) return [unchecked('the file does not follow the GSD template')];
    const title = document.sections[0]?.heading ?? { start: 0, end: 0 };
    return [
      fails({
        message:
          'The file has no `## Current Position` section, so the commands of GSD find no position to read or to update. Add it with the lines `Phase:`, `Plan:`, `Status:` and `Last activity:`.',
        range: { start: title.start, end: title.end },
      }),
    ];
  },
};
