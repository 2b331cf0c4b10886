import { fails, holds, unchecked } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** A crashed or repeated write leaves the old block below the new one; tools read only one of them. */
export const frontMatterDuplicate: Rule = {
  id: 'front-matter-duplicate',
  summary: 'The file has one front matter block.',
  severity: 'error',
  fixable: 'never',
  check: ({ document: { frontMatter, duplicateFrontMatter } }) => {
    if (!frontMatter && duplicateFrontMatter.length === 0) return [unchecked('the file has no front matter')];
    if (duplicateFrontMatter.length === 0) return [holds()];
    return duplicateFrontMatter.map(({ range }) =>
      fails({
        message:
          'This is a second front matter block; its figures are older or newer than those of the first. Keep the current one and remove the other.',
        range: { start: range.start, end: range.start + 3 },
        ...(frontMatter
          ? {
              related: [
                {
                  range: { start: frontMatter.range.start, end: frontMatter.range.start + 3 },
                  note: 'the first block',
                },
              ],
            }
          : {}),
      }),
    );
  },
};
