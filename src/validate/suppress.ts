import type { Directive } from '../document/directives.ts';
import type { Document } from '../document/document.ts';
import { positionAt } from '../document/source.ts';
import type { Verdict } from './rule.ts';

/** A verdict with the rule that it comes from. */
export interface RuleVerdict {
  readonly rule: string;
  readonly verdict: Verdict;
}

/** What became of the verdicts under the comments of the file. */
export interface Suppression {
  readonly verdicts: readonly RuleVerdict[];
  /** The rules that each comment kept silent, as it names them; `*` for a comment that names none. */
  readonly used: ReadonlyMap<Directive, ReadonlySet<string>>;
}

/** How a comment that names no rule is accounted for. */
export const ALL_RULES = '*';

/** A stretch of lines on which a comment keeps rules silent. `last` is inclusive. */
interface Silence {
  readonly directive: Directive;
  /** `ALL_RULES` or the id of a rule. */
  readonly rule: string;
  readonly first: number;
  last: number;
  /** The rules that a comment names while all are silent, and the lines from which they speak again. */
  readonly enabled: Map<string, number>;
}

/**
 * Turns failures on silenced lines into unchecked relations with the comment as the reason. The line is the one on
 * which the finding starts.
 */
export function suppress(document: Document, verdicts: readonly RuleVerdict[]): Suppression {
  const used = new Map<Directive, Set<string>>();
  const use = (directive: Directive, rule: string): void => {
    used.set(directive, (used.get(directive) ?? new Set()).add(rule));
  };
  const silences = silencesOf(document, use);
  if (silences.length === 0) return { verdicts, used };
  const silenceOn = lookUp(silences);
  const judged = verdicts.map(({ rule, verdict }): RuleVerdict => {
    if (verdict.status !== 'fails') return { rule, verdict };
    const { line } = positionAt(document.source, verdict.range.start);
    const silence = silenceOn(rule, line);
    if (silence === undefined) return { rule, verdict };
    use(silence.directive, silence.rule);
    const reason = `it is switched off by the comment on line ${silence.directive.line}`;
    const { subject } = verdict;
    return { rule, verdict: { status: 'unchecked', reason, ...(subject === undefined ? {} : { subject }) } };
  });
  return { verdicts: judged, used };
}

/** The silence that a line falls under for a rule; the first in the file where there are several. */
function lookUp(silences: readonly Silence[]): (rule: string, line: number) => Silence | undefined {
  const order = new Map(silences.map((silence, index) => [silence, index]));
  const lines = new Map<string, Silence>();
  const stretches = new Map<string, Silence[]>();
  for (const silence of silences) {
    const key = `${silence.rule} ${silence.first}`;
    const stretch = stretches.get(silence.rule);
    if (silence.directive.kind === 'disable-next-line') lines.set(key, lines.get(key) ?? silence);
    else if (stretch === undefined) stretches.set(silence.rule, [silence]);
    else stretch.push(silence);
  }
  const covers = ({ last, enabled }: Silence, rule: string, line: number): boolean =>
    line <= last && line <= (enabled.get(rule) ?? Infinity);
  return (rule, line) => {
    const covering = [ALL_RULES, rule].flatMap((name) => [
      lines.get(`${name} ${line}`),
      lastFrom(stretches.get(name) ?? [], line),
    ]);
    return covering
      .filter((silence): silence is Silence => silence !== undefined && covers(silence, rule, line))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
  };
}

/** Of stretches one after the other, the last that begins on this line or above it. */
function lastFrom(stretches: readonly Silence[], line: number): Silence | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.first ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

/**
 * An `enable` is used when it ends a silence, also that of one rule where all are silent. Of a rule that is silent
 * already, no second silence begins.
 */
function silencesOf(
  { comments, lines }: Document,
  use: (directive: Directive, rule: string) => void,
): readonly Silence[] {
  const silences: Silence[] = [];
  const open = new Map<string, Silence>();
  const begin = (directive: Directive, rule: string, first: number, last = Infinity): Silence => {
    const silence = { directive, rule, first, last, enabled: new Map<string, number>() };
    silences.push(silence);
    return silence;
  };
  const end = (silence: Silence, line: number): void => {
    silence.last = line;
    open.delete(silence.rule);
  };
  const enable = (directive: Directive, rule: string): void => {
    const { line } = directive;
    const all = open.get(ALL_RULES);
    const ended = [...open.values()].filter((one) => rule === ALL_RULES || one.rule === rule);
    const isOneOfAll = all?.enabled.has(rule) === false;
    if (ended.length > 0 || isOneOfAll) use(directive, rule);
    if (isOneOfAll) all.enabled.set(rule, line);
    for (const silence of ended) end(silence, line);
  };
  for (const directive of comments.directives) {
    const { kind, rules, line } = directive;
    const named = rules.length === 0 ? [ALL_RULES] : rules.map(({ value }) => value);
    for (const rule of named) {
      if (kind === 'enable') enable(directive, rule);
      else if (kind === 'disable-next-line') {
        const next = nextLine(lines, line);
        begin(directive, rule, next, next);
      } else if (kind === 'disable' && open.get(rule)?.enabled.size !== 0) {
        open.set(rule, begin(directive, rule, line));
      }
    }
  }
  return silences;
}

/** Formatters put blank lines around comments. `line` is 1-based, so `lines[line]` is the one below. */
function nextLine(lines: Document['lines'], line: number): number {
  let index = line;
  while (lines[index]?.kind === 'blank') index += 1;
  return lines[index]?.number ?? line + 1;
}
