import type { Edit, Fix } from '../../finding.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** GSD and every YAML tool read the block at byte 0; an unquoted `: ` makes strict parsers drop all of it. */
export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  summary: 'The front matter is closed and valid YAML.',
  severity: 'error',
  fixable: 'sometimes',
  check: ({ document: { frontMatter } }) => {
    if (!frontMatter) return [unchecked('the file has no front matter')];
    const { problem, closed } = frontMatter;
    if (!problem) return [holds()];
    const { message, range, edits } = problem;
    return [
      fails({
        severity: closed ? 'warning' : 'error',
        message,
        range,
        ...(edits ? { fix: quote(edits) } : {}),
      }),
    ];
  },
};

function quote(edits: readonly Edit[]): Fix {
  return {
    title: 'Quote the value',
    field: 'front matter',
    formula: 'the same value, quoted',
    applicability: 'safe',
    edits,
  };
}
