import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import type { Document } from '../../document/document.ts';

/** GSD's commands read and replace the position inside its section; without it they add nothing and say nothing. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  summary: 'The file has a Current Position section, with lines that can be read.',
  severity: 'warning',
  fixable: 'never',
  check: ({ document }) => {
    const kinds = new Set(document.sections.map(({ kind }) => kind));
    if (kinds.has('position')) return [narrative(document)];
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

/** A position that drifted into sentences says nothing to the commands of GSD, and nothing can be held against it. */
function narrative({ position, sections, lines, fields }: Document): Verdict {
  const { phase, plan, status, progress, lastActivity } = position;
  const isRead = [phase, plan, status, progress, lastActivity].some((one) => one !== undefined);
  const section = sections.find(({ kind }) => kind === 'position');
  if (isRead || section === undefined) return holds();
  const own = lines.filter(({ start }) => start > section.heading.end && start < section.end);
  const isTold = own.some(({ kind, text }) => kind === 'text' && text.trim() !== '');
  const labelled = own.some(({ number }) => fields.some(({ line }) => line === number));
  if (!isTold || labelled) return holds();
  const { start, end } = section.heading;
  return fails({
    severity: 'notice',
    message:
      'The current position has no line that can be read: no `Phase:`, `Plan:`, `Status:`, `Last activity:` or `Progress:`. Add the lines, so that tools find the position and its figures can be checked.',
    range: { start, end },
  });
}
