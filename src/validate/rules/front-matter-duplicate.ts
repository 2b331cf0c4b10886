import type { FrontMatter } from '../../document/front-matter.ts';
import type { Located, Range } from '../../finding.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';

/** A crashed or repeated write leaves the old block below the new one; tools read only one of them. */
export const frontMatterDuplicate: Rule = {
  id: 'front-matter-duplicate',
  summary: 'The file has one front matter block.',
  severity: 'error',
  fixable: 'never',
  check: ({ document: { frontMatter, duplicateFrontMatter } }) => {
    const [second, ...more] = duplicateFrontMatter;
    if (second) return [broken([second, ...more], frontMatter)];
    return [frontMatter ? holds() : unchecked('the file has no front matter')];
  },
};

/** One finding for all of them: each more would say the same again. */
function broken(
  [second, ...more]: readonly [Located<string>, ...Located<string>[]],
  first: FrontMatter | undefined,
): Verdict {
  const message =
    more.length === 0
      ? 'This is a second front matter block; its figures are older or newer than those of the first. Keep the current one and remove the other.'
      : `This is the second of ${more.length + 2} front matter blocks; their figures are older or newer than those of the first. Keep the current one and remove the others.`;
  return fails({
    message,
    range: fence(second),
    related: [
      ...(first ? [{ range: fence(first), note: 'the first block' }] : []),
      ...more.slice(0, MOST_RELATED).map((block) => ({ range: fence(block), note: 'a further block' })),
    ],
  });
}

const MOST_RELATED = 20;

function fence({ range: { start } }: { readonly range: Range }): Range {
  return { start, end: start + 3 };
}
