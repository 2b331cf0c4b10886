/**
 * Invented documents whose truth is known: drawn at random, in every dialect and in mixtures of them, and written out
 * with figures that follow from the truth or with one of them damaged.
 */
import fc from 'fast-check';
import { writeNumber } from '../src/document/quantity.ts';
import { canonicalCells, canonicalPercent, fitsBar, fitsShare } from '../src/metrics/percent.ts';
import { counts } from './build.ts';

/** How one label and its value are written. */
export type Form = 'plain' | 'bullet' | 'bold' | 'bold bullet' | 'table';
const FORMS: readonly Form[] = ['plain', 'bullet', 'bold', 'bold bullet', 'table'];
/** How the current position is told: by labels, by a sentence below its heading, or in the front matter alone. */
export type Layout = 'labels' | 'prose' | 'front matter';

/** What is true about a project, and how its file is written. */
export interface Truth {
  readonly layout: Layout;
  /** Of the position lines, and of the velocity lines: one form for each line, the same or mixed. */
  readonly positionForms: readonly Form[];
  readonly velocityForms: readonly Form[];
  /** Minutes or seconds of every finished plan, phase by phase up to the current one. */
  readonly phases: readonly (readonly number[])[];
  /** Plans in all, phase by phase, later phases included. */
  readonly planned: readonly number[];
  readonly unit: 'min' | 's';
  readonly spaced: boolean;
  readonly timeInHours: boolean;
  readonly decimals: 0 | 1;
  readonly glyphs: readonly [string, string];
  readonly width: number;
  readonly hasRatio: boolean;
  readonly hasFront: boolean;
  readonly hasMetrics: boolean;
  readonly listsPlans: boolean;
  /** How the line of last plans is written, where there is one. */
  readonly lastPlans: 'none' | 'ids' | 'times' | 'one unit';
  /** `Total (min)` over bare numbers. */
  readonly unitInHeading: boolean;
  /** `Total Phases: 4` and `Total Plans in Phase: 3` in lines of their own. */
  readonly totalsApart: boolean;
  readonly hasByteOrderMark: boolean;
  readonly ending: '\n' | '\r\n' | '\r';
}

const POSITION_LINES = 5;
const VELOCITY_LINES = 3;

/** One form for all lines, or one for each. */
function formsOf(lines: number): fc.Arbitrary<readonly Form[]> {
  const form = fc.constantFrom(...FORMS);
  const pure = form.map((one) => Array.from({ length: lines }, () => one));
  return fc.oneof(pure, fc.array(form, { minLength: lines, maxLength: lines }));
}

const times = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 });

/** Truths of all layouts, or of the given ones. */
export function truthsOf(...layouts: readonly Layout[]): fc.Arbitrary<Truth> {
  return fc
    .record({
      layout: fc.constantFrom(...layouts),
      positionForms: formsOf(POSITION_LINES),
      velocityForms: formsOf(VELOCITY_LINES),
      finished: fc.array(times, { minLength: 0, maxLength: 4 }),
      current: times,
      open: fc.nat(3),
      later: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
      unit: fc.constantFrom('min', 's' as const),
      spaced: fc.boolean(),
      timeInHours: fc.boolean(),
      decimals: fc.constantFrom(0, 1 as const),
      glyphs: fc.constantFrom(
        ['█', '░'] as const,
        ['#', '-'] as const,
        ['▓', '░'] as const,
        ['=', '.'] as const,
      ),
      width: fc.integer({ min: 8, max: 40 }),
      hasRatio: fc.boolean(),
      hasFront: fc.boolean(),
      hasMetrics: fc.boolean(),
      listsPlans: fc.boolean(),
      lastPlans: fc.constantFrom('none', 'ids', 'times', 'one unit' as const),
      unitInHeading: fc.boolean(),
      totalsApart: fc.boolean(),
      hasByteOrderMark: fc.boolean(),
      ending: fc.constantFrom('\n', '\r\n', '\r' as const),
    })
    .map(({ finished, current, open, later, ...rest }) => ({
      ...rest,
      // A sentence is recognised by the sections around it, front matter alone by its own keys.
      hasFront: rest.layout === 'front matter' || rest.hasFront,
      hasMetrics: rest.layout === 'labels' || rest.hasMetrics,
      phases: [...finished, current],
      planned: [...finished.map(({ length }) => length), current.length + open, ...later],
    }));
}

/** The sum of some numbers. */
export function total(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** The derived figures of a truth, canonically rounded, as text. */
export interface Figures {
  readonly percent: number;
  readonly filled: number;
  readonly completed: number;
  readonly time: string;
  readonly average: string;
  readonly rowAverages: readonly string[];
  readonly frontPercent: number;
}

/** What a truth's figures have to be. */
export function figuresOf(truth: Truth): Figures {
  const completed = total(truth.phases.map(({ length }) => length));
  const spent = total(truth.phases.map(total));
  const percent = canonicalPercent({ done: completed, total: total(truth.planned) });
  const perHour = truth.unit === 'min' ? 60 : 3600;
  return {
    percent,
    filled: canonicalCells(percent, truth.width),
    completed,
    // Less than a hundredth of an hour would be printed as nothing.
    time:
      truth.timeInHours && spent * 100 >= perHour
        ? `${writeNumber(spent / perHour, 2, '0')} hours`
        : said(truth, spent, 0),
    average: said(truth, spent / completed, truth.decimals),
    rowAverages: truth.phases.map((plans) => said(truth, total(plans) / plans.length, truth.decimals)),
    frontPercent: percent,
  };
}

function said({ unit, spaced }: Truth, value: number, decimals: number): string {
  return `${writeNumber(value, decimals, '0')}${spaced ? ' ' : ''}${unit}`;
}

function completePhases({ phases, planned }: Truth): number {
  return phases.filter(({ length }, index) => length === planned[index]).length;
}

/** Labelled lines in their forms; neighbours in a two-cell table share it. */
function labelled(lines: readonly (readonly [string, string])[], forms: readonly Form[]): readonly string[] {
  return lines.flatMap(([label, value], index) => {
    const form = forms[index] ?? 'plain';
    const before = forms[index - 1];
    const isOther = before !== undefined && (form === 'table') !== (before === 'table');
    const gap = isOther ? [''] : [];
    if (form === 'table') {
      const head = before === 'table' ? [] : ['| Field | Value |', '|-------|-------|'];
      return [...gap, ...head, `| ${label} | ${value} |`];
    }
    const lead = form.endsWith('bullet') ? '- ' : '';
    return [...gap, form.startsWith('bold') ? `${lead}**${label}:** ${value}` : `${lead}${label}: ${value}`];
  });
}

function positionOf(truth: Truth, figures: Figures): readonly string[] {
  const { phases, planned, glyphs, width, totalsApart } = truth;
  const current = phases.length;
  if (truth.layout === 'front matter') return ['## Notes', '', 'The kites are kept in the shed.'];
  if (truth.layout === 'prose') {
    return ['## Current Position', '', `Phase ${current} — Step ${current} goes on, the next bed is dug.`];
  }
  const done = total(phases.map(({ length }) => length));
  const inCurrent = phases.at(-1)?.length ?? 0;
  const inPhase = planned[current - 1] ?? 0;
  const bar = `[${glyphs[0].repeat(figures.filled)}${glyphs[1].repeat(width - figures.filled)}]`;
  const ratio = truth.hasRatio ? ` (${done}/${total(planned)} plans)` : '';
  const lines: readonly (readonly [string, string])[] = [
    ['Phase', `${current}${totalsApart ? '' : ` of ${planned.length}`} (Step ${current})`],
    ['Plan', totalsApart ? `${inCurrent}` : `${inCurrent} of ${inPhase}`],
    ['Status', 'In progress'],
    ['Last activity', '2026-05-06 - Another plan'],
    ['Progress', `${bar} ${figures.percent}%${ratio}`],
    ...(totalsApart
      ? ([
          ['Total Phases', `${planned.length}`],
          ['Total Plans in Phase', `${inPhase}`],
        ] as const)
      : []),
  ];
  return ['## Current Position', '', ...labelled(lines, truth.positionForms)];
}

function metricsOf(truth: Truth, figures: Figures): readonly string[] {
  const { phases, planned } = truth;
  const velocity: readonly (readonly [string, string])[] = [
    ['Total plans completed', String(figures.completed)],
    ['Average duration', figures.average],
    ['Total execution time', figures.time],
  ];
  const heading = truth.unitInHeading ? ` (${truth.unit})` : '';
  const inRow = (text: string): string => (truth.unitInHeading ? text.replace(/\s*[a-z]+$/, '') : text);
  const listed = phases.flatMap((plans, phase) =>
    plans.map((time, plan) => `| Phase ${phase + 1} P${plan + 1} | ${said(truth, time, 0)} | 2 | 3 |`),
  );
  return [
    '## Performance Metrics',
    '',
    '**Velocity:**',
    '',
    ...labelled(velocity, truth.velocityForms),
    '',
    '**By Phase:**',
    '',
    `| Phase | Plans | Total${heading} | Avg/Plan${heading} |`,
    '|---|---|---|---|',
    ...phases.map(
      (plans, index) =>
        `| ${index + 1}. Step | ${plans.length}/${planned[index] ?? 0} | ${inRow(said(truth, total(plans), 0))} | ${inRow(figures.rowAverages[index] ?? '')} |`,
    ),
    '',
    ...lastPlansOf(truth),
    ...(truth.listsPlans ? listed : []),
    '',
  ];
}

/** The line of last plans, which are the last ones of all phases. */
function lastPlansOf(truth: Truth): readonly string[] {
  const { phases, lastPlans, unit } = truth;
  if (lastPlans === 'none') return [];
  const plans = phases.flatMap((spent, phase) =>
    spent.map((time, plan) => ({ id: `0${phase + 1}-0${plan + 1}`, time, text: said(truth, time, 0) })),
  );
  const items = plans.slice(-5).map(({ id, time, text }) => {
    if (lastPlans === 'ids') return `${id} (${text})`;
    return lastPlans === 'times' ? text : `${time}`;
  });
  const end = lastPlans === 'one unit' ? ` ${unit}` : '';
  return ['**Recent Trend:**', '', `- Last 5 plans: ${items.join(', ')}${end}`, ''];
}

/** The document that says `figures` about a truth. */
export function write(truth: Truth, figures: Figures): string {
  const done = total(truth.phases.map(({ length }) => length));
  const block = truth.hasFront
    ? counts(
        [done, total(truth.planned)],
        [completePhases(truth), truth.planned.length],
        figures.frontPercent,
      )
    : '';
  const session = ['Last session: 2026-05-06', 'Stopped at: a good place', 'Resume file: None'];
  const text = [
    '# Project State',
    '',
    ...positionOf(truth, figures),
    '',
    ...(truth.hasMetrics ? metricsOf(truth, figures) : []),
    ...(truth.layout === 'front matter' ? [] : ['## Session Continuity', '', ...session]),
    '',
  ];
  const mark = truth.hasByteOrderMark ? '\uFEFF' : '';
  return mark + (block + text.join('\n')).replaceAll('\n', truth.ending);
}

/** The dialect by which the document of a truth is to be recognised: that of its first position line. */
export function dialectOf({ layout, positionForms: [first] }: Truth): string {
  if (layout === 'labels')
    return first === 'table' ? 'table' : first?.startsWith('bold') ? 'bold' : 'template';
  return layout === 'prose' ? 'prose' : 'front-matter';
}

/** One way of damaging one figure: what the document says then, and which rule has to see it on which line. */
export interface FigureDamage {
  readonly rule: string;
  readonly line: RegExp;
  /** `undefined` when the document has no such figure, or when the damage would make it say something true. */
  readonly damaged: (truth: Truth, right: Figures, by: number) => Figures | undefined;
}

const spoilt = (truth: Truth, value: number, by: number, decimals: number): string =>
  said(truth, value * 2 + 5 + by, decimals);
const numberIn = (text: string): number => Number.parseFloat(text);

/** Every derived figure, by name. */
export const DAMAGES: Readonly<Record<string, FigureDamage>> = {
  bar: {
    rule: 'progress-bar',
    line: /Progress/,
    damaged: ({ layout, width, hasRatio, planned }, right, by) => {
      const filled = 1 + (by % (width - 1));
      // With a ratio on the line the bar may be drawn from that.
      const exact = (100 * right.completed) / total(planned);
      const values = hasRatio ? [right.percent, exact] : [right.percent];
      const fits = values.some((value) =>
        fitsBar({ filled, width }, { value, approximate: false }, 'printed'),
      );
      return fits || layout !== 'labels' ? undefined : { ...right, filled };
    },
  },
  percent: {
    rule: 'progress-percent',
    line: /Progress/,
    damaged: ({ layout, hasRatio }, right, by) => {
      const percent = by % 101;
      // Nothing is repaired to 100 or 0 while the file says that something is open, or done.
      const isBetween = right.percent > 0 && right.percent < 100;
      const isWrong = hasRatio && isBetween && Math.abs(percent - right.percent) > 1;
      return isWrong && layout === 'labels' ? { ...right, percent } : undefined;
    },
  },
  'row average': {
    rule: 'phase-average',
    line: /^\| 1\. Step/,
    damaged: (truth, right, by) =>
      truth.hasMetrics
        ? {
            ...right,
            rowAverages: right.rowAverages.map((average, index) =>
              index === 0 ? spoilt(truth, numberIn(average), by, truth.decimals) : average,
            ),
          }
        : undefined,
  },
  'total plans': {
    rule: 'velocity-plans',
    line: /Total plans/,
    damaged: ({ hasMetrics, listsPlans }, right, by) => {
      const completed = 1 + (by % right.completed);
      return hasMetrics && completed < right.completed && !listsPlans ? { ...right, completed } : undefined;
    },
  },
  'total time': {
    rule: 'velocity-time',
    line: /Total execution/,
    damaged: (truth, right, by) => {
      if (!truth.hasMetrics) return undefined;
      const time = right.time.endsWith('hours')
        ? `${writeNumber(numberIn(right.time) * 2 + 1 + by, 2, '0')} hours`
        : spoilt(truth, numberIn(right.time), by, 0);
      return { ...right, time };
    },
  },
  'average duration': {
    rule: 'velocity-average',
    line: /Average/,
    damaged: (truth, right, by) =>
      truth.hasMetrics
        ? { ...right, average: spoilt(truth, numberIn(right.average), by, truth.decimals) }
        : undefined,
  },
  'front matter percentage': {
    rule: 'front-matter-percent',
    line: /^ {2}percent/,
    damaged: (truth, right, by) => {
      const frontPercent = by % 101;
      const shown = { value: frontPercent, decimals: 0, approximate: false };
      const shareOfPhases = (100 * completePhases(truth)) / truth.planned.length;
      const isFine =
        // Of two legal values the smaller is proposed.
        shareOfPhases < right.percent ||
        right.percent <= 0 ||
        right.percent >= 100 ||
        Math.abs(frontPercent - right.percent) <= 1 ||
        fitsShare(shown, { done: completePhases(truth), total: truth.planned.length }, 'printed');
      return !truth.hasFront || isFine ? undefined : { ...right, frontPercent };
    },
  },
};
