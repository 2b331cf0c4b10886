import { positionAt } from '../../document/source.ts';
import type { Edit, Fix } from '../../finding.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../wording.ts';

/** GSD and every YAML tool read the block at byte 0; an unquoted `: ` makes strict parsers drop all of it. */
export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  summary: 'The front matter is closed and valid YAML.',
  severity: 'error',
  fixable: 'sometimes',
  check: ({ document: { frontMatter, source } }) => {
    if (!frontMatter) return [unchecked('the file has no front matter')];
    const { problem, closed } = frontMatter;
    if (!problem) return [holds()];
    const { message, range, edits } = problem;
    const lines = [...new Set(edits?.map(({ start }) => positionAt(source, start).line))];
    return [
      fails({
        severity: closed ? 'warning' : 'error',
        message: lines.length > 1 ? `${message} Lines ${listed(lines.map(String))} have one.` : message,
        range,
        ...(edits ? { fix: quote(edits, lines.length) } : {}),
      }),
    ];
  },
};

function quote(edits: readonly Edit[], count: number): Fix {
  return {
    title: count > 1 ? `Quote ${count} values` : 'Quote the value',
    field: 'front matter',
    formula: count > 1 ? `the same ${count} values, quoted` : 'the same value, quoted',
    applicability: 'safe',
    edits,
  };
}
