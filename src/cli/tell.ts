import { folderInRepository } from '../files/paths.ts';
import { inert } from '../report/inert.ts';
import { renderAround, renderListed } from '../report/json.ts';
import { plain } from '../report/paint.ts';
import type { Paint } from '../report/paint.ts';
import { reportFile, Tally, toReport } from '../report/report.ts';
import type { FileResult } from '../report/report.ts';
import { renderFile, renderSummary, summaryOf, TextReport } from '../report/text.ts';
import type { TextOptions } from '../report/text.ts';
import { diffOf, repairedBytes } from './inspect.ts';
import type { Inspected } from './inspect.ts';
import { paintFor, widthOf } from './io.ts';
import type { Io, Sink } from './io.ts';
import type { Job } from './jobs.ts';

/** Prints what comes of a run, file by file where the format lets it. */
export interface Teller {
  readonly add: (file: Inspected) => void;
  /** Once all files are added. `fails` is how the run ends. */
  readonly end: (fails: boolean) => void | Promise<void>;
}

/**
 * Opens the report of a run. The diff of `--diff` and the text of `fix -` have standard output to themselves, for they
 * go into other programs.
 */
export async function openTeller(job: Job, io: Io): Promise<Teller> {
  if (job.diff) return tellDiff(job, io);
  if (job.kind !== 'fix' || job.paths[0] !== '-') return openReport(job, io, io.stdout);
  const report = await openReport(job, io, io.stderr);
  return {
    ...report,
    add: (file) => {
      io.stdout.write(repairedBytes(file));
      report.add(file);
    },
  };
}

function optionsFor(sink: Sink, { kind, diff }: Job, io: Io): TextOptions {
  return { paint: paintFor(sink, io.env), width: widthOf(sink), mode: diff ? 'diff' : kind };
}

async function openReport(job: Job, io: Io, sink: Sink): Promise<Teller> {
  const options = optionsFor(sink, job, io);
  switch (job.format) {
    case 'text':
      return tellText(options, sink);
    case 'json':
      return tellJson(io, sink);
    case 'sarif': {
      const { renderSarif } = await import('../report/sarif.ts');
      // Code scanning knows the files by their paths in the repository, wherever the command was started.
      return tellAtOnce(sink, (files) => renderSarif(files, { folder: folderInRepository(io.cwd) }));
    }
    default:
      return tellAtOnce(sink, (files, fails) => renderGithub(files, { ...options, paint: plain }, fails));
  }
}

function tellText(options: TextOptions, sink: Sink): Teller {
  const report = new TextReport(options);
  return {
    add: ({ result }) => sink.write(report.add(result)),
    end: () => sink.write(report.end()),
  };
}

/** The sum stands before the files, so all of them wait for it. */
async function tellJson(io: Io, sink: Sink): Promise<Teller> {
  const { Packed } = await import('./packed.ts');
  const sum = new Tally();
  const files = new Packed();
  return {
    add: ({ result }) => {
      files.add(renderListed(reportFile(result), sum.files === 0));
      sum.add(result);
    },
    end: async () => {
      const report = { ...toReport([]), summary: sum.counts(), files: [] } as const;
      const { before, after } = renderAround(report, sum.files === 0);
      sink.write(before);
      for (const text of files.texts()) {
        sink.write(text);
        await io.settle?.();
      }
      sink.write(after);
    },
  };
}

function tellAtOnce(
  sink: Sink,
  render: (files: readonly FileResult[], fails: boolean) => string | Promise<string>,
): Teller {
  const files: FileResult[] = [];
  return {
    add: ({ result }) => void files.push(result),
    end: async (fails) => sink.write(await render(files, fails)),
  };
}

/** Beside the diff stands what it cannot say: which files are not in it for a reason of their own, and what is left. */
function tellDiff(job: Job, io: Io): Teller {
  const options = optionsFor(io.stderr, job, io);
  const sum = new Tally();
  const beside: string[] = [];
  return {
    add: (file) => {
      sum.add(file.result);
      if (file.texts === undefined || file.fault !== undefined) beside.push(renderFile(file.result, options));
      io.stdout.write(showDiff(diffOf(file), io));
    },
    end: () => io.stderr.write(`${[...beside, summaryOf(sum, options)].join('\n')}\n`),
  };
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
