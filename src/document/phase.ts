import type { Located, Range } from '../finding.ts';
import { expressionOf, mayBeForeign, says, saysComplete } from './languages/words.ts';

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
/** What stands between the two numbers of `3 of 5`, in the languages that put it there. */
export const RATIO_WORD = String.raw`\s*(?:of|\/|de|von|sur|di|su|из)\s*`;
const COMPLETE = /\b(?:complete[d]?|shipped|done|finished)\b|✅|✓/i;
const NOT_COMPLETE =
  /\b(?:not|in|un|almost|partially|to be)[\s-]*(?:complete|done|finished)|\bincomplete\b|\d\s*%|\d\s*(?:of|\/)\s*\d+\s+(?:plans\s+)?complete/i;

/** Normalises a phase number for comparison. */
export function phaseKey(id: string): PhaseKey {
  return id.toLowerCase().replace(/(^|\.)0+(?=\d)/g, '$1');
}

/** Reads `7 of 10 (Name)`, `03 (slug) — EXECUTING`, `Phase 10 — Name`, `10.1 of 12`, bare numbers. */
export function readPhaseValue(raw: Located<string>): PhaseValue {
  const lead = leadOf(raw.value);
  const text = raw.value.slice(lead);
  const none: PhaseValue = {
    raw,
    key: undefined,
    number: undefined,
    total: undefined,
    name: undefined,
    complete: false,
  };
  const found = readOf(text);
  if (!found || /^\d{4}-\d\d|^\d+-\d/.test(text)) return none;
  const { id, total } = found;
  const start = raw.range.start + lead;
  const tail = text.slice(found.end);
  const at = (digits: string, offset: number): Range => ({
    start: start + offset,
    end: start + offset + digits.length,
  });
  return {
    raw,
    key: phaseKey(id.text),
    number: { value: Number.parseFloat(id.text), range: at(id.text, id.at) },
    total: total && { value: Number(total.text), range: at(total.text, total.at) },
    name: /\(([^)]*)\)/.exec(tail)?.[1] ?? /^\s*[-–—:]+\s*([^(—–]*\S)/.exec(tail)?.[1]?.trim(),
    complete: (COMPLETE.test(tail) && !NOT_COMPLETE.test(tail)) || saysComplete(tail),
  };
}

/** Marks and words before the number of a phase: `Phase`, `Fase`, `第`. */
function leadOf(value: string): number {
  const english = /^(?:\*\*)?(?:phase\s+)*/i.exec(value)?.[0].length ?? 0;
  const rest = value.slice(english, english + 40);
  if (/^\d/.test(rest) || !mayBeForeign(rest)) return english;
  const other = expressionOf(String.raw`^(?:{phase}\s*)?(?:第\s*)?(?=\d)`).exec(rest);
  return english + (other?.[0].length ?? 0);
}

/** Digits and how far behind the beginning of a text they stand. */
interface Digits {
  readonly text: string;
  readonly at: number;
}

const OF = new RegExp(
  String.raw`^(${ID})(?:(${RATIO_WORD})(\d{1,4})(?![\d.]))?(?=$|[\s(:—–.,;|*)-]|\p{Lo})`,
  'iu',
);
/** `3 阶段,共 5`, `3/全5`, `3フェーズ(全5`: the number of phases behind a word for "in all". */
const IN_ALL = new RegExp(
  String.raw`^(${ID})(\s*(?:\p{Lo}{1,5}\s*)?[,、(/|]?\s*(?:共|全|总共|總共|总|총|전체|計)\s*)(\d{1,4})(?![\d.])`,
  'iu',
);
/** `5 中 3`, `5개 중 3`, `共 5 阶段,第 3`: the number of phases first. */
const TOTAL_FIRST = new RegExp(
  String.raw`^((?:全|共|总|總|총|전체)?\s*)(\d{1,4})(\s*(?:\p{Lo}{1,5}\s*)??(?:中の?|중(?:의)?|[,、]\s*第|üzerinden|içinden)\s*(?:第\s*)?)(${ID})(?![\d.])`,
  'iu',
);

/** The number of a phase and the number of phases, in the order of English and in others. */
function readOf(text: string): { id: Digits; total: Digits | undefined; end: number } | undefined {
  if (mayBeForeign(text.slice(0, 40))) {
    const [all, lead = '', of, between = '', own = ''] = TOTAL_FIRST.exec(text) ?? [];
    if (all !== undefined && of !== undefined) {
      const total = { text: of, at: lead.length };
      return { id: { text: own, at: lead.length + of.length + between.length }, total, end: all.length };
    }
  }
  const [whole, id = '', of = '', total] = IN_ALL.exec(text) ?? OF.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return {
    id: { text: id, at: 0 },
    total: total === undefined ? undefined : { text: total, at: id.length + of.length },
    end: whole.length,
  };
}

/**
 * Reads the first cell of a By Phase row, in every form met in real files.
 * @param value the cell; @param title the name in a column of its own.
 */
export function readPhaseCell(value: string, title = ''): PhaseCell {
  const text = value.replace(/[*`~]/g, '').trim();
  const cell = (kind: PhaseCell['kind'], id?: string, name = ''): PhaseCell => ({
    kind,
    key: id === undefined ? undefined : phaseKey(id),
    number: id === undefined ? undefined : Number.parseFloat(id),
    name: foldName(name) || foldName(title),
  });
  if (/^[-–—?.\s]*$/.test(text) || /^\[.*\]$/.test(text)) return cell('placeholder');
  if (/^(?:grand\s+)?(?:totals?|sum|all|overall|average)\b/i.test(text) || isForeignSum(text))
    return cell('sum');
  if (METRIC_ROW.test(text)) return cell('plan');
  const version = /^(v\d[\w.]*)\s+(?:phases?\s+|P(?=\d))?(.*)$/i.exec(text);
  const named = (version?.[2] ?? text).replace(/^phases?\s+/i, '');
  const rest = named.slice(/^\d/.test(named) ? 0 : leadOf(named));
  if (
    new RegExp(
      String.raw`^(?:P|phases?\s+)?${ID}\s*(?:-\s*(?!0\d\b)|[–—]\s*|to\s+)${ID}(?=$|[\s(:])`,
      'i',
    ).test(rest)
  )
    return cell('range');
  if (/^\d+(?:\.\d+)?-\d+(?=$|[\s(:])/.test(rest)) return cell('plan');
  const match = new RegExp(String.raw`^#?(${ID})(?=$|[\s(:.,;、—–-]|\p{Lo})[\s.:、—–-]*(.*)$`, 'su').exec(
    rest,
  );
  if (!match) return cell('other', undefined, text);
  return cell(version ? 'other' : 'phase', match[1], match[2]);
}

function isForeignSum(text: string): boolean {
  return says('sum', text) && !/\d/.test(text);
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
