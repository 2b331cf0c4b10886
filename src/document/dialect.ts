import type { Dialect, Document } from './document.ts';
import { says } from './languages/words.ts';

const RECOGNISED_FROM = 3;

/** Names the dialect and counts the GSD features (of nine) by which a file is recognised. */
export function recogniseDialect(
  found: Omit<Document, 'dialect' | 'signals'>,
): Pick<Document, 'dialect' | 'signals'> {
  const signals = countSignals(found);
  const title = found.sections.find(({ heading }) => heading.depth === 1)?.heading.title ?? '';
  if (/^GSD State\b/i.test(title)) return { dialect: 'gsd-2', signals };
  if (signals < RECOGNISED_FROM) return { dialect: 'unrecognised', signals };
  return { dialect: dialectOf(found), signals };
}

function countSignals({
  sections,
  fields,
  frontMatter,
  position,
  velocity,
  phaseTables,
}: Omit<Document, 'dialect' | 'signals'>): number {
  const hasSection = (kind: string): boolean => sections.some((section) => section.kind === kind);
  const hasField = (key: string): boolean => fields.some((field) => field.key === key);
  return [
    sections.some(({ heading }) => heading.depth === 1 && isStateTitle(heading.title)),
    hasSection('position'),
    position.phase !== undefined,
    position.progress !== undefined,
    hasSection('session') || hasField('stoppedAt') || hasField('resumeFile'),
    hasSection('context'),
    velocity.length > 0 || phaseTables.length > 0,
    frontMatter?.entries.has('gsd_state_version') ?? false,
    ['phases', 'plans'].some((what) => frontMatter?.entries.has(`progress.total_${what}`) ?? false),
  ].filter(Boolean).length;
}

function isStateTitle(title: string): boolean {
  return /\bstate\b/i.test(title) || says('state', title);
}

function dialectOf({
  position,
  sections,
  fields,
  frontMatter,
}: Omit<Document, 'dialect' | 'signals'>): Dialect {
  const start = position.phase?.raw.range.start ?? position.status?.value.range.start;
  const anchor = fields.find(({ value }) => value.range.start === start) ?? position.progress?.field;
  if (anchor !== undefined) return anchor.form === 'plain' ? 'template' : anchor.form;
  if (sections.some(({ kind }) => kind === 'position')) return 'prose';
  return frontMatter === undefined ? 'prose' : 'front-matter';
}
