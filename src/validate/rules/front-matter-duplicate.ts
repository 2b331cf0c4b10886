import type { Document } from '../../document/document.ts';
import type { FrontMatter } from '../../document/front-matter.ts';
import type { Located, Range, Related } from '../../finding.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';

/** A crashed or repeated write leaves the old block below the new one; tools read only one of them. */
export const frontMatterDuplicate: Rule = {
  id: 'front-matter-duplicate',
  summary: 'The file has one front matter block.',
  severity: 'error',
  fixable: 'never',
  check: ({ document }) => {
    const { frontMatter, duplicateFrontMatter } = document;
    const [second, ...more] = duplicateFrontMatter;
    if (second) return [broken([second, ...more], document)];
    return [frontMatter ? holds() : unchecked('the file has no front matter')];
  },
};

/** One finding for all of them: each more would say the same again. */
function broken(
  [second, ...more]: readonly [Located<string>, ...Located<string>[]],
  { frontMatter: first, source }: Document,
): Verdict {
  const other = first ? differences(first, second, source.text) : [];
  const message =
    more.length === 0
      ? 'This is a second front matter block; its figures are older or newer than those of the first. Keep the current one and remove the other.'
      : `This is the second of ${more.length + 2} front matter blocks; their figures are older or newer than those of the first. Keep the current one and remove the others.`;
  return fails({
    message,
    range: fence(second),
    related: [
      ...(first ? [{ range: fence(first), note: 'the first block' }] : []),
      ...other.slice(0, MOST_RELATED),
      ...more.slice(0, MOST_RELATED).map((block) => ({ range: fence(block), note: 'a further block' })),
    ],
  });
}

const MOST_RELATED = 20;

function fence({ range: { start } }: { readonly range: Range }): Range {
  return { start, end: start + 3 };
}

/** The lines of the second block that say something else than the first one does. */
function differences({ entries }: FrontMatter, { range }: Located<string>, text: string): readonly Related[] {
  const related: Related[] = [];
  let start = range.start;
  for (const line of text.slice(range.start, range.end).split('\n')) {
    const [, key = '', value = ''] =
      /^\s*([a-z_]{1,40}):[ \t]*(\S.*?)\s*$/.exec(line.slice(0, LONGEST)) ?? [];
    const entry = entries.get(key) ?? entries.get(`progress.${key}`);
    const plain = value.replace(/^(["'])(.*)\1$/, '$2');
    if (entry?.text !== undefined && plain !== '' && plain !== entry.text) {
      const at = start + line.indexOf(value);
      related.push({
        range: { start: at, end: at + value.length },
        note: `the first block has ${entry.text}`,
      });
    }
    start += line.length + 1;
  }
  return related;
}

/** Lines of front matter are short. */
const LONGEST = 300;
