import type { Count } from './quantity.ts';

/** A part of a count: the `5 v1.0` of `10 (5 v1.0 + 5 v1.1)`. */
export interface Part {
  readonly count: number;
  /** What it is a part for, folded: `v1.0`, `phase 3`. */
  readonly label: string;
}

const NAME = String.raw`v\d+(?:\.\d+)*|(?:milestone|phase)\s+v?\d+(?:\.\d+)*`;
const COUNT_FIRST = new RegExp(String.raw`^(\d{1,5})\s+(?:plans?\s+)?(?:(?:in|from|for)\s+)?(${NAME})$`, 'i');
const NAME_FIRST = new RegExp(String.raw`^(${NAME})\s*[:=]\s*(\d{1,5})(?:\s+plans?)?$`, 'i');
const LONGEST = 500;

/**
 * The parts that a count names beside itself, when everything there is a part: `5 v1.0 + 5 v1.1`, `v1.0: 6, v2.0: 4`,
 * `3 in Phase 1, 2 in Phase 2`.
 */
export function partsOf({ qualifier }: Count): readonly Part[] | undefined {
  if (qualifier === undefined || qualifier.length > LONGEST) return undefined;
  const parts = qualifier.split(/\s*(?:[+,;]|\band\b)\s*/).map(partOf);
  const read = parts.filter((part) => part !== undefined);
  const labels = new Set(read.map(({ label }) => label));
  return read.length === parts.length && labels.size === parts.length && parts.length > 1 ? read : undefined;
}

function partOf(text: string): Part | undefined {
  const first = COUNT_FIRST.exec(text);
  const [name, count] = first ? [first[2], first[1]] : (NAME_FIRST.exec(text)?.slice(1, 3) ?? []);
  return name === undefined || count === undefined
    ? undefined
    : { count: Number(count), label: name.toLowerCase().replace(/\s+/g, ' ') };
}
