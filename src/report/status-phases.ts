import { clipColumns, padColumns, widthOf } from './columns.ts';
import { inert } from './inert.ts';
import type { Line, Segment } from './paint.ts';
import type { PhaseStatus } from './status.ts';

/** A roadmap of thirty phases is told by those around the current one. */
const MOST = 9;
const NARROWEST_NAME = 8;

/** The phases of the milestone, a line each; long roadmaps around the current phase. */
export function phaseRows(phases: readonly PhaseStatus[], room: number): Line[] {
  const from = firstShown(phases);
  const shown = phases.slice(from, from + MOST);
  const after = phases.length - from - shown.length;
  const numbers = Math.max(...shown.map(({ phase }) => widthOf(inert(phase))), 1);
  const behind = Math.max(0, ...shown.map((phase) => lengthOf([plansOf(phase), ...resultOf(phase)])));
  const names = Math.min(
    Math.max(...shown.map(({ name }) => widthOf(inert(name))), 1),
    Math.max(NARROWEST_NAME, room - numbers - behind - 4),
  );
  return [
    ...(from > 0 ? [elided(phases.slice(0, from), 'before')] : []),
    ...shown.map((phase) => rowOf(phase, numbers, names)),
    ...(after > 0 ? [elided(phases.slice(-after), 'after')] : []),
  ];
}

function lengthOf(line: Line): number {
  return line.reduce((sum, [text]) => sum + widthOf(text), 0);
}

/** The window begins two phases before the current one, or before the first that is not complete. */
function firstShown(phases: readonly PhaseStatus[]): number {
  if (phases.length <= MOST) return 0;
  const current = phases.findIndex((phase) => phase.current);
  const open = phases.findIndex(({ complete }) => !complete);
  const at = current >= 0 ? current : open >= 0 ? open : phases.length;
  return Math.max(0, Math.min(at - 2, phases.length - MOST));
}

function elided(phases: readonly PhaseStatus[], where: 'before' | 'after'): Line {
  const complete = phases.filter((phase) => phase.complete).length;
  const words =
    complete === 0 ? '' : complete === phases.length ? ', all complete' : `, ${complete} complete`;
  return [[`⋮ ${phases.length} more ${where}${words}`, 'dim']];
}

function rowOf(phase: PhaseStatus, numbers: number, names: number): Line {
  const { complete, current } = phase;
  const mark: Segment = complete ? ['✓ ', 'green'] : current ? ['▸ ', 'bold', 'cyan'] : ['· ', 'dim'];
  const number = padColumns(inert(phase.phase), numbers);
  const name = padColumns(clipColumns(inert(phase.name), names), names);
  const text = `${number}  ${name}`;
  const isOpen = !complete && !current;
  return [
    mark,
    isOpen ? [text, 'dim'] : current ? [text, 'bold'] : [text],
    plansOf(phase),
    ...resultOf(phase),
  ];
}

function plansOf({ plans, done, declared }: PhaseStatus): Segment {
  if (plans !== null && done !== null && plans > 0) return [`  ${done}/${plans}`];
  return [declared === null || declared === 0 ? '' : `  ${declared} planned`, 'dim'];
}

/** Only what is still to be done is told; that a phase passed is what its mark says. */
function resultOf({ verification }: PhaseStatus): Segment[] {
  if (verification === 'gaps_found') return [['  gaps found', 'yellow']];
  if (verification === 'human_needed') return [['  needs a person', 'yellow']];
  return verification === 'failed' ? [['  failed', 'red']] : [];
}
