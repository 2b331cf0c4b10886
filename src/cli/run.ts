import fs from 'node:fs';
import path from 'node:path';
import { didYouMean } from '../validate/closest.ts';
import { ConfigError, reaches } from '../config.ts';
import { LIMITS } from '../document/source.ts';
import { acknowledge } from '../baseline.ts';
import type { EngineOptions } from '../engine.ts';
import { DEFAULT_PATTERNS, findFiles } from '../files/find.ts';
import type { Found } from '../files/find.ts';
import { describeError } from '../files/paths.ts';
import type { FoundFile } from '../files/paths.ts';
import { unreadable } from '../files/read.ts';
import { inert } from '../report/inert.ts';
import type { Finding } from '../finding.ts';
import { TOOL } from '../report/report.ts';
import type { FileResult, Told } from '../report/report.ts';
import { staleMessage } from '../config/settings.ts';
import type { openBase as OpenBase } from './base.ts';
import { helpFor, parseCommand } from './command.ts';
import { inspectFile, inspectInput, STANDARD_INPUT } from './inspect.ts';
import type { Inspected } from './inspect.ts';
import { paintFor } from './io.ts';
import type { Io } from './io.ts';
import type { Command, CommandName, Job, MergeJob, StatusJob } from './jobs.ts';
import { Progress } from './progress.ts';
import { openSettings } from './settings.ts';
import type { RunSettings } from './settings.ts';
import { tell } from './tell.ts';

/** What the exit status says. */
export const EXIT = { clean: 0, findings: 1, usage: 2, noInput: 3, internal: 70 } as const;

/** Runs the command line and returns its exit status. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await obey(parseCommand(argv), io);
  } catch (error) {
    if (!(error instanceof ConfigError)) return fault(error, io);
    complain(io, error.message);
    // A mistake in a file has its place and its remedy; no help page has more to say about it.
    if (error.mistakes.length === 0) io.stderr.write(`"${helpFor(argv)}" shows what there is.\n`);
    return EXIT.usage;
  }
}

// Everything but judging is loaded when it is asked for: what most runs never use would be read at the start of each.
async function obey(command: Command, io: Io): Promise<number> {
  switch (command.kind) {
    case 'help':
      io.stdout.write(await help(command.topic));
      return EXIT.clean;
    case 'usage':
      io.stderr.write(await help(undefined));
      return EXIT.usage;
    case 'version':
      io.stdout.write(`${TOOL.version}\n`);
      return EXIT.clean;
    case 'explain':
      io.stdout.write(
        (await import('./explain.ts')).explain(command.rules, paintFor(io.stdout, io.env), io.stdout.isTTY),
      );
      return EXIT.clean;
    case 'verify':
      return prove(command.revision, io);
    case 'status':
      return show(command, io);
    case 'merge':
      return mergeAll(command, io);
    case 'init':
      io.stdout.write((await import('./init.ts')).initialise(command, io.cwd));
      return EXIT.clean;
    default:
      return work(command, io);
  }
}

async function help(topic: CommandName | undefined): Promise<string> {
  return (await import('./help.ts')).helpText(topic);
}

async function prove(revision: string, io: Io): Promise<number> {
  const { renderVerdict, verifyCommit } = await import('./verify.ts');
  const verdict = verifyCommit(io.cwd, revision);
  io.stdout.write(renderVerdict(verdict, paintFor(io.stdout, io.env)));
  return verdict.isProved ? EXIT.clean : EXIT.findings;
}

/** A report that cannot be read makes the sum a wrong one, whatever the others say. */
async function mergeAll(job: MergeJob, io: Io): Promise<number> {
  const { mergeReports } = await import('./merge.ts');
  const { unmatched, unread, fails } = await mergeReports(job, io);
  for (const reason of unmatched) complain(io, reason);
  for (const { report, reason } of unread) complain(io, `${report}: not merged, because ${reason}.`);
  if (unmatched.length > 0) return EXIT.noInput;
  if (unread.length > 0) return EXIT.usage;
  return fails ? EXIT.findings : EXIT.clean;
}

/** How one file is worked on, be it on disk or standard input. */
interface Worker<Known extends Told> {
  readonly onFile: (file: FoundFile) => Inspected<Known>;
  readonly onInput: (bytes: Uint8Array) => Inspected<Known>;
}

async function work(job: Job, io: Io): Promise<number> {
  const settings = openSettings(io.cwd, job.flags, job.config);
  const open = job.base === undefined ? undefined : (await import('./base.ts')).openBase;
  const inspected = await inspectAll(job.paths, io, () => workerOf(job, settings, io, open));
  if (inspected === undefined) return EXIT.noInput;
  const fails = reaches(
    settings.failOn,
    inspected.flatMap(({ result }) => blamed(result).map(({ severity }) => severity)),
  );
  await tell(inspected, job, io, fails);
  const broken = inspected.find((file) => file.fault !== undefined);
  if (broken !== undefined) return fault(broken.fault, io);
  return fails ? EXIT.findings : EXIT.clean;
}

function workerOf(
  job: Job,
  settings: RunSettings,
  io: Io,
  openBase: typeof OpenBase | undefined,
): Worker<Told> {
  const { cwd } = io;
  const readBase = job.base === undefined ? undefined : openBase?.(cwd, job.base);
  return {
    onFile: (file) => {
      const name = settings.nameOf(file);
      const inspected = inspectFile({ cwd, readBase, engine: settings.engineFor(name) }, file, job);
      const known = settings.knownIn(name);
      if (known === undefined) return inspected;
      const { findings, unused } = acknowledge(inspected.result.findings, known);
      // What is repaired is gone by right.
      if (job.kind === 'check') for (const entry of unused) complain(io, staleMessage(settings, entry));
      return { ...inspected, result: { ...inspected.result, findings } };
    },
    onInput: (bytes) => inspectInput(bytes, settings.engineFor(''), job),
  };
}

/** A look changes nothing and judges nobody: whatever the files say, it went well. */
async function show(job: StatusJob, io: Io): Promise<number> {
  const { lookAtFile, lookAtInput, tellStatus } = await import('./status.ts');
  const settings = openSettings(io.cwd, job.flags, job.config);
  const engines = new Map<string, EngineOptions>();
  const looked = await inspectAll(job.paths, io, () => ({
    onFile: (file) => {
      const engine = settings.engineFor(settings.nameOf(file));
      engines.set(file.path, engine);
      return lookAtFile(io.cwd, file, engine);
    },
    onInput: (bytes) => lookAtInput(STANDARD_INPUT, bytes, settings.engineFor('')),
  }));
  if (looked === undefined) return EXIT.noInput;
  const files = looked.map(({ result }) => ({
    result,
    engine: engines.get(result.path) ?? settings.engineFor(''),
  }));
  tellStatus(files, job, io);
  const broken = looked.find((file) => file.fault !== undefined);
  return broken === undefined ? EXIT.clean : fault(broken.fault, io);
}

/** What the base has as well, this change is not to blame for. */
function blamed({ findings }: FileResult): readonly Finding[] {
  return findings.filter(({ origin }) => origin !== 'inherited');
}

/** Works on all that the PATHs lead to; `undefined` when there is nothing to work on. */
async function inspectAll<Known extends Told>(
  paths: readonly string[],
  io: Io,
  open: () => Worker<Known>,
): Promise<readonly Inspected<Known>[] | undefined> {
  return paths[0] === '-' ? [await workOnInput(io, open())] : workOnFiles(paths, io, open);
}

async function workOnInput<Known extends Told>(
  io: Io,
  { onInput }: Worker<Known>,
): Promise<Inspected<Known>> {
  try {
    // One byte more than allowed is enough to know that it is too much.
    return onInput(await io.readInput(LIMITS.bytes + 1));
  } catch (error) {
    return unread(STANDARD_INPUT, `standard input cannot be read: ${describeError(error)}`);
  }
}

/** Nothing is touched unless every PATH led somewhere: a slip must not pass for a clean run. */
function workOnFiles<Known extends Told>(
  paths: readonly string[],
  io: Io,
  open: () => Worker<Known>,
): Inspected<Known>[] | undefined {
  const found = findFiles(io.cwd, paths);
  for (const remark of found.remarks) complain(io, remark);
  for (const { pattern, reason } of found.unmatched) {
    complain(io, `"${pattern}": ${reason}.${neighbour(io.cwd, pattern)}`);
  }
  if (found.unmatched.length > 0) return undefined;
  const inspected = [...eachOf(found, io, open()), ...unlisted(found)];
  if (inspected.length > 0) return inspected;
  complain(io, paths.length > 0 ? 'every file that was found is excluded.' : NOTHING_HERE);
  return undefined;
}

const NOTHING_HERE =
  `no planning file of GSD here: looked for ${DEFAULT_PATTERNS.join(', ')}. ` +
  'Name a file or a folder, as in "state-md check docs".';

function eachOf<Known extends Told>({ files }: Found, io: Io, { onFile }: Worker<Known>): Inspected<Known>[] {
  const progress = new Progress(io, files.length);
  const inspected: Inspected<Known>[] = [];
  for (const [index, file] of files.entries()) {
    const one = onFile(file);
    // Nobody asked for this file: a STATE.md at the root is often another tool's.
    if (!(file.isGuess && one.result.analysis?.document.dialect === 'unrecognised')) inspected.push(one);
    progress.update(index + 1);
  }
  progress.end();
  return inspected;
}

/** A folder that cannot be listed may hold anything: passing over it would look like a proof. */
function unlisted(found: Found): Inspected<never>[] {
  return found.unlisted.map(({ path: folder, reason }) =>
    unread(folder, `the folder cannot be listed: ${reason}`),
  );
}

function unread(name: string, reason: string): Inspected<never> {
  const result = { path: name, analysis: undefined, findings: [unreadable(reason)] };
  return { result, texts: undefined, fault: undefined };
}

/** What the user probably meant instead of a path that is not there. */
function neighbour(cwd: string, pattern: string): string {
  const absolute = path.resolve(cwd, pattern);
  if (fs.existsSync(absolute)) return '';
  try {
    return didYouMean(path.basename(absolute), fs.readdirSync(path.dirname(absolute)));
  } catch {
    return '';
  }
}

function complain(io: Io, message: string): void {
  for (const line of message.split('\n')) io.stderr.write(`state-md: ${inert(line)}\n`);
}

/** A fault of ours: one line for people, and the trace only for whoever asks for it. */
function fault(error: unknown, io: Io): number {
  const what = error instanceof Error ? error.message : String(error);
  complain(io, `state-md failed through a fault of its own: ${inert(what)}`);
  complain(
    io,
    'please report it, with the file that was being read and the output of STATE_MD_DEBUG=1 state-md …',
  );
  if (io.env['STATE_MD_DEBUG'] === '1' && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
  return EXIT.internal;
}
