import { ConfigError } from '../config.ts';
import { nameOfLabel } from '../config/label-names.ts';
import { readConfiguration } from '../config/read.ts';
import { DEFAULT_OPTIONS } from '../engine.ts';
import type { EngineOptions } from '../engine.ts';
import type { Severity, Tolerance } from '../finding.ts';
import type { BasisSetting } from '../metrics/basis.ts';
import { didYouMean, enumerate } from '../validate/closest.ts';

/** Words, by what they stand for. */
export type Words = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What decides how a text is judged: the keys of the configuration file, in camel case. */
export interface CheckOptions {
  /** How the file is called in the result; `STATE.md` when it is left out. Nothing is read from there. */
  readonly path?: string | undefined;
  readonly tolerance?: Tolerance | undefined;
  readonly progressBasis?: BasisSetting | undefined;
  readonly rules?: Readonly<Record<string, Severity | 'off' | undefined>> | undefined;
  readonly labels?:
    | {
        readonly lines?: Words | undefined;
        readonly headings?: Words | undefined;
        readonly columns?: Words | undefined;
      }
    | undefined;
}

/** What decides how a text is repaired. */
export interface FixOptions extends CheckOptions {
  /** Also make the repairs where the figures do not say for certain which of them is wrong. */
  readonly unsafe?: boolean | undefined;
}

/** Options that were read and checked. */
export interface ReadOptions {
  readonly path: string;
  readonly engine: EngineOptions;
  readonly unsafe: boolean;
}

const CHECK_KEYS = ['path', 'tolerance', 'progressBasis', 'rules', 'labels'];
/** Keys that are read as a configuration file is. */
const CONFIGURED = ['tolerance', 'progressBasis', 'rules', 'labels'];

/**
 * Reads the options as a configuration file is read, so that the two cannot differ.
 * @throws TypeError that names everything that is wrong
 */
export function readOptions(caller: 'check' | 'fix', given: unknown): ReadOptions {
  if (given === undefined) return { path: 'STATE.md', engine: DEFAULT_OPTIONS, unsafe: false };
  const options = plain(given, `${caller}: the options`);
  if (!isRecord(options)) throw new TypeError(`${caller}: the options are no object.`);
  const keys = caller === 'fix' ? [...CHECK_KEYS, 'unsafe'] : CHECK_KEYS;
  const strange = Object.keys(options).find((key) => !keys.includes(key));
  if (strange !== undefined) {
    const meant = didYouMean(strange, keys) || ` There are ${enumerate(keys).replace(/ or /, ' and ')}.`;
    throw new TypeError(`${caller}: there is no option "${strange}".${meant}`);
  }
  const { path = 'STATE.md', unsafe = false } = options;
  if (typeof path !== 'string' || path === '') throw new TypeError(`${caller}: path is not a name.`);
  if (typeof unsafe !== 'boolean') throw new TypeError(`${caller}: unsafe is neither true nor false.`);
  return { path, engine: engineOf(caller, options), unsafe };
}

function engineOf(caller: string, options: Readonly<Record<string, unknown>>): EngineOptions {
  const wanted = CONFIGURED.filter((key) => options[key] !== undefined);
  const entries = wanted.map((key) => [
    nameOfLabel(key),
    key === 'labels' ? kebab(options[key]) : options[key],
  ]);
  const text = JSON.stringify(Object.fromEntries(entries));
  try {
    const {
      tolerance = DEFAULT_OPTIONS.tolerance,
      basis,
      severities,
      labels,
    } = readConfiguration('options', text);
    return {
      tolerance,
      severities,
      ...(basis === undefined ? {} : { basis }),
      ...(labels === undefined ? {} : { labels }),
    };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new TypeError(`${caller}: ${told(error)}`, {
      cause: error,
    });
  }
}

/** Labels by the names that a configuration file has for them: `lastActivity` is `last-activity`. */
function kebab(labels: unknown): unknown {
  if (!isRecord(labels)) return labels;
  const tables = Object.entries(labels).map(([kind, words]) => [
    kind,
    isRecord(words)
      ? Object.fromEntries(Object.entries(words).map(([key, value]) => [nameOfLabel(key), value]))
      : words,
  ]);
  return Object.fromEntries(tables);
}

/** The same as plain data. What JSON would drop or choke on is an error here: a function, a cycle, a number too large. */
function plain(value: unknown, where: string, depth = 0): unknown {
  if (depth > DEEPEST) throw new TypeError(`${where} are nested too deeply.`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, where, depth + 1));
  if (!isRecord(value)) throw new TypeError(`${where} have a ${typeof value}, which is no setting.`);
  const set = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(set.map(([key, item]) => [key, plain(item, where, depth + 1)]));
}

const DEEPEST = 8;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All that is wrong, with the option as the caller knows it. */
function told({ mistakes }: ConfigError): string {
  return mistakes.map(({ message }) => message.replace(/^progress-basis:/, 'progressBasis:')).join(' ');
}
