import type { BlockLine } from '../../document/blocks.ts';
import type { PhaseKey } from '../../document/phase.ts';
import type { Range } from '../../finding.ts';
import { idKey } from '../phase-id.ts';
import type { PhaseMention } from './phases.ts';

/** A plan in the list of a phase: `- [x] 07-03-PLAN.md — what it does`. */
export interface PlanBox {
  readonly phase: PhaseKey;
  /** Folded: `3`, `2b`, `a`. */
  readonly id: string;
  readonly ticked: boolean;
  /** `07-01: TBD` stands for plans that nobody has written yet. */
  readonly placeholder: boolean;
  readonly range: Range;
}

/** What a `**Plans**:` line declares: `6 plans`, `1/2 plans complete`, `TBD`. */
export interface DeclaredPlans {
  readonly phase: PhaseKey;
  readonly done: number | undefined;
  /** `undefined` when the line gives no number. */
  readonly total: number | undefined;
  /** The words behind the label. */
  readonly range: Range;
}

const LONGEST_LINE = 400;
const BOX = /^\s{0,8}[-*+]\s+\[([ xX])\]\s+[^\p{L}\p{N}]*(.*)$/su;
const PLAN_ID =
  /^(?:[a-z][a-z0-9_]{0,15}-(?=\d))?(\d{1,4}[a-z]?(?:\.\d{1,3}){0,3}[a-z]?)-(?:plan-)?((?:gap-)?\d{1,3}[a-z]?|[a-z])(?![\w]|-\d)/i;
/** At the start of a line, or bold inside of one: a formatter may have joined it to the line before. */
const PLANS_LINE = /(?:^\s*(?:[-*+]\s+)?Plans:|\*\*(?:Plans|Planos)(?:\*\*:|:\*\*))[ \t]*(.*)$/i;

/** Boxes and declared counts, each with the phase in whose section it stands. */
export function findPlans(
  lines: readonly BlockLine[],
  phases: readonly PhaseMention[],
): { boxes: readonly PlanBox[]; declared: readonly DeclaredPlans[] } {
  const sections = phases.filter(({ kind }) => kind === 'heading');
  const boxes: PlanBox[] = [];
  const declared: DeclaredPlans[] = [];
  let next = 0;
  for (const line of lines) {
    while ((sections[next]?.part.end ?? Infinity) <= line.start) next += 1;
    const section = sections[next];
    if (line.kind !== 'text') continue;
    const phase = section && section.part.start <= line.start ? section.key : undefined;
    const box = readBox(line, phase);
    if (box) boxes.push(box);
    const count = phase === undefined ? undefined : readDeclared(line, phase);
    if (count) declared.push(count);
  }
  return { boxes, declared };
}

/** A box of another phase than the section's refers to that phase's plan and declares none. */
function readBox(line: BlockLine, phase: PhaseKey | undefined): PlanBox | undefined {
  const [, box, text = ''] = BOX.exec(line.text.slice(0, LONGEST_LINE)) ?? [];
  const match = box === undefined ? undefined : PLAN_ID.exec(text);
  if (!match) return undefined;
  const [whole, own = '', id = ''] = match;
  if (phase !== undefined && idKey(own) !== phase) return undefined;
  return {
    phase: idKey(own),
    id: id.toLowerCase().replace(/(^|-)0+(?=\d)/g, '$1'),
    ticked: box !== ' ',
    placeholder: /^[^\p{L}\p{N}]*TBD\b/iu.test(text.slice(whole.length)),
    range: { start: line.start, end: line.end },
  };
}

function readDeclared(line: BlockLine, phase: PhaseKey): DeclaredPlans | undefined {
  const match = PLANS_LINE.exec(line.text.slice(0, LONGEST_LINE));
  if (!match) return undefined;
  const [whole, text = ''] = match;
  const start = line.start + match.index + whole.length - text.length;
  const range = { start, end: start + text.trimEnd().length };
  const ratio = /^(\d{1,4})\s*(?:\/|of)\s*(\d{1,4})(?![\w.])/.exec(text);
  if (ratio) return { phase, done: Number(ratio[1]), total: Number(ratio[2]), range };
  // `5 plans (Wave 1: A, B)` and `1 (consolidated)`, but not `09-01-PLAN.md`.
  const total = /^(\d{1,4})(?=\s|$|\()/.exec(text)?.[1];
  return { phase, done: undefined, total: total === undefined ? undefined : Number(total), range };
}
