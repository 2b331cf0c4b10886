import fs from 'node:fs';
import path from 'node:path';
import { didYouMean } from '../validate/closest.ts';
import { counted } from '../validate/wording.ts';
import { ConfigError, reaches } from '../config.ts';
import { LIMITS } from '../document/source.ts';
import { acknowledge } from '../baseline.ts';
import type { EngineOptions } from '../engine.ts';
import { DEFAULT_PATTERNS, findFiles } from '../files/find.ts';
import type { Found } from '../files/find.ts';
import { describeError } from '../files/paths.ts';
import type { FoundFile } from '../files/paths.ts';
import { unreadable } from '../files/read.ts';
import { inert, inertPath } from '../report/inert.ts';
import type { Finding, Severity } from '../finding.ts';
import { TOOL } from '../report/report.ts';
import type { FileResult, Told } from '../report/report.ts';
import { staleMessage } from '../config/settings.ts';
import type { Against, openAgainst as OpenAgainst } from './against.ts';
import { helpFor, parseCommand } from './command.ts';
import { guard, inspectFile, inspectInput, STANDARD_INPUT } from './inspect.ts';
import type { Inspected } from './inspect.ts';
import { paintFor, UnwrittenError } from './io.ts';
import type { Io } from './io.ts';
import type { Command, CommandName, Job, MergeJob, StatusJob, VerifyJob } from './jobs.ts';
import { Progress } from './progress.ts';
import { openSettings } from './settings.ts';
import type { RunSettings } from './settings.ts';
import { openTeller } from './tell.ts';

/** What the exit status says. */
export const EXIT = { clean: 0, findings: 1, usage: 2, noInput: 3, internal: 70, output: 74 } as const;

/** Runs the command line and returns its exit status. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const status = await attempt(argv, io);
  const lost = await io.settle?.();
  if (lost === undefined) return status;
  complain(io, `${lost}.`);
  return status === EXIT.internal ? status : EXIT.output;
}

async function attempt(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await obey(parseCommand(argv), io);
  } catch (error) {
    if (error instanceof UnwrittenError) {
      complain(io, error.message);
      return EXIT.output;
    }
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
      return prove(command, io);
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

async function prove({ revision, allowOptions }: VerifyJob, io: Io): Promise<number> {
  const { renderVerdict, verifyCommit } = await import('./verify.ts');
  const verdict = verifyCommit(io.cwd, revision, allowOptions);
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
  const open = job.base === undefined ? undefined : (await import('./against.ts')).openAgainst;
  const teller = await openTeller(job, io);
  const severities = new Set<Severity>();
  let against: Against | undefined;
  const done = await inspectAll(
    job.paths,
    io,
    () => {
      against = openedAgainst(job, settings, io, open);
      return workerOf(job, settings, io, against);
    },
    (file) => {
      teller.add(file);
      for (const { severity } of blamed(file.result)) severities.add(severity);
    },
  );
  if (done.files === 0) return EXIT.noInput;
  const off = against?.end();
  const fails = reaches(settings.failOn, severities) || off?.fails === true;
  await teller.end(fails);
  if (off !== undefined) complain(io, off.message.replaceAll('`', ''));
  return statusAfter(done, fails, io);
}

function openedAgainst(
  job: Job,
  settings: RunSettings,
  io: Io,
  open: typeof OpenAgainst | undefined,
): Against | undefined {
  const against = job.base === undefined ? undefined : open?.(io.cwd, job.base, job, settings);
  if (against?.problem !== undefined) {
    complain(
      io,
      `what this change switches off is not known, for the base has no configuration to read: ${against.problem}`,
    );
  }
  return against;
}

/** A fault of ours is the gravest; what could not be looked into may hold anything, whatever the rest says. */
function statusAfter({ fault: broken, gap }: Done, fails: boolean, io: Io): number {
  if (gap !== undefined) complain(io, gap);
  if (broken !== undefined) return fault(broken, io);
  if (gap !== undefined) return EXIT.noInput;
  return fails ? EXIT.findings : EXIT.clean;
}

function workerOf(job: Job, settings: RunSettings, io: Io, against: Against | undefined): Worker<Told> {
  const { cwd } = io;
  const readBase = against?.read;
  const acknowledged = (name: string, inspected: Inspected): Inspected => {
    const known = settings.knownIn(name);
    if (known === undefined) return inspected;
    const { findings, unused } = acknowledge(inspected.result.findings, known);
    // What is repaired is gone by right.
    if (job.kind === 'check') for (const entry of unused) complain(io, staleMessage(settings, entry));
    return { ...inspected, result: { ...inspected.result, findings } };
  };
  return {
    onFile: (file) => {
      const name = settings.nameOf(file);
      const engine = settings.engineFor(name);
      const inspected = acknowledged(name, inspectFile({ cwd, readBase, engine }, file, job));
      if (against === undefined || isNobodys(file, inspected)) return inspected;
      return guard(file.path, () => against.hold(name, inspected));
    },
    onInput: (bytes) => inspectInput(bytes, settings.engineFor(''), job),
  };
}

/** A look changes nothing and judges nobody: whatever the files say, it went well. */
async function show(job: StatusJob, io: Io): Promise<number> {
  const { lookAtFile, lookAtInput, openStatusTeller } = await import('./status.ts');
  const { statusOf } = await import('../report/status.ts');
  const settings = openSettings(io.cwd, job.flags, job.config);
  const teller = openStatusTeller(job, io);
  const engines = new Map<string, EngineOptions>();
  const done = await inspectAll(
    job.paths,
    io,
    () => ({
      onFile: (file) => {
        const engine = settings.engineFor(settings.nameOf(file));
        engines.set(file.path, engine);
        return lookAtFile(io.cwd, file, engine);
      },
      onInput: (bytes) => lookAtInput(STANDARD_INPUT, bytes, settings.engineFor('')),
    }),
    ({ result }) => {
      const { basis = 'auto' } = engines.get(result.path) ?? settings.engineFor('');
      teller.add(statusOf(result, basis));
    },
  );
  if (done.files === 0) return EXIT.noInput;
  teller.end();
  return statusAfter(done, false, io);
}

/** What the base has as well, this change is not to blame for. */
function blamed({ findings }: FileResult): readonly Finding[] {
  return findings.filter(({ origin }) => origin !== 'inherited');
}

/** What there is to know once all files were told of. */
interface Done {
  /** How many there were; none when there was nothing to work on. */
  readonly files: number;
  /** A fault of state-md itself. */
  readonly fault: unknown;
  /** What was asked for and could not be looked into at all, as a sentence. */
  readonly gap: string | undefined;
}

/** Works on all that the PATHs lead to, and hands over one by one what came of it. */
async function inspectAll<Known extends Told>(
  paths: readonly string[],
  io: Io,
  open: () => Worker<Known>,
  tell: (file: Inspected<Known>) => void,
): Promise<Done> {
  return paths[0] === '-' ? workOnInput(io, open(), tell) : workOnFiles(paths, io, open, tell);
}

async function workOnInput<Known extends Told>(
  io: Io,
  { onInput }: Worker<Known>,
  tell: (file: Inspected<Known>) => void,
): Promise<Done> {
  let bytes: Uint8Array;
  try {
    // One byte more than allowed is enough to know that it is too much.
    bytes = await io.readInput(LIMITS.bytes + 1);
  } catch (error) {
    const reason = `standard input cannot be read: ${describeError(error)}`;
    tell(unread(STANDARD_INPUT, reason));
    return { files: 1, fault: undefined, gap: `${reason}.` };
  }
  const file = onInput(bytes);
  tell(file);
  return { files: 1, fault: file.fault, gap: undefined };
}

/** Nothing is touched unless every PATH led somewhere: a slip must not pass for a clean run. */
async function workOnFiles<Known extends Told>(
  paths: readonly string[],
  io: Io,
  open: () => Worker<Known>,
  tell: (file: Inspected<Known>) => void,
): Promise<Done> {
  const found = findFiles(io.cwd, paths);
  for (const remark of found.remarks) complain(io, remark);
  for (const { pattern, reason } of found.unmatched) {
    complain(io, `"${inert(pattern)}": ${reason}.${neighbour(io.cwd, pattern)}`);
  }
  if (found.unmatched.length > 0) return { files: 0, fault: undefined, gap: undefined };
  const done = await workOnEach(found.files, io, open(), tell);
  // A folder that cannot be listed may hold anything: passing over it would look like a proof.
  for (const { path: name, reason } of found.unlisted) tell(unread(name, reason));
  const files = done.files + found.unlisted.length;
  if (files === 0) complain(io, paths.length > 0 ? 'every file that was found is excluded.' : NOTHING_HERE);
  return { files, fault: done.fault, gap: gapOf(found) };
}

function gapOf({ unlisted }: Found): string | undefined {
  const [first] = unlisted;
  if (first === undefined) return undefined;
  const more = unlisted.length === 1 ? '' : ` and ${counted(unlisted.length - 1, 'other place')}`;
  return `${inertPath(first.path)}${more} could not be looked into; the report says why.`;
}

const NOTHING_HERE =
  `no planning file of GSD here: looked for ${DEFAULT_PATTERNS.join(', ')}. ` +
  'Name a file or a folder, as in "state-md check docs".';

async function workOnEach<Known extends Told>(
  files: readonly FoundFile[],
  io: Io,
  { onFile }: Worker<Known>,
  tell: (file: Inspected<Known>) => void,
): Promise<Pick<Done, 'files' | 'fault'>> {
  const progress = new Progress(io, files.length);
  let told = 0;
  let broken: unknown;
  for (const [index, file] of files.entries()) {
    const one = onFile(file);
    if (!isNobodys(file, one)) {
      if (io.stdout.isTTY) progress.clear();
      tell(one);
      told += 1;
      broken ??= one.fault;
    }
    progress.update(index + 1);
    await io.settle?.();
  }
  progress.clear();
  return { files: told, fault: broken };
}

/** Nobody asked for this file: a STATE.md at the root is often another tool's. */
function isNobodys({ isGuess }: FoundFile, { result }: Inspected): boolean {
  return isGuess && result.analysis?.document.dialect === 'unrecognised';
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
