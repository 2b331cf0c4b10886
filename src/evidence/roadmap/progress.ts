import type { BlockLine } from '../../document/blocks.ts';
import { readPhaseCell } from '../../document/phase.ts';
import type { PhaseKey } from '../../document/phase.ts';
import { findTables } from '../../document/table.ts';
import type { Cell, Row, Table } from '../../document/table.ts';
import type { Range } from '../../finding.ts';
import { foldVersion, versionIn } from './milestones.ts';

/** A row of a table of phases: the Progress table, or a plain list with names. */
export interface ProgressRow {
  readonly key: PhaseKey;
  readonly name: string;
  /** Folded version of the Milestone cell. */
  readonly milestone: string | undefined;
  /** `2/4`; `undefined` for anything else (`TBD`, `done`, `ad-hoc`). */
  readonly plans: { readonly done: number; readonly total: number; readonly range: Range } | undefined;
  /** What the Status cell says; `undefined` when its words are unknown. */
  readonly state: 'complete' | 'open' | 'deferred' | undefined;
  /** The cells do not fit the header: GSD 1.x wrote rows of four columns into tables of five. Read by form, then. */
  readonly shifted: boolean;
  readonly range: Range;
}

type Column = 'number' | 'phase' | 'name' | 'milestone' | 'plans' | 'status';
const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ['#', 'number'],
  ...(['phase', 'fase', 'phases', 'phase #', 'phase number'] as const).map(
    (word) => [word, 'phase'] as const,
  ),
  ...(['name', 'phase name', 'nome'] as const).map((word) => [word, 'name'] as const),
  ['milestone', 'milestone'],
  ...(['plans', 'plans complete', 'plans completed', 'planos completos', 'planos'] as const).map(
    (word) => [word, 'plans'] as const,
  ),
  ...(['status', 'state', 'estado'] as const).map((word) => [word, 'status'] as const),
]);

const COMPLETE = /^[^\p{L}]*(?:completed?|done|shipped|finished|executed)\b|^[✅✓☑]\s*$/iu;
const OPEN =
  /^[^\p{L}]*(?:not started|in[ -]progress|planned|planning|pending|ready|todo|blocked|active)\b/iu;
const DEFERRED = /^[^\p{L}]*(?:deferred|dropped|cancell?ed|superseded|skipped)\b/iu;

/** Rows of all tables that have a column of phases, and one of names, plans or states. */
export function findProgress(lines: readonly BlockLine[]): readonly ProgressRow[] {
  return findTables(lines).flatMap((table) => {
    const columns = readHeader(table);
    if (columns === undefined) return [];
    return table.rows.flatMap((row) => readRow(row, columns, table.header.cells.length));
  });
}

function readHeader({ header }: Table): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  header.cells.forEach(({ value }, index) => {
    const column = COLUMNS.get(value.replace(/[*_`]/g, '').trim().toLowerCase());
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  });
  const isPhases =
    columns.has('phase') && ['name', 'plans', 'status'].some((word) => columns.has(word as Column));
  return isPhases ? columns : undefined;
}

type CellOf = (column: Column) => Cell | undefined;

function readRow(row: Row, columns: ReadonlyMap<Column, number>, width: number): readonly ProgressRow[] {
  const cellOf: CellOf = (column) => row.cells[columns.get(column) ?? -1];
  const named = nameOf(cellOf);
  if (named === undefined) return [];
  const version = versionIn(cellOf('milestone')?.value ?? '');
  const shifted = isShifted(row, cellOf, width) || (columns.has('milestone') && version === undefined);
  return [
    {
      ...named,
      milestone: version === undefined ? undefined : foldVersion(version),
      ...(shifted ? readShifted(row, cellOf) : readAligned(cellOf)),
      shifted,
      range: { start: row.line.start, end: row.line.end },
    },
  ];
}

/** `| 7. Name |`, `| 7 | Name |`, or `| 7 | Name |` below `#` and `Phase`; no rows of sums, spans or plans. */
function nameOf(cellOf: CellOf): Pick<ProgressRow, 'key' | 'name'> | undefined {
  const text = cellOf('phase')?.value ?? '';
  const phase = readPhaseCell(text);
  if (phase.kind === 'phase' && phase.key !== undefined) {
    return { key: phase.key, name: cellOf('name')?.value ?? phase.name };
  }
  const number = readPhaseCell(cellOf('number')?.value ?? '');
  return number.kind === 'phase' && number.key !== undefined ? { key: number.key, name: text } : undefined;
}

function ratioOf(cell: Cell | undefined): ProgressRow['plans'] {
  const match = /^(\d{1,4})\s*\/\s*(\d{1,4})(?![\w.])/.exec(cell?.value ?? '');
  if (!cell || !match) return undefined;
  const range = { start: cell.range.start, end: cell.range.start + match[0].length };
  return { done: Number(match[1]), total: Number(match[2]), range };
}

function readAligned(cellOf: CellOf): Pick<ProgressRow, 'plans' | 'state'> {
  return { plans: ratioOf(cellOf('plans')), state: stateOf(cellOf('status')?.value ?? '') };
}

/** In a shifted row, the form of a cell says what it is. */
function readShifted({ cells }: Row, cellOf: CellOf): Pick<ProgressRow, 'plans' | 'state'> {
  const rest = cells.filter((cell) => cell !== cellOf('phase') && cell !== cellOf('name'));
  const ratio = rest.find(({ value }) => WHOLE_RATIO.test(value));
  const states = rest.flatMap(({ value }) => stateOf(value) ?? []);
  return { plans: ratioOf(ratio), state: states[0] };
}

/** A date where the state belongs, or a ratio anywhere but among the plans. */
function isShifted({ cells }: Row, cellOf: CellOf, width: number): boolean {
  if (cells.length !== width || DATE.test(cellOf('status')?.value ?? '')) return true;
  const plans = cellOf('plans');
  if (plans === undefined) return false;
  if (DATE.test(plans.value)) return true;
  return ratioOf(plans) === undefined && cells.some(({ value }) => WHOLE_RATIO.test(value));
}

const WHOLE_RATIO = /^\d{1,4}\/\d{1,4}$/;
const DATE = /^\d{4}-\d\d-\d\d/;

function stateOf(text: string): ProgressRow['state'] {
  if (OPEN.test(text)) return 'open';
  if (DEFERRED.test(text)) return 'deferred';
  return COMPLETE.test(text) ? 'complete' : undefined;
}
