import type { Directive } from '../document/directives.ts';
import { sectionAt } from '../document/document.ts';
import type { Document } from '../document/document.ts';
import { sourceOf } from '../document/source.ts';
import type { Source } from '../document/source.ts';

/** A comment that switches rules off, as far as the file did not have it before. */
export interface AddedComment {
  readonly directive: Directive;
  /** The rules that are new in it; empty for a comment that names none, and so means all. */
  readonly rules: Directive['rules'];
}

const ALL = '*';

/**
 * The comments that switch rules off in a file and did not before. A comment is known by its rules and its place, not by
 * its line: the section that it stands in, the one in which it ends, and the label of the line that it is about, whose
 * figure may change.
 */
export function addedComments(document: Document, before: Document | undefined): readonly AddedComment[] {
  const known = new Set(before === undefined ? [] : silencing(before).flatMap((one) => keysOf(before, one)));
  return silencing(document).flatMap((directive): AddedComment[] => {
    const [all = '', ...keys] = keysOf(document, { ...directive, rules: [] }).concat(
      keysOf(document, directive),
    );
    if (known.has(all)) return [];
    if (directive.rules.length === 0) return [{ directive, rules: [] }];
    const rules = directive.rules.filter((_, index) => !known.has(keys[index] ?? ''));
    return rules.length === 0 ? [] : [{ directive, rules }];
  });
}

/** The same text, in which these comments ask for nothing. Every other character stays where it is. */
export function withoutComments(source: Source, comments: readonly AddedComment[]): Source {
  if (comments.length === 0) return source;
  const text = source.text.split('');
  const blank = ({ start, end }: { start: number; end: number }): void => {
    text.fill(' ', start, end);
  };
  for (const { directive, rules } of comments) {
    const line = source.lines[directive.line - 1];
    // A comment without rules would switch off all of them.
    if (line !== undefined && rules.length === directive.rules.length) blank(line);
    else for (const { range } of rules) blank(range);
  }
  return sourceOf(source.path, text.join(''));
}

function silencing({ comments: { directives } }: Document): readonly Directive[] {
  return directives.filter(({ kind }) => kind === 'disable' || kind === 'disable-next-line');
}

/** What a comment is known by, for each of its rules. */
function keysOf(document: Document, directive: Directive): readonly string[] {
  const named = directive.rules.length === 0 ? [ALL] : directive.rules.map(({ value }) => value);
  const where = sectionOn(document, directive.line);
  return named.map((rule) => {
    const about =
      directive.kind === 'disable' ? endOf(document, directive, rule) : labelBelow(document, directive.line);
    return JSON.stringify([directive.kind, rule, where, about]);
  });
}

function sectionOn({ lines, sections }: Document, line: number): string {
  return sectionAt(sections, lines[line - 1]?.start ?? 0)?.heading.title ?? '';
}

/** The section in which the comment that ends another one stands; nothing when it lasts to the end of the file. */
function endOf(document: Document, { line }: Directive, rule: string): string | undefined {
  const end = document.comments.directives.find(
    (one) =>
      one.kind === 'enable' &&
      one.line > line &&
      (one.rules.length === 0 || one.rules.some(({ value }) => value === rule)),
  );
  return end && sectionOn(document, end.line);
}

/** What the next line is about: `Progress` of a line with a colon, the first cell of a row, else its words. */
function labelBelow({ lines }: Document, line: number): string {
  const text = lines.slice(line).find(({ kind }) => kind !== 'blank')?.text ?? '';
  const [first = '', second] = text
    .trim()
    .replace(/^\|/, '')
    .split(text.startsWith('|') ? '|' : ':', 2);
  return (second === undefined ? first.replace(/\d+/g, '#') : first).trim();
}
