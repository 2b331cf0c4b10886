import { inert } from '../report/inert.ts';
import { planAnnotations, renderAnnotations } from '../report/annotations.ts';
import { renderJson } from '../report/json.ts';
import { plain } from '../report/paint.ts';
import type { Paint } from '../report/paint.ts';
import { toReport } from '../report/report.ts';
import type { FileResult } from '../report/report.ts';
import { renderSummary, renderText } from '../report/text.ts';
import type { TextOptions } from '../report/text.ts';
import type { Job } from './command.ts';
import { diffOf, repairedBytes } from './inspect.ts';
import type { Inspected } from './inspect.ts';
import { paintFor, widthOf } from './io.ts';
import type { Io, Sink } from './io.ts';

/** Prints what came of a run: the result of `fix -` or `--diff` alone on standard output, the report where it fits. */
export function tell(inspected: readonly Inspected[], job: Job, io: Io, fails: boolean): void {
  const isFilter = job.kind === 'fix' && !job.diff && job.paths[0] === '-';
  if (job.diff) io.stdout.write(showDiff(inspected.map(diffOf).join(''), io));
  if (isFilter) for (const file of inspected) io.stdout.write(repairedBytes(file));
  const files = inspected.map(({ result }) => result);
  const sink = job.diff || isFilter ? io.stderr : io.stdout;
  sink.write(renderReport(files, job, { sink, io, fails }));
}

function renderReport(
  files: readonly FileResult[],
  job: Job,
  { sink, io, fails }: { sink: Sink; io: Io; fails: boolean },
): string {
  const mode = job.diff ? 'diff' : job.kind;
  if (job.format === 'json') return renderJson(toReport(files));
  if (job.format === 'text')
    return renderText(files, { paint: paintFor(sink, io.env), width: widthOf(sink), mode });
  return renderGithub(files, { paint: plain, width: widthOf(sink), mode }, fails);
}

/** Workflow commands; the runner itself says the last error when the step fails. */
function renderGithub(files: readonly FileResult[], options: TextOptions, fails: boolean): string {
  const plan = planAnnotations(files, fails ? 'runner' : 'nobody', 'the log of this step lists all');
  return `${[...renderAnnotations(plan), inert(renderSummary(files, options))].join('\n')}\n`;
}

/** Byte for byte into a pipe, since `git apply` reads it there; on a terminal in colours and inert. */
function showDiff(diff: string, io: Io): string {
  if (!io.stdout.isTTY) return diff;
  const paint = paintFor(io.stdout, io.env);
  const lines = diff.split('\n').map((line) => inert(line.replace(/\r$/, '')));
  return lines.map((line) => paintDiffLine(line, paint)).join('\n');
}

function paintDiffLine(line: string, paint: Paint): string {
  if (/^(?:---|\+\+\+) /.test(line)) return paint(line, 'bold');
  if (line.startsWith('@@')) return paint(line, 'cyan');
  if (line.startsWith('-')) return paint(line, 'red');
  return line.startsWith('+') ? paint(line, 'green') : line;
}
