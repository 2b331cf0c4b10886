import { expressionOf, mayBeForeign } from './languages/words.ts';

/**
 * Scope: two figures are comparable only when they speak of the same thing. This module recognises the words
 * that tie a figure to one milestone, one phase or one selection of plans.
 */

const MARKERS: readonly RegExp[] = [
  /\bv\d+(?:\.\d+)*\b/gi,
  /\bmilestones?\s+(?:v?\d[\w.]*|[IVX]+\b)/gi,
  /\b(?:phases?|fases?)\s+#?\d+(?:\.\d+)*/gi,
  /\bin\s+(?:the\s+|this\s+|current\s+)*(?:phase|milestone|wave|sprint)\b/gi,
  /\b(?:current|this)\s+(?:phase|milestone|wave)\b/gi,
];

/** A part is named by a number, or as the current phase. */
function mayBeLimited(text: string): boolean {
  return /\d|fas|faz|phase|a[sş]ama|этап|阶段|階段|フェーズ|단계|페이즈/iu.test(text);
}

/** `etapa 3`, `第 3 阶段`, `na fase atual`. */
function foreignMarkers(): readonly RegExp[] {
  return [
    String.raw`{phase}\s*#?\d+(?:\.\d+)*`,
    String.raw`第\s*\d+\s*{phase}`,
    String.raw`{milestone}\s*(?:v?\d[\w.]*|[IVX]+(?!\p{L}))`,
    '{inPhase}',
  ].map((source) => expressionOf(source, 'giu'));
}

/** The scope markers in a text, normalised (lower case, single blanks), in order of appearance, each once. */
export function scopeMarkers(text: string): readonly string[] {
  const patterns = mayBeLimited(text) && mayBeForeign(text) ? [...MARKERS, ...foreignMarkers()] : MARKERS;
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
    .map(([marker]) => marker.toLowerCase().replace(/\s+/g, ' '));
  return [...new Set(found)];
}

/** Milestone versions named in a text, such as `v1.1`, each once. */
export function versionsIn(text: string): readonly string[] {
  const found = [...text.matchAll(/\bv(\d+(?:\.\d+)+)\b/gi)].map(([, version = '']) => `v${version}`);
  return [...new Set(found)];
}
