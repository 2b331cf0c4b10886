import { folderInRepository } from '../files/paths.ts';
import { inert } from '../report/inert.ts';
import { renderJson } from '../report/json.ts';
import { plain } from '../report/paint.ts';
import type { Paint } from '../report/paint.ts';
import { toReport } from '../report/report.ts';
import type { FileResult } from '../report/report.ts';
import { renderFile, renderSummary, renderText } from '../report/text.ts';
import type { TextOptions } from '../report/text.ts';
import { diffOf, repairedBytes } from './inspect.ts';
import type { Inspected } from './inspect.ts';
import { paintFor, widthOf } from './io.ts';
import type { Io, Sink } from './io.ts';
import type { Job } from './jobs.ts';

/**
 * Prints what came of a run. The diff of `--diff` and the text of `fix -` have standard output to themselves, for
 * they go into other programs.
 */
export async function tell(inspected: readonly Inspected[], job: Job, io: Io, fails: boolean): Promise<void> {
  const files = inspected.map(({ result }) => result);
  if (job.diff) {
    io.stdout.write(showDiff(inspected.map(diffOf).join(''), io));
    io.stderr.write(renderBesideDiff(inspected, optionsFor(io.stderr, job, io)));
  } else if (job.kind === 'fix' && job.paths[0] === '-') {
    for (const file of inspected) io.stdout.write(repairedBytes(file));
    io.stderr.write(
      await renderReport(files, job, { ...optionsFor(io.stderr, job, io), cwd: io.cwd }, fails),
    );
  } else {
    io.stdout.write(
      await renderReport(files, job, { ...optionsFor(io.stdout, job, io), cwd: io.cwd }, fails),
    );
  }
}

function optionsFor(sink: Sink, { kind, diff }: Job, io: Io): TextOptions {
  return { paint: paintFor(sink, io.env), width: widthOf(sink), mode: diff ? 'diff' : kind };
}

async function renderReport(
  files: readonly FileResult[],
  { format }: Job,
  options: TextOptions & { readonly cwd: string },
  fails: boolean,
): Promise<string> {
  switch (format) {
    case 'text':
      return renderText(files, options);
    case 'json':
      return renderJson(toReport(files));
    case 'sarif': {
      const { renderSarif } = await import('../report/sarif.ts');
      // Code scanning knows the files by their paths in the repository, wherever the command was started.
      return renderSarif(files, { folder: folderInRepository(options.cwd) });
    }
    default:
      return renderGithub(files, { ...options, paint: plain }, fails);
  }
}

/** What a diff cannot say: which files are not in it for a reason of their own, and what would be left to do. */
function renderBesideDiff(inspected: readonly Inspected[], options: TextOptions): string {
  const left = inspected.filter(({ texts, fault }) => texts === undefined || fault !== undefined);
  const lines = left.map(({ result }) => renderFile(result, options));
  return `${[
    ...lines,
    renderSummary(
      inspected.map(({ result }) => result),
      options,
    ),
  ].join('\n')}\n`;
}

/** Workflow commands; the runner itself says the last error when the step fails. */
async function renderGithub(
  files: readonly FileResult[],
  options: TextOptions,
  fails: boolean,
): Promise<string> {
  const { planAnnotations, renderAnnotations } = await import('../report/annotations.ts');
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
