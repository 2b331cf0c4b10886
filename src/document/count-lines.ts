import type { Located } from '../finding.ts';
import type { BlockLine } from './blocks.ts';
import type { Section } from './document.ts';
import { sectionAt } from './document.ts';
import type { Field } from './fields.ts';

/** A line or a row that counts what is done: `**Phases Complete:** 1/5`, `| Plans executed | 2/6 |`. */
export interface CountLine {
  readonly noun: 'phases' | 'plans';
  readonly label: string;
  readonly done: Located<number>;
  readonly total: Located<number> | undefined;
  readonly text: string;
  /** Scope of its section; empty when unscoped. */
  readonly scope: string;
}

const DONE = 'complete[d]?|executed|done|finished|delivered|shipped';
const LINE = new RegExp(
  String.raw`^\s{0,3}(?:[-*+]\s+|\|\s*)?(?:\*\*|__)?((phases|plans)\s+(?:${DONE})|(?:completed|executed|finished)\s+(phases|plans))(?:\*\*|__)?\s*[:|](?:\*\*|__)?\s*(\d{1,4})(?:(\s*(?:\/|of)\s*)(\d{1,4}))?(?:\s*\([^()]{0,40}\))?\s*\|?\s*$`,
  'i',
);
/** Such lines are short. */
const LONGEST = 160;

/** Finds them below the position, the metrics and milestones. Totals of a velocity block are read there. */
export function readCountLines(
  lines: readonly BlockLine[],
  sections: readonly Section[],
  fields: readonly Field[],
): readonly CountLine[] {
  const totals = new Set(fields.filter(({ key }) => key === 'totalPlans').map(({ line }) => line));
  return lines.flatMap((line) => {
    if ((line.kind !== 'text' && line.kind !== 'table') || line.text.length > LONGEST) return [];
    const match = LINE.exec(line.text);
    if (!match || (totals.has(line.number) && match[6] === undefined)) return [];
    const section = sectionAt(sections, line.start);
    const isRead = section?.kinds.some(
      (kind) => kind === 'position' || kind === 'metrics' || kind === 'milestone',
    );
    return isRead === true ? [countOf(match, line, section?.scope ?? '')] : [];
  });
}

function countOf(match: RegExpExecArray, line: BlockLine, scope: string): CountLine {
  const [, label = '', noun, other, done = '', of = '', total] = match;
  const at = match[0].indexOf(done, match[0].indexOf(label) + label.length);
  const located = (digits: string, offset: number): Located<number> => ({
    value: Number(digits),
    range: { start: line.start + offset, end: line.start + offset + digits.length },
  });
  return {
    noun: (noun ?? other ?? '').toLowerCase() === 'plans' ? 'plans' : 'phases',
    label,
    done: located(done, at),
    total: total === undefined ? undefined : located(total, at + done.length + of.length),
    text: `${done}${of}${total ?? ''}`,
    scope,
  };
}
