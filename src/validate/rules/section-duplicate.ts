import type { Section } from '../../document/document.ts';
import type { SectionKind } from '../../document/labels.ts';
import type { Range } from '../../finding.ts';
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

/**
 * Sections of one kind count as copies when they have the same title: `(v1.0)` and `(v1.1)` are two blocks. All copies are
 * one finding: each more would say the same again.
 */
function judge(sections: readonly Section[]): Verdict[] {
  const byTitle = new Map<string, Section[]>();
  for (const section of sections) {
    const title = section.heading.title.toLowerCase();
    const copies = byTitle.get(title);
    if (copies) copies.push(section);
    else byTitle.set(title, [section]);
  }
  const verdicts = [...byTitle.values()].flatMap(([first, second, ...more]) =>
    first && second ? [broken(first, second, more)] : [],
  );
  return verdicts.length > 0
    ? verdicts
    : [...byTitle.values()].flatMap((all) => all.map(({ heading }) => holds(heading.title)));
}

function broken(first: Section, second: Section, more: readonly Section[]): Verdict {
  const { title } = second.heading;
  const [often, all] =
    more.length === 0 ? ['a second time', 'the two'] : [`${more.length + 2} times`, 'them'];
  return fails({
    subject: title,
    message: `The section ${code(title)} occurs ${often}; line ${first.heading.line} has the first. Merge ${all}.`,
    range: rangeOf(second),
    related: [
      { range: rangeOf(first), note: 'the first one' },
      ...more.slice(0, MOST_RELATED).map((section) => ({ range: rangeOf(section), note: 'a further one' })),
    ],
  });
}

const MOST_RELATED = 20;

function rangeOf({ heading: { start, end } }: Section): Range {
  return { start, end };
}
