import type { Relation } from '../finding.ts';
import { counted } from '../validate/wording.ts';
import { code, fitted, folded, heading, IN_REPORT, paragraph, prose, table, words } from './markdown.ts';
import type { Block, Inline } from './markdown.ts';
import type { FileResult } from './report.ts';
import { clipStart } from './visible.ts';

const FILES = { rows: 200, bytes: 50 * 1024, what: 'files', rest: IN_REPORT } as const;
const REASONS = { rows: 200, bytes: 100 * 1024, what: 'reasons', rest: IN_REPORT } as const;
const UNREAD = { rows: 100, bytes: 50 * 1024, what: 'figures', rest: IN_REPORT } as const;
const MOST = { rules: 50, subjects: 4 } as const;
const LONGEST = { reason: 300, path: 120 } as const;

/**
 * The honest part of a page: how many relations hold, fail and could not be checked, and why not. A pass must not be
 * mistaken for a proof. At most 220 KiB.
 */
export function ledgerPart(files: readonly FileResult[]): Block[] {
  const relations = files.flatMap(({ analysis }) => analysis?.relations ?? []);
  if (relations.length === 0) return [];
  return [
    heading(3, words('What was checked')),
    paragraph(...sentence(relations)),
    ...(files.length > 1 ? filesTable(files) : []),
    ...holdingPart(relations),
    ...uncheckedPart(relations),
    ...unreadPart(files),
  ];
}

function sentence(relations: readonly Relation[]): Inline[] {
  const { holds, fails, unchecked } = tally(relations);
  const strong = (text: string): Inline => ({ type: 'strong', children: [words(text)] });
  return [
    words(`Of ${counted(relations.length, 'relation')} between the figures, `),
    strong(`${holds} ${holds === 1 ? 'holds' : 'hold'}`),
    words(', '),
    strong(`${fails} ${fails === 1 ? 'fails' : 'fail'}`),
    words(', and '),
    strong(`${unchecked} could not be checked`),
    words('. Only those that hold are proved.'),
  ];
}

function filesTable(files: readonly FileResult[]): Block[] {
  const head = ['File', 'Findings', 'Hold', 'Fail', 'Unchecked'].map((title) => [words(title)]);
  const rows = files.map(({ path, findings, analysis }) => {
    const { holds, fails, unchecked } = tally(analysis?.relations ?? []);
    const numbers = [findings.length, holds, fails, unchecked].map((number) => [words(String(number))]);
    return [[code(clipStart(path, LONGEST.path))], ...numbers];
  });
  const render = (shown: readonly Inline[][][]): Block =>
    table(['left', 'right', 'right', 'right', 'right'], [head, ...shown]);
  return fitted(rows, render, FILES);
}

function holdingPart(relations: readonly Relation[]): Block[] {
  const holding = relations.filter(({ status }) => status === 'holds');
  if (holding.length === 0) return [];
  const label = holding.length === 1 ? '1 relation that holds' : `${holding.length} relations that hold`;
  const rules = holding.map(({ rule }) => ({ rule }));
  return folded(label, [paragraph(...listed(rules))]);
}

function uncheckedPart(relations: readonly Relation[]): Block[] {
  const unchecked = relations.flatMap((relation) => (relation.status === 'unchecked' ? [relation] : []));
  if (unchecked.length === 0) return [];
  // The reasons that leave most unchecked come first; those are the ones worth doing something about.
  const reasons = [...groupBy(unchecked, ({ reason }) => reason)].sort((a, b) => b[1].length - a[1].length);
  const rows = reasons.map(([reason, members]) => [prose(reason, LONGEST.reason), listed(members)]);
  const head = [[words('Why not')], [words('Relations')]];
  const render = (shown: readonly Inline[][][]): Block => table(['left', 'left'], [head, ...shown]);
  const label = `${counted(unchecked.length, 'relation')} not checked, and why`;
  return folded(label, fitted(rows, render, REASONS));
}

/** Figures that nothing was compared with, where they stand. */
function unreadPart(files: readonly FileResult[]): Block[] {
  const rows = files.flatMap(({ path, analysis }) =>
    (analysis?.unread ?? []).map(({ line, text, reason }) => [
      [code(`${clipStart(path, LONGEST.path)}:${line}`)],
      [code(text)],
      [words(reason)],
    ]),
  );
  if (rows.length === 0) return [];
  const head = [[words('Line')], [words('Figure')], [words('Why')]];
  const render = (shown: readonly Inline[][][]): Block => table(['left', 'left', 'left'], [head, ...shown]);
  const label = `${counted(rows.length, 'figure')} not understood, and compared with nothing`;
  return folded(label, fitted(rows, render, UNREAD));
}

/** Each rule once, with how often it occurs and with what it is about when that is told. */
function listed(relations: readonly Pick<Relation, 'rule' | 'subject'>[]): Inline[] {
  const rules = [...groupBy(relations, ({ rule }) => rule)];
  const shown = rules
    .slice(0, MOST.rules)
    .flatMap(([rule, members], index) => [
      ...(index === 0 ? [] : [words(', ')]),
      code(rule),
      ...(members.length === 1 ? [] : [words(` × ${members.length}`)]),
      ...subjectsOf(members),
    ]);
  const more = rules.length - MOST.rules;
  return more > 0 ? [...shown, words(` and ${more} more`)] : shown;
}

function subjectsOf(members: readonly Pick<Relation, 'subject'>[]): Inline[] {
  const subjects = [...new Set(members.flatMap(({ subject }) => subject ?? []))];
  if (subjects.length === 0) return [];
  const shown = subjects
    .slice(0, MOST.subjects)
    .flatMap((subject, index) => [...(index === 0 ? [] : [words(', ')]), code(subject)]);
  return [words(' ('), ...shown, words(subjects.length > MOST.subjects ? ', …)' : ')')];
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

function tally(relations: readonly Relation[]): Record<Relation['status'], number> {
  const counts = { holds: 0, fails: 0, unchecked: 0 };
  for (const { status } of relations) counts[status] += 1;
  return counts;
}
