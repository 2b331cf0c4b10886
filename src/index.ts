// The library: the engine as two functions over a text. No file system, no network, no clock.
import { encode, sourceOf, unreadableReason } from './document/source.ts';
import type { Source } from './document/source.ts';
import { analyse, repair } from './engine.ts';
import type { Analysis } from './engine.ts';
import { internal, refused, unreadable } from './files/fault.ts';
import type { Finding } from './finding.ts';
import { readOptions } from './index/options.ts';
import type { CheckOptions, FixOptions, ReadOptions } from './index/options.ts';
import { TOOL, toReport } from './report/report.ts';
import type { ReportedFile, ReportedFinding } from './report/report.ts';

export type { CheckOptions, FixOptions };

/** What there is to say about a text: a file of the JSON report (`schema/report.schema.json`). */
export type Checked = ReportedFile;

/** The same after a repair: `findings` are those that remain. */
export interface Fixed<Text extends string | Uint8Array> extends ReportedFile {
  /** The repaired text, as it was given: a string or bytes. The same one when nothing was repaired. */
  readonly output: Text;
  readonly changed: boolean;
  /** What was repaired, with places in the text that was given. */
  readonly fixed: readonly ReportedFinding[];
}

/** The version of state-md. */
export const version: string = TOOL.version;

/**
 * Checks the text of a STATE.md, alone: what its planning folder or another revision would prove is not looked at.
 * @param input the text, or its bytes; a byte-order mark belongs to it.
 * @throws TypeError for wrong options; never for a text
 */
export function check(input: string | Uint8Array, options?: CheckOptions): Checked {
  const settings = readOptions('check', options);
  const read = sourceFrom('check', input, settings);
  if ('problem' in read) return report(settings, undefined, { findings: [read.problem] });
  const analysis = attempt(() => analyse(read.source, settings.engine));
  return 'problem' in analysis
    ? report(settings, undefined, { findings: [analysis.problem] })
    : report(settings, analysis, { findings: analysis.findings });
}

/**
 * Repairs the derived figures of a STATE.md, and nothing else.
 * @param input the text, or its bytes; a byte-order mark belongs to it.
 * @throws TypeError for wrong options; never for a text
 */
export function fix(input: string, options?: FixOptions): Fixed<string>;
export function fix(input: Uint8Array, options?: FixOptions): Fixed<Uint8Array>;
export function fix(input: string | Uint8Array, options?: FixOptions): Fixed<string | Uint8Array>;
export function fix(input: string | Uint8Array, options?: FixOptions): Fixed<string | Uint8Array> {
  const settings = readOptions('fix', options);
  const same = { output: input, changed: false, fixed: [] };
  const read = sourceFrom('fix', input, settings);
  if ('problem' in read) return { ...report(settings, undefined, { findings: [read.problem] }), ...same };
  const done = attempt(() =>
    repair(analyse(read.source, settings.engine), settings.engine, settings.unsafe ? 'unsafe' : 'safe'),
  );
  if ('problem' in done) return { ...report(settings, undefined, { findings: [done.problem] }), ...same };
  const { before, after, fixed, verified } = done;
  if (verified === undefined) {
    const refusal = done.refused === undefined ? [] : [refused(done.refused)];
    return { ...report(settings, before, { findings: [...refusal, ...before.findings] }), ...same };
  }
  const repaired = { before: before.source, fixed };
  const told = report(settings, after, { findings: after.findings, repaired });
  const output = typeof input === 'string' ? after.source.text : encode(after.source);
  return { ...told, fixed: told.fixed ?? [], output, changed: true };
}

interface Problem {
  readonly problem: Finding;
}

/** A fault of ours is a finding, too: one text must not end the program that goes through many. */
function attempt<T extends object>(work: () => T): T | Problem {
  try {
    return work();
  } catch (error) {
    return { problem: internal(error) };
  }
}

function sourceFrom(caller: string, input: unknown, { path }: ReadOptions): { source: Source } | Problem {
  const isText = typeof input === 'string';
  if (!isText && !isBytes(input)) {
    throw new TypeError(`${caller}: give the text as a string, or its bytes as a Uint8Array.`);
  }
  const bytes = isText ? new TextEncoder().encode(input) : input;
  const reason = unreadableReason(bytes);
  if (reason !== undefined) return { problem: unreadable(reason) };
  // Decoded only here: a string may hold what no bytes do, such as the half of an emoji.
  const text = isText ? input : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return { source: sourceOf(path, text) };
}

/** Also one of another realm, such as that of a test runner. */
function isBytes(input: unknown): input is Uint8Array {
  return Object.prototype.toString.call(input) === '[object Uint8Array]';
}

interface Told {
  readonly findings: readonly Finding[];
  readonly repaired?: { readonly before: Source; readonly fixed: readonly Finding[] };
}

function report({ path }: ReadOptions, analysis: Analysis | undefined, told: Told): ReportedFile {
  const [file] = toReport([{ path, analysis, ...told }]).files;
  if (file === undefined) throw new Error('a report of one file has one file');
  return file;
}
