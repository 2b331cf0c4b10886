import type { Change } from '../engine.ts';
import type { Severity } from '../finding.ts';
import { counted } from '../validate/wording.ts';
import { changeWords } from './change.ts';
import { findingsTable, MARK } from './findings-table.ts';
import { ledgerPart } from './ledger.ts';
import {
  code,
  diffBlock,
  fitted,
  heading,
  IN_REPORT,
  list,
  paragraph,
  prose,
  renderMarkdown,
  words,
} from './markdown.ts';
import type { Block } from './markdown.ts';
import { TOOL } from './report.ts';
import type { FileResult } from './report.ts';
import { clipStart } from './visible.ts';

/**
 * The runner drops a summary of more than 1 MiB as a whole, so every part has its share of less than that. A part
 * that does not fit is cut and says how much of it is shown.
 */
const FINDINGS = { rows: 500, bytes: 450 * 1024 } as const;
const DIFF = { rows: 3000, bytes: 150 * 1024 } as const;
const MOST_CHANGES = 100;
const LONGEST_PATH = 120;
const MOST_LINES = 30;
const LONGEST_MESSAGE = 700;

/** What a job summary tells. */
export interface SummaryContent {
  /** One sentence, in our own words: the heading. */
  readonly verdict: string;
  /** What follows from it, in our own words; code marks become code. */
  readonly explanation: string;
  /** How good the news is. */
  readonly level: Severity | 'clean';
  readonly files: readonly FileResult[];
  /** What the safe repairs would change, as a unified diff; empty when there is nothing to repair. */
  readonly diff: string;
  /** The command that makes this change. */
  readonly command: string;
  /** The commit that holds repairs already. */
  readonly commit?: SummaryCommit | undefined;
  /** `https://github.com/<owner>/<name>/blob/<sha>`: places become links to it. */
  readonly blobUrl: string | undefined;
}

/** A fix commit as the summary shows it. */
export interface SummaryCommit {
  /** Short, as people know it. */
  readonly sha: string;
  readonly changes: readonly { readonly path: string; readonly change: Change }[];
  readonly diff: string;
}

/** A job summary, and whether there was room for all findings. */
export interface RenderedSummary {
  readonly markdown: string;
  readonly hasAllFindings: boolean;
}

/** Writes the job summary: verdict, findings, the fix, and the ledger of what was checked. Always below 900 KiB. */
export function renderSummary(content: SummaryContent): RenderedSummary {
  const findings = findingsTable(content.files, content.blobUrl, { ...FINDINGS, rest: IN_REPORT });
  const markdown = renderMarkdown([
    ...verdictPart(content),
    ...findings,
    ...commitPart(content),
    ...diffPart(content),
    ...ledgerPart(content.files),
    paragraph({ type: 'emphasis', children: [words(`${TOOL.name} ${TOOL.version}`)] }),
  ]);
  // A table that was cut is followed by a sentence that says so.
  return { markdown, hasAllFindings: findings.length <= 1 };
}

function verdictPart({ verdict, explanation, level }: SummaryContent): Block[] {
  const lines = explanation.split('\n').filter((line) => line !== '');
  const more = lines.length - MOST_LINES;
  return [
    heading(2, words(`${MARK[level]} state-md: `), ...prose(verdict, LONGEST_MESSAGE)),
    ...lines.slice(0, MOST_LINES).map((line) => paragraph(...prose(line, LONGEST_MESSAGE))),
    ...(more > 0 ? [paragraph(words(`And ${counted(more, 'further remark')}.`))] : []),
  ];
}

function commitPart({ commit }: SummaryContent): Block[] {
  if (commit === undefined) return [];
  const { sha, changes, diff } = commit;
  const items = changes.slice(0, MOST_CHANGES).map(({ path, change }) => {
    const place = code(`${clipStart(path, LONGEST_PATH)}:${change.line}`);
    return [place, words(' '), ...changeWords(change)];
  });
  const more = changes.length - items.length;
  return [
    heading(3, words('The commit')),
    paragraph(code(sha), words(' changes this and nothing else:')),
    list([...items, ...(more > 0 ? [[words(`and ${counted(more, 'more change')}`)]] : [])]),
    ...diffLines(diff, `\`git show ${sha}\` prints all of them`),
  ];
}

function diffPart({ diff, command }: SummaryContent): Block[] {
  if (diff === '') return [];
  return [
    heading(3, words('The fix')),
    paragraph(code(command), words(' changes this and nothing else:')),
    ...diffLines(diff, `\`${command} --diff\` prints all of them`),
  ];
}

function diffLines(diff: string, rest: string): Block[] {
  return fitted(diff.replace(/\n$/, '').split('\n'), diffBlock, { ...DIFF, what: 'lines of the diff', rest });
}
