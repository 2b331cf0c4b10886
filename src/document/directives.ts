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
  /** The names behind those, which are one too many to be obeyed; absent when there are none. */
  readonly unread?: Located<number>;
  /** 1-based. */
  readonly line: number;
}

/** Comments that speak to state-md, as far as they are obeyed. */
export interface ReadDirectives {
  readonly directives: readonly Directive[];
  /** Those below, which are one too many, and where they are; absent when there are none. */
  readonly unread?: Located<number>;
}

/** What is obeyed of the comments of a file: many times what anybody needs, and little enough to be judged at once. */
export const DIRECTIVE_LIMITS = { comments: 200, names: 50 } as const;

/** All that a comment can ask for. */
export const DIRECTIVES: readonly DirectiveKind[] = ['disable-next-line', 'disable', 'enable'];

/** The whole line is one comment: text that only quotes such a comment asks for nothing. */
const COMMENT =
  /^([ \t]*<!--[ \t]*state-md-)([\w-]*)((?:[ \t,]+(?!-)[^\s,<>]+)*)[ \t]*(?:[ \t]--[^-<>][^<>]*)?-->[ \t]*$/;

/** Finds the comments that speak to state-md, the first of them only when there are very many. */
export function readDirectives(lines: readonly BlockLine[]): ReadDirectives {
  const directives: Directive[] = [];
  const unread: Located<string>[] = [];
  for (const line of lines) {
    // Looked at first, for a file has thousands of lines.
    const match = line.kind === 'html' && line.text.includes('<!--') ? COMMENT.exec(line.text) : null;
    if (match === null) continue;
    const [, head = '', name = '', rest = ''] = match;
    const start = line.start + head.length;
    const range = { start, end: start + Math.max(1, name.length) };
    if (directives.length === DIRECTIVE_LIMITS.comments) {
      unread.push({ value: name, range });
      continue;
    }
    const from = start + name.length;
    const rules = [...rest.matchAll(/[^\s,]+/g)].map(({ 0: rule, index }) => ({
      value: rule,
      range: { start: from + index, end: from + index + rule.length },
    }));
    directives.push({
      name: { value: name, range },
      kind: DIRECTIVES.find((kind) => kind === name),
      rules: rules.slice(0, DIRECTIVE_LIMITS.names),
      ...unreadOf(rules.slice(DIRECTIVE_LIMITS.names)),
      line: line.number,
    });
  }
  return { directives, ...unreadOf(unread) };
}

function unreadOf(rest: readonly Located<string>[]): { readonly unread?: Located<number> } {
  const [first, last] = [rest[0], rest.at(-1)];
  if (first === undefined || last === undefined) return {};
  return { unread: { value: rest.length, range: { start: first.range.start, end: last.range.end } } };
}
