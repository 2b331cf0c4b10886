import type { Document } from '../document/document.ts';
import type { PhaseKey } from '../document/phase.ts';
import { phaseOrder } from '../evidence/phase-id.ts';
import type { Planning } from '../evidence/planning.ts';
import { foldVersion, spans, versionIn } from '../evidence/roadmap/milestones.ts';
import type { Roadmap } from '../evidence/roadmap/roadmap.ts';
import type { Slice, SlicePhase } from '../evidence/roadmap/slice.ts';
import { phaseTotals } from '../evidence/roadmap/totals.ts';
import type { PhaseTotal } from '../evidence/roadmap/totals.ts';
import type { Range } from '../finding.ts';

/** Why the position may be about another milestone than the slice of the roadmap. */
export function otherMilestone({ position }: Document, { milestone }: Slice): string | undefined {
  const named = versionIn(position.phase?.raw.value.slice(0, 400) ?? '');
  if (named === undefined || milestone === undefined || foldVersion(named) === foldVersion(milestone)) {
    return undefined;
  }
  return `the \`Phase:\` line speaks of ${named}, the current part of ROADMAP.md is ${milestone}`;
}

/** True when a roadmap says anything at all of a phase: a heading, a row, a box, a span, or words in passing. */
export function speaksOf(
  { phases, progress, boxes, declared, milestones, source }: Roadmap,
  key: PhaseKey,
): boolean {
  return (
    [...phases, ...progress].some((one) => one.key === key) ||
    [...boxes, ...declared].some((one) => one.phase === key) ||
    milestones.some(({ span }) => span !== undefined && spans(span, key)) ||
    source.lines.some(({ text }) => mentions(text.slice(0, 2_000), key))
  );
}

const NUMBERS =
  /\b(?:phases?|fases?)\s+#?((?:\d{1,4}[a-z]?(?:\.\d{1,3})*(?:\s*(?:[-–—,&/+]|and|to|through)\s*)?){1,20})/gi;

function mentions(text: string, key: PhaseKey): boolean {
  return [...text.matchAll(NUMBERS)].some(([, list = '']) => {
    const numbers = list.toLowerCase().match(/\d+[a-z]?(?:\.\d+)*/g) ?? [];
    const orders = numbers.map(phaseOrder);
    const isSpan = /[-–—]|to|through/i.test(list);
    const order = phaseOrder(key);
    return (
      numbers.some((number) => number.replace(/(^|\.)0+(?=\d)/g, '$1') === key) ||
      (isSpan && order >= Math.min(...orders) && Math.floor(order) <= Math.max(...orders))
    );
  });
}

/** What is added to {@link phaseTotals}: counts up to the current milestone, and of the folders that belong to it. */
export function allTotals(roadmap: Roadmap, slice: Slice, planning: Planning): readonly PhaseTotal[] {
  const folders = planning.phases.flatMap(({ id }) => id ?? []);
  const own = new Set(slice.phases.map(({ key }) => key));
  const last = Math.max(0, ...[...own].map(phaseOrder));
  const known = [...new Set([...roadmap.phases, ...roadmap.progress].map(({ key }) => key))];
  const upToNow = known.filter((key) => phaseOrder(key) <= last);
  const extra: PhaseTotal[] = [
    { name: 'the phases up to the last one of the milestone', total: upToNow.length },
    { name: 'these without decimals', total: upToNow.filter((key) => !key.includes('.')).length },
    { name: 'the folders of its phases', total: folders.filter(({ key }) => own.has(key)).length },
  ];
  return [...phaseTotals(roadmap, slice, folders.length), ...extra];
}

const OUT =
  'deferred|postponed|dropped|cancell?ed|removed|skipped|merged|superseded|abandoned|parked|descoped|folded|optional';
const LEFT_OUT = new RegExp(
  String.raw`\bphases?\s+#?\d[^.;|]{0,50}\b(?:${OUT})\b|\b(?:${OUT})\b[^.;|]{0,30}\bphases?\s+#?\d`,
  'i',
);
/** `- [Phase 04]: …` and `- **Phase 14-01:** …` are decisions made in a phase, unless the phase itself was dropped. */
const DECISION = new RegExp(
  String.raw`^\s*[-*+]\s+(?:\[[^\]]*\]:?|\*\*[^*]*:\*\*|\*\*[^*]*\*\*:|Phase\s+[\d.-]+:)(?!\s*(?:${OUT})\b)`,
  'i',
);

/** A line that says that a phase was put off or taken out, so that a count may leave it out. */
export function leftOutLine(document: Document, roadmap: Roadmap, slice: Slice): string | undefined {
  const deferred = slice.phases.find(({ row }) => row?.state === 'deferred');
  if (deferred) return `ROADMAP.md has deferred phase ${deferred.key}`;
  const own = document.lines.find(
    ({ kind, text }) => kind !== 'code' && !DECISION.test(text) && LEFT_OUT.test(text.slice(0, 1_000)),
  );
  if (own) return `line ${own.number} speaks of a phase that may not be counted`;
  const isLeftOut =
    roadmap.source.lines.some(({ text }) => isOfPhase(text.slice(0, 1_000), slice)) ||
    slice.phases.some(({ mentions: all }) => all.some(({ part }) => isOfSection(part, roadmap)));
  return isLeftOut ? 'ROADMAP.md speaks of a phase that may not be counted' : undefined;
}

function isOfPhase(text: string, { phases }: Slice): boolean {
  return LEFT_OUT.test(text) && phases.some(({ key }) => mentions(text, key));
}

/** `**Status:** Deferred`, or a paragraph that begins with such a word, in the section of a phase. */
const SECTION_LEFT_OUT = new RegExp(
  String.raw`^ {0,3}(?:(?:[-*+]\s+)?[*_]*status[*_]*:[*_\s]*|[*_(~]*)(?:${OUT})\b`,
  'im',
);

function isOfSection({ start, end }: Range, { source }: Roadmap): boolean {
  return SECTION_LEFT_OUT.test(source.text.slice(start, end));
}

const PLAN_OUT =
  'historical|locked|superseded|archived|abandoned|cancell?ed|dropped|merged|obsolete|frozen|retired|replaced|withdrawn|deferred|skipped';
const PLANS_LEFT_OUT = new RegExp(
  String.raw`(?:\bplans?\b|\b\d+(?:\.\d+)?-\d+\b)[^.;|]{0,80}\b(?:${PLAN_OUT})\b|\b(?:${PLAN_OUT})\b[^.;|]{0,60}(?:\bplans?\b|\b\d+(?:\.\d+)?-\d+\b)|~~[^~]{0,60}\b\d+(?:\.\d+)?-\d+\b[^~]{0,200}~~`,
  'i',
);

/** Why a phase may have more PLAN files than plans: its section says that some do not count, or counts as many as `planned`. */
export function whyMorePlans(
  { source }: Roadmap,
  { key, mentions, row, declared }: SlicePhase,
  planned: number,
): string | undefined {
  const sections = mentions.map(({ part }) => source.text.slice(part.start, part.end));
  if (sections.some((text) => text.split('\n').some((line) => PLANS_LEFT_OUT.test(line.slice(0, 1_000))))) {
    return `ROADMAP.md speaks of a plan of phase ${key} that may not be counted`;
  }
  const counts = [declared?.total, row?.plans?.total].filter((count) => count !== undefined);
  const agree = counts.length > 0 && counts.every((count) => count === planned);
  return agree ? `ROADMAP.md counts ${planned} plans of phase ${key} as well` : undefined;
}
