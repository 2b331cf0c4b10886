import type { Document } from '../document/document.ts';
import type { Progress } from '../document/progress.ts';
import { versionsIn } from '../document/scope.ts';
import type { Scope, Subject } from './statement.ts';
import { PROJECT } from './statement.ts';

/** A milestone as people compare it: `v1` and `v1.0` are the same one. */
export function milestoneKey(name: string): string | undefined {
  const version = /\bv(\d+(?:\.\d+)*)\b/i.exec(name)?.[1] ?? /^\s*(\d+(?:\.\d+)*)\s*$/.exec(name)?.[1];
  return version === undefined ? undefined : `v${version.replace(/(?:\.0+)+$/, '')}`;
}

/** The milestone that the front matter names, which is the one that its counts are of. */
export function currentMilestone({ frontMatter }: Pick<Document, 'frontMatter'>): string | undefined {
  const text = frontMatter?.entries.get('milestone')?.text;
  return text === undefined ? undefined : milestoneKey(text);
}

/** The subject of the counts of the front matter: GSD counts the phases of the milestone that it names there. */
export function frontMatterSubject(document: Document): Subject {
  const key = currentMilestone(document);
  return key === undefined ? PROJECT : { kind: 'milestone', key };
}

/** What figures are of that stand below a heading or label of some scope (`v1.1`, empty when there is none). */
export function subjectOfScope(
  scope: string,
  document: Pick<Document, 'versions'>,
): { readonly subject: Subject; readonly scope: Scope } {
  if (scope === '') {
    const isOnly = document.versions.length < 2;
    return {
      subject: PROJECT,
      scope: isOnly
        ? { kind: 'certain' }
        : { kind: 'assumed', why: 'the file names several milestones, and the figure none of them' },
    };
  }
  const key = milestoneKey(scope);
  const isOneMilestone = key !== undefined && versionsIn(scope).length < 2 && isNothingBut(scope);
  return isOneMilestone
    ? { subject: { kind: 'milestone', key }, scope: { kind: 'certain' } }
    : { subject: PROJECT, scope: { kind: 'unclear', why: `it is limited to "${scope}"` } };
}

/** Nothing but the version of a milestone: `v1.1`, `milestone v1.1`. */
function isNothingBut(scope: string): boolean {
  return /^(?:milestone\s+)?v?\d+(?:\.\d+)*(?:\s+milestone)?$/i.test(scope.trim());
}

/** True when everything that is counted for `part` is counted for `whole` as well. */
export function contains(whole: Subject, part: Subject): boolean {
  if (whole.kind === 'project') return part.kind !== 'session';
  return whole.kind === 'milestone' && part.kind === 'milestone' && whole.key === part.key;
}

/**
 * True when the words of a progress line limit it to the milestone of the front matter and to nothing less:
 * `98% (v2.0 phases 11-15)` in milestone v2.0. The phases of a milestone may be named, since all of them are meant.
 */
export function saysOnlyMilestone({ field, scopes, ratios }: Progress, document: Document): boolean {
  const current = currentMilestone(document);
  const named = versionsIn(field.value.value.slice(0, LONGEST)).map(milestoneKey);
  const others = scopes.filter((scope) => !/^v\d|^milestone|^phases? \d/.test(scope));
  const isOne = named.length === 1 && named[0] === current && current !== undefined;
  return (
    isOne &&
    others.length === 0 &&
    ratios.length === 0 &&
    !/\bphase\s/i.test(field.value.value.slice(0, LONGEST))
  );
}

/** Progress lines are short; what stands further behind is prose. */
const LONGEST = 200;
