import type { PhaseKey } from '../document/phase.ts';
import type { Head } from './head.ts';
import type { PlanFiles } from './pairing.ts';
import { idKey, readFolderName } from './phase-id.ts';
import type { PhaseId } from './phase-id.ts';

/** The plan that a SUMMARY says it is about. */
export interface PlanName {
  /** Every reading of the phase's number; empty when it names none. */
  readonly phase: readonly PhaseKey[];
  /** Folded as in {@link PlanFiles}: `3`, `gap-1`, `b`. */
  readonly plan: string | undefined;
  /** The words that say so: `phase 02-signals, plan 03`. */
  readonly text: string;
}

const PHASE = String.raw`\d{1,4}[a-z]?(?:\.\d{1,3}){0,3}[a-z]?`;
const PLAN = String.raw`(?:gap-)?\d{1,3}[a-z]?|[a-z]`;
/** `03`, `02-03`, `02-03-PLAN.md`, `plan 3`, `3 of 5`. */
const PLAN_VALUE = new RegExp(
  String.raw`^(?:plan[\s-]+)?(?:(${PHASE})-(?:plan-)?)?(${PLAN})(?=$|[\s/]|-[a-z])`,
  'i',
);
/** `1-scaffold` is plan 1; `1-3` may be plan 3 of a phase with two numbers. */
const OWN_PLAN = new RegExp(String.raw`^(?:${PLAN})(?=$|-(?!\d))`);
const TITLE = new RegExp(String.raw`^\W*phase\s+(${PHASE})\W{1,3}plan\s+(${PLAN})(?![\w.])`, 'i');

/** Reads `phase:` and `plan:` of the front matter, else a title such as `Phase 2 Plan 3: …`. */
export function readPlanName({ entries, title }: Head): PlanName {
  const valueOf = (name: string): string =>
    entries.find(({ key, from, depth }) => key === name && from === 'front-matter' && depth === 0)?.value
      .value ?? '';
  const [phase, plan] = [valueOf('phase'), valueOf('plan')];
  const [, ownPhase, id] = PLAN_VALUE.exec(plan) ?? [];
  if (phase === '' && plan === '') return nameInTitle(title);
  const phases = [...phaseKeys(phase), ...(ownPhase === undefined ? [] : [idKey(ownPhase)])];
  const text = [phase && `phase ${phase}`, plan && `plan ${plan}`].filter((part) => part !== '').join(', ');
  return { phase: phases, plan: id === undefined ? undefined : foldPlan(id), text };
}

function nameInTitle(title: string): PlanName {
  const [, phase, plan] = TITLE.exec(title) ?? [];
  if (phase === undefined || plan === undefined) return { phase: [], plan: undefined, text: '' };
  return { phase: [idKey(phase)], plan: foldPlan(plan), text: `phase ${phase}, plan ${plan}` };
}

/** True when a summary is certainly about another plan than the one whose name its file has. */
export function isOtherPlan(
  name: PlanName,
  { id, foreignPhase }: PlanFiles,
  phase: PhaseId | undefined,
): boolean {
  const own = (foreignPhase === undefined ? [phase?.key, phase?.longKey] : [foreignPhase]).filter(
    (key) => key !== undefined,
  );
  if (own.length > 0 && name.phase.length > 0 && !name.phase.some((key) => own.includes(key))) return true;
  const [left, right] = [name.plan, OWN_PLAN.exec(id)?.[0]];
  return left !== undefined && right !== undefined && left !== right && kindOf(left) === kindOf(right);
}

/** A letter and a number may name the same plan, two numbers may not. */
function kindOf(plan: string): string {
  return plan.replace(/\d+[a-z]?$/, '0').replace(/^[a-z]$/, 'a');
}

function phaseKeys(text: string): readonly PhaseKey[] {
  const words =
    text
      .replace(/^phase[\s-]+/i, '')
      .split(/[:,(—–]/)[0]
      ?.trim() ?? '';
  const read = readFolderName(words);
  return [read?.id.key, read?.id.longKey].filter((key) => key !== undefined);
}

function foldPlan(id: string): string {
  return id.toLowerCase().replace(/(^|-)0+(?=\d)/g, '$1');
}
