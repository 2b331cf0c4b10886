import type { Paint } from '../report/paint.ts';
import { inert } from '../report/inert.ts';

const FENCE = /^\s*(?:```|~~~)/;

/** Lays our own Markdown out for a terminal: headings, code and links stand out, and nothing else changes. */
export function renderPage(markdown: string, paint: Paint): string {
  let isCode = false;
  const lines: string[] = [];
  for (const raw of markdown.split('\n')) {
    const line = inert(raw);
    if (FENCE.test(line)) isCode = !isCode;
    else lines.push(isCode ? `    ${paint(line, 'cyan')}`.trimEnd() : renderLine(line, paint));
  }
  return lines.join('\n');
}

function renderLine(line: string, paint: Paint): string {
  const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
  if (heading !== undefined) return paint(plainWords(heading), 'bold');
  return line
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words: string, target: string) => `${words} (${target})`)
    .replace(/\*\*([^*]+)\*\*/g, (_, words: string) => paint(words, 'bold'))
    .replace(/`([^`]+)`/g, (code) => paint(code, 'cyan'));
}

function plainWords(text: string): string {
  return text.replaceAll('`', '');
}
