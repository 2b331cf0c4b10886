import type { SourceLine } from './source.ts';

/**
 * A small text with the same blocks as a document. The parser's time goes with the number of characters, and few of
 * them decide about blocks, so it gets only those; its lines lead back to those of the document.
 */
export interface Skeleton {
  readonly text: string;
  /** For each line of the skeleton, the index of the first line of the document that it stands for. */
  readonly firsts: readonly number[];
}

/** The skeleton of some lines; `isHidden` tells which are to be blank. */
export function skeletonOf(lines: readonly SourceLine[], isHidden: (index: number) => boolean): Skeleton {
  const bones: string[] = [];
  const firsts: number[] = [];
  lines.forEach(({ text }, index) => {
    const bone = isHidden(index) ? '' : boneOf(text);
    // A second line of plain text changes nothing, whatever block it stands in: the first was no end of one either.
    if (bone === PLAIN && bones.at(-1) === PLAIN) return;
    bones.push(bone);
    firsts.push(index);
  });
  return { text: bones.join('\n'), firsts };
}

const PLAIN = 'x';
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const THEMATIC_BREAK = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const HTML = /^ {0,3}<[!?/a-z]/i;
/** Where it is seen whether a line of HTML is a whole tag; what is longer counts as text. */
const LONGEST_TAG = 400;

/** What of a line can open, continue or close a block. With containers and inline constructs off, it is this: */
function boneOf(line: string): string {
  if (!/[^ \t]/.test(line)) return line === '' ? '' : ' ';
  switch (/[^ ]/.exec(line)?.[0]) {
    case '#': {
      const marks = HEADING.exec(line)?.[1];
      return marks === undefined ? textBone(line) : `${marks} ${textBone(line)}`;
    }
    case '`':
    case '~':
      return fenceBone(line) ?? textBone(line);
    case '-':
    case '*':
    case '_':
      return THEMATIC_BREAK.test(line) ? '---' : textBone(line);
    case '<':
      return HTML.test(line) ? htmlBone(line) : textBone(line);
    default:
      return textBone(line);
  }
}

/** The mark, whether something follows it, and whether that is allowed to follow it. */
function fenceBone(line: string): string | undefined {
  const [, mark, rest = ''] = FENCE.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const info = /[^ \t]/.test(rest) ? textBone(rest) : '';
  return `${mark}${info}${mark.startsWith('`') && rest.includes('`') ? '`' : ''}`;
}

function htmlBone(line: string): string {
  return line.length <= LONGEST_TAG ? line : `${line.slice(0, LONGEST_TAG)}${textBone(line)}`;
}

/** What can end an HTML block that began on an earlier line; once each, since there is nothing to count. */
const ENDS = /-->|\?>|\]\]>|<\/(?:script|pre|style|textarea)>|>/gi;

function textBone(line: string): string {
  if (!line.includes('>')) return PLAIN;
  const ends = new Set(line.match(ENDS));
  return `${PLAIN} ${[...ends].join(' ')}`;
}
