import type { Document } from '../document/document.ts';
import type { Range } from '../finding.ts';
import { known, unknown } from '../metrics/known.ts';
import type { Known } from '../metrics/known.ts';
import { foldVersion, versionIn } from './roadmap/milestones.ts';

/** The milestone that a STATE.md says it is about. */
export interface AssertedMilestone {
  /** Folded: `1.1`. */
  readonly version: string;
  /** As written: `v1.1`. */
  readonly written: string;
  readonly range: Range;
}

const LONGEST_LINE = 400;
const LABEL = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*|__)?(?:current\s+)?milestone(?:\*\*|__)?:/i;

/**
 * The milestone of a STATE.md: the front matter's, else that of a `Milestone:` line. `v1.0` with the name `milestone` is
 * what GSD writes when it knows none (`getMilestoneInfo`), so it claims nothing. Two that differ are unknown.
 */
export function assertedMilestone(document: Document): Known<AssertedMilestone | undefined> {
  const front = fromFrontMatter(document);
  const body = fromBody(document);
  if (front && body && front.version !== body.version) {
    return unknown(
      `STATE.md names the milestone ${front.written} in its front matter and ${body.written} in its text`,
    );
  }
  return known(front ?? body);
}

function fromFrontMatter({ frontMatter }: Document): AssertedMilestone | undefined {
  const entry = frontMatter?.entries.get('milestone');
  const written = versionIn(entry?.text ?? '') ?? bareVersion(entry?.text);
  if (entry === undefined || written === undefined) return undefined;
  const version = foldVersion(written);
  const name = frontMatter?.entries.get('milestone_name')?.text;
  if (version === '1' && (name === undefined || name === 'milestone')) return undefined;
  return { version, written, range: entry.range };
}

function bareVersion(text: string | undefined): string | undefined {
  return /^\d{1,3}(?:\.\d{1,3}){1,3}$/.test(text ?? '') ? text : undefined;
}

function fromBody({ lines }: Document): AssertedMilestone | undefined {
  for (const { kind, text, start } of lines) {
    if (kind !== 'text' || !LABEL.test(text)) continue;
    const head = text.slice(0, LONGEST_LINE);
    const written = versionIn(head);
    if (written === undefined) continue;
    const at = start + head.indexOf(written);
    return { version: foldVersion(written), written, range: { start: at, end: at + written.length } };
  }
  return undefined;
}
