import { lineAt } from './document/source.ts';
import type { Source } from './document/source.ts';
import type { Finding, Severity } from './finding.ts';

/** The findings of one revision of a file, with the text that they point into. */
export interface Judged {
  /** Absent when the file could not be read. */
  readonly source: Source | undefined;
  readonly findings: readonly Finding[];
}

/** What a change did to the findings of a file. */
export interface Comparison {
  /** All findings of the changed file, each with its origin; inherited ones one level lower. */
  readonly findings: readonly Finding[];
  /** Findings that only the base has: this change mended them. */
  readonly mended: readonly Finding[];
}

/** Inherited findings are told, but a change is not to blame for them. */
const LOWER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'notice', notice: 'notice' };

/**
 * Holds the findings of a file against those of its base. A finding is inherited when the base has one of the same
 * rule about a figure with the same wrong value: whoever changed that value, or made it wrong, introduced it.
 * Without a base, or when the base does not have the file, everything is introduced.
 */
export function compare(head: Judged, base: Judged = { source: undefined, findings: [] }): Comparison {
  const inherited = new Set<Finding>();
  const matched = new Set<Finding>();
  // The same line first: of two equal averages the untouched one is the inherited one.
  for (const keyOf of [lineKey, valueKey]) {
    const known = queues(base, keyOf, matched);
    for (const finding of head.findings) {
      if (inherited.has(finding)) continue;
      const match = known.get(keyOf(finding, head.source))?.pop();
      if (match === undefined) continue;
      matched.add(match);
      inherited.add(finding);
    }
  }
  return {
    findings: head.findings.map((finding): Finding =>
      inherited.has(finding)
        ? { ...finding, severity: LOWER[finding.severity], origin: 'inherited' }
        : { ...finding, origin: 'introduced' },
    ),
    mended: base.findings.filter((finding) => !matched.has(finding)),
  };
}

/** A finding as a configuration names it: its rule and its wrong value, or its message where it has no value. */
export interface Known {
  readonly rule: string;
  readonly value?: string | undefined;
  readonly message?: string | undefined;
}

/**
 * Marks the findings that a configuration knows as inherited, one for each that it names; the others are introduced.
 * `unused` are those that it names in vain: they were mended, or their value changed.
 */
export function acknowledge<K extends Known>(
  findings: readonly Finding[],
  known: readonly K[],
): { readonly findings: readonly Finding[]; readonly unused: readonly K[] } {
  const unused = new Set(known);
  const entries = new Map<string, K[]>();
  for (const entry of known.toReversed()) {
    const key =
      entry.value === undefined ? [entry.rule, 'message', entry.message] : [entry.rule, 'value', entry.value];
    const text = JSON.stringify(key);
    const queue = entries.get(text);
    if (queue === undefined) entries.set(text, [entry]);
    else queue.push(entry);
  }
  const order = new Map(known.map((entry, index) => [entry, index]));
  const marked = findings.map((finding): Finding => {
    const entry = takeFirst(finding, entries, order);
    if (entry !== undefined) unused.delete(entry);
    if (finding.origin === 'inherited') return finding;
    return entry === undefined
      ? { ...finding, origin: 'introduced' }
      : { ...finding, severity: LOWER[finding.severity], origin: 'inherited' };
  });
  return { findings: marked, unused: [...unused] };
}

/** Takes the first entry that names a finding: by its value, or by its message. */
function takeFirst<K extends Known>(
  { rule, actual, message }: Finding,
  entries: ReadonlyMap<string, K[]>,
  order: ReadonlyMap<K, number>,
): K | undefined {
  const place = (queue: readonly K[]): number =>
    queue.slice(-1).map((entry) => order.get(entry) ?? Infinity)[0] ?? Infinity;
  const queues = [[rule, 'message', message], ...(actual === undefined ? [] : [[rule, 'value', actual]])]
    .map((key) => entries.get(JSON.stringify(key)) ?? [])
    .sort((a, b) => place(a) - place(b));
  return queues[0]?.pop();
}

type Key = (finding: Finding, source: Source | undefined) => string;

/** The findings that nothing was matched with, by key. */
function queues(
  { findings, source }: Judged,
  keyOf: Key,
  matched: ReadonlySet<Finding>,
): Map<string, Finding[]> {
  const known = new Map<string, Finding[]>();
  for (const finding of findings.toReversed()) {
    if (matched.has(finding)) continue;
    const key = keyOf(finding, source);
    const queue = known.get(key);
    if (queue === undefined) known.set(key, [finding]);
    else queue.push(finding);
  }
  return known;
}

function lineKey({ rule, actual, message, range }: Finding, source: Source | undefined): string {
  const text = source === undefined ? message : lineAt(source, range.start).text.trim();
  return JSON.stringify([rule, actual ?? '', text]);
}

/** Lines change around a figure; without a value there is only the message to know a finding by. */
function valueKey({ rule, actual, message }: Finding): string {
  return JSON.stringify(actual === undefined ? [rule, '', message] : [rule, actual]);
}
