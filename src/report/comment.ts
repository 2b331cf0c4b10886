import type { Severity } from '../finding.ts';
import { findingsTable, MARK } from './findings-table.ts';
import { diffBlock, fitted, folded, heading, paragraph, prose, renderMarkdown, words } from './markdown.ts';
import type { Block } from './markdown.ts';
import { firstMarker, marker } from './marker.ts';
import type { MarkerKey } from './marker.ts';
import type { FileResult } from './report.ts';

/**
 * GitHub takes comments of up to 65,536 characters; ours stay below 60,000 bytes, which are never fewer than
 * characters. Each part has its share; one that does not fit is cut and says how much of it is shown.
 */
const FINDINGS = { rows: 40, bytes: 30_000 } as const;
const DIFF = { rows: 300, bytes: 15_000 } as const;
const LONGEST_SENTENCE = 500;

/** What the comment of a pull request tells. Nothing in it says when or in which run it was written. */
export interface CommentContent {
  /** Tells the comments of several steps apart: see `keyOf`. */
  readonly key: MarkerKey;
  /** One sentence, in our own words. */
  readonly verdict: string;
  /** How good the news is. */
  readonly level: Severity | 'clean';
  /** What to do, in one line; code marks become code. Empty when there is nothing to do. */
  readonly advice: string;
  readonly files: readonly FileResult[];
  /** What the safe repairs would change, as a unified diff; empty when there is nothing to repair. */
  readonly diff: string;
  /** The command that makes this change. */
  readonly command: string;
  /** `https://github.com/<owner>/<name>/blob/<sha>`: places become links to it. */
  readonly blobUrl: string | undefined;
}

/** Writes the comment that is updated in place. Without findings and repairs it is a line. */
export function renderComment(content: CommentContent): string {
  const details = [...findingsPart(content), ...patchPart(content)];
  return renderMarkdown([
    { type: 'html', value: marker('comment', content.key) },
    ...verdictPart(content, details.length > 0),
    ...details,
  ]);
}

/** The key of a comment that is ours: its first line says so. */
export function readCommentKey(body: string): string | undefined {
  return firstMarker('comment', body);
}

function verdictPart({ verdict, level, advice }: CommentContent, hasDetails: boolean): Block[] {
  const sentence = [words(`${MARK[level]} state-md: `), ...prose(verdict, LONGEST_SENTENCE)];
  return [
    // A heading with nothing below would only be loud.
    hasDetails ? heading(2, ...sentence) : paragraph(...sentence, words('.')),
    ...(advice === '' ? [] : [paragraph(...prose(advice, LONGEST_SENTENCE))]),
  ];
}

function findingsPart({ files, blobUrl }: CommentContent): Block[] {
  return findingsTable(files, blobUrl, { ...FINDINGS, rest: 'the job summary has more' });
}

function patchPart({ diff, command }: CommentContent): Block[] {
  if (diff === '') return [];
  const lines = diff.replace(/\n$/, '').split('\n');
  const share = { ...DIFF, what: 'lines of the patch', rest: `\`${command} --diff\` prints all of them` };
  return folded('The patch', fitted(lines, diffBlock, share));
}
