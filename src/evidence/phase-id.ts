import { phaseKey } from '../document/phase.ts';
import type { PhaseKey } from '../document/phase.ts';

/** The number of a phase as a folder name or a heading writes it. */
export interface PhaseId {
  /** As written, without the project code: `02.1`, `12A`. */
  readonly raw: string;
  readonly key: PhaseKey;
  /**
   * The key of the longer reading of `02-01-setup`: phase 1 of milestone 2 where ids carry the milestone (gsd-core).
   * Nothing in the name tells the two readings apart; the roadmap does.
   */
  readonly longKey: PhaseKey | undefined;
  /** Project code (`CK` of `CK-01-name`), the word `phase`, or milestone and code (`GSD.02`). */
  readonly code: string | undefined;
}

/** Digits, a letter, decimals, in either order: `7`, `07.1`, `12A`, `12A.1`, `3.2b`. */
const NUMBER = String.raw`\d{1,4}[A-Za-z]?(?:\.\d{1,3}){0,3}[A-Za-z]?`;
/** gsd-core caps a continuation at two digits, so that `14-2026-photos` stays phase 14. */
const LONGER = String.raw`-\d{2}(?!\d)`;
const CODE = String.raw`(?:([A-Za-z]{1,6}|[A-Z][A-Z0-9_]{0,15})-)?`;
const FOLDER = new RegExp(String.raw`^${CODE}(${NUMBER})(?=$|[-_ ])(${LONGER}(?=$|[-_ ]))?(.*)$`, 's');
/** `GSD.02-05-name`: the bracket convention of gsd-core, when configured. */
const BRACKET_FOLDER = /^([A-Z][A-Z0-9_]{0,15}\.\d{2,4})-(\d{2,4}(?:\.\d{1,3}){0,3})(?=$|-)(.*)$/s;
const DECLARED = new RegExp(
  String.raw`^(?:\[[^\]]{1,60}\]\s*)?(?:phase|fase)\s+(?:([A-Z][A-Z0-9_]{0,15})-)?(${NUMBER}(?:${LONGER})?)(?![\w.]*\d)`,
  'i',
);

/** Key of an id that may have two parts: `02-01` → `2-1`. */
export function idKey(raw: string): PhaseKey {
  return phaseKey(raw).replace(/-0+(?=\d)/g, '-');
}

/** Reads the name of a phase folder; `undefined` when it has no number in a place where GSD looks for one. */
export function readFolderName(name: string): { id: PhaseId; slug: string } | undefined {
  const bracket = BRACKET_FOLDER.exec(name);
  if (bracket) {
    const [, code, raw = '', slug = ''] = bracket;
    return { id: { raw, key: idKey(raw), longKey: undefined, code }, slug: slug.slice(1) };
  }
  const match = FOLDER.exec(name);
  if (!match) return undefined;
  const [, code, raw = '', longer, rest = ''] = match;
  const longKey = longer === undefined ? undefined : idKey(raw + longer);
  return { id: { raw, key: idKey(raw), longKey, code }, slug: ((longer ?? '') + rest).replace(/^[-_ ]/, '') };
}

/** Reads `Phase 7`, `Phase CK-01`, `[GSD.02] Phase 05` at the start of a text; `length` is how far it reaches. */
export function readDeclaredId(text: string): { id: PhaseId; length: number } | undefined {
  const match = DECLARED.exec(text);
  if (!match) return undefined;
  const [whole, code, raw = ''] = match;
  return { id: { raw, key: idKey(raw), longKey: undefined, code }, length: whole.length };
}

/** The number by which phases are ordered and held against a range such as `Phases 6-8`. */
export function phaseOrder(key: PhaseKey): number {
  return Number.parseFloat(key);
}

/** 999 and 999.x are the backlog (gsd-core); they are no phases of any milestone. */
export function isBacklog(key: PhaseKey): boolean {
  return Math.floor(phaseOrder(key)) === 999;
}

/** Orders ids as people do: `2`, `2.1`, `10`, `10a`; words come after numbers. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [a.split(/[.-]/), b.split(/[.-]/)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = rank(left[index]) - rank(right[index]);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : Number(a > b);
}

function rank(part: string | undefined): number {
  if (part === undefined || part === '') return -1;
  const number = Number.parseInt(part, 10);
  return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}

const MOST_WORDS = 24;

/**
 * True when a folder and a declaration of the same number could mean the same phase: they share the beginning of one
 * word, or one of them has no words. Names get reworded, so only the absence of any likeness says something; in 39 real
 * projects, one phase of the current milestone had none.
 */
export function namesAgree(slug: string, name: string): boolean {
  const [left, right] = [stems(slug), stems(name)];
  return left.size === 0 || right.size === 0 || [...left].some((stem) => right.has(stem));
}

function stems(text: string): Set<string> {
  const words = text
    .slice(0, 300)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(
    words
      .filter((word) => word.length >= 3)
      .slice(0, MOST_WORDS)
      .map((word) => word.slice(0, 4)),
  );
}
