import type { Located, Range } from '../finding.ts';
import type { BlockLine } from './blocks.ts';
import type { Field } from './fields.ts';

/** `6 phases (7-12)`. */
export interface PhaseSpan {
  readonly count: Located<number>;
  readonly first: number;
  readonly last: number;
  readonly range: Range;
  /** Told in passing, not in the summary of a milestone. */
  readonly inPassing: boolean;
  /** The range as written in passing where it has the form of a plan's id as well: `03-05`, `7-12`. */
  readonly planId: string | undefined;
}

/** `19 total` over a list whose items end in `(5 requirements)`, or `29/29 complete`. */
export interface Requirements {
  readonly range: Range;
  readonly total: Located<number> | undefined;
  readonly items: readonly Located<number>[];
  /** Every list item below the line carries a count, so the list can be added up. */
  readonly complete: boolean;
  readonly ratio: { readonly done: number; readonly total: number; readonly range: Range } | undefined;
}

/** Reads the value of a `Phases:` line that counts a range of whole-numbered phases. */
export function readPhaseSpan(field: Field): PhaseSpan | undefined {
  const { value, range } = field.value;
  const match = /^(\d{1,4})(\s+phases?\s*\()(?:phases?\s+)?(\d{1,4})\s*(?:[-–—]|to)\s*(\d{1,4})\)\s*$/i.exec(
    value,
  );
  if (!match) return undefined;
  const [, count = '', , first = '', last = ''] = match;
  return {
    count: { value: Number(count), range: { start: range.start, end: range.start + count.length } },
    first: Number(first),
    last: Number(last),
    range,
    inPassing: false,
    planId: undefined,
  };
}

const SPAN =
  /(?<![\d.,/~<>–-])(?<!\bof )(\d{1,4})\s+phases?\s+\((?:phases?\s+)?(\d{1,4})\s*(?:[-–—]|to)\s*(\d{1,4})\)/gi;
/** What stands further behind in a line is not read for spans. */
const LONGEST_LINE = 1_000;

/** Finds `6 phases (1-6)` in lines of text: roadmap history and decisions tell how many phases a milestone has. */
export function findPhaseSpans(lines: readonly BlockLine[]): readonly PhaseSpan[] {
  return lines.flatMap(({ kind, text, start }) =>
    kind === 'text' && text.includes('(')
      ? [...text.slice(0, LONGEST_LINE).matchAll(SPAN)].map((match) => {
          const [whole, count = '', first = '', last = ''] = match;
          const at = start + match.index;
          return {
            count: { value: Number(count), range: { start: at, end: at + count.length } },
            first: Number(first),
            last: Number(last),
            range: { start: at, end: at + whole.length },
            inPassing: true,
            planId: /\((\d{1,4}-\d{1,3})\)$/.exec(whole)?.[1],
          };
        })
      : [],
  );
}

/** Reads the value of a `Requirements:` line and the list directly below it. */
export function readRequirements(field: Field, lines: readonly BlockLine[]): Requirements | undefined {
  const { value, range } = field.value;
  const ratioMatch = /^(\d{1,5})\s*\/\s*(\d{1,5})(?=$|[\s(])/.exec(value);
  const totalMatch = /^(\d{1,5})\s+total$/i.exec(value);
  if (!ratioMatch && !totalMatch) return undefined;
  const digits = totalMatch?.[1];
  const { items, complete } =
    digits === undefined ? { items: [], complete: false } : readItems(field.line, lines);
  return {
    range,
    total:
      digits === undefined
        ? undefined
        : { value: Number(digits), range: { start: range.start, end: range.start + digits.length } },
    items,
    complete,
    ratio: ratioMatch
      ? {
          done: Number(ratioMatch[1]),
          total: Number(ratioMatch[2]),
          range: { start: range.start, end: range.start + ratioMatch[0].length },
        }
      : undefined,
  };
}

/** `lineNumber` is 1-based, so `lines[lineNumber]` is the line below. */
function readItems(
  lineNumber: number,
  lines: readonly BlockLine[],
): { items: Located<number>[]; complete: boolean } {
  const items: Located<number>[] = [];
  for (let index = lineNumber; lines[index]?.kind === 'text'; index += 1) {
    const line = lines[index];
    if (!line || !/^\s*[-*+]\s/.test(line.text)) break;
    // A sibling such as `- Phases: 6/6` belongs to another list of facts, and so ends this one.
    const match = /\((\d{1,5})(?=\s+(?:requirements?|reqs?)\))/i.exec(line.text);
    const digits = match?.[1];
    if (!match || digits === undefined) return { items, complete: false };
    const start = line.start + match.index + 1;
    items.push({ value: Number(digits), range: { start, end: start + digits.length } });
  }
  return { items, complete: items.length > 0 };
}
