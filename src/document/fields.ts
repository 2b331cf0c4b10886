import type { Located, Range } from '../finding.ts';
import type { BlockLine } from './blocks.ts';
import type { LabelIndex, LabelKey } from './labels.ts';
import { splitRow } from './table.ts';

/** How a label is written: `Phase: 1`, `**Phase:** 1`, or `| Phase | 1 |`. A leading bullet makes no difference. */
export type FieldForm = 'plain' | 'bold' | 'table';

/** A `Label: value` line. */
export interface Field {
  readonly key: LabelKey;
  readonly label: Located<string>;
  /** Scope written with the label, such as the `v1.1` of `Total plans completed (v1.1):`. */
  readonly labelScope: string | undefined;
  /** The value without outer blanks and trailing comments; empty when there is none. */
  readonly value: Located<string>;
  readonly form: FieldForm;
  readonly line: number;
}

const LONGEST_LABEL = 80;
/** Figures are short. What stands further behind is prose, and reading it for figures could take quadratic time. */
const LONGEST_FIGURE = 1_000;
const PROSE: ReadonlySet<LabelKey> = new Set([
  ...([
    'status',
    'lastActivity',
    'focus',
    'stoppedAt',
    'resumeFile',
    'next',
    'lastSession',
    'lastUpdated',
    'trend',
  ] as const),
]);
const LABEL_LINE =
  /^( {0,3}(?:[-*+][ \t]+)?)(\*\*|__)?([^\s:：*_|`#>[\]<-][^:：*|`<>]*?)(\*\*|__)?[ \t]*([:：])(\*\*|__)?([ \t\u3000]*)(.*)$/s;
/** Scripts without blanks between words have none behind a colon either. */
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const SCOPED_LABEL = /^(.*?)\s*(?:\(([^)]*)\)|(v\d[\w.+]*.*))$/;

/** Reads a line of text, or a two-cell table row, as a field; `undefined` when it has no known label. */
export function readField(line: BlockLine, labels: LabelIndex): Field | undefined {
  return line.kind === 'table' ? readTableField(line, labels) : readTextField(line, labels);
}

function readTextField(line: BlockLine, labels: LabelIndex): Field | undefined {
  const colon = line.text.search(/[:：]/);
  if (colon < 0 || colon > LONGEST_LABEL) return undefined;
  const match = LABEL_LINE.exec(line.text);
  if (!match || isGlued(match)) return undefined;
  const [, lead = '', open, word = '', closeBefore, , closeAfter, , rest = ''] = match;
  if ((open === undefined) !== (closeBefore === undefined && closeAfter === undefined)) return undefined;
  const known = lookUp(word, labels);
  if (!known) return undefined;
  const longest = PROSE.has(known.key) ? rest.length : LONGEST_FIGURE;
  const labelStart = line.start + lead.length + (open?.length ?? 0);
  const label = { value: word, range: { start: labelStart, end: labelStart + word.length } };
  const value = trimmedValue(rest.slice(0, longest), line.end - rest.length);
  return { ...known, label, value, form: open === undefined ? 'plain' : 'bold', line: line.number };
}

/** `Phase:2` is no field; behind a wide colon, or a label of a script without blanks, none is needed. */
function isGlued([, , , word = '', , colon, , blanks, rest]: RegExpExecArray): boolean {
  return blanks === '' && rest !== '' && colon !== '：' && !UNSPACED.test(word);
}

function readTableField(line: BlockLine, labels: LabelIndex): Field | undefined {
  const cells = splitRow(line);
  const [label, value] = cells;
  if (cells.length !== 2 || label === undefined || value === undefined) return undefined;
  const known = lookUp(label.value.replace(/[*_]|:$/g, ''), labels);
  return known && { ...known, label, value, form: 'table', line: line.number };
}

function lookUp(
  word: string,
  labels: LabelIndex,
): { key: LabelKey; labelScope: string | undefined } | undefined {
  const key = labels.field(word);
  if (key !== undefined) return { key, labelScope: undefined };
  const scoped = SCOPED_LABEL.exec(word);
  const inner = scoped?.[1] === undefined ? undefined : labels.field(scoped[1]);
  if (inner !== undefined) return { key: inner, labelScope: scoped?.[2] ?? scoped?.[3] };
  const ahead = /^(v\d+(?:\.\d+)*)\s+(.*)$/i.exec(word);
  const after = ahead?.[2] === undefined ? undefined : labels.field(ahead[2]);
  return after === undefined ? undefined : { key: after, labelScope: ahead?.[1] };
}

/** Cuts outer blanks and a trailing HTML comment. `start` is the offset of `text`. */
function trimmedValue(text: string, start: number): Located<string> {
  const comment = text.indexOf('<!--');
  const visible = comment < 0 ? text : text.slice(0, comment);
  const value = visible.trim();
  const lead = visible.length - visible.trimStart().length;
  const range: Range = { start: start + lead, end: start + lead + value.length };
  return { value, range: value === '' ? { start, end: start } : range };
}
