// Findings held against a table of verdicts: precision with its interval, what nobody judged yet, what got lost.
import { groupBy } from './group.ts';
import type { ReportedFile, ReportedFinding } from './report.ts';

/** One row of a table of verdicts: a finding that somebody read by eye, with the rest of its file. */
export interface Verdict {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  /** `missed`: true, but deliberately not reported by the rule; the table says why. */
  readonly verdict: 'true' | 'false' | 'missed';
}

/** A finding and where it is. */
export interface Placed extends ReportedFinding {
  readonly id: string;
  readonly name: string;
  readonly project: string;
}

/** The judged findings of one rule. */
export interface Precision {
  readonly rule: string;
  readonly isTrue: number;
  readonly isFalse: number;
  /** Projects that they come from: versions of one file repeat each other, so they tell less than their number. */
  readonly projects: number;
  /** Share of true ones, with the ends of its 95 % interval. */
  readonly share: number;
  readonly interval: readonly [number, number];
}

/** The outcome of judging a run. */
export interface Judgement {
  /** Errors; the last row is all of them. */
  readonly errors: readonly Precision[];
  /** Warnings and notices, as far as they are judged. */
  readonly others: readonly Precision[];
  readonly unjudged: readonly Placed[];
  readonly wrong: readonly Placed[];
  /** Judged false as errors, and told as warnings since. */
  readonly softened: readonly Placed[];
  /** Judged true, and the file is here, but the finding is not reported any more. */
  readonly lost: readonly Verdict[];
  /** Judged true, and not reported for a reason that the table gives. */
  readonly missed: number;
  /** Judged false, and not reported any more. */
  readonly gone: number;
  /** Verdicts on files that are not in the folder. */
  readonly elsewhere: number;
}

const HEAD = ['file', 'rule', 'line', 'verdict', 'why'];

/**
 * Reads a table of verdicts: tab-separated columns file, rule, line, verdict, why.
 * @throws Error that names the line and what is wrong in it.
 */
export function readVerdicts(text: string, name: string): readonly Verdict[] {
  const [head = '', ...lines] = text.split(/\r?\n/);
  if (head !== HEAD.join('\t')) {
    throw new Error(`${name}: the first line has to be the tab-separated columns ${HEAD.join(', ')}.`);
  }
  const seen = new Set<string>();
  return lines.flatMap((row, index) => {
    if (row === '') return [];
    const [file = '', rule = '', line = '', verdict = '', why = ''] = row.split('\t');
    const place = `${name}, line ${index + 2}`;
    if (!/^[0-9a-f]{16}$/.test(file) || rule === '' || !/^[1-9]\d*$/.test(line)) {
      throw new Error(`${place}: expected a file hash of 16 digits, a rule and a line number: "${row}".`);
    }
    if (verdict !== 'true' && verdict !== 'false' && verdict !== 'missed') {
      throw new Error(`${place}: the verdict is "${verdict}"; it has to be true, false or missed.`);
    }
    if (why.trim() === '') throw new Error(`${place}: the verdict has no reason; say why it is ${verdict}.`);
    const key = `${file} ${rule} ${line}`;
    if (seen.has(key)) throw new Error(`${place}: ${key} is judged twice.`);
    seen.add(key);
    return [{ file, rule, line: Number(line), verdict }];
  });
}

const keyOf = (file: string, rule: string, line: number): string => `${file} ${rule} ${line}`;

/** Holds the findings of a run against verdicts. */
export function judge(files: readonly ReportedFile[], verdicts: readonly Verdict[]): Judgement {
  const table = new Map(verdicts.map((one) => [keyOf(one.file, one.rule, one.line), one]));
  const placed = files.flatMap(({ id, name, project, findings }) =>
    findings.map((one) => ({ ...one, id, name, project })),
  );
  const verdictOf = ({ id, rule, line }: Placed): boolean | undefined => {
    const verdict = table.get(keyOf(id, rule, line))?.verdict;
    return verdict === undefined ? undefined : verdict !== 'false';
  };
  // What is found with the planning folder alone has to be judged from a warning on: it is not in the file to be seen.
  const mustBeJudged = ({ severity, byEvidence }: Placed): boolean =>
    severity === 'error' || (byEvidence && severity === 'warning');
  const judged = placed.filter((one) => verdictOf(one) !== undefined);
  const [here, reported] = [
    new Set(files.map(({ id }) => id)),
    new Set(placed.map((one) => keyOf(one.id, one.rule, one.line))),
  ];
  const isMissing = ({ file, rule, line }: Verdict): boolean =>
    here.has(file) && !reported.has(keyOf(file, rule, line));
  return {
    errors: precisions(
      judged.filter(({ severity }) => severity === 'error'),
      verdictOf,
    ),
    others: precisions(
      judged.filter(({ severity }) => severity !== 'error'),
      verdictOf,
    ),
    unjudged: placed.filter((one) => mustBeJudged(one) && verdictOf(one) === undefined),
    wrong: placed.filter((one) => mustBeJudged(one) && verdictOf(one) === false),
    softened: placed.filter((one) => !mustBeJudged(one) && verdictOf(one) === false),
    lost: verdicts.filter((one) => one.verdict === 'true' && isMissing(one)),
    missed: verdicts.filter((one) => one.verdict === 'missed' && isMissing(one)).length,
    gone: verdicts.filter((one) => one.verdict === 'false' && isMissing(one)).length,
    elsewhere: verdicts.filter(({ file }) => !here.has(file)).length,
  };
}

function precisions(
  judged: readonly Placed[],
  verdictOf: (one: Placed) => boolean | undefined,
): readonly Precision[] {
  const row = (rule: string, own: readonly Placed[]): Precision => {
    const isTrue = own.filter((one) => verdictOf(one) === true).length;
    return {
      rule,
      isTrue,
      isFalse: own.length - isTrue,
      projects: new Set(own.map(({ project }) => project)).size,
      share: own.length === 0 ? 1 : isTrue / own.length,
      interval: wilson(isTrue, own.length),
    };
  };
  const rules = [...groupBy(judged, ({ rule }) => rule)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...rules.map(([rule, own]) => row(rule, own)), row('all', judged)];
}

/** 95 % of a normal distribution lie within this many standard deviations. */
const Z = 1.959964;

/** The Wilson score interval of a share: unlike the normal one it says something for few cases and for shares of 1. */
export function wilson(hits: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1];
  const share = hits / all;
  const middle = (share + Z ** 2 / (2 * all)) / (1 + Z ** 2 / all);
  const half = (Z / (1 + Z ** 2 / all)) * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** What makes a run fail, in words with what to do; empty when nothing does. */
export function complaints({ unjudged, wrong, lost }: Judgement, table: string): readonly string[] {
  const at = ({ id, name, line, rule, severity }: Placed): string =>
    `${id} (${name}) line ${line}: the ${rule} ${severity}`;
  return [
    ...wrong.map((one) => `${at(one)} is judged false in ${table}: a false alarm is back. ${one.message}`),
    ...lost.map(
      ({ file, rule, line }) =>
        `${file} line ${line}: ${rule} is judged true in ${table} but is no longer reported: a finding got lost. ` +
        'Mend the rule; where it cannot be told any more, enter missed in place of true, and why.',
    ),
    ...unjudged.map((one) => `${at(one)} is not judged yet: read it by eye and enter it in ${table}.`),
  ];
}
