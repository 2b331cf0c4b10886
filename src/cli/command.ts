import { parseArgs } from 'node:util';
import { closest, didYouMean, enumerate } from '../validate/closest.ts';
import { ConfigError, parseChoice, parseFailOn, parseRuleSetting, parseTolerance } from '../config.ts';
import type { RuleSetting } from '../config.ts';
import type { Flags } from '../config/settings.ts';
import { BASES } from '../metrics/basis.ts';
import { INIT_MODES, MERGE_FORMATS } from './jobs.ts';
import type { Command, CommandName, Format, InitJob, Job, MergeJob, StatusJob, VerifyJob } from './jobs.ts';

const COMMANDS: readonly CommandName[] = ['check', 'fix', 'status', 'init', 'verify', 'explain', 'report'];
const FORMATS: readonly Format[] = ['text', 'json', 'github', 'sarif'];

const OPTIONS = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  tolerance: { type: 'string' },
  'progress-basis': { type: 'string' },
  rule: { type: 'string' },
  base: { type: 'string' },
  config: { type: 'string' },
  diff: { type: 'boolean' },
  unsafe: { type: 'boolean' },
  mode: { type: 'string' },
  baseline: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'allow-options': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;
type OptionTable = Readonly<
  Record<OptionName, { readonly type: 'string' | 'boolean'; readonly short?: string }>
>;

const VIEWING: readonly OptionName[] = ['format', 'tolerance', 'progress-basis', 'rule', 'config'];
const JUDGING: readonly OptionName[] = [...VIEWING, 'fail-on'];
const ALLOWED: Readonly<Record<CommandName, readonly OptionName[]>> = {
  check: [...JUDGING, 'base'],
  fix: [...JUDGING, 'diff', 'unsafe'],
  status: VIEWING,
  init: ['mode', 'baseline', 'config', 'dry-run'],
  verify: ['allow-options'],
  explain: [],
  report: ['format', 'fail-on'],
};

/** What was written: the options in order, and the words between them. */
interface Words {
  readonly options: readonly { readonly name: OptionName; readonly value: string }[];
  readonly positionals: readonly string[];
}

/**
 * Reads the command line.
 * @throws ConfigError that says which word is wrong and what was probably meant
 */
export function parseCommand(argv: readonly string[]): Command {
  const { options, positionals } = readWords(argv);
  const has = (name: OptionName): boolean => options.some((option) => option.name === name);
  if (has('help')) return { kind: 'help', topic: COMMANDS.find((name) => name === positionals[0]) };
  if (has('version')) return { kind: 'version' };
  if (argv.length === 0) return { kind: 'usage' };
  const [word, ...rest] = positionals;
  const command = COMMANDS.find((name) => name === word);
  if (command === undefined) throw new ConfigError(unknownCommand(word));
  for (const { name } of options) assertBelongs(name, command);
  if (command === 'explain') return { kind: 'explain', rules: rest };
  if (command === 'verify') return verifyOf(rest, options);
  if (command === 'report') return mergeOf(rest, options);
  if (command === 'init') return initOf(rest, options);
  assertPaths(rest);
  return command === 'status' ? statusOf(rest, options) : jobOf(command, rest, options);
}

/** The call that shows the help page for these words, whatever is wrong with them. */
export function helpFor(argv: readonly string[]): string {
  const first = argv.find((word) => !word.startsWith('-'));
  const command = COMMANDS.find((name) => name === first);
  return command === undefined ? 'state-md --help' : `state-md ${command} --help`;
}

function readWords(argv: readonly string[]): Words {
  const table = optionsFor(argv);
  const { tokens } = parseArgs({
    args: [...argv],
    options: table,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: Words['options'][number][] = [];
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') options.push(readOption(token, table));
  }
  return { options, positionals };
}

/** `init` writes a configuration; every other command reads the one that is named. */
function optionsFor(argv: readonly string[]): OptionTable {
  const isInit = argv.find((word) => !word.startsWith('-')) === 'init';
  return isInit ? { ...OPTIONS, config: { type: 'boolean' } } : OPTIONS;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function readOption(
  { name, rawName, value, inlineValue }: OptionToken,
  table: OptionTable,
): Words['options'][number] {
  const known = OPTION_NAMES.find((candidate) => candidate === name);
  if (known === undefined) {
    const meant = didYouMean(
      rawName,
      OPTION_NAMES.map((candidate) => `--${candidate}`),
    );
    throw new ConfigError(`there is no option ${rawName}.${meant}`);
  }
  if (table[known].type === 'boolean') {
    if (value === undefined) return { name: known, value: '' };
    throw new ConfigError(`${rawName} takes no value, but got "${value}".`);
  }
  // An option that follows at once is no value: `--format --rule …`.
  if (value === undefined || value === '' || (inlineValue !== true && /^-./.test(value))) {
    throw new ConfigError(`${rawName} needs a value, as in "${EXAMPLES[known] ?? rawName}".`);
  }
  return { name: known, value };
}

const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

const EXAMPLES: Partial<Record<OptionName, string>> = {
  format: '--format json',
  'fail-on': '--fail-on warning',
  tolerance: '--tolerance exact',
  'progress-basis': '--progress-basis phases',
  rule: '--rule phase-missing=off',
  base: '--base main',
  config: '--config state-md.yml',
  mode: '--mode fix',
};

function assertBelongs(option: OptionName, command: CommandName): void {
  if (ALLOWED[command].includes(option)) return;
  const owners = COMMANDS.filter((name) => ALLOWED[name].includes(option)).map(
    (name) => `"state-md ${name}"`,
  );
  throw new ConfigError(
    `--${option} does not belong to "state-md ${command}"; ${enumerate(owners)} knows it.`,
  );
}

function unknownCommand(word: string | undefined): string {
  if (word === undefined) return 'say what to do: check, fix, status, init, verify, explain or report.';
  const meant = closest(word, [...COMMANDS, '--help', '--version']);
  if (meant.length > 0 || !looksLikePath(word)) {
    return `there is no command "${word}"; there are check, fix, status, init, verify, explain and report.${didYouMean(word, [...COMMANDS, '--help', '--version'])}`;
  }
  return `"${word}" is not a command. To check that file or folder: state-md check ${word}`;
}

function looksLikePath(word: string): boolean {
  return word === '-' || /[./\\*]/.test(word);
}

function verifyOf(words: readonly string[], options: Words['options']): VerifyJob {
  const allowOptions = last(options, 'allow-options') !== undefined;
  return { kind: 'verify', revision: revisionOf(words), allowOptions };
}

function revisionOf(words: readonly string[]): string {
  const [revision = 'HEAD'] = words;
  if (words.length > 1) throw new ConfigError(`verify takes one COMMIT, but got ${words.length}.`);
  if (revision === '') throw new ConfigError('the COMMIT is empty; is a variable not set?');
  return revision;
}

function assertPaths(paths: readonly string[]): void {
  if (paths.includes('')) throw new ConfigError('a PATH is empty; is a variable not set?');
  if (paths.includes('-') && paths.length > 1) {
    throw new ConfigError(
      '"-" (standard input) stands alone: leave out the other paths, or name the file instead.',
    );
  }
}

function jobOf(kind: 'check' | 'fix', paths: readonly string[], options: Words['options']): Job {
  const job: Job = {
    kind,
    paths,
    format: parseChoice('--format', last(options, 'format') ?? 'text', FORMATS),
    flags: flagsOf(options),
    config: last(options, 'config'),
    base: last(options, 'base'),
    diff: last(options, 'diff') !== undefined,
    unsafe: last(options, 'unsafe') !== undefined,
  };
  if (job.base !== undefined && paths[0] === '-') {
    throw new ConfigError('--base compares files of a repository, so it cannot go with standard input.');
  }
  if (job.diff && job.format !== 'text') {
    throw new ConfigError(`--diff prints a unified diff, so it cannot go with --format ${job.format}.`);
  }
  return job;
}

function statusOf(paths: readonly string[], options: Words['options']): StatusJob {
  const format = last(options, 'format') ?? 'text';
  if (format === 'github') {
    throw new ConfigError(
      '--format: status knows text and json; annotations of a workflow run come from "state-md check".',
    );
  }
  return {
    kind: 'status',
    paths,
    format: parseChoice('--format', format, ['text', 'json']),
    flags: flagsOf(options),
    config: last(options, 'config'),
  };
}

function initOf(words: readonly string[], options: Words['options']): InitJob {
  const [word] = words;
  if (word !== undefined) {
    throw new ConfigError(
      `init takes no PATH, but got "${word}": it sets up the repository that it is started in.`,
    );
  }
  const has = (name: OptionName): boolean => last(options, name) !== undefined;
  return {
    kind: 'init',
    mode: parseChoice('--mode', last(options, 'mode') ?? 'check', INIT_MODES),
    baseline: has('baseline'),
    config: has('config'),
    dryRun: has('dry-run'),
  };
}

function mergeOf(words: readonly string[], options: Words['options']): MergeJob {
  const [verb, ...paths] = words;
  if (verb !== 'merge') {
    const got = verb === undefined ? '' : ` There is no "report ${verb}".`;
    throw new ConfigError(`report: say "state-md report merge" and the files or folders to merge.${got}`);
  }
  if (paths.length === 0) {
    throw new ConfigError('report merge: name the reports or the folder that they are in, as in "reports".');
  }
  if (paths.includes('')) throw new ConfigError('a PATH is empty; is a variable not set?');
  return {
    kind: 'merge',
    paths,
    format: parseChoice('--format', last(options, 'format') ?? 'text', MERGE_FORMATS),
    failOn: parseFailOn(last(options, 'fail-on') ?? 'error', '--fail-on'),
  };
}

function flagsOf(options: Words['options']): Flags {
  const rules = options
    .filter(({ name }) => name === 'rule')
    .map(({ value }): [string, RuleSetting] => parseRuleSetting(value, '=', '--rule'));
  const given = <T>(name: OptionName, read: (value: string) => T): T | undefined => {
    const value = last(options, name);
    return value === undefined ? undefined : read(value);
  };
  return {
    failOn: given('fail-on', (value) => parseFailOn(value, '--fail-on')),
    tolerance: given('tolerance', (value) => parseTolerance(value, '--tolerance')),
    basis: given('progress-basis', (value) => parseChoice('--progress-basis', value, BASES)),
    severities: Object.fromEntries(rules),
  };
}

function last(options: Words['options'], name: OptionName): string | undefined {
  return options.findLast((option) => option.name === name)?.value;
}
