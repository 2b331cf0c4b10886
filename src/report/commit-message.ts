import { positionAt } from '../document/source.ts';
import type { Change, EngineOptions, Repair } from '../engine.ts';
import { BASES } from '../metrics/basis.ts';
import type { Basis, EstablishedBasis } from '../metrics/basis.ts';
import { counted } from '../validate/wording.ts';
import { quotePath, unquotePath } from './quote-path.ts';
import { TOOL } from './report.ts';
import { clip, visible } from './visible.ts';

/** One repaired file of a fix commit. */
export interface CommittedFile {
  readonly path: string;
  /** The SHA of the blob that was repaired. */
  readonly blob: string;
  readonly repair: Repair;
  /** What the percentages of the base revision followed, where that decided what was repaired. */
  readonly basis?: EstablishedBasis | undefined;
}

/** What decides what is repaired, besides the bytes. */
export interface CommitOptions {
  readonly tolerance?: EngineOptions['tolerance'] | undefined;
  readonly basis?: EngineOptions['basis'] | undefined;
  readonly severities: EngineOptions['severities'];
  /** The configuration that decides what is left open here. */
  readonly config?: { readonly path: string; readonly blob: string } | undefined;
}

/** What a fix commit is made from; from the same content comes the same body, which `verify` counts on. */
export interface FixCommit {
  /** The analysed commit, which becomes the parent. */
  readonly head: string;
  readonly options: CommitOptions;
  readonly files: readonly CommittedFile[];
}

/** What a fix commit says about itself, for machines. */
export interface FixTrailers {
  readonly version: string;
  readonly options: string;
  readonly head: string;
  readonly files: readonly {
    readonly blob: string;
    readonly path: string;
    readonly basis: EstablishedBasis | undefined;
  }[];
}

const TRAILER = {
  version: 'State-md-Version',
  options: 'State-md-Options',
  head: 'State-md-Head',
  file: 'State-md-File',
  basis: 'State-md-Basis',
} as const;
/** Of SHA-1 or of SHA-256. */
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const MOST_LINES = { changes: 200, left: 50 } as const;
const LONGEST = { value: 80, line: 300 } as const;

/**
 * Words that keep GitHub from running workflows for a commit; checks that are required would then wait for ever.
 * https://docs.github.com/en/actions/managing-workflow-runs/skipping-workflow-runs
 */
const SKIP_MARKER = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|^skip-checks:\s*true/im;

/** The marker in a headline that would keep workflows from running, if there is one. */
export function skipMarkerIn(text: string): string | undefined {
  return SKIP_MARKER.exec(text)?.[0];
}

/**
 * The body of a fix commit: each change with its formula, what is left for people, and the trailers. `version` is
 * another one only for `verify`, which reads what other versions wrote.
 */
export function commitBody(commit: FixCommit, version: string = TOOL.version): string {
  return [
    'Recomputed by state-md. Nothing but these figures changed.',
    section(commit.files, MOST_LINES.changes, 'change', ({ repair }) => repair.changes.map(changeLine)),
    leftPart(commit.files),
    trailers(commit, version),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Reads the trailers of a fix commit; `undefined` when the message is none of ours. */
export function readTrailers(message: string): FixTrailers | undefined {
  const last = message.replaceAll('\r\n', '\n').trimEnd().split('\n\n').at(-1) ?? '';
  const pairs = last.split('\n').map((line) => /^([\w-]+): (.*)$/.exec(line));
  const all = (name: string): string[] =>
    pairs.flatMap((pair) => (pair?.[1] === name ? [pair[2] ?? ''] : []));
  const [version, options, head] = [TRAILER.version, TRAILER.options, TRAILER.head].map((name) => {
    const values = all(name);
    return values.length === 1 ? values[0] : undefined;
  });
  const files = all(TRAILER.file).map(readFileTrailer);
  if (version === undefined || options === undefined || head === undefined) return undefined;
  if (!/^[\w.+-]{1,60}$/.test(version) || !SHA.test(head)) return undefined;
  const known = files.filter((file) => file !== undefined);
  const bases = all(TRAILER.basis).map(readBasisTrailer);
  if (known.length === 0 || known.length < files.length || bases.includes(undefined)) return undefined;
  const basisOf = (path: string): EstablishedBasis | undefined =>
    bases.find((basis) => basis?.path === path)?.basis;
  return { version, options, head, files: known.map((file) => ({ ...file, basis: basisOf(file.path) })) };
}

/** What of a name in the options could act on GitHub; outside of its strings, such JSON has none of it. */
const ODD = /[[\]@#]|(?<=[Gg][Hh])-(?=\d)|(?<=:)\/(?=\/)|[^\x20-\x7e]/g;

/** The value of the options trailer: everything besides the bytes that decides what is repaired. */
export function optionsTrailer({ tolerance, severities, basis, config }: CommitOptions): string {
  const rules = Object.fromEntries(Object.entries(severities).sort(([a], [b]) => (a < b ? -1 : 1)));
  // What the step left open, the configuration decides; without one it is the default.
  if (config !== undefined) return JSON.stringify({ tolerance, rules, basis, config }).replace(ODD, spelt);
  const named = basis === undefined || basis === 'auto' ? {} : { basis };
  return JSON.stringify({ tolerance: tolerance ?? 'printed', rules, ...named });
}

/** The same JSON, in which GitHub finds no mention, no issue and no marker: a path of a configuration is anybody's text. */
function spelt(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function readFileTrailer(value: string): { blob: string; path: string } | undefined {
  const [, blob, quoted] = /^(\S+) (.+)$/.exec(value) ?? [];
  const path = quoted === undefined ? undefined : unquotePath(quoted);
  return blob === undefined || !SHA.test(blob) || path === undefined ? undefined : { blob, path };
}

/** `line=phases,min;front-matter=plans`: all bases that each percentage may have followed; empty where it told nothing. */
function basisText({ line, frontMatter }: EstablishedBasis): string {
  return `line=${line.join(',')};front-matter=${frontMatter.join(',')}`;
}

function readBasisTrailer(value: string): { path: string; basis: EstablishedBasis } | undefined {
  const [, line, frontMatter, quoted] = /^line=([a-z,]*);front-matter=([a-z,]*) (.+)$/.exec(value) ?? [];
  const path = quoted === undefined ? undefined : unquotePath(quoted);
  const [ofLine, ofFrontMatter] = [basesIn(line), basesIn(frontMatter)];
  if (path === undefined || ofLine === undefined || ofFrontMatter === undefined) return undefined;
  return { path, basis: { line: ofLine, frontMatter: ofFrontMatter } };
}

function basesIn(text = ''): readonly Basis[] | undefined {
  const words = text === '' ? [] : text.split(',');
  const known = words.flatMap((word) =>
    BASES.filter((basis) => basis !== 'auto' && basis === word),
  ) as Basis[];
  return known.length === words.length ? known : undefined;
}

function trailers({ head, options, files }: FixCommit, version: string): string {
  return [
    `${TRAILER.version}: ${version}`,
    `${TRAILER.options}: ${optionsTrailer(options)}`,
    `${TRAILER.head}: ${head}`,
    ...files.map(({ blob, path }) => `${TRAILER.file}: ${blob} ${trailerPath(path)}`),
    ...files.flatMap(({ basis, path }) =>
      basis === undefined ? [] : [`${TRAILER.basis}: ${basisText(basis)} ${trailerPath(path)}`],
    ),
  ].join('\n');
}

function leftPart(files: readonly CommittedFile[]): string {
  const part = section(files, MOST_LINES.left, 'finding', ({ repair: { after } }) =>
    after.findings.map(({ range, severity, rule, message }) => {
      const { line } = positionAt(after.source, range.start);
      return `- line ${line}, ${severity} ${rule}: ${harmless(message)}`;
    }),
  );
  return part === '' ? '' : `Left for people to decide:\n\n${part}`;
}

/** A paragraph for each file, a line for each item; what does not fit is counted. */
function section(
  files: readonly CommittedFile[],
  most: number,
  noun: string,
  linesOf: (file: CommittedFile) => readonly string[],
): string {
  let room = most;
  const paragraphs = files.flatMap((file) => {
    const lines = linesOf(file);
    if (lines.length === 0) return [];
    const shown = lines.slice(0, room).map((line) => clip(line, LONGEST.line));
    const more = lines.length - shown.length;
    room -= shown.length;
    return [
      [trailerPath(file.path), ...shown, ...(more > 0 ? [`- and ${counted(more, `more ${noun}`)}`] : [])],
    ];
  });
  return paragraphs.map((lines) => lines.join('\n')).join('\n\n');
}

function changeLine({ line, field, from, to, formula, rule }: Change): string {
  const values = from === undefined || to === undefined ? '' : ` ${value(from)} → ${value(to)} =`;
  return `- line ${line}, ${harmless(field)}:${values} ${harmless(formula)} (${rule})`;
}

function value(text: string): string {
  return clip(harmless(text), LONGEST.value);
}

/**
 * What GitHub could take for a mention, an issue, a marker or a trailer, and what git would quote. Not with the flag
 * `i`, by which the Kelvin sign is a letter of ASCII.
 */
const ODD_IN_PATH = /["\\[\]@#:]|(?<=[Gg][Hh])-(?=\d)|^\s|\s$|[^\x20-\x7e]/gu;

/** A path of which neither GitHub nor a reader of trailers takes a part for something else. */
function trailerPath(path: string): string {
  return quotePath(path, ODD_IN_PATH);
}

/** Text of a file that mentions nobody, closes no issue and keeps no workflow from running. */
function harmless(text: string): string {
  return visible(text)
    .replace(/\[(?=[^[\]]*\b(?:skip|ci)\b)/gi, '(')
    .replace(/@(?=\w)/g, '(at)')
    .replace(/#(?=\d)/g, '# ')
    .replace(/(?<=GH)-(?=\d)/gi, ' ')
    .replaceAll('://', ': //');
}

/**
 * The options with which a commit says that state-md repaired the file, as its trailer has them; `undefined` when it
 * says no such thing. Its trailers must name the file, and its only parent as the commit that was repaired: a squashed
 * branch that holds such a message has other parents.
 */
export function fixOptionsOf(
  commit: { message: string; parents: readonly string[] },
  path: string,
): string | undefined {
  const trailers = readTrailers(commit.message);
  if (trailers === undefined || commit.parents.length !== 1 || commit.parents[0] !== trailers.head)
    return undefined;
  return trailers.files.some((file) => file.path === path) ? trailers.options : undefined;
}
