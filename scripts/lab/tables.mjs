// The tables of a run: a head and rows each, shown by print.mjs and by markdown.mjs.
import { restoredShare } from './restoration.ts';
import { count, percent } from './table.mjs';

/** Everything of a rule's relations that could be checked. */
const checked = ({ holds, fails }) => holds + fails;

/** Files by dialect. */
export function dialects({ files }) {
  const groups = Map.groupBy(files, ({ dialect }) => dialect);
  return {
    head: ['dialect', 'files'],
    rows: [...groups].map(([dialect, own]) => [dialect, own.length]).sort(([, a], [, b]) => b - a),
  };
}

/** Findings by rule, severity and repair. */
export function findings({ files }) {
  const all = files.flatMap(({ findings: own }) => own);
  const keyOf = ({ rule, severity, fix, byEvidence }) =>
    [rule, severity, fix === 'none' ? '' : fix, byEvidence ? 'with the folder' : ''].join('\t');
  const groups = [...Map.groupBy(all, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    head: ['rule', 'severity', 'repair', 'found', 'findings'],
    rows: groups.map(([key, own]) => [...key.split('\t'), own.length]),
  };
}

/** What became of the relations of every rule in a number of files. */
export function relations(ledger, all) {
  const row = (one) => [
    one.rule,
    count(checked(one)),
    one.fails,
    count(one.unchecked),
    one.files,
    percent(one.files / all),
  ];
  const sum = (key) => ledger.reduce((all, one) => all + one[key], 0);
  const sums = { holds: sum('holds'), fails: sum('fails'), unchecked: sum('unchecked') };
  return {
    head: ['rule', 'checked', 'failed', 'unchecked', 'files', 'share of files'],
    rows: [...ledger.map(row), ['all', count(checked(sums)), sums.fails, count(sums.unchecked), '', '']],
  };
}

/** Damaged figures. */
export function restoration({ restoration: rows }) {
  return {
    head: [
      ...['figure', 'damaged', 'reported', 'canonical', 'safe', '--unsafe', 'ambiguous', 'lost'],
      ...['base known: safe', 'base known: at all'],
    ],
    rows: rows.map((one) => [
      ...[one.figure, one.damaged, one.reported, one.canonical, one.safe, one.unsafe, one.ambiguous],
      one.canonical - one.safe - one.unsafe - one.ambiguous,
      ...[one.safeByBase, one.byBase],
    ]),
  };
}

/** The shares of detection and restoration, in one sentence. */
export function restorationShares({ restoration: rows }) {
  const all = rows.at(-1);
  const { damaged, reported, canonical, safe, unsafe, ambiguous, byBase } = all;
  return (
    `${reported} of ${damaged} damaged figures are reported (${percent(reported / (damaged || 1))}). ` +
    `${safe + unsafe} of ${canonical} canonical ones come back byte for byte ` +
    `(${percent((safe + unsafe) / (canonical || 1))}); of the ${canonical - ambiguous} whose file tells what they were, ` +
    `${percent(restoredShare(all))}; once the base revision is known, as in a pull request, ${byBase} of ${canonical} ` +
    `(${percent(byBase / (canonical || 1))}).`
  );
}

/** Why figures did not come back, the same reasons together. */
export function misses({ restored }) {
  const all = restored.filter(({ outcome }) => ['ambiguous', 'lost', 'not reported'].includes(outcome));
  const groups = [...Map.groupBy(all, ({ outcome, kind }) => `${outcome}: ${kind}`)];
  return groups.map(([title, own]) => ({
    title,
    byBase: own.filter(({ byBase }) => byBase !== undefined).length,
    places: own.map(({ id, name, line, why }) => ({ place: `${id} (${name}) line ${line}`, why: why ?? '' })),
  }));
}

/** Damaged leaves. */
export function leaves({ leaves: rows }) {
  return {
    head: ['leaf', 'damaged', 'contradicted', 'repairs followed', 'nothing left against it', 'wrong repairs'],
    rows: rows.map((one) => [
      ...[one.leaf, one.damaged, one.contradicted, one.spread, one.hidden, one.wrong],
    ]),
  };
}

/** Planted contradictions. */
export function contradictions({ contradictions: rows }) {
  return {
    head: ['planted', 'files', 'seen', 'left alone'],
    rows: rows.map(({ rule, planted, seen, left }) => [rule, planted, seen, left]),
  };
}

/** What repairs of the files as they are change. */
export function changes({ changes: rows }) {
  return {
    head: ['repairs', 'files', 'edits', 'characters changed', 'of', 'outside of edits'],
    rows: rows.map(({ allow, files, edits, characters, of, strays }) => [
      ...[allow === 'safe' ? 'fix' : 'fix --unsafe', files, edits, characters, count(of), strays.length],
    ]),
  };
}

/** Planted lags. */
export function lags({ withFolder }) {
  return {
    head: ['where', 'planted', 'trees', 'found', 'safe', 'other rounding', '--unsafe'],
    rows: withFolder.lags.map((one) => [
      ...[one.where, one.planted, one.trees, one.found, one.safe, one.rounded, one.unsafe],
    ]),
  };
}

/** Precision, rule by rule. */
export function precision(rows) {
  return {
    head: ['rule', 'judged', 'true', 'false', 'projects', 'precision', '95 % interval'],
    rows: rows.map(({ rule, isTrue, isFalse, projects, share, interval }) => [
      ...[rule, isTrue + isFalse, isTrue, isFalse, projects],
      isTrue + isFalse === 0 ? '—' : percent(share),
      `${percent(interval[0])} to ${percent(interval[1])}`,
    ]),
  };
}

/** The slowest files. */
export function slowest({ times }, top) {
  return {
    head: ['file', 'characters', 'ms', 'µs per character'],
    rows: times
      .slice(0, top)
      .map(({ name, characters, milliseconds }) => [
        ...[name, count(characters), milliseconds.toFixed(1)],
        ((1000 * milliseconds) / (characters || 1)).toFixed(2),
      ]),
  };
}
