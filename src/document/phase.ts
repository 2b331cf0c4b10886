import type { Located } from '../finding.ts';

/** A phase number as people compare them: no leading zeros, lower case (`05` → `5`, `02.1` → `2.1`, `3A` → `3a`). */
export type PhaseKey = string;

/** The value of a `Phase:` line. */
export interface PhaseValue {
  readonly raw: Located<string>;
  readonly key: PhaseKey | undefined;
  /** The number as a quantity (`10.1`), without a letter. */
  readonly number: Located<number> | undefined;
  readonly total: Located<number> | undefined;
  readonly name: string | undefined;
  /** The line itself says that the phase is complete. */
  readonly complete: boolean;
}

/** What the first cell of a By Phase row names. */
export interface PhaseCell {
  readonly kind: 'phase' | 'range' | 'plan' | 'sum' | 'placeholder' | 'other';
  readonly key: PhaseKey | undefined;
  readonly number: number | undefined;
  /** Words after the number, folded, to tell two roadmaps in one table apart. */
  readonly name: string;
}

/** A phase number as a part of a pattern. */
export const ID = String.raw`\d{1,4}(?:\.\d{1,3}){0,3}[A-Za-z]?`;
const COMPLETE = /\b(?:complete[d]?|shipped|done|finished)\b|✅|✓/i;
const NOT_COMPLETE =
  /\b(?:not|in|un|almost|partially|to be)[\s-]*(?:complete|done|finished)|\bincomplete\b|\d\s*%|\d\s*(?:of|\/)\s*\d+\s+(?:plans\s+)?complete/i;

/** Normalises a phase number for comparison. */
export function phaseKey(id: string): PhaseKey {
  return id.toLowerCase().replace(/(^|\.)0+(?=\d)/g, '$1');
}

/** Reads `7 of 10 (Name)`, `03 (slug) — EXECUTING`, `Phase 10 — Name`, `10.1 of 12`, bare numbers. */
export function readPhaseValue(raw: Located<string>): PhaseValue {
  const lead = /^(?:\*\*)?(?:phase\s+)*/i.exec(raw.value)?.[0].length ?? 0;
  const text = raw.value.slice(lead);
  const none: PhaseValue = {
    raw,
    key: undefined,
    number: undefined,
    total: undefined,
    name: undefined,
    complete: false,
  };
  const match = new RegExp(
    String.raw`^(${ID})(?:(\s*(?:of|\/|de)\s*)(\d{1,4})(?![\d.]))?(?=$|[\s(:—–.,;|*)-])`,
    'i',
  ).exec(text);
  if (!match || /^\d{4}-\d\d|^\d+-\d/.test(text)) return none;
  const [whole, id = '', of = '', total] = match;
  const start = raw.range.start + lead;
  const tail = text.slice(whole.length);
  const totalStart = start + id.length + of.length;
  return {
    raw,
    key: phaseKey(id),
    number: { value: Number.parseFloat(id), range: { start, end: start + id.length } },
    total:
      total === undefined
        ? undefined
        : { value: Number(total), range: { start: totalStart, end: totalStart + total.length } },
    name: /\(([^)]*)\)/.exec(tail)?.[1] ?? /^\s*[-–—:]+\s*([^(—–]*\S)/.exec(tail)?.[1]?.trim(),
    complete: COMPLETE.test(tail) && !NOT_COMPLETE.test(tail),
  };
}

/**
 * Reads the first cell of a By Phase row, in every form met in real files.
 * @param value the cell; @param named the name in a column of its own.
 */
export function readPhaseCell(value: string, named = ''): PhaseCell {
  const text = value.replace(/[*`~]/g, '').trim();
  const cell = (kind: PhaseCell['kind'], id?: string, name = ''): PhaseCell => ({
    kind,
    key: id === undefined ? undefined : phaseKey(id),
    number: id === undefined ? undefined : Number.parseFloat(id),
    name: foldName(name) || foldName(named),
  });
  if (/^[-–—?.\s]*$/.test(text) || /^\[.*\]$/.test(text)) return cell('placeholder');
  if (/^(?:grand\s+)?(?:totals?|sum|all|overall|average)\b/i.test(text)) return cell('sum');
  if (METRIC_ROW.test(text)) return cell('plan');
  const version = /^(v\d[\w.]*)\s+(?:phases?\s+|P(?=\d))?(.*)$/i.exec(text);
  const rest = (version?.[2] ?? text).replace(/^phases?\s+/i, '');
  if (
    new RegExp(
      String.raw`^(?:P|phases?\s+)?${ID}\s*(?:-\s*(?!0\d\b)|[–—]\s*|to\s+)${ID}(?=$|[\s(:])`,
      'i',
    ).test(rest)
  )
    return cell('range');
  if (/^\d+(?:\.\d+)?-\d+(?=$|[\s(:])/.test(rest)) return cell('plan');
  const match = new RegExp(String.raw`^#?(${ID})(?=$|[\s(:.,;—–-])[\s.:—–-]*(.*)$`, 's').exec(rest);
  if (!match) return cell('other', undefined, text);
  return cell(version ? 'other' : 'phase', match[1], match[2]);
}

function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * `Phase 06 P02`, `Phase 01-foundation P01`, `Phase 7.1 P02B`, `Phase 06 P06-02`, `Phase 06 PP02`: a P and a digit, or it is
 * a phase row.
 */
export const METRIC_ROW = new RegExp(
  String.raw`^(?:phase\s+)?(${ID})(?:-[\w.-]*?)?\s+(?:P|plan\s+)P?((?:${ID}-)?\d{1,3}[A-Za-z]?)(?=$|[\s:(-])`,
  'i',
);

/** The number of a plan in its phase: `02`, and as well `06-02` in phase 6. */
export function planKey(plan: string, phase: PhaseKey): string {
  const [, own, number] = new RegExp(`^(${ID})-(.+)$`).exec(plan) ?? [];
  return phaseKey(own !== undefined && number !== undefined && phaseKey(own) === phase ? number : plan);
}
