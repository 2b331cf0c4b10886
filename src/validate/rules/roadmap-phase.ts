import type { Document } from '../../document/document.ts';
import type { PhaseKey, PhaseValue } from '../../document/phase.ts';
import { positionAt } from '../../document/source.ts';
import type { EvidenceFigures } from '../../evidence/evidence.ts';
import { isBacklog, phaseOrder } from '../../evidence/phase-id.ts';
import type { Roadmap } from '../../evidence/roadmap/roadmap.ts';
import type { Slice, SlicePhase } from '../../evidence/roadmap/slice.ts';
import { pathText } from '../proof.ts';
import { otherMilestone, speaksOf } from '../roadmap-reading.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

/**
 * The current phase is one of the roadmap's. That it is ticked there is normal right after it was finished; it only
 * contradicts a status that says that the phase is still in work.
 */
export const roadmapPhase: Rule = {
  id: 'roadmap-phase',
  summary: 'ROADMAP.md declares the current phase, and has not ticked it while its status is in progress.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => check(context),
};

interface Current {
  readonly value: PhaseValue;
  readonly key: PhaseKey;
  readonly document: Document;
  readonly evidence: EvidenceFigures;
  readonly slice: Slice;
  readonly roadmap: Roadmap;
}

function check({ document, evidence }: RuleContext): readonly Verdict[] {
  const { phase: value } = document.position;
  if (value?.key === undefined) return [unchecked('the current phase is not known')];
  const { roadmap, slice } = evidence;
  if (!roadmap.ok) return [unchecked(roadmap.reason)];
  if (!slice.ok) return [unchecked(slice.reason)];
  const other = otherMilestone(document, slice.value);
  if (other !== undefined) return [unchecked(other)];
  const current = { value, key: value.key, document, evidence, slice: slice.value, roadmap: roadmap.value };
  const phase = slice.value.phases.find(({ key }) => key === value.key);
  return phase ? [holds('declared'), checkTick(current, phase)] : [checkDeclared(current)];
}

function checkDeclared({ value, key, slice, roadmap, evidence }: Current): Verdict {
  const subject = 'declared';
  const orders = slice.phases.map((phase) => phaseOrder(phase.key));
  if (isBacklog(key)) return unchecked('the current phase is of the backlog', subject);
  if (speaksOf(roadmap, key))
    return unchecked(`ROADMAP.md has phase ${key} outside of the current milestone`, subject);
  if (phaseOrder(key) < Math.min(...orders)) {
    return unchecked(`ROADMAP.md begins behind phase ${key}; earlier phases may be put away`, subject);
  }
  // A phase that has a folder is real, and ROADMAP.md is what was left behind.
  const folders = evidence.planning.ok ? evidence.planning.value.phases : [];
  const own = folders.find(({ id }) => id?.key === key || id?.longKey === key);
  if (own) return unchecked(`phase ${key} has a folder, so ROADMAP.md may be behind`, subject);
  const [first, last] = [slice.phases[0]?.key, slice.phases.at(-1)?.key];
  const span = first === last ? `phase ${first ?? ''} only` : `phases ${first ?? ''} to ${last ?? ''}`;
  const where = slice.milestone === undefined ? '' : ` for ${slice.milestone}`;
  return fails({
    subject,
    message: `Phase says ${code(value.raw.value)}, but \`ROADMAP.md\` nowhere speaks of a phase ${key}; it lists ${span}${where}. Correct the number, or add the phase to ROADMAP.md.`,
    actual: key,
    expected: `${first ?? ''} to ${last ?? ''}`,
    range: value.number?.range ?? value.raw.range,
    proof: ['ROADMAP.md'],
  });
}

function checkTick(current: Current, phase: SlicePhase): Verdict {
  const subject = 'ticked';
  const { key, evidence, roadmap, document } = current;
  const ticked = phase.mentions.find((mention) => mention.ticked === true);
  if (ticked === undefined)
    return phase.complete ? unchecked('only its row says complete', subject) : holds(subject);
  if (phase.mentions.some((mention) => mention.ticked === false)) {
    return unchecked(`ROADMAP.md has phase ${key} both ticked and open`, subject);
  }
  const said = inProgress(current);
  if (said === undefined) return holds(subject);
  const folder = evidence.folderOf(key);
  const { planned = [], done = [], verification } = (folder.ok ? folder.value : undefined) ?? {};
  if (done.length < planned.length)
    return unchecked(`phase ${key} has open plans, so it may be open again`, subject);
  if (verification !== undefined && verification.status !== 'passed') {
    return unchecked(`the verification of phase ${key} says ${code(verification.text.value)}`, subject);
  }
  const { line } = positionAt(roadmap.source, ticked.range.start);
  // Some versions of GSD tick a phase with its last plan, and verify it afterwards.
  const isProven = verification?.status === 'passed' && done.length > 0;
  const rest = isProven
    ? ` and ${pathText(verification.path)} says that it passed. Move the position on, or untick the phase.`
    : ', as GSD does once its last plan is finished. Move the position on when the phase is verified.';
  return fails({
    subject,
    severity: isProven ? 'warning' : 'notice',
    message: `The position says ${code(said.value)}, but line ${line} of \`ROADMAP.md\` has phase ${key} ticked${rest}`,
    actual: said.value,
    range: said.range,
    proof: ['ROADMAP.md', ...(isProven ? [verification.path] : [])],
    related: document.position.phase
      ? [{ range: document.position.phase.raw.range, note: 'the current phase' }]
      : [],
  });
}

const IN_PROGRESS = /\b(?:in[ -]progress|executing|underway|under way)\b/i;
/** A plan that is complete does not make the phase complete; what is left of such words makes it something else. */
const OF_PLANS =
  /\bplans?\s+[\d.-]+(?:-PLAN)?(?:\.md)?\s+(?:is\s+|was\s+)?(?:complete[d]?|done|finished)|\d+\s*(?:of|\/)\s*\d+[^,;.]*/gi;
const ANYTHING_ELSE =
  /\b(?:complete[d]?|done|finished|shipped|ready|verif\w*|uat|review\w*|audit\w*|testing|milestone|quick|fix\w*|next|gap\w*)\b/i;

/** The words that say that the current phase, and nothing but it, is in work. */
function inProgress({ value, key, document }: Current): PhaseValue['raw'] | undefined {
  const { status } = document.position;
  const texts = status === undefined ? [value.raw] : [status.value, value.raw];
  // The name of the phase stands in parentheses and says nothing of its state.
  const told = [status?.value.value ?? '', value.raw.value.replace(/\([^)]*\)/g, '')];
  const isOver = told.some((text) => ANYTHING_ELSE.test(text.slice(0, 300).replace(OF_PLANS, '')));
  if (isOver || value.complete) return undefined;
  return texts.find(({ value: text }) => {
    const [, other] = /\bphase\s+0*(\d+(?:\.\d+)?[a-z]?)/i.exec(text) ?? [];
    return IN_PROGRESS.test(text) && (other === undefined || other.toLowerCase() === key);
  });
}
