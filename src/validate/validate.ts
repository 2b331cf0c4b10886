import { isWide } from '../document/languages/fold.ts';
import { lineAt } from '../document/source.ts';
import type { Edit, Finding, Relation, Severity } from '../finding.ts';
import type { Fails, Review, Rule, RuleContext, Verdict } from './rule.ts';
import { directive } from './rules/directive.ts';
import { RULES } from './rules/index.ts';
import { ALL_RULES, suppress } from './suppress.ts';
import type { RuleVerdict } from './suppress.ts';

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
  const settingOf = ({ id }: Rule): Severity | 'off' | undefined =>
    Object.hasOwn(severities, id) ? severities[id] : undefined;
  const askEach = (asked: readonly Rule[], review?: Review): RuleVerdict[] =>
    asked.flatMap((rule) =>
      verdictsOf(rule, settingOf(rule), { context, barrier, review }).map((verdict) => ({
        rule: rule.id,
        verdict,
      })),
    );
  const others = askEach(rules.filter(({ id }) => id !== directive.id));
  const { verdicts, used } = suppress(context.document, others);
  const ids = rules.map(({ id }) => id);
  const last = rules.filter(({ id }) => id === directive.id);
  const all = [
    ...verdicts,
    ...askEach(last, { rules: ids, used, undecided: undecidedIn(context, verdicts) }),
  ];
  const byRule = new Map<string, Verdict[]>(rules.map(({ id }) => [id, []]));
  for (const { rule, verdict } of all) byRule.get(rule)?.push(verdict);
  const findings: Finding[] = [];
  const relations: Relation[] = [];
  for (const rule of rules) {
    const setting = settingOf(rule);
    for (const verdict of byRule.get(rule.id) ?? []) {
      relations.push(relationOf(rule, verdict));
      if (verdict.status === 'fails')
        findings.push(findingOf(rule, writable(verdict, context), setting === 'off' ? undefined : setting));
    }
  }
  return { findings: findings.sort(byPlace), relations };
}

/** Rules that speak only with the planning folder or the base at hand, which not every run has. */
const NEEDS_FOLDER = /^(?:evidence-|roadmap-|resume-file$)/;
const NEEDS_BASE = /^(?:went-backwards|shrank)$/;

/**
 * Why a rule that found nothing here may find something elsewhere: it is switched off in this run, or the run has not
 * what it looks at. Anything else follows from the file alone.
 */
function undecidedIn(
  { evidence }: RuleContext,
  verdicts: readonly RuleVerdict[],
): (rule: string) => string | undefined {
  const off = new Set(
    verdicts.flatMap(({ rule, verdict }) =>
      verdict.status === 'unchecked' && verdict.reason === SWITCHED_OFF ? [rule] : [],
    ),
  );
  return (rule) => {
    if (off.has(rule)) return SWITCHED_OFF;
    const isAll = rule === ALL_RULES;
    if (!evidence.folder.ok && (isAll || NEEDS_FOLDER.test(rule)))
      return 'no planning folder was read, in which a rule may find something';
    if (!evidence.base.ok && (isAll || NEEDS_BASE.test(rule)))
      return 'there is no base revision, against which a rule may find something';
    return undefined;
  };
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

const SWITCHED_OFF = 'the rule is switched off';

function verdictsOf(
  rule: Rule,
  setting: Severity | 'off' | undefined,
  {
    context,
    barrier,
    review,
  }: { context: RuleContext; barrier: Barrier | undefined; review: Review | undefined },
): readonly Verdict[] {
  if (setting === 'off') return [{ status: 'unchecked', reason: SWITCHED_OFF }];
  if (barrier && barrier.rule !== rule.id) return [{ status: 'unchecked', reason: barrier.reason }];
  return rule.check(context, review);
}

function relationOf(rule: Rule, verdict: Verdict): Relation {
  const subject = verdict.subject === undefined ? {} : { subject: verdict.subject };
  if (verdict.status === 'unchecked')
    return { rule: rule.id, ...subject, status: 'unchecked', reason: verdict.reason };
  return { rule: rule.id, ...subject, status: verdict.status };
}

/** Lines with figures of full width are told of and left alone: what is written there would be of another width. */
function writable(verdict: Fails, { document: { source } }: RuleContext): Fails {
  const isOnWideLine = ({ start }: Edit): boolean => isWide(lineAt(source, start).text);
  if (verdict.fix?.edits.some(isOnWideLine) !== true) return verdict;
  const { fix: _, ...told } = verdict;
  return told;
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
