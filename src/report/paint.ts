import type { Severity } from '../finding.ts';

/** How a piece of text stands out on a terminal. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue' | 'cyan';

/** Makes text stand out, or gives it back as it is where there are no colours. */
export type Paint = (text: string, ...styles: readonly Style[]) => string;

/** A stretch of a line in one style. Its text is inert. */
export type Segment = readonly [text: string, ...styles: Style[]];

/** A line before it is fitted into the terminal. */
export type Line = readonly Segment[];

/** For files and pipes. */
export const plain: Paint = (text) => text;

/** The colour of a severity, everywhere the same. */
export const SEVERITY_STYLE: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'blue',
};
