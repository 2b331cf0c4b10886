// The pages of docs/rules/: their generated header, and their examples, which are executed.
import type { Tolerance } from '../../src/finding.ts';
import type { Rule } from '../../src/validate/rule.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { evidenceOf, isEvidencePath, outcomeOf } from './outcome.ts';

/** Ends the part of a page that comes from the rule itself. */
export const HEADER_END = '<!-- end of generated header -->';

/** The second-level headings of a page, in order. Those in {@link OPTIONAL} may be left out. */
export const HEADINGS = [
  'What it checks',
  'Why it matters',
  'Examples',
  'Tolerance',
  'When it stays silent',
  'Fix safety',
] as const;

/** `Tolerance` is for rules that compare derived numbers, `Fix safety` for rules that repair. */
export const OPTIONAL: readonly string[] = ['Tolerance', 'Fix safety'];

const FIXABLE: Readonly<Record<Rule['fixable'], string>> = {
  always: 'for every finding',
  sometimes: 'for some findings',
  never: 'none; a person has to decide',
};

/** One executed example of a page. */
export interface Example {
  /** 1-based line of its fence in the page. */
  readonly line: number;
  readonly document: string;
  readonly tolerance: Tolerance;
  /** From the fences before it that name a file. */
  readonly evidence: Evidence;
  /** What the page shows below the document. */
  readonly findings: readonly string[];
  readonly hasDiff: boolean;
}

/** The header that a rule gives its page, marker included. */
export function headerOf({ id, summary, severity, fixable }: Rule): string {
  return `# ${id}\n\n${summary}\n\n- Severity: ${severity}\n- Fix: ${FIXABLE[fixable]}\n\n${HEADER_END}\n`;
}

/** The second-level headings of a page, in order, those inside fences excepted. */
export function headingsOf(page: string): readonly string[] {
  const lines = page.split('\n');
  const fences = findFences(lines);
  return lines.flatMap((line, index) => {
    const isFenced = fences.some(({ open, close }) => index > open && index < close);
    const title = /^## (.*)$/.exec(line)?.[1];
    return title === undefined || isFenced ? [] : [title];
  });
}

/** The executed examples of a page. */
export function examplesOf(page: string): readonly Example[] {
  const lines = page.split('\n');
  return readExamples(lines).map(({ document, tolerance, files, text, diff }) => ({
    line: document.open + 1,
    document: contentOf(lines, document),
    tolerance,
    evidence: evidenceIn(lines, files),
    findings: text === undefined ? [] : lines.slice(text.open + 1, text.close),
    hasDiff: diff !== undefined,
  }));
}

/** The page with its header, findings and diffs as state-md gives them today. */
export function regeneratePage(rule: Rule, page: string): string {
  const at = page.indexOf(HEADER_END);
  const body = at < 0 ? page.trimStart() : page.slice(at + HEADER_END.length).trimStart();
  return `${headerOf(rule)}\n${regenerateExamples(body)}`;
}

/** A page with the findings and diffs of its examples as state-md gives them today. */
export function regenerateExamples(page: string): string {
  const lines = page.split('\n');
  for (const example of readExamples(lines).toReversed()) {
    const { document, text, diff, tolerance, files } = example;
    const outcome = outcomeOf(contentOf(lines, document), tolerance, evidenceIn(lines, files));
    const end = (diff ?? text ?? document).close;
    lines.splice(document.close + 1, end - document.close, ...resultFences(outcome));
  }
  return lines.join('\n');
}

function resultFences({ findings, diff }: ReturnType<typeof outcomeOf>): string[] {
  const text = ['', '```text', ...(findings.length > 0 ? findings : ['no findings']), '```'];
  if (diff === undefined) return text;
  return [...text, '', diff.applicability === 'safe' ? '```diff' : '```diff unsafe', ...diff.lines, '```'];
}

interface Fence {
  readonly info: string;
  /** Indexes of the opening and the closing line. */
  readonly open: number;
  readonly close: number;
}

interface FencedExample {
  readonly document: Fence;
  readonly tolerance: Tolerance;
  /** The fences that directly precede it, but for prose, and name a file: ```` ```markdown planning/ROADMAP.md ````. */
  readonly files: readonly Fence[];
  readonly text: Fence | undefined;
  readonly diff: Fence | undefined;
}

/** Each `markdown` fence with the `text` and `diff` fences that directly follow it. */
function readExamples(lines: readonly string[]): FencedExample[] {
  const fences = findFences(lines);
  return fences.flatMap((document, index) => {
    const { info } = document;
    if (info !== 'markdown' && info !== 'markdown exact') return [];
    const following = (of: Fence | undefined, at: number, language: string): Fence | undefined => {
      const next = fences[at];
      if (of === undefined || next?.info.split(' ')[0] !== language) return undefined;
      return lines.slice(of.close + 1, next.open).every((line) => line === '') ? next : undefined;
    };
    const text = following(document, index + 1, 'text');
    const diff = following(text, index + 2, 'diff');
    const files = filesBefore(fences, index);
    return [{ document, tolerance: info === 'markdown exact' ? 'exact' : 'printed', files, text, diff }];
  });
}

function filesBefore(fences: readonly Fence[], index: number): readonly Fence[] {
  const last = fences.findLastIndex((fence, at) => at < index && !isEvidencePath(pathOf(fence)));
  return fences.slice(last + 1, index);
}

/** The second word of the info string. */
function pathOf({ info }: Fence): string {
  return info.split(' ')[1] ?? '';
}

function evidenceIn(lines: readonly string[], files: readonly Fence[]): Evidence {
  return evidenceOf(new Map(files.map((file) => [pathOf(file), contentOf(lines, file)])));
}

function findFences(lines: readonly string[]): Fence[] {
  const fences: Fence[] = [];
  for (let open = 0; open < lines.length; open += 1) {
    const match = /^(`{3,})([^`]*)$/.exec(lines[open] ?? '');
    if (match === null) continue;
    const close = lines.findIndex((line, index) => index > open && line === match[1]);
    if (close < 0) break;
    fences.push({ info: (match[2] ?? '').trim(), open, close });
    open = close;
  }
  return fences;
}

/** The text of a fence, with the control pictures for white space turned into what they stand for. */
function contentOf(lines: readonly string[], { open, close }: Fence): string {
  const text = lines.slice(open + 1, close).map((line) => `${line}\n`);
  return text.join('').replaceAll('␠', ' ').replaceAll('␉', '\t');
}
