import type { Document } from '../document/document.ts';

/** True when the file names a later milestone than the first: numbers and totals may have begun before it, or anew. */
export function namesLaterMilestone({ versions, frontMatter, source }: Document): boolean {
  const milestone = frontMatter?.entries.get('milestone')?.text;
  const named = milestone === undefined ? versions : [...versions, milestone];
  const isFirst = (version: string): boolean => /^v?(?:0(?:\.\d+)*|1(?:\.0)*)$/i.test(version);
  return (
    named.some((version) => !isFirst(version)) ||
    /\bmilestones?\s+(?:[2-9]|[1-9]\d|II|III|IV|V)\b/i.test(source.text)
  );
}
