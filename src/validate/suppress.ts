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
  const judged = verdicts.map(({ rule, verdict }): RuleVerdict => {
    if (verdict.status !== 'fails') return { rule, verdict };
    const { line } = positionAt(document.source, verdict.range.start);
    const silence = silences.find(
      (candidate) =>
        (candidate.rule === ALL_RULES || candidate.rule === rule) &&
        candidate.first <= line &&
        line <= candidate.last,
    );
    if (silence === undefined) return { rule, verdict };
    use(silence.directive, silence.rule);
    const reason = `it is switched off by the comment on line ${silence.directive.line}`;
    const { subject } = verdict;
    return { rule, verdict: { status: 'unchecked', reason, ...(subject === undefined ? {} : { subject }) } };
  });
  return { verdicts: judged, used };
}

/** An `enable` is used when it ends a silence. */
function silencesOf(
  { directives, lines }: Document,
  use: (directive: Directive, rule: string) => void,
): readonly Silence[] {
  const silences: Silence[] = [];
  // Formatters put blank lines around comments.
  const next = (line: number): number =>
    lines.find(({ number, kind }) => number > line && kind !== 'blank')?.number ?? line + 1;
  const isOpen = ({ last }: Silence): boolean => last === Infinity;
  for (const directive of directives) {
    const { kind, rules, line } = directive;
    const named = rules.length === 0 ? [ALL_RULES] : rules.map(({ value }) => value);
    for (const rule of named) {
      if (kind === 'disable') silences.push({ directive, rule, first: line, last: Infinity });
      if (kind === 'disable-next-line')
        silences.push({ directive, rule, first: next(line), last: next(line) });
      if (kind !== 'enable') continue;
      for (const silence of silences.filter(isOpen)) {
        if (rule !== ALL_RULES && silence.rule !== rule) continue;
        silence.last = line;
        use(directive, rule);
      }
    }
  }
  return silences;
}
