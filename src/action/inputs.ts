import { ConfigError, parseChoice, parseFailOn, parseRuleSettings, parseTolerance } from '../config.ts';
import type { FailOn } from '../config.ts';
import type { EngineOptions } from '../engine.ts';
import { SEVERITIES } from '../finding.ts';
import type { Severity } from '../finding.ts';

/** What a workflow can ask of the Action, read and checked. */
export interface ActionInputs {
  /** Patterns; empty for the usual places. */
  readonly files: readonly string[];
  readonly failOn: FailOn;
  readonly onMissing: Severity;
  readonly engine: EngineOptions;
  /** Where to write the JSON report; empty for nowhere. */
  readonly reportFile: string;
}

/** All inputs of `action.yml` with what an empty value means. A test compares the two. */
export const INPUT_DEFAULTS = {
  files: '',
  mode: 'check',
  'fail-on': 'error',
  'on-missing': 'notice',
  tolerance: 'printed',
  rules: '',
  'report-file': '',
} as const;

const MODES = ['check'] as const;
const NOT_YET = ['fix', 'suggest'];

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
  read(() => assertMode(value('mode')), undefined);
  const inputs: ActionInputs = {
    files: linesOf(value('files')),
    failOn: read(() => parseFailOn(value('fail-on')), 'error'),
    onMissing: read(() => parseOnMissing(value('on-missing')), 'notice'),
    engine: {
      tolerance: read(() => parseTolerance(value('tolerance')), 'printed'),
      severities: read(() => parseRuleSettings(value('rules')), {}),
    },
    reportFile: value('report-file'),
  };
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return inputs;
}

/** The only mode there is; the other two are named so that nobody takes them for a slip of their own. */
function assertMode(mode: string): void {
  if (NOT_YET.includes(mode)) {
    throw new ConfigError(
      `mode "${mode}": this version of the Action only checks. Use "check" (or leave the input out), ` +
        'and repair with "state-md fix" on the command line.',
    );
  }
  parseChoice('mode', mode, MODES);
}

function parseOnMissing(value: string): Severity {
  return parseChoice('on-missing', value, [...SEVERITIES].reverse());
}

/** One pattern a line; empty lines and comments are passed over. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
