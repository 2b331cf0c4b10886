import type { Document } from '../../document/document.ts';
import { coversEverything, sumPlans, theTable } from '../../metrics/rows.ts';
import { countOf, statementsOf } from '../../statements/read.ts';
import { contains } from '../../statements/scope.ts';
import type { Attribute, Statement } from '../../statements/statement.ts';
import { isOfOneMilestone } from '../later-milestone.ts';
import { otherCounts } from '../planned-count.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';
import { code, sumText } from '../wording.ts';

/**
 * `9/14 plans` says how many plans there are and how many are done, as the counts of the front matter and the rows of the By
 * Phase table do. The percentage beside it fits the ratio, so that nothing else shows that both were left behind.
 */
export const progressRatio: Rule = {
  id: 'progress-ratio',
  summary: 'The plans or phases that the progress line counts are those of the front matter and of the rows.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => {
    const named = NOUNS.flatMap((noun) => ratiosOf(context.statements, noun)).slice(0, MOST);
    const alone = doneAlone(context.statements)
      .slice(0, MOST)
      .map((done) => aloneAgainstFrontMatter(done, context));
    if (named.length === 0 && alone.length > 0) return alone;
    if (named.length === 0) return [unchecked('the progress line has no ratio of plans or phases')];
    const judged = named.map((ratio) => {
      const counts = againstFrontMatter(ratio, context);
      const rows = againstRows(ratio, context.document);
      return counts.status === 'fails' || (counts.status === 'holds' && rows.status !== 'fails')
        ? counts
        : rows;
    });
    return onceEach([...judged, ...alone]);
  },
};

/** Each is held against the whole file, and no real one has more than a few. */
const MOST = 50;
type Noun = 'plans' | 'phases';
const PLACES = ['progress line', 'count line'] as const;
const NOUNS: readonly Noun[] = ['plans', 'phases'];

interface NamedRatio {
  readonly noun: Noun;
  readonly done: Statement;
  readonly known: Statement;
}

/** A line that counts the phases done, and not how many there are: `Phases complete: 4`. */
function doneAlone(statements: readonly Statement[]): readonly Statement[] {
  const place = { place: 'count line' } as const;
  const known = new Set(statementsOf(statements, 'phasesKnown', place).map(({ range }) => range.start));
  return statementsOf(statements, 'phasesDone', place).filter(({ range }) => !known.has(range.start));
}

function aloneAgainstFrontMatter(done: Statement, { document, metrics }: RuleContext): Verdict {
  const { phases } = metrics.progress.counts;
  if (!phases.ok) return unchecked(phases.reason, 'phases');
  const own = countOf(done);
  const [doneAt] = phases.value.from;
  if (
    done.scope.kind !== 'certain' ||
    !isOfOneMilestone(document) ||
    phases.value.total === 0 ||
    own === undefined
  )
    return unchecked('the count and the front matter may be of other milestones', 'phases');
  if (own === phases.value.done) return holds('phases');
  return fails({
    subject: 'phases',
    message: `${nameOf(done)} ${done.text}, but the front matter counts ${phases.value.done} of ${phases.value.total}. Bring the one that was left behind up to date.`,
    actual: done.text,
    expected: String(phases.value.done),
    range: done.range,
    related: doneAt ? [{ range: doneAt, note: 'completed phases' }] : [],
  });
}

/** Several lines may repeat one count; what is wrong with it is told once. */
function onceEach(verdicts: readonly Verdict[]): readonly Verdict[] {
  const told = new Set<string | undefined>();
  return verdicts.filter(({ status, subject }) => {
    if (status !== 'fails') return true;
    const isFirst = !told.has(subject);
    told.add(subject);
    return isFirst;
  });
}

function nameOf({ place, name }: Statement): string {
  return place === 'progress line' ? 'Progress counts' : `${code(name)} says`;
}

/** The two sides of a ratio stand at the same place. */
function ratiosOf(statements: readonly Statement[], noun: Noun): readonly NamedRatio[] {
  const side = (attribute: Attribute): readonly Statement[] =>
    PLACES.flatMap((place) => statementsOf(statements, attribute, { place }));
  const known = new Map(side(`${noun}Known`).map((statement) => [statement.range.start, statement]));
  return side(`${noun}Done`).flatMap((done) => {
    const other = known.get(done.range.start);
    return other ? [{ noun, done, known: other }] : [];
  });
}

function againstFrontMatter(
  { noun, done, known }: NamedRatio,
  { statements, document }: RuleContext,
): Verdict {
  const [otherDone] = statementsOf(statements, `${noun}Done`, { place: 'front matter' });
  const [otherKnown] = statementsOf(statements, `${noun}Known`, { place: 'front matter' });
  if (otherDone === undefined || otherKnown === undefined)
    return unchecked(`the front matter has no counts of ${noun}`);
  if (done.scope.kind === 'unclear') return unchecked(`the ratio is not comparable: ${done.scope.why}`);
  if (!contains(done.quantity.subject, otherDone.quantity.subject))
    return unchecked('the ratio and the front matter are of other milestones');
  const counts = [done, known, otherDone, otherKnown].map(countOf);
  const [own, all, theirs, theirAll] = counts;
  if (own === undefined || all === undefined || theirs === undefined || theirAll === undefined)
    return unchecked('the ratio is approximate');
  if (theirAll === 0) return unchecked(`the front matter counts no ${noun} yet`);
  const isSame = own === theirs && all === theirAll;
  // A project has all that one of its milestones has, and more.
  const mayBeMore = !isOfOneMilestone(document) && own >= theirs && all >= theirAll;
  // Plans of phases that are not planned yet have no files that the front matter could count.
  const isAhead = noun === 'plans' && own === theirs && all > theirAll;
  if (isSame || mayBeMore || isAhead) return holds(noun);
  return fails({
    subject: noun,
    message: `${nameOf(done)} ${done.text} ${noun}, but the front matter counts ${theirs} of ${theirAll}. Bring the one that was left behind up to date.`,
    actual: done.text,
    expected: `${theirs} of ${theirAll}`,
    range: done.range,
    related: [
      { range: otherDone.range, note: `completed ${noun}` },
      { range: otherKnown.range, note: `${noun} in all` },
    ],
  });
}

function againstRows({ noun, done }: NamedRatio, document: Document): Verdict {
  const table = theTable(document);
  if (noun === 'phases') return unchecked('rows count plans');
  // Where there are several milestones, rows may count all of them and the line the current one.
  const isOfSame = isOfOneMilestone(document) || countsAsTotal(done, document);
  if (!isOfSame) return unchecked('the file names several milestones');
  if (!table.ok) return unchecked(table.reason);
  if (table.value.scope !== '' || done.scope.kind === 'unclear')
    return unchecked('the table and the ratio are of other parts of the project');
  const rows = sumPlans(table.value);
  if (!rows.ok) return unchecked(rows.reason);
  const [own = 0, sum] = [countOf(done), rows.value.value];
  if (own === sum) return holds(noun);
  if (own > sum && !coversEverything(document, table.value).ok)
    return unchecked('the rows may not be all phases, so their sum is only a lower bound');
  const others = table.value.rows.flatMap((row) =>
    otherCounts(document, row).map((count) => (row.plans.completed ?? 0) - count),
  );
  if (others.includes(sum - own)) return unchecked('the row of the current phase may count planned plans');
  return fails({
    subject: noun,
    message: `${nameOf(done)} ${done.text} plans, but the rows of the By Phase table add up to ${sum} (${sumText(rows.value.from.map(({ plans }) => String(plans)))}). Bring the one that was left behind up to date.`,
    actual: done.text,
    expected: String(sum),
    range: done.range,
    related: rows.value.from
      .slice(0, 20)
      .map(({ row }) => ({ range: row.plans.range, note: `phase ${row.phase.text}` })),
  });
}

/** The line counts what the total of the metrics counts, which sums up the rows. */
function countsAsTotal(done: Statement, { velocity: [block, ...more] }: Document): boolean {
  const total = block?.totalPlans?.value;
  return more.length === 0 && block?.scope === '' && total?.kind === 'count' && total.value === countOf(done);
}
