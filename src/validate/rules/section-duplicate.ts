import type { Section } from '../../document/document.ts';
import type { SectionKind } from '../../document/labels.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

const ONCE: readonly SectionKind[] = ['position', 'metrics', 'session'];

/** GSD reads the first copy and writes the first copy; people read whichever they find. */
export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  summary: 'Current Position, Performance Metrics and Session Continuity occur once.',
  severity: 'warning',
  fixable: 'never',
  check: ({ document }) => {
    const verdicts = ONCE.flatMap((kind) =>
      judge(document.sections.filter((section) => section.kind === kind)),
    );
    return verdicts.length > 0 ? verdicts : [unchecked('the file has none of these sections')];
  },
};

/** Sections of one kind count as copies when they have the same title: `(v1.0)` and `(v1.1)` are two blocks. */
function judge(sections: readonly Section[]): Verdict[] {
  const verdicts: Verdict[] = [];
  const firsts = new Map<string, Section>();
  for (const section of sections) {
    const { title } = section.heading;
    const first = firsts.get(title.toLowerCase());
    if (!first) {
      firsts.set(title.toLowerCase(), section);
      continue;
    }
    const message = `The section ${code(title)} occurs a second time; line ${first.heading.line} has the first. Merge the two.`;
    const related = [
      { range: { start: first.heading.start, end: first.heading.end }, note: 'the first one' },
    ];
    verdicts.push(
      fails({
        subject: title,
        message,
        range: { start: section.heading.start, end: section.heading.end },
        related,
      }),
    );
  }
  if (verdicts.length === 0 && firsts.size > 0)
    return [...firsts.values()].map(({ heading }) => holds(heading.title));
  return verdicts;
}
