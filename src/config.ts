import { didYouMean, enumerate } from './validate/closest.ts';
import type { EngineOptions } from './engine.ts';
import { atLeast, SEVERITIES } from './finding.ts';
import type { Severity, Tolerance } from './finding.ts';
import { RULES } from './validate/rules/index.ts';

/** From which severity on remaining findings fail the run. */
export type FailOn = Severity | 'never';

/** What a rule can be set to. */
export type RuleSetting = Severity | 'off';

/** All values of `fail-on`, the default first. */
export const FAIL_ON: readonly FailOn[] = [...SEVERITIES, 'never'];

/** All tolerances, the default first. */
export const TOLERANCES: readonly Tolerance[] = ['printed', 'exact'];

/** All settings of a rule. */
export const RULE_SETTINGS: readonly RuleSetting[] = ['off', 'notice', 'warning', 'error'];

/** A file that cannot be read cannot be judged either: passing over it would look like a proof. */
const NOT_CONFIGURABLE = ['unreadable'];

/** One thing that is wrong in a configuration file. */
export interface Mistake {
  /** Relative to the root of the repository. */
  readonly file: string;
  /** 1-based, as the column. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Something the user asked for that state-md cannot do; the message says what, where and how to mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** The same again with its places, where it is a file that is wrong. */
  readonly mistakes: readonly Mistake[];

  constructor(message: string, mistakes: readonly Mistake[] = []) {
    super(message);
    this.mistakes = mistakes;
  }
}

/**
 * Reads one value out of a closed list. `name` is how the user knows the option: `--fail-on` on the command
 * line, `fail-on` in a workflow.
 * @throws ConfigError when the value is not in the list
 */
export function parseChoice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value.trim());
  if (choice !== undefined) return choice;
  const expected = `expected ${enumerate(choices)}, but got "${value}".`;
  throw new ConfigError(`${name}: ${expected}${didYouMean(value, choices)}`);
}

/**
 * Reads `fail-on`.
 * @throws ConfigError when the value is unknown
 */
export function parseFailOn(value: string, name = 'fail-on'): FailOn {
  return parseChoice(name, value, FAIL_ON);
}

/**
 * Reads `tolerance`.
 * @throws ConfigError when the value is unknown
 */
export function parseTolerance(value: string, name = 'tolerance'): Tolerance {
  return parseChoice(name, value, TOLERANCES);
}

/**
 * Reads lines of `rule: off|notice|warning|error`. Empty lines and `# comments` are passed over.
 * @throws ConfigError that names every wrong line, one line of the message each
 */
export function parseRuleSettings(text: string, name = 'rules'): EngineOptions['severities'] {
  const settings = new Map<string, RuleSetting>();
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const content = line.replace(/(?:^|\s)#.*$/, '').trim();
    if (content === '') continue;
    const where = `${name}, line ${index + 1}`;
    try {
      const [rule, setting] = parseRuleSetting(content, ':', where);
      if (settings.has(rule))
        throw new ConfigError(`${where}: "${rule}" is set twice; keep one of the lines.`);
      settings.set(rule, setting);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return Object.fromEntries(settings);
}

/**
 * Reads one `rule: setting` or, with `=` as the separator, `rule=setting`. `where` is how the user knows the
 * place: `--rule`, or `rules, line 3`.
 * @throws ConfigError when the rule or its setting is unknown, or one of the two is missing
 */
export function parseRuleSetting(text: string, separator: ':' | '=', where: string): [string, RuleSetting] {
  const example = `velocity-time${separator === ':' ? ': ' : '='}warning`;
  const at = text.indexOf(separator);
  const rule = text.slice(0, at < 0 ? undefined : at).trim();
  assertRule(rule, where);
  const setting = at < 0 ? '' : text.slice(at + 1).trim();
  if (setting === '') {
    throw new ConfigError(`${where} "${text}": say what to do with the rule, as in "${example}".`);
  }
  return [rule, parseChoice(`${where} ${rule}`, setting, RULE_SETTINGS)];
}

/** True when a remaining finding is grave enough to fail the run. */
export function reaches(failOn: FailOn, severities: Iterable<Severity>): boolean {
  if (failOn === 'never') return false;
  for (const severity of severities) if (atLeast(severity, failOn)) return true;
  return false;
}

/**
 * Nothing when the rule is there and can be set.
 * @throws ConfigError when it is not
 */
export function assertRule(rule: string, where: string): void {
  if (NOT_CONFIGURABLE.includes(rule)) {
    throw new ConfigError(`${where}: "${rule}" is always an error; leave the file out of the run instead.`);
  }
  const ids = RULES.map(({ id }) => id);
  if (ids.includes(rule)) return;
  throw new ConfigError(`${where}: there is no rule "${rule}".${didYouMean(rule, ids)}`);
}
