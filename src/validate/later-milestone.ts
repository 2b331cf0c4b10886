import type { Document } from '../document/document.ts';

/** True when the file names a later milestone than the first: numbers and totals may have begun before it, or anew. */
export function namesLaterMilestone({ versions, frontMatter, source }: Document): boolean {
  const milestone = frontMatter?.entries.get('milestone')?.text;
  const named = milestone === undefined ? versions : [...versions, milestone];
  return (
    named.some((version) => !isFirstMilestone(version)) ||
    /\bmilestones?\s+(?:[2-9]|[1-9]\d|II|III|IV|V)\b/i.test(source.text)
  );
}

/** `v1`, `v1.0`, `v0.3`: nothing was finished before it. */
export function isFirstMilestone(version: string): boolean {
  return /^v?(?:0(?:\.\d+)*|1(?:\.0)*)$/i.test(version);
}

/** True in a file of one milestone, where phases and plans are counted from the first one on by everything. */
export function isOfOneMilestone(document: Document): boolean {
  return document.versions.length < 2 && !namesLaterMilestone(document);
}
