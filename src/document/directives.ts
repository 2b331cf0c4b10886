import type { Located } from '../finding.ts';
import type { BlockLine } from './blocks.ts';

/** What a comment asks for: nothing from here on, from here on again, or nothing on the next line. */
export type DirectiveKind = 'disable' | 'enable' | 'disable-next-line';

/** A comment that speaks to state-md, such as `<!-- state-md-disable-next-line progress-bar -- counted by hand -->`. */
export interface Directive {
  /** What it asks for as it is written, which need not be a {@link DirectiveKind}. */
  readonly name: Located<string>;
  readonly kind: DirectiveKind | undefined;
  /** The rules that it names; none stands for all. */
  readonly rules: readonly Located<string>[];
  /** 1-based. */
  readonly line: number;
}

/** All that a comment can ask for. */
export const DIRECTIVES: readonly DirectiveKind[] = ['disable-next-line', 'disable', 'enable'];

/** The whole line is one comment: text that only quotes such a comment asks for nothing. */
const COMMENT =
  /^([ \t]*<!--[ \t]*state-md-)([\w-]*)((?:[ \t,]+(?!-)[^\s,<>]+)*)[ \t]*(?:[ \t]--[^-<>][^<>]*)?-->[ \t]*$/;

/** Finds the comments that speak to state-md. */
export function readDirectives(lines: readonly BlockLine[]): Directive[] {
  return lines.flatMap((line): Directive[] => {
    // Looked at first, for a file has thousands of lines.
    if (line.kind !== 'html' || !line.text.includes('<!--')) return [];
    const match = COMMENT.exec(line.text);
    if (match === null) return [];
    const [, head = '', name = '', rest = ''] = match;
    const start = line.start + head.length;
    const from = start + name.length;
    const rules = [...rest.matchAll(/[^\s,]+/g)].map(({ 0: rule, index }) => ({
      value: rule,
      range: { start: from + index, end: from + index + rule.length },
    }));
    return [
      {
        name: { value: name, range: { start, end: start + Math.max(1, name.length) } },
        kind: DIRECTIVES.find((kind) => kind === name),
        rules,
        line: line.number,
      },
    ];
  });
}
