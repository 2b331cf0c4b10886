import type { Located, Range } from '../finding.ts';
import { expressionOf, mayBeForeign } from './languages/words.ts';
import { ID, phaseKey, RATIO_WORD } from './phase.ts';
import type { PhaseKey } from './phase.ts';

/** `A of B` as it stands on a `Plan:` line. */
export interface PlanRatio {
  readonly current: Located<number>;
  readonly total: Located<number>;
}

/** The value of a `Plan:` line: `A of B`, of the plans in the current phase. */
export interface PlanValue {
  readonly raw: Located<string>;
  readonly current: Located<number> | undefined;
  readonly total: Located<number> | undefined;
  /** The ratio that the line begins with, where that is of other plans: `3 of 5 total`, `14 of 20 in milestone`. */
  readonly elsewhere: PlanRatio | undefined;
}

/** What stands around a `Plan:` line. */
export interface PlanContext {
  /** The number of plans in a line of its own (`Total Plans in Phase: 3`). */
  readonly inPhase?: Located<string> | undefined;
  /** The scope written with the label: `Plan (overall):`. */
  readonly labelScope?: string | undefined;
  /** The current phase. */
  readonly phase?: PhaseKey | undefined;
}

const RATIO = String.raw`(\d{1,4})(${RATIO_WORD}|\s*(?:\p{Lo}{1,4}\s*)?[,、(/]?\s*(?:共|全|总|總|총)\s*)(\d{1,4})(?![\d.%/-])`;
const FIRST = new RegExp(String.raw`^(\*\*|第\s*)?${RATIO}`, 'iu');
/** `3개 중 2`, `3 中 2`: the number of plans first. */
const TOTAL_FIRST =
  /^((?:全|共|总|總|총|전체)?\s*)(\d{1,4})(\s*(?:\p{Lo}{1,5}\s*)??(?:中の?|중(?:의)?|[,、]\s*第|üzerinden|içinden)\s*(?:第\s*)?)(\d{1,4})(?![\d./-])/iu;

/** Reads `2 of 3 in current phase`, `02 of 03 (Name)`, `4/4 complete`, `3 of 5 total (1 of 2 in current phase)`. */
export function readPlanValue(raw: Located<string>, context: PlanContext = {}): PlanValue {
  const lead = foreignLead(raw.value);
  if (lead > 0) return { ...readPlanValue(behind(raw, lead), context), raw };
  const turned = mayBeForeign(raw.value.slice(0, 40)) ? TOTAL_FIRST.exec(raw.value) : null;
  if (turned) return { raw, ...turnedRatio(turned, raw.range.start), elsewhere: undefined };
  const match = FIRST.exec(raw.value);
  if (!match) return { raw, ...readAlone(raw, context), elsewhere: undefined };
  const [whole, bold = ''] = match;
  const ratio = ratioAt(match.slice(2), raw.range.start + bold.length);
  const tail = raw.value.slice(whole.length);
  const scope = scopeIn(context.labelScope ?? '', context) ?? scopeBehind(tail, context);
  if (scope === 'phase') return { raw, ...ratio, elsewhere: undefined };
  const own = ratioOfPhase(tail, raw.range.start + whole.length, context);
  if (own) return { raw, ...own, elsewhere: ratio };
  if (scope === 'other') return { raw, current: undefined, total: undefined, elsewhere: ratio };
  return { raw, ...ratio, elsewhere: undefined };
}

/** `当前阶段 2/3`, `현재 단계 3개 중 2`: words before the figures that say what they are of. */
function foreignLead(value: string): number {
  const start = value.slice(0, 40);
  if (/^\d/.test(start) || !mayBeForeign(start)) return 0;
  const words = String.raw`^{inPhase}\s*(?:的|の|중|:)?\s*(?=第?\s*\d)`;
  return expressionOf(words).exec(start)?.[0].length ?? 0;
}

function behind({ value, range }: Located<string>, lead: number): Located<string> {
  return { value: value.slice(lead), range: { start: range.start + lead, end: range.end } };
}

function turnedRatio(
  [, lead = '', total = '', between = '', own = '']: RegExpExecArray,
  start: number,
): PlanRatio {
  const at = start + lead.length;
  return { total: located(total, at), current: located(own, at + total.length + between.length) };
}

/** A number of a plan without the number of plans, which may stand in a line of its own. */
function readAlone(
  { value, range }: Located<string>,
  { inPhase }: PlanContext,
): Pick<PlanValue, 'current' | 'total'> {
  const [, alone] = /^(\d{1,4})(?=$|\s+(?:of|in)\b|\s*[(—–])/.exec(value) ?? [];
  const total = inPhase && /^\d{1,4}$/.test(inPhase.value) ? inPhase : undefined;
  return {
    current: alone === undefined ? undefined : located(alone, range.start),
    total: total && located(total.value, total.range.start),
  };
}

function ratioAt(
  [current = '', of = '', total = '']: readonly (string | undefined)[],
  start: number,
): PlanRatio {
  return {
    current: located(current, start),
    total: located(total, start + current.length + of.length),
  };
}

function located(digits: string, start: number): Located<number> {
  const range: Range = { start, end: start + digits.length };
  return { value: Number(digits), range };
}

/** Which plans a ratio counts: those of the current phase, or those of something larger, smaller or else. */
type Scope = 'phase' | 'other';

const PHASE = String.raw`(?:phase|fase)(?!s)(?:\s+#?(${ID})(?![\w.]))?`;
const IN_PHASE = new RegExp(
  String.raw`^\s*(?:plans?\s+)?(?:complete[d]?\s+|done\s+)?(?:(?:in|of|for|within|na|da)\s+(?:the\s+|a\s+)?|(?=current|this))(?:(?:current|this)\s+)?${PHASE}`,
  'i',
);
const PHASE_AHEAD = new RegExp(
  String.raw`(?<![\w.])(?:(?:phase|fase)\s+#?(${ID})\s*[:,–—-]?\s*(?:plans?\s*:?\s*)?|(?:phase|fase)\s*:\s*|(?:phase|fase)\s+plans?\s*:?\s*)$`,
  'i',
);

/** The ratio further behind that says of itself that it is of the current phase: `(1 of 2 in current phase)`. */
function ratioOfPhase(tail: string, start: number, { phase }: PlanContext): PlanRatio | undefined {
  for (const match of tail.matchAll(new RegExp(String.raw`(?<![\d./-])${RATIO}`, 'giu'))) {
    const behind = IN_PHASE.exec(tail.slice(match.index + match[0].length));
    const found = behind ?? PHASE_AHEAD.exec(tail.slice(Math.max(0, match.index - 40), match.index));
    if (found && isCurrent(found[1], phase)) return ratioAt(match.slice(1), start + match.index);
  }
  return undefined;
}

function isCurrent(id: string | undefined, phase: PhaseKey | undefined): boolean {
  return id === undefined || phase === undefined || phaseKey(id) === phase;
}

/** What the words behind a ratio say, up to the next ratio. A remark that says more than a scope is none. */
function scopeBehind(tail: string, context: PlanContext): Scope | undefined {
  const [before = ''] = tail.split(new RegExp(RATIO, 'iu'), 1);
  for (const remark of before.split(/[(),;—–]|\s-\s/)) {
    const scope = scopeIn(remark, context);
    if (scope) return scope;
  }
  return undefined;
}

const LARGER =
  /^(?:totals?|overall|altogether|cumulative(?:ly)?|global(?:ly)?|milestones?|projects?|project-wide|roadmap|release|phases|fases|waves?|sprints?|v\d[\w.]*|m\d{1,3})$/i;
const FILLING =
  /^(?:plans?|planos?|complete[d]?|done|finished|executed|so|far|all|entire|whole|the|this|current|in|of|for|from|within|across|over|to|through|and|no|en|do|da|de|\d+(?:\.\d+)?|\d+[–-]\d+)$/i;
/** `milestone complete`: what has been reached, not what is counted. */
const REACHED =
  /(?:milestone|project|roadmap|release|phases|waves?|\bv\d[\w.]*)\s+(?:is\s+|are\s+)?(?:complete[d]?|done|finished)$/i;

function scopeIn(remark: string, { phase }: PlanContext): Scope | undefined {
  const text = remark.replace(/[*_`]/g, '').trim();
  const [inPhase, id] = IN_PHASE.exec(text) ?? [];
  if (inPhase !== undefined) return isCurrent(id, phase) ? 'phase' : 'other';
  const translated = mayBeForeign(text) ? foreignScope(text) : undefined;
  if (translated) return translated;
  const words = wordsOf(text);
  // `7 total` is a figure of its own.
  const isScope =
    !/^\d+$/.test(words[0] ?? '') && words.every((word) => LARGER.test(word) || FILLING.test(word));
  return isScope && speaksOfMore(text) && !REACHED.test(text) ? 'other' : undefined;
}

/** `na fase atual`, `insgesamt`: what a remark that begins or ends so is about. */
function foreignScope(text: string): Scope | undefined {
  if (expressionOf('^{inPhase}').test(text)) return 'phase';
  return expressionOf('^{overall}|{overall}$').test(text) ? 'other' : undefined;
}

/** Whether a text names something that has other plans than those of a phase, if only to say that it is complete. */
export function speaksOfMore(text: string): boolean {
  return wordsOf(text).some((word) => LARGER.test(word)) || /\bin all$/i.test(text.trim());
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d](?:[\p{L}\d.–-]*[\p{L}\d])?/gu) ?? [];
}
