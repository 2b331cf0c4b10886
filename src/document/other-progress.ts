import type { BlockLine } from './blocks.ts';
import type { Section } from './document.ts';
import type { Field } from './fields.ts';
import { readProgress } from './progress.ts';
import type { Progress } from './progress.ts';

/** What a bar is drawn with, at least twice in a row; most lines have none of it. */
const GLYPHS = /[█▓■▰●⬛▮#=░▒□▱○⬜▯]{2}/u;
/** A short bar is none for certain; behind such a label the figures beside it are meant all the same. */
const NAMED = /^(?:overall\s+)?progress(?:\s+bar)?$|^overall$/i;
/** Lines with a bar are short. */
const LONGEST = 400;
/** `Phase 14:`, `- **Overall:**`, before a bar. */
const LABEL = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?([^:：|[\]]{0,80}?)(?:\*\*|__)?[:：](?:\*\*|__)?\s*/u;

/**
 * Bars below the position that stand on no `Progress:` line of their own: in a fence, behind another label or none. Each
 * is a claim by itself; nothing else of the file is compared with them, since they may show a part of the project. Lines
 * whose numbers are known are read already.
 */
export function readOtherProgress(
  lines: readonly BlockLine[],
  sections: readonly Section[],
  known: ReadonlySet<number>,
): readonly Progress[] {
  const ranges = sections.filter(({ kind }) => kind === 'position');
  return lines.flatMap((line) => {
    if (line.kind !== 'text' && line.kind !== 'code') return [];
    if (!ranges.some(({ start, end }) => start <= line.start && line.start < end)) return [];
    if (known.has(line.number) || line.text.length > LONGEST || !GLYPHS.test(line.text)) return [];
    const field = fieldOf(line);
    const read = readProgress(field);
    const isProgress = read.percents.length > 0 && read.ratios.length > 0 && NAMED.test(field.label.value);
    return read.bars.length > 0 || isProgress ? [read] : [];
  });
}

function fieldOf(line: BlockLine): Field {
  const [lead = '', word = ''] = LABEL.exec(line.text) ?? [];
  const start = line.start + lead.length;
  const text = line.text.slice(lead.length).trimEnd();
  const at = line.start + Math.max(0, lead.indexOf(word));
  return {
    key: 'progress',
    label: { value: word, range: { start: at, end: at + word.length } },
    labelScope: undefined,
    value: { value: text, range: { start, end: start + text.length } },
    form: 'plain',
    line: line.number,
  };
}
