import type { Mistake } from '../config.ts';
import type { Found } from '../files/find.ts';
import {
  logLine,
  planAnnotations,
  renderAnnotations,
  renderCommand,
  RUNNER_LIMITS,
} from '../report/annotations.ts';
import { inert } from '../report/inert.ts';
import type { FileResult } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';
import type { SummaryContent } from '../report/summary.ts';
import { clip, visible } from '../report/visible.ts';
import { pendingOf } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import type { Ending } from './ending.ts';
import type { ActionInputs } from './inputs.ts';
import type { Ports } from './ports.ts';
import { diffOf } from './propose.ts';
import type { Proposal } from './propose.ts';

const LONGEST_CLOSING = 2000;
const LONGEST_MISTAKE = 500;
const MOST_PATHS = 3;

/** What a run that got as far as the files knows. */
export interface Checked {
  readonly inputs: ActionInputs;
  readonly found: Found;
  readonly files: readonly FileResult[];
  /** What can be repaired, and what became of it; absent when nothing was judged. */
  readonly repairs: { readonly proposal: Proposal; readonly delivery: Delivery } | undefined;
}

/** A line for the log. */
export function say(ports: Ports, text: string): void {
  ports.print(logLine('state-md', text));
}

/** Writes the job summary and returns whether all findings are in it now. A summary is never worth failing for. */
export function summarise(ports: Ports, ending: Ending, checked?: Checked): boolean {
  try {
    const { markdown, hasAllFindings } = renderSummary(pageOf(ports, ending, checked));
    return ports.writeSummary(markdown) && hasAllFindings;
  } catch (error) {
    ports.print(logLine('state-md', `the job summary could not be written: ${String(error)}`));
    return false;
  }
}

/** Prints the annotations of the findings, then the one that ends the step. */
export function annotate(
  ports: Ports,
  { closing, reason, switchedOff }: Ending,
  { files, summaryHasAll }: { files: readonly FileResult[]; summaryHasAll: boolean },
): void {
  const elsewhere = `all of them are in the ${summaryHasAll ? 'job summary' : 'log of this step'}`;
  if (switchedOff !== undefined) {
    const message = clip(inert(switchedOff.replaceAll('`', '')), LONGEST_CLOSING);
    ports.print(renderCommand({ level: 'notice', title: 'state-md: checks switched off', message }));
  }
  const plan = planAnnotations(
    files,
    closing?.level === 'error' ? 'verdict' : 'nobody',
    elsewhere,
    switchedOff === undefined ? 0 : 1,
  );
  for (const line of renderAnnotations(plan)) ports.print(line);
  if (closing === undefined) {
    ports.print(logLine('state-md', reason));
    return;
  }
  const lines = closing.message.split('\n').map(inert);
  const message = [
    clip(lines.join('\n'), LONGEST_CLOSING),
    ...(plan.verdictNote === undefined ? [] : [`${plan.verdictNote}.`]),
  ];
  ports.print(renderCommand({ ...closing, message: message.join('\n') }));
}

/**
 * Annotates the configuration file where it is wrong. The verdict of the step is one of the errors that the runner
 * keeps, so one place fewer is annotated; the rest is log.
 */
export function annotateMistakes(ports: Ports, mistakes: readonly Mistake[]): void {
  const slots = RUNNER_LIMITS.perLevel - 1;
  for (const [index, { file, line, column, message }] of mistakes.entries()) {
    const told = clip(inert(`${file}:${line}:${column}: ${message}`), LONGEST_MISTAKE);
    if (index >= slots) {
      ports.print(logLine('error', told));
      continue;
    }
    const lines = { start: line, end: line };
    const place = { file: visible(file), lines, columns: { start: column, end: column } };
    ports.print(renderCommand({ level: 'error', title: 'state-md: configuration', message: told, place }));
  }
}

/** Patterns that led to nothing while others led to files: a slip in the workflow must not stay unseen. */
export function mentionUnmatched(ports: Ports, { unmatched, remarks }: Found): void {
  for (const remark of remarks) ports.print(logLine('state-md', remark));
  for (const { pattern, reason } of unmatched) {
    ports.print(logLine('state-md', `no file for "${pattern}": ${reason}`));
  }
}

/** Where a fault of ours happened, for whoever asked the runner for details. */
export function trace(ports: Ports, error: unknown): void {
  if (!ports.debug || !(error instanceof Error)) return;
  for (const line of (error.stack ?? '').split('\n')) ports.print(logLine('trace', line));
}

function pageOf(ports: Ports, ending: Ending, checked?: Checked): SummaryContent {
  const { verdict, explanation } = ending;
  const blobUrl = pagesOf(ports);
  if (checked === undefined) {
    return { level: levelOf(ending), verdict, explanation, files: [], diff: '', command: '', blobUrl };
  }
  const { inputs, found, files, repairs } = checked;
  const remarks = [
    // Without any file the explanation names them already.
    ...(files.length === 0 ? [] : found.unmatched).map(
      ({ pattern, reason: why }) => `No file for \`${pattern}\`: ${why}.`,
    ),
    ...(repairs?.proposal.refused ?? []).map(
      ({ path, reason: why }) => `The repair of \`${path}\` was refused by its own checks: ${why}.`,
    ),
  ];
  return {
    level: levelOf(ending),
    verdict,
    explanation: [explanation, ...remarks].join('\n'),
    files,
    diff: repairs === undefined ? '' : diffOf(pendingOf(repairs.proposal, repairs.delivery)),
    command: fixCommand(inputs, files),
    ...(repairs === undefined ? {} : { commit: commitOf(repairs) }),
    blobUrl,
  };
}

function commitOf({
  proposal,
  delivery,
}: {
  proposal: Proposal;
  delivery: Delivery;
}): SummaryContent['commit'] {
  if (delivery.kind !== 'committed') return undefined;
  const files = proposal.files.filter(({ path }) => delivery.paths.has(path));
  const changes = files.flatMap(({ path, repair }) => repair.changes.map((change) => ({ path, change })));
  return { sha: delivery.sha.slice(0, 7), changes, diff: diffOf(files) };
}

/** Where the files of the judged commit have their pages. */
export function pagesOf({ revision }: Ports): string | undefined {
  return revision && `${revision.repositoryUrl}/blob/${revision.sha}`;
}

/** The command line that repairs what this run would: same files, same judgement. */
export function fixCommand(inputs: ActionInputs, files: readonly FileResult[]): string {
  const { tolerance = 'printed', severities } = inputs.flags;
  const off = Object.keys(severities).filter((rule) => severities[rule] === 'off');
  const repaired = files.filter(({ findings }) => findings.some(({ fix }) => fix?.applicability === 'safe'));
  const paths = repaired.map(({ path }) => path);
  const canBeTyped = paths.length <= MOST_PATHS && paths.every((path) => /^[\w.][\w./-]*$/.test(path));
  return [
    'state-md fix',
    ...(tolerance === 'printed' ? [] : [`--tolerance ${tolerance}`]),
    ...(inputs.config === '' ? [] : [`--config ${inputs.config}`]),
    ...off.map((rule) => `--rule ${rule}=off`),
    ...(inputs.files.length === 0 ? [] : canBeTyped ? paths : ['PATH...']),
  ].join(' ');
}

/** How good the news is. */
export function levelOf({ status, closing, counts, outcome }: Ending): SummaryContent['level'] {
  if (status !== 0 || counts.errors > 0) return 'error';
  if (counts.warnings > 0) return 'warning';
  if (outcome === 'fixed') return 'clean';
  if (closing !== undefined) return closing.level;
  return counts.notices > 0 || outcome === 'skipped' ? 'notice' : 'clean';
}
