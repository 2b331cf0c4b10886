import { ConfigError, parseChoice, parseFailOn, parseRuleSettings, parseTolerance } from '../config.ts';
import type { Flags } from '../config/settings.ts';
import { compileGlob, isExclusion, splitGlob } from '../glob.ts';
import { BASES } from '../metrics/basis.ts';
import { SEVERITIES } from '../finding.ts';
import type { Severity } from '../finding.ts';
import { skipMarkerIn } from '../report/commit-message.ts';

/** What is done about what can be repaired. */
export type Mode = 'check' | 'suggest' | 'fix';

/** When the pull request gets a comment. */
export type CommentMode = 'never' | 'on-findings' | 'always';

/** What a workflow can ask of the Action, read and checked. */
export interface ActionInputs {
  /** Patterns; empty for the usual places. */
  readonly files: readonly string[];
  readonly mode: Mode;
  readonly onMissing: Severity;
  /** What the step asks for by itself; the configuration decides the rest. */
  readonly flags: Flags;
  /** The configuration that is named, from the root of the repository; empty for the usual places. */
  readonly config: string;
  /** Whether findings are compared with those of the base revision. */
  readonly baseline: 'base' | 'none';
  readonly comment: CommentMode;
  /** Empty: nothing is asked of GitHub, and the work tree is read. */
  readonly token: string;
  /** The headline of a fix commit. */
  readonly commitMessage: string;
  readonly mirrorStatus: boolean;
  readonly dryRun: boolean;
  /** Where to write the JSON report; empty for nowhere. */
  readonly reportFile: string;
  /** Where to write the SARIF log; empty for nowhere. */
  readonly sarifFile: string;
}

/** All inputs of `action.yml` with what an empty value means. A test compares the two. */
export const INPUT_DEFAULTS = {
  files: '',
  mode: 'check',
  'fail-on': '',
  'on-missing': 'notice',
  baseline: 'base',
  config: '',
  tolerance: '',
  rules: '',
  'progress-basis': '',
  comment: 'never',
  token: '',
  'commit-message': 'docs(state): recompute STATE.md metrics',
  'mirror-status': 'false',
  'dry-run': 'false',
  'report-file': '',
  'sarif-file': '',
} as const;

const MODES: readonly Mode[] = ['check', 'suggest', 'fix'];
const COMMENT_MODES: readonly CommentMode[] = ['never', 'on-findings', 'always'];
const LONGEST_HEADLINE = 200;
/** Of a pattern in a message. */
const MOST_SHOWN = 60;
const HEADER_TEXT = /^[ -~]+$/;

/**
 * Reads all inputs.
 * @throws ConfigError that names every wrong input, one line each
 */
export function readInputs(input: (name: string) => string): ActionInputs {
  const value = (name: keyof typeof INPUT_DEFAULTS): string => input(name).trim() || INPUT_DEFAULTS[name];
  const problems: string[] = [];
  const read = <T>(parse: () => T, fallback: T): T => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(error.message);
      return fallback;
    }
  };
  const given = <T>(name: keyof typeof INPUT_DEFAULTS, parse: (text: string) => T): T | undefined => {
    const text = value(name);
    return text === '' ? undefined : read<T | undefined>(() => parse(text), undefined);
  };
  const inputs: ActionInputs = {
    files: read(() => parsePatterns(value('files')), []),
    mode: read(() => parseChoice('mode', value('mode'), MODES), 'check'),
    onMissing: read(() => parseOnMissing(value('on-missing')), 'notice'),
    baseline: read(() => parseChoice('baseline', value('baseline'), ['base', 'none']), 'base'),
    flags: {
      failOn: given('fail-on', (text) => parseFailOn(text)),
      tolerance: given('tolerance', (text) => parseTolerance(text)),
      basis: given('progress-basis', (text) => parseChoice('progress-basis', text, BASES)),
      severities: read(() => parseRuleSettings(value('rules')), {}),
    },
    config: value('config'),
    comment: read(() => parseChoice('comment', value('comment'), COMMENT_MODES), 'never'),
    token: value('token'),
    commitMessage: read(() => parseHeadline(value('commit-message')), ''),
    mirrorStatus: read(() => parseSwitch('mirror-status', value('mirror-status')), false),
    dryRun: read(() => parseSwitch('dry-run', value('dry-run')), false),
    reportFile: value('report-file'),
    sarifFile: value('sarif-file'),
  };
  read(() => assertToken(inputs), undefined);
  read(() => assertTwoFiles(inputs), undefined);
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return inputs;
}

/** Whoever asks for something to be written finds out at once that it cannot be. */
function assertToken({ mode, comment, token }: ActionInputs): void {
  if (token !== '') {
    // Whoever refuses such a header says what is in it.
    if (HEADER_TEXT.test(token)) return;
    throw new ConfigError('token: it holds a line break or another character that no token has.');
  }
  const needs =
    mode !== 'check' ? `mode "${mode}"` : comment !== 'never' ? `comment "${comment}"` : undefined;
  if (needs === undefined) return;
  throw new ConfigError(
    `${needs}: the input "token" is empty, and nothing can be written without one. Leave that input out to use the token of the workflow.`,
  );
}

/** The second would overwrite the first. */
function assertTwoFiles({ reportFile, sarifFile }: ActionInputs): void {
  if (sarifFile === '' || sarifFile !== reportFile) return;
  throw new ConfigError(`sarif-file: "${sarifFile}" is the file of report-file, too; name another one.`);
}

/** A pattern that is refused would leave out files, or exclusions, without a word. */
function parsePatterns(text: string): readonly string[] {
  const patterns = linesOf(text);
  const problems = patterns.flatMap((pattern) => {
    const { glob } = splitGlob(isExclusion(pattern) ? pattern.slice(1) : pattern);
    const compiled = compileGlob(glob);
    return 'problem' in compiled ? [`files: "${pattern.slice(0, MOST_SHOWN)}" ${compiled.problem}.`] : [];
  });
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return patterns;
}

function parseOnMissing(value: string): Severity {
  return parseChoice('on-missing', value, [...SEVERITIES].reverse());
}

function parseSwitch(name: string, value: string): boolean {
  return parseChoice(name, value, ['true', 'false']) === 'true';
}

/** Checks that are required would wait for ever on a commit that keeps workflows from running. */
function parseHeadline(value: string): string {
  const marker = skipMarkerIn(value);
  if (marker !== undefined) {
    throw new ConfigError(
      `commit-message: "${marker}" would keep every workflow from running on the fix commit, ` +
        'and required checks would wait for ever. Leave it out.',
    );
  }
  if (/[\r\n]/.test(value)) {
    throw new ConfigError('commit-message: give one line; the body is written by state-md.');
  }
  if (value.length <= LONGEST_HEADLINE) return value;
  throw new ConfigError(
    `commit-message: the headline has ${value.length} characters; use at most ${LONGEST_HEADLINE}.`,
  );
}

/** One pattern a line; empty lines and comments are passed over. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
