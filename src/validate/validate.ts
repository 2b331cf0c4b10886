import type { Finding, Relation, Severity } from '../finding.ts';
import type { Fails, Rule, RuleContext, Verdict } from './rule.ts';
import { RULES } from './rules/index.ts';

/** What judgement comes to: findings in the order of the file, and the ledger of all relations. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly relations: readonly Relation[];
}

/**
 * Judges a document by all rules.
 * @param context the document with everything that follows from it.
 * @param severities rule id → severity to report with, or `off`.
 * @param rules the rules to judge by.
 */
export function validate(
  context: RuleContext,
  severities: Readonly<Record<string, Severity | 'off'>>,
  rules: readonly Rule[] = RULES,
): Judgement {
  const barrier = barrierOf(context);
  const findings: Finding[] = [];
  const relations: Relation[] = [];
  for (const rule of rules) {
    const setting = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined;
    for (const verdict of verdictsOf(rule, setting, context, barrier)) {
      relations.push(relationOf(rule, verdict));
      if (verdict.status === 'fails')
        findings.push(findingOf(rule, verdict, setting === 'off' ? undefined : setting));
    }
  }
  return { findings: findings.sort(byPlace), relations };
}

/** A reason for which nothing but one rule may speak about this file. */
interface Barrier {
  readonly rule: string;
  readonly reason: string;
}

function barrierOf({ document }: RuleContext): Barrier | undefined {
  if (document.dialect === 'unrecognised' || document.dialect === 'gsd-2') {
    return { rule: 'unrecognised', reason: 'the file is not a GSD STATE.md' };
  }
  if (document.conflicts.length > 0)
    return { rule: 'conflict-markers', reason: 'the file has merge-conflict markers' };
  return undefined;
}

function verdictsOf(
  rule: Rule,
  setting: Severity | 'off' | undefined,
  context: RuleContext,
  barrier: Barrier | undefined,
): readonly Verdict[] {
  if (setting === 'off') return [{ status: 'unchecked', reason: 'the rule is switched off' }];
  if (barrier && barrier.rule !== rule.id) return [{ status: 'unchecked', reason: barrier.reason }];
  return rule.check(context);
}

function relationOf(rule: Rule, verdict: Verdict): Relation {
  const subject = verdict.subject === undefined ? {} : { subject: verdict.subject };
  if (verdict.status === 'unchecked')
    return { rule: rule.id, ...subject, status: 'unchecked', reason: verdict.reason };
  return { rule: rule.id, ...subject, status: verdict.status };
}

function findingOf(rule: Rule, verdict: Fails, setting: Severity | undefined): Finding {
  const { severity, message, actual, expected, range, related, proof, fix } = verdict;
  return {
    rule: rule.id,
    severity: setting ?? severity ?? rule.severity,
    message,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    range,
    related: related ?? [],
    ...(proof === undefined ? {} : { proof }),
    ...(fix && fix.edits.length > 0 ? { fix } : {}),
  };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
