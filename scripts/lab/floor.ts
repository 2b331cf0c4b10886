// The floor of restoration: what was reached once is held from then on, figure by figure.
import type { RestorationRow } from './restoration.ts';

const COLUMNS = ['damaged', 'reported', 'canonical', 'safe', 'unsafe'] as const;

/** One row of the floor's table. */
export type FloorRow = Pick<RestorationRow, 'figure' | (typeof COLUMNS)[number]>;

/** The table as text, tab-separated. */
export function writeFloor(rows: readonly FloorRow[]): string {
  const lines = rows.map((row) => [row.figure, ...COLUMNS.map((column) => row[column])].join('\t'));
  return [['figure', ...COLUMNS].join('\t'), ...lines, ''].join('\n');
}

/**
 * Reads a floor's table.
 * @throws Error that names the line when a row is not as {@link writeFloor} writes it.
 */
export function readFloor(text: string, name: string): readonly FloorRow[] {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const expected = ['figure', ...COLUMNS].join('\t');
  if (head !== expected) throw new Error(`${name}: the first line has to be "${expected}", not "${head}".`);
  return lines.map((line, index) => {
    const [figure = '', ...cells] = line.split('\t');
    const counts = cells.map(Number);
    if (counts.length !== COLUMNS.length || !counts.every((count) => Number.isInteger(count) && count >= 0)) {
      throw new Error(
        `${name}, line ${index + 2}: expected a figure and ${COLUMNS.length} counts, found "${line}".`,
      );
    }
    const [damaged = 0, reported = 0, canonical = 0, safe = 0, unsafe = 0] = counts;
    return { figure, damaged, reported, canonical, safe, unsafe };
  });
}

/**
 * What is held: shares as part of a whole, or plain numbers. Safe repairs are held by number: a figure that becomes
 * checkable, with a repair on request only, takes nothing from those that come back safely.
 */
const HELD: readonly {
  readonly what: string;
  readonly part: (row: FloorRow) => number;
  readonly whole: (row: FloorRow) => number;
}[] = [
  { what: 'figures whose relation can be checked', part: ({ damaged }) => damaged, whole: () => 1 },
  { what: 'reported of damaged', part: ({ reported }) => reported, whole: ({ damaged }) => damaged },
  { what: 'back by a safe repair', part: ({ safe }) => safe, whole: () => 1 },
  {
    what: 'back by a repair at all',
    part: ({ safe, unsafe }) => safe + unsafe,
    whole: ({ canonical }) => canonical,
  },
];

/** Where the rows are below the floor, in words; empty when nowhere. */
export function belowFloor(rows: readonly FloorRow[], floor: readonly FloorRow[]): readonly string[] {
  return floor.flatMap((was) => {
    const is = rows.find(({ figure }) => figure === was.figure);
    if (is === undefined) return [`${was.figure}: no longer measured`];
    return HELD.flatMap(({ what, part, whole }) => {
      // Compared as fractions, so that no rounding can hide a loss.
      if (part(is) * whole(was) >= part(was) * whole(is)) return [];
      const shown = (row: FloorRow): string => (whole(row) === 1 ? '' : ` of ${whole(row)}`);
      return [`${was.figure}: ${what}: ${part(is)}${shown(is)}, was ${part(was)}${shown(was)}`];
    });
  });
}
