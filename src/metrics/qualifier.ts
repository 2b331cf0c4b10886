import type { Document } from '../document/document.ts';
import type { Count } from '../document/quantity.ts';

const EVERYTHING =
  /^(?:overall|in total|total|all|all (?:phases|plans|milestones)|so far|to date|cumulative)$/i;

/**
 * What a qualifier limits its figure to, in the words of the file; `undefined` where it says of what the figure is anyway:
 * `(overall)`, the milestone that the block is of, or the only one that the file speaks of.
 */
export function limitOf(
  qualifier: string | undefined,
  scope: string,
  document: Pick<Document, 'versions' | 'frontMatter'>,
): string | undefined {
  if (qualifier === undefined) return undefined;
  if (scope === '' && EVERYTHING.test(qualifier)) return undefined;
  const version = /^(?:all\s+)?(v\d+(?:\.\d+)*)(?:\s+(?:phases|plans))?$/i
    .exec(qualifier)?.[1]
    ?.toLowerCase();
  if (version === undefined) return qualifier;
  return scope.toLowerCase() === version || (scope === '' && isTheOnly(version, document))
    ? undefined
    : qualifier;
}

/** The first milestone, or the one that the front matter names; and the file speaks of no other. */
function isTheOnly(
  version: string,
  { versions, frontMatter }: Pick<Document, 'versions' | 'frontMatter'>,
): boolean {
  const milestone = frontMatter?.entries.get('milestone')?.text?.toLowerCase();
  const isKnown = /^v(?:0(?:\.\d+)*|1(?:\.0)*)$/.test(version) || milestone === version;
  return isKnown && versions.every((other) => other.toLowerCase() === version);
}

/** The same of a count, which may also name its plans: `3 (01-01, 01-02, 02-01)`. */
export function limitOfCount(
  { qualifier }: Count,
  scope: string,
  document: Pick<Document, 'versions' | 'frontMatter'>,
): string | undefined {
  const named = qualifier === undefined || qualifier.length > 1_000 ? [] : qualifier.split(/\s*[,;+]\s*/);
  const isList =
    named.length > 0 && named.every((name) => /^\d{1,4}(?:\.\d{1,3})*-\d{1,3}[a-z]?$/i.test(name.trim()));
  return isList ? undefined : limitOf(qualifier, scope, document);
}
