/** ` − 20 min`, ` − (20 min + 8 min)`; nothing where there is no other row. */
export function minus(count: number, parts: () => readonly string[]): string {
  if (count <= 0) return '';
  if (count > 3) return ' − the other rows';
  return count === 1 ? ` − ${parts().join('')}` : ` − (${parts().join(' + ')})`;
}

/** `1 plan`, `3 plans`. */
export function plansText(count: number): string {
  return `${count} plan${count === 1 ? '' : 's'}`;
}

/** A difference that can be a time or a count of plans that were carried out. */
export function positive(value: number): number | undefined {
  return value > 0 ? value : undefined;
}
