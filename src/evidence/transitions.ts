import type { Document } from '../document/document.ts';
import type { PhaseKey, PhaseValue } from '../document/phase.ts';
import type { Known } from '../metrics/known.ts';
import { known, unknown } from '../metrics/known.ts';
import { versionsIn } from '../document/scope.ts';
import { assertedMilestone } from './asserted.ts';
import { namesAgree } from './phase-id.ts';
import { foldVersion } from './roadmap/milestones.ts';

/**
 * Whether two revisions of a file are about the same milestone. Counts begin anew with a milestone and sections are put
 * away, so nothing may be held against an earlier revision before this is known. Two files that name no milestone are of
 * the same one only while nothing in them says that one ended or began.
 */
export function sameMilestone(base: Document, head: Document): Known<true> {
  const unreadable = unreadableReason(base);
  if (unreadable !== undefined) return unknown(unreadable);
  const [before, after] = [assertedMilestone(base), assertedMilestone(head)];
  if (!before.ok) return unknown('the base revision names two milestones');
  if (!after.ok) return after;
  if (before.value && after.value) {
    if (before.value.version === after.value.version) return known(true);
    return unknown(`the milestone changed from ${before.value.written} to ${after.value.written}`);
  }
  // Front matter that is gone took the name with it; that a name is new says that it was not known before.
  const isLost = before.value !== undefined && head.frontMatter === undefined;
  if (!isLost && (before.value ?? after.value)) {
    return unknown('only one of the two revisions names its milestone');
  }
  const sign = turnSign(base, head);
  return sign === undefined ? known(true) : unknown(sign);
}

function unreadableReason({ dialect, conflicts }: Document): string | undefined {
  if (dialect === 'unrecognised' || dialect === 'gsd-2') return 'the base revision is not a GSD STATE.md';
  return conflicts.length > 0 ? 'the base revision has merge-conflict markers' : undefined;
}

/** What GSD and people write when a milestone, or a project of one milestone, has ended. */
const ENDED =
  /\bmilestones?\b.*\b(?:completed?|shipped|archived|delivered|done|closed)\b|\b(?:shipped|archived)\b|\ball\s+(?:\w+\s+){0,2}(?:phases|milestones|work)\b.*\b(?:completed?|done|delivered)\b|\bproject\b.*\b(?:completed?|finished|done|shipped)\b/i;
/** What they write when the next one begins (`milestone complete`, `milestone-switch`). */
const BEGUN =
  /\b(?:new|next)\s+milestone\b|\bdefining\s+requirements\b|\bmilestone\b.*\b(?:started|begun|created|initiali[sz]ed)\b|\bproject\s+initiali[sz]ed\b/i;

function turnSign(base: Document, head: Document): string | undefined {
  const earlier = new Set(base.versions.map(foldVersion));
  const added = milestoneVersions(head).find((version) => !earlier.has(foldVersion(version)));
  if (added !== undefined) return `${added} is named since the base revision: a milestone may have begun`;
  const [before, after] = [base, head].map((document) => document.frontMatter?.entries.get('milestone_name'));
  if (before?.text !== after?.text && before !== undefined && after !== undefined) {
    return 'the name of the milestone changed';
  }
  if (words(base).some((text) => ENDED.test(text)) && !words(head).some((text) => ENDED.test(text))) {
    return 'the base revision says that its milestone has ended: another may have begun';
  }
  if (words(head).some((text) => BEGUN.test(text))) return 'the file says that a milestone begins';
  const [from, to] = [base.position.phase?.number?.value, head.position.phase?.number?.value];
  if (from !== undefined && to !== undefined && to < from && !knowsPhase(base, head.position.phase)) {
    return `the current phase went from ${from} to ${to}: numbers may have begun anew`;
  }
  return undefined;
}

const OF_MILESTONES = /\b(?:milestones?|phases?|plans?|roadmap|requirements?|shipped|archived)\b/i;

/** Versions that may be those of milestones. Decisions and tasks name those of libraries and releases, too. */
function milestoneVersions(document: Document): readonly string[] {
  const { lines, sections, phaseTables, velocity } = document;
  const text = lines.flatMap((line) => {
    // `- [Phase 04]: …` is a decision that was made in a phase, and says nothing of phases.
    const own = line.text.slice(0, 400).replace(/^\s*[-*+]\s+\[[^\]]*\]/, '');
    return line.kind === 'heading' || (line.kind === 'text' && OF_MILESTONES.test(own)) ? [own] : [];
  });
  const scopes = [...phaseTables, ...velocity, ...sections].map(({ scope }) => scope);
  return versionsIn([...text, ...scopes, ...words(document)].join('\n'));
}

/** The base has a row for the phase, under the same name: the numbers are the same, and only the position is earlier. */
function knowsPhase({ phaseTables }: Document, phase: PhaseValue | undefined): boolean {
  const { key, name = '' } = phase ?? {};
  const rows = phaseTables.flatMap((table) => table.rows);
  return rows.some(
    ({ phase: { value } }) =>
      value.key === key && value.name !== '' && name !== '' && namesAgree(value.name, name),
  );
}

/** The few lines that tell where a project stands. */
function words({ position, fields, frontMatter }: Document): readonly string[] {
  const { phase, status, lastActivity, focus } = position;
  const stopped = fields.find(({ key }) => key === 'stoppedAt');
  const entries = ['status', 'stopped_at', 'last_activity'].map((key) => frontMatter?.entries.get(key)?.text);
  const lines = [phase?.raw, status?.value, lastActivity?.value, focus?.value, stopped?.value];
  return [...lines.map((value) => value?.value), ...entries].flatMap((text) =>
    text === undefined ? [] : [text.slice(0, 400)],
  );
}

/** The phases that the By Phase tables of a document have a row for. */
export function rowKeys({ phaseTables }: Document): ReadonlySet<PhaseKey> {
  return new Set(
    phaseTables.flatMap(({ rows }) =>
      rows.flatMap(({ phase }) => (phase.value.key === undefined ? [] : [phase.value.key])),
    ),
  );
}
