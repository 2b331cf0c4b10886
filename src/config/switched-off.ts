import { isDeepStrictEqual } from 'node:util';
import { acknowledge, compare } from '../baseline.ts';
import type { Judged } from '../baseline.ts';
import { RULE_SETTINGS, reaches } from '../config.ts';
import type { FailOn } from '../config.ts';
import { DEFAULT_LABEL_INDEX } from '../document/labels.ts';
import { parse } from '../document/parse.ts';
import type { Source } from '../document/source.ts';
import { analyse } from '../engine.ts';
import type { Analysis, EngineOptions } from '../engine.ts';
import { atLeast } from '../finding.ts';
import type { Finding, Severity, Tolerance } from '../finding.ts';
import { RULES } from '../validate/rules/index.ts';
import { counted } from '../validate/wording.ts';
import type { KnownFinding } from './configuration.ts';
import { addedComments, withoutComments } from './comments.ts';
import type { Settings } from './settings.ts';

/** A file as a change has it, and what its base says of it. */
export interface ChangedFile {
  readonly path: string;
  /** How the change has it judged. */
  readonly analysis: Analysis;
  /** What is reported of it, with origins. */
  readonly findings: readonly Finding[];
  /** Its text at the base; `undefined` when the base has no such file. */
  readonly before: Source | undefined;
  /** The findings that the base has; `undefined` when they are not compared. */
  readonly judgeBase: ((options: EngineOptions) => Judged | undefined) | undefined;
}

/** What a change switches off of what would judge it. */
export interface SwitchedOff {
  /** For people: how much is switched off, and what follows. */
  readonly message: string;
  /** Path → the findings to report, with those that the change would have kept silent. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** True when what the base would report fails the run, by this setting of the base. */
  readonly fails: boolean;
  readonly failOn: FailOn;
}

const MOST_SHOWN = 5;
/** From the one under which most passes. */
const FAIL_ON_BY_RANK: readonly FailOn[] = ['never', 'error', 'warning', 'notice'];
const TOLERANCES_BY_RANK: readonly Tolerance[] = ['printed', 'exact'];

/**
 * Holds a change against the settings of its base: whoever is judged must not switch the judge off. What the change
 * switches off is told, and what the base would report stays, unless the base trusts its changes. `undefined` when the
 * change switches nothing off.
 */
export function switchedOff(
  files: readonly ChangedFile[],
  head: Settings,
  base: Settings,
): SwitchedOff | undefined {
  const switches = new Switches(head, base);
  const findings = new Map(files.map((file) => [file.path, switches.hold(file)]));
  const off = switches.end();
  return off && { ...off, findings };
}

/** The same for files that come one by one, so that none of them needs to be kept. */
export class Switches {
  readonly #head: Settings;
  readonly #base: Settings;
  readonly #loosened = new Set<string>();
  readonly #comments: string[] = [];
  /** The files in which something is silent or lowered. */
  readonly #hiding = new Set<string>();
  readonly #blamed = new Set<Severity>();
  #lost = 0;

  constructor(head: Settings, base: Settings) {
    this.#head = head;
    this.#base = base;
  }

  /** The findings to report of a file. */
  hold(file: ChangedFile): readonly Finding[] {
    const { path, findings } = file;
    const { reported, lost, comments } = underBase(file, this.#head, this.#base);
    for (const one of loosened(this.#base.engineFor(path), this.#head.engineFor(path)))
      this.#loosened.add(one);
    this.#comments.push(...comments);
    for (const { origin, severity } of reported) if (origin !== 'inherited') this.#blamed.add(severity);
    if (lost.length === 0) return findings;
    this.#hiding.add(path);
    this.#lost += lost.length;
    return this.#isTrusted ? findings : restored(findings, lost);
  }

  /** Once all files are held. */
  end(): Omit<SwitchedOff, 'findings'> | undefined {
    const [head, base] = [this.#head, this.#base];
    const known = addedKnown(head, base).filter(({ file }) => this.#hiding.has(file));
    const switches = new Set([
      ...lowered('fail-on', FAIL_ON_BY_RANK, [base.failOn, head.failOn]),
      ...this.#loosened,
      ...known.map(({ file, rule }) => `known finding of ${rule} in \`${file}\``),
      ...this.#comments,
    ]);
    if (switches.size === 0) return undefined;
    return {
      message: messageOf([...switches], this.#lost, this.#isTrusted),
      failOn: base.failOn,
      fails: !this.#isTrusted && reaches(base.failOn, this.#blamed),
    };
  }

  get #isTrusted(): boolean {
    return this.#base.configuration?.trustHead === true;
  }
}

function messageOf(switches: readonly string[], lost: number, isTrusted: boolean): string {
  const more = switches.length - MOST_SHOWN;
  const shown = [...switches.slice(0, MOST_SHOWN), ...(more > 0 ? [`${more} more`] : [])].join('; ');
  const what = `This change switches off ${counted(switches.length, 'check')} of its base: ${shown}.`;
  if (lost === 0) {
    const holds = isTrusted ? '' : ', and `fail-on` of the base holds';
    return `${what} No finding is silent because of it${holds}.`;
  }
  const findings = `${counted(lost, 'finding')} of the base's configuration`;
  return isTrusted
    ? `${what} ${findings} ${lost === 1 ? 'is' : 'are'} silent or lowered because of it, which \`trust-head\` of the base allows.`
    : `${what} ${findings} ${lost === 1 ? 'stays' : 'stay'}, and \`fail-on\` of the base holds; \`trust-head: true\` in the configuration of the base would allow it.`;
}

/** What the base would report of a file as it is now, and which of that the change lowers or keeps silent. */
function underBase(
  { path, analysis, findings, before, judgeBase }: ChangedFile,
  head: Settings,
  base: Settings,
): {
  readonly reported: readonly Finding[];
  readonly lost: readonly Finding[];
  readonly comments: readonly string[];
} {
  const engine = engineOf(path, head, base);
  const added = addedComments(analysis.document, before && parse(before, engine.labels));
  const comments = added.map(({ directive, rules }) => {
    const named = rules.length === 0 ? 'all rules' : rules.map(({ value }) => value).join(', ');
    return `comment on line ${directive.line} of \`${path}\` (${named})`;
  });
  const entries = base.knownIn(path);
  const isSame =
    added.length === 0 &&
    isDeepStrictEqual(engine, head.engineFor(path)) &&
    isDeepStrictEqual(entries, head.knownIn(path));
  if (isSame) return { reported: findings, lost: [], comments };
  const source = withoutComments(analysis.source, added);
  const all = analyse(source, engine, analysis.evidence).findings;
  // Without the comment that is left out, the one that ends it has nothing to end.
  const own = added.length === 0 ? all : all.filter(({ rule }) => rule !== 'directive');
  const compared =
    judgeBase === undefined ? own : compare({ source, findings: own }, judgeBase(engine)).findings;
  const reported = entries === undefined ? compared : acknowledge(compared, entries).findings;
  const places = new Map(findings.map((finding) => [placeOf(finding), finding]));
  const lost = reported.filter((finding) => {
    const now = places.get(placeOf(finding));
    return now === undefined || !atLeast(now.severity, finding.severity);
  });
  return { reported, lost, comments };
}

/** New words are no way to switch rules off: without them, a file that is translated could not be read. */
function engineOf(path: string, head: Settings, base: Settings): EngineOptions {
  const [now, then] = [head.engineFor(path), base.engineFor(path)];
  const labels = then.labels ?? now.labels;
  return labels === undefined ? then : { ...then, labels };
}

/** The findings of a file with those that the base would report. What the change switched off, it does not repair. */
function restored(findings: readonly Finding[], lost: readonly Finding[]): readonly Finding[] {
  const blamed = lost.filter(({ origin }) => origin !== 'inherited');
  const places = new Set(blamed.map(placeOf));
  const back = blamed.map(({ fix: _, ...finding }): Finding => finding);
  return [...findings.filter((finding) => !places.has(placeOf(finding))), ...back].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

function placeOf({ rule, range }: Finding): string {
  return `${rule} ${range.start} ${range.end}`;
}

/** The entries for known findings that the base does not have. */
function addedKnown(head: Settings, base: Settings): readonly KnownFinding[] {
  const keyOf = ({ file, rule, value, message }: KnownFinding): string =>
    JSON.stringify([file, rule, value, message]);
  const known = new Set(base.configuration?.baseline.map(keyOf));
  return (head.configuration?.baseline ?? []).filter((entry) => !known.has(keyOf(entry)));
}

/** How the settings of a change judge a file less strictly than those of its base. */
function loosened(base: EngineOptions, head: EngineOptions): readonly string[] {
  const rules = RULES.flatMap(({ id, severity }) => {
    const settings = [base, head].map(({ severities }) => severities[id] ?? severity);
    return lowered(`rule ${id}`, RULE_SETTINGS, settings);
  });
  const bases = [base, head].map(({ basis = 'auto' }) => basis);
  const labels = [base, head].map(({ labels: index = DEFAULT_LABEL_INDEX }) => index.labels);
  const [then, now] = bases;
  return [
    ...rules,
    ...lowered('tolerance', TOLERANCES_BY_RANK, [base.tolerance, head.tolerance]),
    // Without one, every basis is right, which no other setting outdoes.
    ...(then === 'auto' || then === now ? [] : [changed('progress-basis', bases)]),
    ...(base.labels === undefined || isDeepStrictEqual(labels[0], labels[1]) ? [] : ['labels (other words)']),
  ];
}

function lowered(what: string, ranks: readonly string[], settings: readonly string[]): readonly string[] {
  const [then = 0, now = 0] = settings.map((setting) => ranks.indexOf(setting));
  return now < then ? [changed(what, settings)] : [];
}

function changed(what: string, settings: readonly string[]): string {
  return `${what} (${settings.join(' → ')})`;
}
