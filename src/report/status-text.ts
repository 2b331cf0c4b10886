import { isUnknownText } from '../document/quantity.ts';
import type { Severity } from '../finding.ts';
import type { BasisSetting } from '../metrics/basis.ts';
import { canonicalCells } from '../metrics/percent.ts';
import { counted } from '../validate/wording.ts';
import { clipColumns, padColumns, widthOf, wrapColumns } from './columns.ts';
import { inert, inertPath } from './inert.ts';
import { clipStart } from './visible.ts';
import { SEVERITY_STYLE } from './paint.ts';
import type { Line, Paint, Segment, Style } from './paint.ts';
import type { FindingStatus, ShareStatus, Status, VelocityStatus } from './status.ts';
import { phaseRows } from './status-phases.ts';

/** How to lay a status out. */
export interface StatusOptions {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

const INDENT = 2;
const LABEL = 10;
const BAR = 10;
const MOST = { width: 100, findings: 6, lines: 2, unread: 5 } as const;
const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

/** The status of a file for people: one screen. */
export function renderStatus(file: Status, options: StatusOptions): string {
  const width = Math.min(options.width, MOST.width);
  const lines = blockOf(file, width - INDENT - LABEL);
  return `${lines.map((line) => renderLine(line, width, options.paint)).join('\n')}\n`;
}

/** Paints a line that is cut where the terminal ends. */
function renderLine(line: Line, width: number, paint: Paint): string {
  let left = width;
  let rendered = '';
  for (const [text, ...styles] of line) {
    const shown = clipColumns(text, left);
    rendered += styles.length === 0 || shown.trim() === '' ? shown : paint(shown, ...styles);
    if (shown !== text) break;
    left -= widthOf(shown);
    if (left <= 0) break;
  }
  return rendered.trimEnd();
}

function blockOf(file: Status, room: number): Line[] {
  const isRead = file.dialect !== null && file.dialect !== 'unrecognised' && file.dialect !== 'gsd-2';
  const groups = [
    [[[inertPath(file.path), 'bold'] as const]],
    ...(isRead ? groupsOf(file, room) : []),
    findingsGroup(file, room),
  ];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [[], ...group]));
}

function groupsOf(file: Status, room: number): Line[][] {
  return [
    positionGroup(file, room),
    [...progressLines(file, room), ...shareLines(file.progress)],
    velocityLines(file.velocity, room),
    planningGroup(file, room),
    nextGroup(file, room),
  ];
}

/** A label with its lines; nothing without a line. */
function labelled(label: string, lines: readonly Line[]): Line[] {
  return lines.map((line, index) => [
    [' '.repeat(INDENT)],
    [padColumns(index === 0 ? label : '', LABEL), 'dim'],
    ...line,
  ]);
}

/** The words of the file on a few lines at most. */
function prose(label: string, text: string | null, room: number, ...styles: Style[]): Line[] {
  if (text === null) return [];
  return labelled(
    label,
    wrapColumns(inert(text), room, MOST.lines).map((line) => [[line, ...styles] as const]),
  );
}

function positionGroup({ milestone, phase, plan, status, lastActivity }: Status, room: number): Line[] {
  const origin = milestone?.from === 'ROADMAP.md' ? ', as ROADMAP.md says' : '';
  const version: Segment[] =
    milestone === null
      ? []
      : [
          [inert([milestone.version, milestone.name ?? ''].join(' ').trim()), 'bold'],
          [origin, 'dim'],
        ];
  return [
    ...(version.length > 0 ? labelled('Milestone', [version]) : []),
    ...(phase === null ? [] : labelled('Phase', [phaseLine(phase)])),
    ...prose('Plan', plan?.text ?? null, room),
    ...prose('Status', status, room),
    ...prose('Activity', lastActivity, room),
  ];
}

function phaseLine({ text, number, total, name }: NonNullable<Status['phase']>): Line {
  if (number === null) return [[inert(text), 'bold']];
  const position = total === null ? number : `${number} of ${total}`;
  return [[inert(position), 'bold'], [name === null ? '' : `  ${inert(name)}`]];
}

function progressLines({ progress: { line, frontMatter, counts } }: Status, room: number): Line[] {
  const text = line?.text.trim() ?? '';
  const isRepeated = line !== null && line.percent === frontMatter;
  const front: Line = [[`${frontMatter ?? ''}%`], ['  in the front matter', 'dim']];
  const said = [
    ...(text === '' ? [] : [proseLine(text, room)]),
    ...(frontMatter === null || isRepeated ? [] : [front]),
  ];
  const nothing =
    counts.length > 0
      ? 'The file gives no percentage.'
      : 'The front matter has no counts of plans or phases.';
  const isSilent = counts.length === 0 || said.length === 0;
  return labelled('Progress', [...said, ...(isSilent ? [[[nothing, 'dim']] as Line] : [])]);
}

function proseLine(text: string, room: number): Line {
  return [[clipColumns(inert(text.replace(/[`*]/g, '')), room)]];
}

/** The same share twice tells nothing: the smaller of both is listed only where there are two. */
function shareLines({ counts, basis: setting }: Status['progress']): Line[] {
  const plans = counts.find(({ basis }) => basis === 'plans');
  const shown =
    counts.some(({ basis }) => basis === 'phases') && plans !== undefined ? counts : counts.slice(0, 1);
  const facts = shown.map((share) => {
    const isOfPlans = share.basis === 'plans' || (share.basis === 'min' && same(share, plans));
    return `${share.done} of ${share.total} ${isOfPlans ? 'plans' : 'phases'}`;
  });
  const widest = Math.max(0, ...facts.map((fact) => fact.length));
  return shown.flatMap((share, index) => {
    const filled = canonicalCells(share.percent, BAR);
    const note = noteOf(share, setting);
    return labelled(`  ${share.basis}`, [
      [
        ['█'.repeat(filled), 'green'],
        ['░'.repeat(BAR - filled), 'dim'],
        [`${String(share.percent).padStart(4)}%`],
        [`  ${(facts[index] ?? '').padEnd(widest)}`, 'dim'],
        [note === '' ? '' : `  ← ${note}`, 'cyan'],
      ],
    ]);
  });
}

function same(share: ShareStatus, other: ShareStatus | undefined): boolean {
  return share.done === other?.done && share.total === other.total;
}

/** What follows this share; the smaller of both is one of the two above it, unless it is the one that counts. */
function noteOf({ basis, fits }: ShareStatus, setting: BasisSetting): string {
  if (basis === setting) return 'the basis';
  if (basis === 'min' || setting !== 'auto') return '';
  if (fits.length > 1) return 'both';
  if (fits.includes('line')) return 'the line';
  return fits.includes('frontMatter') ? 'front matter' : '';
}

function velocityLines(blocks: readonly VelocityStatus[], room: number): Line[] {
  const lines = blocks.flatMap(({ scope, plans, average, total }) => {
    const has = (text: string | null): text is string => text !== null && !isUnknownText(text);
    const words = [
      has(plans) ? (/^\d+$/.test(plans) ? counted(Number(plans), 'plan') : plans) : '',
      has(average) ? `${average} each` : '',
      has(total) ? `${total} in all` : '',
    ].filter((word) => word !== '');
    if (words.length === 0 || plans === '0') return [];
    return [`${scope === null ? '' : `${scope}: `}${words.join(', ')}`];
  });
  return lines
    .slice(0, MOST.lines)
    .flatMap((line, index) => prose(index === 0 ? 'Velocity' : '', line, room));
}

function planningGroup({ planning }: Status, room: number): Line[] {
  if (planning === null) return [];
  const { verdict, reason, milestone, phases, folders } = planning;
  if (verdict !== 'certain') {
    const held = `${counted(folders.phases, 'phase folder')}, ${counted(folders.plans, 'plan')}, ${folders.done} done.`;
    return [
      ...labelled('Folder', [[[held]]]),
      ...prose('', `Not clear which are of this milestone: ${reason}.`, room, 'dim'),
    ];
  }
  const complete = phases.filter((phase) => phase.complete).length;
  const sum = (key: 'plans' | 'done'): number => phases.reduce((all, phase) => all + (phase[key] ?? 0), 0);
  const name = milestone === null ? '' : `${inert(milestone)}: `;
  const plans = sum('plans') === 0 ? '' : `, ${sum('done')} of ${counted(sum('plans'), 'plan')} done`;
  return labelled('Roadmap', [
    [[`${name}${complete} of ${counted(phases.length, 'phase')} complete${plans}`]],
    ...phaseRows(phases, room),
  ]);
}

function nextGroup({ next }: Status, room: number): Line[] {
  return [
    ...prose('Next', next.step, room),
    ...prose('Stopped', next.stoppedAt, room),
    ...(next.resumeFile === null ? [] : resumeLines(next.resumeFile, room)),
  ];
}

/** The end of a path says most about it. */
function resumeLines(text: string, room: number): Line[] {
  if (/\s/.test(text)) return prose('Resume', text, room);
  const path = inert(text);
  const tail = clipStart(path, room);
  const slash = tail.indexOf('/');
  return labelled('Resume', [[[tail === path || slash < 0 ? tail : `…${tail.slice(slash)}`]]]);
}

function findingsGroup({ dialect, findings, summary, unread }: Status, room: number): Line[] {
  if (findings.length === 0) return agreement(unread, room + LABEL);
  const sorted = SEVERITY_ORDER.flatMap((level) => findings.filter(({ severity }) => severity === level));
  const shown = sorted.slice(0, MOST.findings);
  const more = sorted.length - shown.length;
  const counts = [
    [summary.errors, 'error'],
    [summary.warnings, 'warning'],
    [summary.notices, 'notice'],
  ] as const;
  const heading = counts
    .filter(([number]) => number > 0)
    .flatMap(([number, severity], index): Segment[] => [
      [index === 0 ? '' : ', '],
      [counted(number, severity), 'bold', SEVERITY_STYLE[severity]],
    ]);
  return [
    [[' '.repeat(INDENT)], ...heading],
    ...shown.flatMap((finding) => findingLines(finding, dialect !== null, room)),
    ...(more > 0 ? labelled('', [[[`and ${more} more`, 'dim']]]) : []),
    ...(dialect === null ? [] : hint(summary.fixable, sorted, room + LABEL)),
  ];
}

/** That nothing disagrees is said of what was compared, and only of that. */
function agreement(unread: readonly number[], width: number): Line[] {
  if (unread.length === 0) return [[[' '.repeat(INDENT)], ['Nothing disagrees.', 'green']]];
  const shown = unread.slice(0, MOST.unread).join(', ');
  const more = unread.length > MOST.unread ? ` and ${unread.length - MOST.unread} more` : '';
  const words = `Figures in ${unread.length === 1 ? 'line' : 'lines'} ${shown}${more} were not understood, so nothing was compared with them.`;
  return [
    [[' '.repeat(INDENT)], ['Nothing that was compared disagrees.', 'green']],
    ...wrapColumns(words, width, MOST.lines).map((line): Line => [[' '.repeat(INDENT)], [line, 'dim']]),
  ];
}

function findingLines({ severity, line, message }: FindingStatus, hasText: boolean, room: number): Line[] {
  const lines = wrapColumns(inert(message), room, MOST.lines);
  return lines.map((text, index) => [
    [' '.repeat(INDENT)],
    [padColumns(index === 0 && hasText ? `line ${line}` : '', LABEL), SEVERITY_STYLE[severity]],
    [text],
  ]);
}

function hint(safe: number, findings: readonly FindingStatus[], width: number): Line[] {
  const unsafe = findings.filter(({ fix }) => fix === 'unsafe').length;
  const repair =
    safe > 0
      ? `state-md fix repairs ${safe}${unsafe > 0 ? `, --unsafe ${unsafe} more` : ''}`
      : unsafe > 0
        ? `state-md fix --unsafe would repair ${unsafe}`
        : 'no repair is known';
  const words = `state-md check shows ${findings.length === 1 ? 'it' : 'them'} in place; ${repair}.`;
  return [
    [],
    ...wrapColumns(words, width, MOST.lines).map((line): Line => [[' '.repeat(INDENT)], [line, 'dim']]),
  ];
}
