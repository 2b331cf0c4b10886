/** How the tables of labels are called in a configuration. */
export const LABEL_KINDS = { lines: 'fields', headings: 'sections', columns: 'columns' } as const;

/** A table of labels, by its name in a configuration. */
export type LabelKind = keyof typeof LABEL_KINDS;

/** How a label is called in a configuration: `lastActivity` is `last-activity`. */
export function nameOfLabel(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
