// The table of survivors: mutants that no test notices, each with a verdict. A survivor that is not in it is a hole.

/** A mutant with its names; `key` stays the same when lines move. */
export interface Mutant {
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
}

/** What somebody found when looking at a survivor. */
export const VERDICTS = {
  equivalent: 'no input can tell it from the original',
  unreachable: 'a default or guard for what the callers never pass; it is there for the types, or in depth',
  wording: 'it changes words of a message, a title or a note, never a judgement or a repair',
  speed: 'it changes how much is computed, not what',
  accepted: 'it can be told apart, by input that nobody writes; not worth a test',
  hole: 'a test is missing: it can be told apart by a file that somebody may write',
  unjudged: 'nobody has looked at it yet',
} as const;

/** One of {@link VERDICTS}. */
export type Verdict = keyof typeof VERDICTS;

/** One row of the table. `original` and `replacement` are cut, for reading only; `key` names the mutant. */
export interface Judged {
  readonly key: string;
  readonly original: string;
  readonly replacement: string;
  readonly verdict: Verdict;
  readonly why: string;
}

/** The survivors of a run held against the table. */
export interface Comparison {
  readonly unknown: readonly Mutant[];
  /** Rows whose mutant is noticed now, or does not exist any more. */
  readonly stale: readonly Judged[];
  readonly counts: ReadonlyMap<Verdict, number>;
}

const HEAD = ['mutant', 'original', 'replacement', 'verdict', 'why'];
const LONGEST = 60;

const cut = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
};

/** The row of a survivor that nobody has looked at yet. */
export function unjudged({ key, original, replacement }: Mutant): Judged {
  return { key, original: cut(original), replacement: cut(replacement), verdict: 'unjudged', why: '' };
}

/** The table as text, tab-separated, in the order of the keys. */
export function writeTable(rows: readonly Judged[]): string {
  const lines = rows
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ key, original, replacement, verdict, why }) =>
      [key, original, replacement, verdict, why].join('\t'),
    );
  return [HEAD.join('\t'), ...lines, ''].join('\n');
}

/**
 * Reads a table.
 * @throws Error that names the line and what is wrong in it.
 */
export function readTable(text: string, name: string): readonly Judged[] {
  const [head, ...lines] = text.split(/\r?\n/);
  if (head !== HEAD.join('\t')) throw new Error(`${name}: the first line has to be "${HEAD.join('\\t')}".`);
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const [key = '', original = '', replacement = '', verdict = '', why = '', ...rest] = line.split('\t');
    const fault = (what: string): Error => new Error(`${name}, line ${index + 2}: ${what}`);
    if (rest.length > 0) throw fault(`expected ${HEAD.length} columns, found ${HEAD.length + rest.length}.`);
    if (!/^\S+ \w+ [0-9a-f]{8} \d+$/.test(key))
      throw fault(`"${key}" does not name a mutant: file, mutator, hash, number.`);
    if (seen.has(key)) throw fault(`"${key}" is there twice.`);
    if (!isVerdict(verdict))
      throw fault(`"${verdict}" is no verdict; there are ${Object.keys(VERDICTS).join(', ')}.`);
    if (why === '' && verdict !== 'unjudged') throw fault('a verdict needs a reason.');
    seen.add(key);
    return [{ key, original, replacement, verdict, why }];
  });
}

function isVerdict(word: string): word is Verdict {
  return Object.hasOwn(VERDICTS, word);
}

/** Holds the survivors of a run over the files that `isInRun` names against the table. */
export function compareTable(
  survivors: readonly Mutant[],
  rows: readonly Judged[],
  isInRun: (file: string) => boolean,
): Comparison {
  const alive = new Set(survivors.map(({ key }) => key));
  const known = new Set(rows.map(({ key }) => key));
  const counts = new Map<Verdict, number>();
  for (const { key, verdict } of rows) {
    if (alive.has(key)) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  return {
    unknown: survivors.filter(({ key }) => !known.has(key)),
    stale: rows.filter(({ key }) => isInRun(key.split(' ')[0] ?? '') && !alive.has(key)),
    counts,
  };
}
