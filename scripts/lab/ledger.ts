// What became of every relation, added up over files: checked, failed, unchecked and why.
import type { Relation } from '../../src/finding.ts';
import { groupBy } from './group.ts';

/** One reason why a relation was not checked, without the figures in it. */
export interface Reason {
  readonly reason: string;
  readonly count: number;
  readonly files: number;
}

/** One rule over all files. */
export interface RuleLedger {
  readonly rule: string;
  readonly holds: number;
  readonly fails: number;
  readonly unchecked: number;
  /** Files in which at least one of its relations could be checked. */
  readonly files: number;
  /** The most frequent first. */
  readonly reasons: readonly Reason[];
}

/** Reasons name versions, figures and rows; what is left of them is the kind of reason. */
export function kindOf(reason: string): string {
  return reason.replace(/\bv\d[\w.]*/g, 'v…').replace(/\d+(?:\.\d+)*(?:-\d\d-\d\d)?/g, 'N');
}

/** Adds up relations; `of` lists those of every file. Rules are in the order of their names. */
export function ledgerOf(of: readonly (readonly Relation[])[]): readonly RuleLedger[] {
  const rules = new Map<string, Tally>();
  for (const relations of of) {
    for (const [rule, own] of groupBy(relations, (one) => one.rule)) {
      const tally = rules.get(rule) ?? emptyTally();
      rules.set(rule, tally);
      addFile(tally, own);
    }
  }
  return [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { reasons, ...counts }]) => ({
      rule,
      ...counts,
      reasons: [...reasons]
        .map(([reason, { count, files }]) => ({ reason, count, files }))
        .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    }));
}

interface Tally {
  holds: number;
  fails: number;
  unchecked: number;
  files: number;
  readonly reasons: Map<string, { count: number; files: number }>;
}

function emptyTally(): Tally {
  return { holds: 0, fails: 0, unchecked: 0, files: 0, reasons: new Map() };
}

function addFile(tally: Tally, relations: readonly Relation[]): void {
  const seen = new Set<string>();
  for (const relation of relations) {
    tally[relation.status] += 1;
    if (relation.status !== 'unchecked') continue;
    const kind = kindOf(relation.reason);
    const reason = tally.reasons.get(kind) ?? { count: 0, files: 0 };
    tally.reasons.set(kind, reason);
    reason.count += 1;
    if (!seen.has(kind)) reason.files += 1;
    seen.add(kind);
  }
  if (relations.some(({ status }) => status !== 'unchecked')) tally.files += 1;
}
