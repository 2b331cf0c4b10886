import type { Located, Range } from '../finding.ts';
import type { BlockLine } from './blocks.ts';
import type { Field } from './fields.ts';
import type { ColumnKey, LabelIndex } from './labels.ts';
import { expressionOf, mayBeForeign, says } from './languages/words.ts';
import { METRIC_ROW, phaseKey, planKey, readPhaseCell } from './phase.ts';
import type { PhaseCell, PhaseKey } from './phase.ts';
import { isUnknownText, readCount, readDuration, stripMarks, unitOf, withUnit } from './quantity.ts';
import type { CountValue, DurationValue } from './quantity.ts';
import { scopeMarkers } from './scope.ts';
import { splitRow } from './table.ts';
import type { Cell, Row, Table } from './table.ts';

/** A value with the field it stands in. */
export interface Figure<T> {
  readonly field: Field;
  readonly value: T;
}

/** The three lines of a velocity block. */
export interface VelocityBlock {
  /** Scope of the block's own heading and of the section it stands in, joined; empty when unscoped. */
  readonly scope: string;
  readonly totalPlans: Figure<CountValue> | undefined;
  readonly averageDuration: Figure<DurationValue> | undefined;
  readonly totalTime: Figure<DurationValue> | undefined;
}

/** The Plans cell of a phase row. */
export interface PlansCell {
  readonly kind: 'count' | 'planned' | 'unknown' | 'unread';
  /** Plans finished. */
  readonly completed: number | undefined;
  /** Plans in all, when the cell says so (`x/y`). */
  readonly planned: number | undefined;
  readonly text: string;
  readonly range: Range;
}

/** One data row of a By Phase table. */
export interface PhaseRow {
  /** Its first cell; in its value the name may be that of a column of its own. */
  readonly phase: Located<PhaseCell> & { readonly text: string };
  /** What a column of names says; empty without one. */
  readonly name: string;
  /** What a column of milestones says; empty without one. */
  readonly milestone: string;
  readonly plans: PlansCell;
  readonly total: (Located<DurationValue> & { readonly cell: Cell }) | undefined;
  readonly average: (Located<DurationValue> & { readonly cell: Cell }) | undefined;
  readonly line: number;
  readonly range: Range;
}

/** A By Phase table. */
export interface PhaseTable {
  readonly scope: string;
  readonly table: Table;
  /** Phase rows and ranges of phases; sums, placeholders and per-plan rows are left out. */
  readonly rows: readonly PhaseRow[];
  /** Rows that name a plan (`5-01`) where a phase is expected; per-plan metric rows are not counted. */
  readonly foreignRows: number;
  /** Index of the average and total columns in the table, where they exist. */
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
}

/** A per-plan metric row, wherever it stands. */
export interface PlanRow {
  readonly phase: PhaseKey;
  readonly plan: string;
  readonly duration: DurationValue;
  readonly range: Range;
  readonly line: number;
}

/** Scope words of a heading or label, joined into one comparable string. */
export function scopeOf(...texts: readonly (string | undefined)[]): string {
  const markers = texts.flatMap((text) => (text === undefined ? [] : scopeMarkers(text)));
  const parentheses = texts.flatMap((text) =>
    [...(text ?? '').matchAll(/\(([^)]*)\)/g)].map(([, inner = '']) => inner),
  );
  const qualifiers = parentheses
    .filter((inner) => scopeMarkers(inner).length === 0)
    .map((inner) => inner.toLowerCase());
  return [...new Set([...markers, ...qualifiers])].join(' ');
}

/** Several scopes as one; parts that occur more than once are named once. */
export function joinScopes(...scopes: readonly (string | undefined)[]): string {
  return [...new Set(scopes.filter((scope) => scope !== undefined && scope !== ''))].join(' ');
}

/** A velocity line or heading, in document order, with the scope of its surroundings. */
export interface VelocityInput {
  readonly field: Field;
  readonly sectionScope: string;
}

/**
 * Groups velocity lines into blocks: a heading, or a line that the block already has, starts a new one. Below one heading
 * lines whose labels have scopes may stand in any order (`Average (v1.1)`, `Average (v1.2)`, `Time (v1.1)`): those of one
 * scope are one block.
 */
export function readVelocity(inputs: readonly VelocityInput[]): readonly VelocityBlock[] {
  const blocks: OpenBlock[] = [];
  // The blocks below the last heading that have their scope from a label.
  let labelled = new Map<string, OpenBlock>();
  let open = false;
  for (const { field, sectionScope } of inputs) {
    const scope = joinScopes(sectionScope, scopeOf(inParentheses(field.labelScope)));
    if (field.key === 'velocity') {
      blocks.push(emptyBlock(scope));
      labelled = new Map();
      open = true;
      continue;
    }
    const key = field.key as 'totalPlans' | 'averageDuration' | 'totalTime';
    const isLabelled = field.labelScope !== undefined;
    const last = open ? blocks.at(-1) : undefined;
    const current = isLabelled && last?.scope !== scope ? labelled.get(scope) : last;
    const fits =
      current !== undefined && current[key] === undefined && (!isLabelled || current.scope === scope);
    const block = fits ? current : emptyBlock(scope);
    if (!fits) blocks.push(block);
    if (isLabelled) labelled.set(scope, block);
    open = true;
    const { value, range } = field.value;
    if (key === 'totalPlans') block.totalPlans = { field, value: readCount(value, range.start) };
    else block[key] = { field, value: readDuration(value, range.start) };
  }
  return blocks.filter((block) => block.totalPlans ?? block.averageDuration ?? block.totalTime);
}

function inParentheses(scope: string | undefined): string | undefined {
  return scope === undefined ? undefined : `(${scope})`;
}

type OpenBlock = { -readonly [K in keyof VelocityBlock]: VelocityBlock[K] };

function emptyBlock(scope: string): OpenBlock {
  return { scope, totalPlans: undefined, averageDuration: undefined, totalTime: undefined };
}

/** Reads a table as a By Phase table; `undefined` when its header does not say that it is one. */
export function readPhaseTable(table: Table, labels: LabelIndex, scope: string): PhaseTable | undefined {
  const read = readPhaseColumns(table, labels);
  if (read.phase !== 0 || (read.plans ?? read.completed) === undefined) return undefined;
  // With a column for one plan, each row is a plan.
  if (read.plan !== undefined && read.plans === undefined) return undefined;
  // `Duration` and `Time` are times of a plan in other tables, and of all plans of the phase in this one.
  const total = read.total ?? read.duration;
  const columns = total === undefined ? read : { ...read, total };
  const rows = table.rows
    .map((row) => readPhaseRow(row, columns, table.header))
    .filter((row) => row.phase.value.kind !== 'placeholder' && row.phase.value.kind !== 'sum');
  const foreign = rows.filter(({ phase }) => phase.value.kind === 'plan' && !METRIC_ROW.test(phase.text));
  return {
    scope,
    table,
    rows: rows.filter(({ phase }) => phase.value.kind !== 'plan'),
    foreignRows: foreign.length,
    columns,
  };
}

function readColumns(
  header: Row,
  labels: LabelIndex,
  isUsable: (key: ColumnKey, index: number) => boolean = () => true,
): Partial<Record<ColumnKey, number>> {
  const columns: Partial<Record<ColumnKey, number>> = {};
  header.cells.forEach((cell, index) => {
    const key = labels.column(cell.value) ?? labels.column(readHeading(cell)?.title ?? '');
    if (key !== undefined && isUsable(key, index)) columns[key] ??= index;
  });
  return columns;
}

/** `Completed` heads counts of plans in some tables, and dates, marks or percentages in others. */
function readPhaseColumns({ header, rows }: Table, labels: LabelIndex): Partial<Record<ColumnKey, number>> {
  const cellsOf = (index: number): readonly PlansCell[] =>
    rows.map(({ cells, line }) => readPlans(cells[index], line));
  const isOfCounts = (index: number): boolean => {
    const kinds = cellsOf(index).map(({ kind }) => kind);
    return kinds.includes('count') || !kinds.includes('unread');
  };
  const columns = readColumns(header, labels, (key, index) => key !== 'completed' || isOfCounts(index));
  const { completed, ...others } = columns;
  // `2/3` says how many are finished as well; a `3/14` beside it is a date.
  const isSaid =
    others.plans !== undefined && cellsOf(others.plans).some(({ planned }) => planned !== undefined);
  return completed === undefined || isSaid ? others : columns;
}

/** `Duration (s)`: the unit that a heading gives to the numbers below it. */
function readHeading({ value }: Cell): { title: string; unit: number } | undefined {
  const [, title = '', word = ''] = /^([^()]*\S)\s*\((\p{L}+)\.?\)$/iu.exec(stripMarks(value).text) ?? [];
  const unit = unitOf(word);
  return unit === undefined ? undefined : { title, unit };
}

/** A time in a cell; a number takes the unit of its heading. */
function readCellTime(cell: Cell, heading: Cell | undefined): DurationValue {
  const value = readDuration(cell.value, cell.range.start);
  const unit = heading && readHeading(heading)?.unit;
  return value.kind === 'bare' && unit !== undefined ? withUnit(value, unit) : value;
}

function readPhaseRow(
  row: Row,
  columns: Partial<Record<ColumnKey, number>>,
  { cells: headings }: Row,
): PhaseRow {
  const [first] = row.cells;
  const text = first?.value ?? '';
  const range = first?.range ?? row.line;
  const name = textIn(row, columns.name);
  const plansColumn = columns.completed ?? columns.plans;
  // Beside a column of finished plans, "Total" counts plans, not time.
  const hasTime = columns.completed === undefined || columns.plans === undefined;
  const duration = (column: number | undefined): PhaseRow['total'] => {
    const cell = column === undefined ? undefined : row.cells[column];
    return cell && { value: readCellTime(cell, headings[column ?? 0]), range: cell.range, cell };
  };
  return {
    phase: { value: readPhaseCell(text, name), range, text },
    name,
    milestone: textIn(row, columns.milestone),
    plans: readPlans(plansColumn === undefined ? undefined : row.cells[plansColumn], range),
    total: duration(hasTime ? columns.total : undefined),
    average: duration(columns.average),
    line: row.line.number,
    range: { start: row.line.start, end: row.line.end },
  };
}

function textIn({ cells }: Row, column: number | undefined): string {
  const text = stripMarks(cells[column ?? -1]?.value ?? '').text;
  return isUnknownText(text) ? '' : text;
}

const COUNT =
  /^(\d{1,4})(?:\s*\/\s*(\d{1,4}|TBD|\?))?(?:\s*plans?)?(?:\s+(?:completed?|done))?(?:\s*\(.*\))?(?:\s*[✓✅])?$/iu;

/** `2/3 planos concluídos`, `2/3 个计划`. */
function foreignCount(): RegExp {
  return expressionOf(
    String.raw`^(\d{1,4})(?:\s*\/\s*(\d{1,4}|\?))?(?:\s*(?:个|個|개|件))?(?:\s*(?:plan(?!\p{L})|{plan}))?(?:\s*{complete})?(?:\s*\(.*\))?(?:\s*[✓✅])?$`,
  );
}

/** Reads a cell that counts plans: `3/5`, `4 plans`, `2/2 complete`, `-`, `TBD`. */
export function readPlans(cell: Cell | undefined, fallback: Range): PlansCell {
  const { text, lead } = stripMarks(cell?.value ?? '');
  const start = (cell?.range.start ?? fallback.start) + lead;
  const range = { start, end: start + text.length };
  const none = { completed: undefined, planned: undefined, text, range };
  if (isUnknownText(text)) return { ...none, kind: 'unknown' };
  if (/\bplanned\b|\bplanning\b|\btodo\b/i.test(text) || says('planned', text))
    return { ...none, kind: 'planned' };
  const match = COUNT.exec(text) ?? (mayBeForeign(text) ? foreignCount().exec(text) : null);
  if (!match) return { ...none, kind: 'unread' };
  const [, done = '', of] = match;
  const planned = of !== undefined && /^\d/.test(of) ? Number(of) : undefined;
  return {
    kind: 'count',
    completed: Number(done),
    planned,
    text,
    range: { start, end: start + match[0].length },
  };
}

/** Per-plan rows among any lines: in their own table, stranded under a footer, or inside the By Phase table. */
export function readPlanRows(
  lines: readonly BlockLine[],
  tables: readonly Table[],
  labels: LabelIndex,
): readonly PlanRow[] {
  const tableOf = new Map<number, Table>();
  for (const table of tables) {
    const columns = readColumns(table.header, labels);
    if (columns.plan === undefined || columns.duration === undefined) continue;
    for (const { line } of table.rows) tableOf.set(line.number, table);
  }
  return lines.flatMap((line) => {
    if ((line.kind !== 'text' && line.kind !== 'table') || !/^ {0,3}\|/.test(line.text)) return [];
    const row = readPlanRow(line, tableOf.get(line.number), labels);
    return row ? [row] : [];
  });
}

function readPlanRow(line: BlockLine, table: Table | undefined, labels: LabelIndex): PlanRow | undefined {
  const cells = splitRow(line);
  const name = stripMarks(cells[0]?.value ?? '').text;
  const columns = table ? readColumns(table.header, labels) : { duration: 1 };
  const duration = cells[columns.duration ?? 1];
  const metric = METRIC_ROW.exec(name);
  const planCell = table && stripMarks(cells[columns.plan ?? 0]?.value ?? '').text;
  const id =
    planCell === undefined ? null : /^(\d{1,4}(?:\.\d{1,3})*[a-z]?)-(\d{1,3}[a-z]?)(?=$|\s)/i.exec(planCell);
  const [, phase, plan] = metric ?? id ?? [];
  if (phase === undefined || plan === undefined || duration === undefined) return undefined;
  return {
    phase: phaseKey(phase),
    plan: planKey(plan, phaseKey(phase)),
    duration: readCellTime(duration, table?.header.cells[columns.duration ?? 1]),
    range: { start: line.start, end: line.end },
    line: line.number,
  };
}
