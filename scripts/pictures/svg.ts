// Small helpers for drawings in SVG. A reader's fonts differ from ours, so every line of code says how long it is.

/** Fonts of equal width, as GitHub lists them; all of them have the characters of a bar. */
export const MONOSPACE = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
/** The fonts of the interface. */
export const SANS =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif";

/** Text as it has to be written in SVG and HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. `content` is markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? short(value) : (value ?? ''))}"`);
  const start = `<${name}${written.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** No more digits than one can see. */
function short(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** How many cells of a terminal a text takes. */
export function cellsOf(text: string): number {
  return Array.from(text).length;
}

/** A line of code, as wide as its number of characters says, whatever the font. `content` is markup. */
export function codeLine(
  content: string,
  cells: number,
  cell: number,
  place: { x: number; y: number },
): string {
  const attributes = { ...place, 'xml:space': 'preserve', textLength: cells * cell };
  return cells === 0 ? '' : element('text', attributes, content);
}

/** A whole drawing. `title` is what is read to those who do not see it. */
export function drawing(
  title: string,
  size: { width: number; height: number },
  content: readonly string[],
): string {
  const { width, height } = size;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    ...{ width, height, role: 'img' },
  };
  const parts = [element('title', {}, escaped(title)), ...content].filter((part) => part !== '');
  return `${element('svg', attributes, `\n${parts.join('\n')}\n`)}\n`;
}

/** Cuts a text at blanks into lines of at most so many characters; a longer word stays in one piece. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && cellsOf(line) + 1 + cellsOf(word) > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' && lines.length === 0 ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
