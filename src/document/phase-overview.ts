import type { Located, Range } from '../finding.ts';
import type { BlockLine } from './blocks.ts';
import type { Section } from './document.ts';
import { sectionAt } from './document.ts';
import type { LabelIndex } from './labels.ts';
import { says, saysComplete } from './languages/words.ts';
import { joinScopes, readPlans, scopeOf } from './metrics-section.ts';
import type { PlansCell } from './metrics-section.ts';
import { readPhaseCell } from './phase.ts';
import type { PhaseKey } from './phase.ts';
import { scopeMarkers } from './scope.ts';
import type { Row, Table } from './table.ts';

/** What a row says of its phase; `unbegun` is open with nothing done yet. */
export type RowStatus = 'complete' | 'open' | 'unbegun' | 'unknown';

/** A row of a table of phases with a word for the state of each. */
export interface OverviewRow {
  readonly key: PhaseKey;
  readonly status: Located<string> & { readonly kind: RowStatus };
  readonly plans: PlansCell | undefined;
  readonly milestone: string;
  readonly range: Range;
}

/**
 * A table of phases with a column for their state, wherever it stands: a roadmap, a list of what is done. Unlike a By Phase
 * table it is never summed up with others, and nothing in it is repaired.
 */
export interface PhaseOverview {
  /** Scope of its section and of the line right above it; empty when unscoped. */
  readonly scope: string;
  /** Words of its headings, to tell the tables of closed milestones. */
  readonly title: string;
  readonly rows: readonly OverviewRow[];
  /** Each row below its heading is one phase. */
  readonly isWhole: boolean;
  readonly range: Range;
}

/** Finds the tables of phases with a state for each. */
export function readPhaseOverviews(
  tables: readonly Table[],
  { lines, sections, labels }: Surroundings,
): readonly PhaseOverview[] {
  return tables.flatMap((table) => {
    const columns = columnsOf(table.header, labels);
    if (columns === undefined) return [];
    const rows = table.rows.map((row) => readRow(row, columns));
    const read = rows.filter((row) => row !== undefined);
    if (read.length === 0) return [];
    const section = sectionAt(sections, table.start);
    const caption = captionOf(table, lines);
    return [
      {
        scope: joinScopes(section?.scope ?? '', scopeOf(caption)),
        title: [section?.heading.title, caption].flatMap((text) => text ?? []).join(' '),
        rows: read,
        isWhole:
          read.length + countPlans(table) === rows.length &&
          new Set(read.map(({ key }) => key)).size === read.length,
        range: { start: table.start, end: table.end },
      },
    ];
  });
}

/** Rows of single plans, which GSD writes behind the last row of any table below the metrics. */
function countPlans({ rows }: Table): number {
  return rows.filter(({ cells }) => readPhaseCell(cells[0]?.value ?? '').kind === 'plan').length;
}

interface Surroundings {
  readonly lines: readonly BlockLine[];
  readonly sections: readonly Section[];
  readonly labels: LabelIndex;
}

interface Columns {
  readonly phase: number;
  readonly status: number;
  readonly name: number | undefined;
  readonly plans: number | undefined;
  readonly milestone: number | undefined;
}

/** Heads of a column of bare numbers. */
const NUMBER = /^(?:#|no\.?|nr\.?|n[°º]|№|编号|番号|번호)$/iu;

function columnsOf({ cells }: Row, labels: LabelIndex): Columns | undefined {
  const first = cells[0]?.value ?? '';
  // Most tables are of something else; their other heads need not be looked up.
  if (labels.column(first) !== 'phase' && !NUMBER.test(first)) return undefined;
  const heads = cells.map(({ value }) => labels.column(value));
  const at = (key: string): number | undefined => {
    const index = heads.findIndex((head) => head === key);
    return index < 0 ? undefined : index;
  };
  const [phase, status, plan] = [at('phase'), at('status'), at('plan')];
  const isNumbered = NUMBER.test(first) && phase === 1;
  if (phase === undefined || status === undefined || plan !== undefined) return undefined;
  if (phase !== 0 && !isNumbered) return undefined;
  return {
    phase: 0,
    status,
    name: isNumbered ? 1 : at('name'),
    plans: at('plans'),
    milestone: at('milestone'),
  };
}

function readRow(row: Row, columns: Columns): OverviewRow | undefined {
  const cell = (index: number | undefined): string => row.cells[index ?? -1]?.value ?? '';
  const phase = readPhaseCell(cell(columns.phase), cell(columns.name));
  const status = row.cells[columns.status];
  if (phase.kind !== 'phase' || phase.key === undefined || status === undefined) return undefined;
  return {
    key: phase.key,
    status: { value: status.value, range: status.range, kind: statusOf(status.value) },
    plans: columns.plans === undefined ? undefined : readPlans(row.cells[columns.plans], row.line),
    milestone: cell(columns.milestone),
    range: { start: row.line.start, end: row.line.end },
  };
}

const COMPLETE =
  /^[^\p{L}\d]*(?:completed?|done|shipped|finished|executed|delivered)\b|^[✅✓☑✔]\uFE0F?\s*$/iu;
const UNBEGUN =
  /^[^\p{L}\d]*(?:not (?:yet )?started|pending|planned|to ?do|upcoming|queued|not begun|future)\b|^[○⬜◯]\s*$/iu;
const OPEN =
  /\b(?:in[ _-]progress|executing|active|current|ongoing|underway|planning|ready|blocked|paused|partial\w*|waiting|remaining|next)\b/i;
const NOT_QUITE =
  /\b(?:not|in|partial\w*|almost|except|but|remain\w*|pending)\b|\d\s*%|\b\d+\s*(?:\/|of)\s*\d+/i;

function statusOf(text: string): RowStatus {
  const plain = text.replace(/[*_`~]/g, '').trim();
  if ((COMPLETE.test(plain) || saysComplete(plain)) && !NOT_QUITE.test(plain)) return 'complete';
  if (UNBEGUN.test(plain)) return 'unbegun';
  return OPEN.test(plain) || says('open', plain) ? 'open' : 'unknown';
}

/** The line right above a table, where it names a milestone. */
function captionOf(table: Table, lines: readonly BlockLine[]): string | undefined {
  let index = table.header.line.number - 2;
  while (lines[index]?.kind === 'blank') index -= 1;
  const line = lines[index];
  const isCaption = line?.kind === 'text' && scopeMarkers(line.text.slice(0, 200)).length > 0;
  return isCaption ? line.text.slice(0, 200) : undefined;
}
