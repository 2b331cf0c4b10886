import type { Document } from '../document/document.ts';
import type { Percent } from '../document/progress.ts';
import { known, unknown } from './known.ts';
import type { Known } from './known.ts';
import { canonicalPercent, fitsShare } from './percent.ts';
import { readProgressFigures } from './progress-readings.ts';
import type { Counts, Formula, ProgressReadings } from './progress-readings.ts';

/**
 * What progress is counted by. All three are right somewhere: `gsd-tools` 1.32 took plans (`buildStateFrontmatter`,
 * `update-progress`), 1.42 and `gsd-core` the smaller of plans and phases, and agents often count phases.
 */
export type Basis = 'plans' | 'phases' | 'min';

/** The basis that the user names; `auto`: whatever the file can be shown to follow. */
export type BasisSetting = Basis | 'auto';

/** All settings, the default first. */
export const BASES: readonly BasisSetting[] = ['auto', 'plans', 'phases', 'min'];

/**
 * The bases that the percentages of one revision followed, all that are possible for each; none where that revision does
 * not tell. A percentage of 40 that is also the smaller share may have been either: `['phases', 'min']`. Plain data, so
 * that it can be kept where the revision itself cannot.
 */
export interface EstablishedBasis {
  /** Of the percentage on the progress line. */
  readonly line: readonly Basis[];
  /** Of `progress.percent` in the front matter: other GSD commands write it, sometimes by another basis. */
  readonly frontMatter: readonly Basis[];
}

/** What is known about the basis besides the file. */
export interface BasisKnowledge {
  readonly setting: BasisSetting;
  readonly established: EstablishedBasis;
}

/** The share that a percentage has to give, since its basis is known. */
export interface Yardstick {
  readonly share: Formula;
  /** `setting`: the user says so, and nothing else is right. `base`: the base revision followed it. */
  readonly by: 'setting' | 'base';
  /** The basis as it is called in messages. */
  readonly basis: Basis;
}

/** The yardsticks of the two percentages of a file. */
export interface Yardsticks {
  readonly setting: BasisSetting;
  readonly line: Known<Yardstick>;
  readonly frontMatter: Known<Yardstick>;
}

/** No revision told anything. */
export const NOTHING_ESTABLISHED: EstablishedBasis = { line: [], frontMatter: [] };

/** Nobody named a basis, and there is nothing to infer it from. */
export const NO_BASIS: BasisKnowledge = { setting: 'auto', established: NOTHING_ESTABLISHED };

/**
 * Which bases the percentages of a revision followed. It tells nothing where plans and phases give the same, where the
 * percentage fits neither, or where it is 0, which is what a percentage says that nobody ever touched.
 */
export function establishedBasis(revision: Document): EstablishedBasis {
  const readings = readProgressFigures(revision);
  const { frontMatter, counts } = readings;
  return {
    line: basesOfLine(readings),
    frontMatter: frontMatter.ok ? distinguished(frontMatter.value, counts) : [],
  };
}

/** The yardsticks of a file: those that the user names, else those of the revision before. */
export function yardsticksOf({ counts }: ProgressReadings, knowledge: BasisKnowledge): Yardsticks {
  const { setting, established } = knowledge;
  if (setting === 'auto') {
    return {
      setting,
      line: inferred(established.line, counts),
      frontMatter: inferred(established.frontMatter, counts),
    };
  }
  const named = byName(setting, counts);
  return { setting, line: named, frontMatter: named };
}

/** The share by a basis; GSD leaves out the side that has nothing to count when it takes the smaller of both. */
export function shareBy(basis: Basis, { plans, phases }: Counts): Known<Formula> {
  const [byPlans, byPhases] = [possible(plans, 'plans'), possible(phases, 'phases')];
  if (basis === 'plans') return byPlans;
  if (basis === 'phases') return byPhases;
  if (!byPlans.ok) return isAbsent(plans) ? byPhases : byPlans;
  if (!byPhases.ok) return isAbsent(phases) ? byPlans : byPhases;
  const [a, b] = [byPlans.value, byPhases.value];
  return a.done * b.total <= b.done * a.total ? byPlans : byPhases;
}

function possible(count: Known<Formula>, what: 'plans' | 'phases'): Known<Formula> {
  if (!count.ok) return count;
  const { done, total } = count.value;
  if (total === 0) return unknown(`the front matter counts no ${what}`);
  return done <= total ? count : unknown(`the front matter counts ${done} of ${total} ${what}`);
}

/** Nothing to count, rather than counted wrongly. */
function isAbsent(count: Known<Formula>): boolean {
  return !count.ok || count.value.total === 0;
}

function byName(basis: Basis, counts: Counts): Known<Yardstick> {
  const share = shareBy(basis, counts);
  return share.ok
    ? known({ share: share.value, by: 'setting', basis })
    : unknown(`the progress basis is ${basis}, and ${share.reason}`);
}

/** Known only when all that the base may have followed lead to one percentage here. */
function inferred(bases: readonly Basis[], counts: Counts): Known<Yardstick> {
  const [basis] = bases;
  if (basis === undefined) return unknown('nothing tells what the percentage is counted by');
  const shares = bases.map((candidate) => shareBy(candidate, counts));
  const [first] = shares;
  const values = shares.map((share) => (share.ok ? canonicalPercent(share.value) : undefined));
  if (first?.ok !== true || values.some((value) => value !== values[0])) {
    return unknown(`the base revision may have counted by ${bases.join(' or by ')}`);
  }
  return known({ share: first.value, by: 'base', basis });
}

/** A ratio on the line says what it counts; without one, the percentage has to. */
function basesOfLine({ comparable, percent, ratio, counts, formulas }: ProgressReadings): readonly Basis[] {
  if (ratio.ok && percent.ok && fitsShare(percent.value, ratio.value, 'printed')) {
    const { done, total } = ratio.value;
    const isOf = (count: Known<Formula>): boolean =>
      count.ok && count.value.done === done && count.value.total === total;
    const [byPlans, byPhases] = [isOf(counts.plans), isOf(counts.phases)];
    return byPlans === byPhases ? [] : byPlans ? ['plans'] : ['phases'];
  }
  if (!comparable.ok) return [];
  const bases = distinguished(comparable.value, counts);
  // Sums of rows are plans as well, but of the phases in the table alone: which of the two it was cannot be told.
  const rows = formulas.find(({ name }) => name === 'rows');
  const isOfRows = rows !== undefined && fitsShare(comparable.value, rows, 'printed');
  const plans = shareBy('plans', counts);
  const isSame = rows !== undefined && plans.ok && sameShare(plans.value, rows);
  return isOfRows && !isSame ? [] : bases;
}

function distinguished(percent: Percent, counts: Counts): readonly Basis[] {
  if (percent.value === 0 || percent.approximate) return [];
  const fitting = (['plans', 'phases', 'min'] as const).filter((basis) => {
    const share = shareBy(basis, counts);
    return share.ok && fitsShare(percent, share.value, 'printed');
  });
  return fitting.includes('plans') && fitting.includes('phases') ? [] : fitting;
}

function sameShare(a: Formula, b: Formula): boolean {
  return a.done === b.done && a.total === b.total;
}
