/** How values from a file stand in messages: one line, in code marks, never longer than a glance. */

const LONGEST = 80;

/** A value from the file in code marks; line breaks, control characters and long tails are cut. */
export function code(text: string): string {
  const plain = text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('`', "'")
    .trim();
  return `\`${brief(plain)}\``;
}

/** A word as long as a glance takes in. */
export function brief(word: string): string {
  return word.length > LONGEST ? `${word.slice(0, LONGEST - 1)}…` : word;
}

/** `1 plan`, `3 plans`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Inputs of a sum as `445s + 240s`; long lists are cut in the middle. */
export function sumText(parts: readonly string[]): string {
  if (parts.length <= 8) return parts.join(' + ');
  return [...parts.slice(0, 5), '…', ...parts.slice(-2)].join(' + ');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

const UNITS = [
  { from: 2 * 3_600_000, unit: 3_600_000, name: 'h' },
  { from: 2 * 60_000, unit: 60_000, name: 'min' },
  { from: 0, unit: 1_000, name: 's' },
] as const;

/** Milliseconds in the unit of `like` (a unit in milliseconds) or the handiest one, with up to two decimals. */
export function time(milliseconds: number, like?: number): string {
  const chosen =
    UNITS.find(({ unit }) => unit === like) ?? UNITS.find(({ from }) => milliseconds >= from) ?? UNITS[2];
  return `${Math.round((milliseconds / chosen.unit) * 100) / 100} ${chosen.name}`;
}
