import { isMap, isScalar } from 'yaml';
import {
  ConfigError,
  parseChoice,
  parseFailOn,
  parseTolerance,
  RULE_SETTINGS,
  assertRule,
} from '../config.ts';
import type { RuleSetting } from '../config.ts';
import { DEFAULT_LABELS, extendLabels, foldLabel, indexLabels } from '../document/labels.ts';
import type { LabelIndex, Labels } from '../document/labels.ts';
import { compileGlob, isExclusion } from '../glob.ts';
import { BASES } from '../metrics/basis.ts';
import { RULES } from '../validate/rules/index.ts';
import { PACKAGE_KEY } from './configuration.ts';
import type { Configuration, Judging, KnownFinding, Override } from './configuration.ts';
import { LABEL_KINDS, nameOfLabel } from './label-names.ts';
import type { LabelKind } from './label-names.ts';
import { Walk } from './walk.ts';
import type { Entry, Node } from './walk.ts';

const JUDGING_KEYS = ['tolerance', 'progress-basis', 'rules'] as const;
const KEYS = ['fail-on', ...JUDGING_KEYS, 'labels', 'overrides', 'baseline', 'trust-head'] as const;
const OVERRIDE_KEYS = ['files', ...JUDGING_KEYS] as const;
const KNOWN_KEYS = ['file', 'rule', 'value', 'message'] as const;
const LONGEST_LABEL = 60;
/** Of all overrides together: each pattern is held against each file. */
const MOST_PATTERN_CHARACTERS = 10_000;
/** Of a pattern in a message. */
const MOST_SHOWN = 60;

type JudgingKey = (typeof JUDGING_KEYS)[number];

/**
 * Reads a configuration file.
 * @param path how the file is called in messages.
 * @throws ConfigError that names every fault with its place, one line each
 */
export function readConfiguration(path: string, text: string): Configuration {
  const walk = new Walk(path, withoutMark(text));
  return read(walk, path, walk.root);
}

/**
 * Reads the `state-md` key of a package.json; `undefined` when there is none.
 * @throws ConfigError that names every fault with its place, one line each
 */
export function readPackage(path: string, text: string): Configuration | undefined {
  // A package.json that is broken, but not about us, is for others to complain about.
  if (!text.includes(`"${PACKAGE_KEY}"`)) return undefined;
  const walk = new Walk(path, withoutMark(text));
  const pair = isMap(walk.root)
    ? walk.root.items.find(({ key }) => isScalar(key) && key.value === PACKAGE_KEY)
    : undefined;
  return pair === undefined ? undefined : read(walk, path, pair.value);
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
}

function read(walk: Walk, path: string, root: Node): Configuration {
  // A file of comments is a configuration that changes nothing.
  const isEmpty = root === null || root === undefined || (isScalar(root) && root.value === null);
  const entries = isEmpty ? [] : walk.entries(root, 'configuration', KEYS);
  const value = valuesOf(entries);
  const labels = value('labels');
  const configuration: Configuration = {
    path,
    failOn: value('fail-on', (node) => walk.parsed(node, 'fail-on', (text) => parseFailOn(text, 'fail-on'))),
    ...judgingOf(walk, entries, ''),
    labels: labels === undefined ? undefined : labelsOf(walk, labels),
    overrides: overridesOf(walk, value('overrides')),
    baseline: listOf(walk, value('baseline'), 'baseline').flatMap((node) => knownOf(walk, node) ?? []),
    trustHead: value('trust-head', (node) => switchOf(walk, node, 'trust-head')),
  };
  walk.end();
  return configuration;
}

function switchOf(walk: Walk, node: Node, what: string): boolean | undefined {
  if (isScalar(node) && typeof node.value === 'boolean') return node.value;
  const text = walk.text(node, what);
  if (text !== undefined)
    walk.complain(node, `${what}: expected true or false, but got "${text.slice(0, LONGEST_LABEL)}".`);
  return undefined;
}

/** Looks up the value of a key, and reads it. */
function valuesOf<K extends string>(entries: readonly Entry<K>[]) {
  function value(key: K): Node;
  function value<T>(key: K, read: (node: Node) => T): T | undefined;
  function value<T>(key: K, read?: (node: Node) => T): Node | T | undefined {
    const entry = entries.find((candidate) => candidate.key === key);
    if (entry === undefined) return undefined;
    return read === undefined ? entry.value : read(entry.value);
  }
  return value;
}

function listOf(walk: Walk, node: Node, what: string): readonly Node[] {
  return node === undefined ? [] : walk.items(node, what);
}

function judgingOf<K extends string>(
  walk: Walk,
  entries: readonly Entry<K | JudgingKey>[],
  where: string,
): Judging {
  const value = valuesOf(entries);
  return {
    tolerance: value('tolerance', (node) =>
      walk.parsed(node, `${where}tolerance`, (text) => parseTolerance(text)),
    ),
    basis: value('progress-basis', (node) =>
      walk.parsed(node, `${where}progress-basis`, (text) => parseChoice('progress-basis', text, BASES)),
    ),
    severities: value('rules', (node) => severitiesOf(walk, node, `${where}rules`)) ?? {},
  };
}

function severitiesOf(walk: Walk, node: Node, what: string): Judging['severities'] {
  const ids = RULES.map(({ id }) => id);
  const settings = walk
    .entries(node, what, ids)
    .map(({ key, value }): [string, RuleSetting | undefined] => [
      key,
      walk.parsed(value, `${what} ${key}`, (text) => parseChoice(`${what} ${key}`, text, RULE_SETTINGS)),
    ]);
  return Object.fromEntries(settings.filter((pair): pair is [string, RuleSetting] => pair[1] !== undefined));
}

function overrideOf(walk: Walk, node: Node): Override {
  const entries = walk.entries(node, 'overrides', OVERRIDE_KEYS);
  const value = valuesOf(entries);
  const files = value('files', (list) => walk.texts(list, 'overrides files')) ?? [];
  if (!entries.some(({ key }) => key === 'files')) {
    walk.complain(node, 'overrides: say which files it is for, as in "files: legacy/**".');
  } else if (files.length > 0 && files.every(isExclusion)) {
    walk.complain(
      node,
      'overrides: only exclusions; name the files that it is for first, as in "**/STATE.md".',
    );
  }
  for (const pattern of files) {
    const glob = compileGlob(isExclusion(pattern) ? pattern.slice(1) : pattern);
    if ('problem' in glob) {
      walk.complain(node, `overrides files: "${pattern.slice(0, MOST_SHOWN)}" ${glob.problem}.`);
    }
  }
  return { files, ...judgingOf(walk, entries, 'overrides ') };
}

function overridesOf(walk: Walk, node: Node): readonly Override[] {
  const overrides = listOf(walk, node, 'overrides').map((item) => overrideOf(walk, item));
  const characters = overrides.flatMap(({ files }) => files).reduce((sum, { length }) => sum + length, 0);
  if (characters > MOST_PATTERN_CHARACTERS) {
    walk.complain(
      node,
      `overrides files: the patterns of all overrides have ${characters} characters; use at most ${MOST_PATTERN_CHARACTERS}.`,
    );
  }
  return overrides;
}

function knownOf(walk: Walk, node: Node): KnownFinding | undefined {
  const entries = walk.entries(node, 'baseline', KNOWN_KEYS);
  const value = valuesOf(entries);
  const text = (key: (typeof KNOWN_KEYS)[number]): string | undefined =>
    value(key, (scalar) => walk.text(scalar, `baseline ${key}`));
  const file = text('file');
  const rule = value('rule', (scalar) => walk.parsed(scalar, 'baseline rule', (name) => known(name)));
  const [shown, message] = [text('value'), text('message')];
  const has = (key: (typeof KNOWN_KEYS)[number]): boolean => entries.some((entry) => entry.key === key);
  if (!has('file') || !has('rule') || !(has('value') || has('message'))) {
    walk.complain(node, 'baseline: each finding needs "file", "rule", and "value" or "message".');
  }
  const line = entries[0]?.line ?? 1;
  return file === undefined || rule === undefined ? undefined : { file, rule, value: shown, message, line };
}

function known(rule: string): string {
  assertRule(rule, 'baseline rule');
  return rule;
}

function labelsOf(walk: Walk, node: Node): LabelIndex {
  const extra: Record<string, Record<string, string[]>> = {};
  const taken = takenWords(DEFAULT_LABELS);
  for (const { key: kind, value } of walk.entries(node, 'labels', Object.keys(LABEL_KINDS) as LabelKind[])) {
    const table = LABEL_KINDS[kind];
    const keys = Object.keys(DEFAULT_LABELS[table]);
    const words: Record<string, string[]> = {};
    for (const entry of walk.entries(value, `labels ${kind}`, keys.map(nameOfLabel))) {
      const key = keys.find((candidate) => nameOfLabel(candidate) === entry.key) ?? '';
      const what = `labels ${kind} ${entry.key}`;
      words[key] = walk
        .items(entry.value, what)
        .flatMap(
          (item) => walk.parsed(item, what, (text) => wordOf(text, { table, key, taken, what })) ?? [],
        );
    }
    extra[table] = words;
  }
  return indexLabels(extendLabels(extra));
}

/** Table and folded word → the key that it stands for. */
type Taken = Map<string, string>;

function takenWords(labels: Labels): Taken {
  const taken: Taken = new Map();
  for (const [table, keys] of Object.entries(labels)) {
    for (const [key, words] of Object.entries(keys as Record<string, readonly string[]>)) {
      for (const word of words) taken.set(`${table} ${foldLabel(word)}`, key);
    }
  }
  return taken;
}

function wordOf(
  text: string,
  { table, key, taken, what }: { table: string; key: string; taken: Taken; what: string },
): string {
  const word = text.replace(/:$/, '').trim();
  const folded = `${table} ${foldLabel(word)}`;
  if (foldLabel(word) === '' || word.length > LONGEST_LABEL || /[:|\n]/.test(word)) {
    throw new ConfigError(
      `${what}: "${text}" is no label; give the words before the colon, up to ${LONGEST_LABEL} characters.`,
    );
  }
  const other = taken.get(folded);
  if (other !== undefined && other !== key) {
    throw new ConfigError(`${what}: "${word}" stands for ${nameOfLabel(other)} already.`);
  }
  taken.set(folded, key);
  return word;
}
