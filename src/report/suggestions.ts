import { positionAt } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import type { Edit, Finding } from '../finding.ts';
import type { Change, Repair } from '../engine.ts';
import { counted } from '../validate/wording.ts';
import { changeWords } from './change.ts';
import { code, list, paragraph, renderMarkdown, words } from './markdown.ts';
import type { Block, Inline } from './markdown.ts';
import { keyOf, lastMarker, marker } from './marker.ts';
import type { MarkerKey } from './marker.ts';
import { clipStart } from './visible.ts';

/** One click of a person repairs one line: a comment on that line of the head of a pull request. */
export interface Suggestion {
  readonly path: string;
  readonly line: number;
  /** The same as long as the line and what it should be are the same, wherever it moves. */
  readonly key: MarkerKey;
  readonly body: string;
}

/** A line that a repair changes and that is not suggested; the patch has it. */
export interface Withheld {
  readonly path: string;
  readonly line: number;
  /** In words, the same ones for the same reason. */
  readonly reason: string;
}

/** A repaired file of a pull request. */
export interface SuggestedFile {
  readonly path: string;
  readonly repair: Repair;
  /** The lines that a review may comment on. */
  readonly commentable: ReadonlySet<number>;
  /** How many more suggestions the review has room for. */
  readonly room?: number;
}

/** A review thread as GitHub tells it, with what its first comment says. */
export interface Thread {
  readonly id: string;
  /** Whether the first comment is from the account that we write with. */
  readonly isOurs: boolean;
  /** {@link readSuggestionKey} of the first comment. */
  readonly key: string | undefined;
  readonly isResolved: boolean;
  readonly isOutdated: boolean;
  /** GitHub's `minimizedReason` of the first comment. We hide as `outdated` what we close, and nothing else. */
  readonly hiddenAs: string | undefined;
}

/** What is to be done so that each planned suggestion has one thread, and none is left over. */
export interface Reconciliation {
  readonly post: readonly Suggestion[];
  /** Ids of open threads of ours that nobody needs any more. */
  readonly close: readonly string[];
  /** Ids of the threads, open or resolved by people, that stand for the planned suggestions that are not posted. */
  readonly keep: readonly string[];
}

/** Larger reviews run into the limits that GitHub has against abuse. */
export const MOST_SUGGESTIONS = 30;

const LONGEST = { line: 10_000, path: 120 } as const;
const MOST = { changes: 3, groups: 10, lines: 12 } as const;
const REVIEW_MARKER = '<!-- state-md review -->';

/** Why a line is only in the patch. What GitHub's editor might change is not promised. */
const REASON = {
  notShown: 'GitHub takes suggestions only on lines that the diff shows',
  lineEndings: 'the file does not end all its lines with LF, and GitHub decides how a suggestion ends a line',
  finalNewline: 'the file ends without a newline, and GitHub decides whether it stays so',
  byteOrderMark: 'the line holds the byte-order mark, which a suggestion may lose',
  characters: 'the line holds control characters or the like, which a suggestion may lose',
  blank: 'GitHub takes an empty suggestion for a deletion',
  long: 'the line is too long for a comment',
  room: `a review of state-md has ${MOST_SUGGESTIONS} suggestions at most`,
} as const;

/** Controls besides the tab, separators that some editors take for line ends, halves of pairs, unassignable codes. */
const FRAGILE = /(?!\t)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFEFF]/u;

/** One suggestion for each changed line that can have one, and the reason for each of the others. */
export function planSuggestions({ path, repair, commentable, room = MOST_SUGGESTIONS }: SuggestedFile): {
  readonly suggestions: readonly Suggestion[];
  readonly withheld: readonly Withheld[];
} {
  const suggestions: Suggestion[] = [];
  const withheld: Withheld[] = [];
  const reasons = changesByLine(repair);
  for (const { line, text, key } of changedLines(path, repair)) {
    const reason =
      reasonAgainst(repair.before.source, { line, text }, commentable) ??
      (suggestions.length < room ? undefined : REASON.room);
    if (reason !== undefined) withheld.push({ path, line, reason });
    else suggestions.push({ path, line, key, body: bodyOf(reasons.get(line) ?? [], text, key) });
  }
  return { suggestions, withheld };
}

/** The key of a comment that is a suggestion of ours: its last line says so. */
export function readSuggestionKey(body: string): string | undefined {
  return lastMarker('suggestion', body);
}

/** What a review says above its suggestions. */
export function renderReviewBody(
  suggestions: readonly Pick<Suggestion, 'path'>[],
  withheld: readonly Withheld[],
): string {
  return renderMarkdown([
    paragraph(
      words(`state-md suggests new figures for ${counted(suggestions.length, 'line')}.`),
      ...(suggestions.length > 1
        ? [words(' Each can be committed by itself, or all of them as one batch.')]
        : []),
    ),
    ...withheldPart(withheld),
    { type: 'html', value: REVIEW_MARKER },
  ]);
}

/**
 * Compares the threads that are there with the suggestions that there should be. Threads of others are not looked at.
 * What a person resolved or hid is not said again until GitHub calls it outdated; what we closed ourselves is.
 */
export function reconcile(threads: readonly Thread[], planned: readonly Suggestion[]): Reconciliation {
  const ours = threads.filter(({ isOurs, key }) => isOurs && key !== undefined);
  const standing = ours.filter(({ isOutdated, hiddenAs }) => !isOutdated && !isClosing(hiddenAs));
  const post: Suggestion[] = [];
  const keep: string[] = [];
  for (const suggestion of planned) {
    const same = standing.filter(({ key }) => key === suggestion.key);
    const kept = same.find(isOpen) ?? same[0];
    if (kept === undefined) post.push(suggestion);
    else keep.push(kept.id);
  }
  const close = ours.filter((thread) => isOpen(thread) && !keep.includes(thread.id)).map(({ id }) => id);
  return { post, close, keep };
}

function isOpen({ isResolved, hiddenAs }: Thread): boolean {
  return !isResolved && hiddenAs === undefined;
}

function isClosing(hiddenAs: string | undefined): boolean {
  return hiddenAs?.toLowerCase() === 'outdated';
}

/** The lines that differ. Only a repair that was verified has any; it keeps every line. */
function changedLines(path: string, { before, after, verified }: Repair): (Line & { key: MarkerKey })[] {
  if (verified === undefined) return [];
  const seen = new Map<MarkerKey, number>();
  return after.source.lines.flatMap(({ number: line, text }) => {
    const old = before.source.lines[line - 1]?.text;
    if (old === undefined || old === text) return [];
    // Lines that say the same and should say the same are told apart by their order.
    const plain = keyOf(path, old, text);
    const earlier = seen.get(plain) ?? 0;
    seen.set(plain, earlier + 1);
    return [{ line, text, key: earlier === 0 ? plain : keyOf(path, old, text, String(earlier)) }];
  });
}

/** A line as it should be. */
interface Line {
  readonly line: number;
  readonly text: string;
}

function reasonAgainst(
  source: Source,
  { line, text }: Line,
  commentable: ReadonlySet<number>,
): string | undefined {
  if (!commentable.has(line)) return REASON.notShown;
  if (source.lineEnding !== 'lf' && source.lineEnding !== 'none') return REASON.lineEndings;
  if (line === 1 && source.hasByteOrderMark) return REASON.byteOrderMark;
  if (line === source.lines.length) return REASON.finalNewline;
  if (FRAGILE.test(text)) return REASON.characters;
  if (text.trim() === '') return REASON.blank;
  return text.length > LONGEST.line ? REASON.long : undefined;
}

/** A fix may change more lines than the one that its finding is on, such as a bar beside a percentage. */
function changesByLine({ before, fixed, changes }: Repair): ReadonlyMap<number, readonly Change[]> {
  const byLine = new Map<number, Change[]>();
  const edits = fixed.flatMap(editsByChange);
  for (const [index, change] of changes.entries()) {
    const lines = (edits[index] ?? []).map(({ start }) => positionAt(before.source, start).line);
    for (const line of new Set([change.line, ...lines])) {
      byLine.set(line, [...(byLine.get(line) ?? []), change]);
    }
  }
  return byLine;
}

/** The edits of each figure that a finding changes, in the order of the changes of its repair. */
function editsByChange({ fix }: Finding): readonly (readonly Edit[])[] {
  if (fix === undefined) return [];
  const following = (fix.consequences ?? []).map((one) => one.edits);
  const theirs = new Set(following.flat());
  return [fix.edits.filter((edit) => !theirs.has(edit)), ...following];
}

function bodyOf(changes: readonly Change[], text: string, key: MarkerKey): string {
  const more = changes.length - MOST.changes;
  return renderMarkdown([
    ...changes.slice(0, MOST.changes).map((change) => paragraph(...changeWords(change))),
    ...(changes.length === 0 ? [paragraph(words('Part of the same repair as the other suggestions.'))] : []),
    ...(more > 0 ? [paragraph(words(`And ${counted(more, 'more change')} in this line.`))] : []),
    { type: 'code', lang: 'suggestion', value: text },
    { type: 'html', value: marker('suggestion', key) },
  ]);
}

function withheldPart(withheld: readonly Withheld[]): Block[] {
  if (withheld.length === 0) return [];
  const groups = new Map<string, Withheld[]>();
  for (const item of withheld) {
    const name = JSON.stringify([item.path, item.reason]);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  const shown = [...groups.values()].slice(0, MOST.groups);
  const more = groups.size - shown.length;
  const items = [
    ...shown.map(groupOf),
    ...(more > 0 ? [[words(`and ${counted(more, 'more such group')}`)]] : []),
  ];
  const be = withheld.length === 1 ? 'is' : 'are';
  return [
    paragraph(words(`${counted(withheld.length, 'more line')} ${be} only in the patch of the job summary:`)),
    list(items),
  ];
}

/** `STATE.md`, lines 4, 9 and 2 more: why. */
function groupOf(group: readonly Withheld[]): Inline[] {
  const [first] = group;
  if (first === undefined) return [];
  const numbers = group.slice(0, MOST.lines).map(({ line }) => line);
  const more = group.length - numbers.length;
  const lines = `${group.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [code(clipStart(first.path, LONGEST.path)), words(`, ${lines}: ${first.reason}.`)];
}
