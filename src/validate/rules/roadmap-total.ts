import type { Document } from '../../document/document.ts';
import { sharedNumbers } from '../../evidence/roadmap/totals.ts';
import type { PhaseTotal, SharedNumber } from '../../evidence/roadmap/totals.ts';
import type { Range } from '../../finding.ts';
import { fieldOf } from '../../document/document.ts';
import { allTotals, leftOutLine, otherMilestone } from '../roadmap-reading.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code, counted, listed } from '../wording.ts';

/**
 * There are many honest ways to count the phases of a roadmap, and all of them are right here. Only a number that none of
 * them gives was left behind when phases were added or removed (`phase add` of GSD does not touch `of Y`).
 */
export const roadmapTotal: Rule = {
  id: 'roadmap-total',
  summary: 'The number of phases is one that ROADMAP.md can be counted to.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => check(context),
};

interface Claim {
  readonly name: string;
  readonly total: number;
  readonly range: Range;
}

function check({ document, evidence }: RuleContext): readonly Verdict[] {
  const claims = claimsOf(document);
  if (claims.length === 0) return [unchecked('the file does not say how many phases there are')];
  const { roadmap, slice, planning } = evidence;
  if (!roadmap.ok) return [unchecked(roadmap.reason)];
  if (!slice.ok) return [unchecked(slice.reason)];
  if (!planning.ok) return [unchecked(planning.reason)];
  const other = otherMilestone(document, slice.value);
  if (other !== undefined) return [unchecked(other)];
  const totals = allTotals(roadmap.value, slice.value, planning.value);
  const leftOut = (): string | undefined => leftOutLine(document, roadmap.value, slice.value);
  // Milestones that are over get folded up, and then nobody can count them any more.
  const isFolded =
    roadmap.value.archives.length > 0 || roadmap.value.milestones.some(({ state }) => state === 'closed');
  const shared = sharedNumbers(slice.value);
  return claims.map((claim) => judge(claim, totals, { leftOut, isFolded, shared }));
}

interface Reading {
  readonly leftOut: () => string | undefined;
  readonly isFolded: boolean;
  readonly shared: readonly SharedNumber[];
}

function judge(claim: Claim, totals: readonly PhaseTotal[], { leftOut, isFolded, shared }: Reading): Verdict {
  const { name, total, range } = claim;
  if (total === 0) return unchecked('zero phases means that they are not tracked yet', name);
  const most = Math.max(...totals.map((one) => one.total));
  // GSD before 1.42 counts the folders that there are so far, which is no number of phases while the roadmap has more.
  if (totals.some((one) => one.total === total && (isOfRoadmap(one) || total >= most))) return holds(name);
  if (mayCountShared(total, totals, shared)) return sharedNumber(claim, shared);
  // A phase that is left out makes a number smaller; a number that still has it was left behind.
  const reason = total < most ? leftOut() : undefined;
  if (reason !== undefined) return unchecked(reason, name);
  if (isFolded && total > most) {
    return unchecked('ROADMAP.md has closed milestones, whose phases may not be listed any more', name);
  }
  const [plainest] = totals;
  const numbers = [...new Set(totals.filter(isOfRoadmap).map((one) => one.total))].filter((one) => one > 0);
  const others = numbers.filter((one) => one !== plainest?.total).sort((a, b) => a - b);
  const rest = others.length === 0 ? '' : `, and other ways of counting give ${listed(others.map(String))}`;
  return fails({
    subject: name,
    message: `${name} says ${counted(total, 'phase')}, but \`ROADMAP.md\` has ${plainest?.total ?? 0} (${plainest?.name ?? 'none'})${rest}. Bring the one that was left behind up to date.`,
    actual: String(total),
    expected: listed(numbers.map(String)),
    range,
    proof: ['ROADMAP.md'],
  });
}

/** True when a number is one of the roadmap's with phases of one number counted one by one. */
function mayCountShared(
  total: number,
  totals: readonly PhaseTotal[],
  shared: readonly SharedNumber[],
): boolean {
  const more = shared.reduce((all, { names }) => all + names.length - 1, 0);
  return totals.filter(isOfRoadmap).some((one) => total > one.total && total <= one.total + more);
}

/** Then it is the roadmap that has to be corrected before anything can be counted. */
function sharedNumber({ name, total, range }: Claim, shared: readonly SharedNumber[]): Verdict {
  const numbers = shared.map(({ key, names }) => {
    const times = names.length === 2 ? 'twice' : `${names.length} times`;
    return `phase ${key} ${times}, as ${listed(names.map((one) => code(one)))}`;
  });
  return fails({
    subject: name,
    severity: 'notice',
    message: `\`ROADMAP.md\` has ${numbers.join('; ')}; ${name} may count each of them (${total}). Give every phase of \`ROADMAP.md\` a number of its own.`,
    actual: String(total),
    range,
    proof: ['ROADMAP.md'],
  });
}

/** The folders that there are so far excuse a number, but nobody should be told to write it. */
function isOfRoadmap({ name }: PhaseTotal): boolean {
  return !name.includes('folders');
}

function claimsOf(document: Document): readonly Claim[] {
  const { total } = document.position.phase ?? {};
  const entry = document.frontMatter?.entries.get('progress.total_phases');
  const field = fieldOf(document, 'totalPhases', 'position');
  return [
    ...(total ? [{ name: '`Phase: X of Y`', total: total.value, range: total.range }] : []),
    ...claimIn('`total_phases`', entry?.text, entry?.range),
    ...claimIn('`Total Phases`', field?.value.value, field?.value.range),
  ];
}

function claimIn(name: string, text: string | undefined, range: Range | undefined): readonly Claim[] {
  if (range === undefined || !/^\d{1,4}$/.test(text ?? '')) return [];
  return [{ name, total: Number(text), range }];
}
