import type { Document } from '../document/document.ts';
import type { Progress } from '../document/progress.ts';

/**
 * Progress lines that are judged each by itself: bars in a fence or behind another label, and all where the position has
 * several, of which it is not known which one the rest of the file speaks of.
 */
export function linesAlone({ progressLines, otherProgress }: Document): readonly Progress[] {
  return [...(progressLines.length > 1 ? progressLines : []), ...otherProgress];
}

/** How such a line is called in the ledger. */
export function nameOfLine({ field }: Progress): string {
  return `line ${field.line}`;
}
