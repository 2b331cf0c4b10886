import type { Document } from '../document/document.ts';
import { positionAt } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import type { Applicability, Edit, Finding, Range, Relation } from '../finding.ts';
import { changedLeafLines, checkLeaves, leafRanges } from './leaves.ts';

declare const proof: unique symbol;

/** A source that passed every check of {@link verify}. Only such a source may be written to disk or committed. */
export interface Verified {
  readonly source: Source;
  /** The text that the proof starts from: whoever writes makes sure that this is still what is there. */
  readonly original: Source;
  readonly [proof]: true;
}

/** What verification looks at on either side of a repair. */
export interface Side {
  readonly source: Source;
  readonly document: Document;
  readonly findings: readonly Finding[];
  readonly relations: readonly Relation[];
}

/**
 * Why one round of edits may not stand, or `undefined`: every changed character has to belong to a derived figure, or to
 * a recorded one that evidence corrects; lines and their endings have to be as before, the document has to have the same
 * structure, recorded counts may only rise, and no finding may be new. The checks do not trust the rules that made the
 * edits.
 */
export function refusal(before: Side, after: Side, edits: readonly Edit[]): string | undefined {
  return (
    checkOwned(before, edits) ??
    checkLines(before.source, after.source) ??
    checkStructure(before.document, after.document) ??
    checkLeaves(before, after) ??
    checkFresh(before, after)
  );
}

/** Proves that a whole repair is at its end: the first and last text differ in no line ending, and nothing is left. */
export function verify(
  before: Side,
  after: Side,
  allow: Applicability,
): Verified | { readonly refused: string } {
  const refused = checkLines(before.source, after.source) ?? checkNothingLeft(after, allow);
  if (refused !== undefined) return { refused };
  return { source: after.source, original: before.source } as Verified;
}

/** Where derived figures stand: the only characters that state-md changes without evidence. */
export function ownedRanges({
  frontMatter,
  progressLines,
  velocity,
  phaseTables,
}: Document): readonly Range[] {
  const percent = frontMatter?.entries.get('progress.percent');
  return [
    ...(percent ? [percent.range] : []),
    ...(frontMatter?.problem?.edits ?? []).map(({ start, end }) => ({ start, end })),
    ...progressLines.flatMap(({ bars, percents }) => [...bars, ...percents].map(({ range }) => range)),
    ...velocity.flatMap(({ totalPlans, averageDuration, totalTime }) =>
      [totalPlans, averageDuration, totalTime].flatMap((figure) => (figure ? [figure.value.range] : [])),
    ),
    ...phaseTables.flatMap(({ rows }) => rows.flatMap(({ average }) => (average ? [average.cell.room] : []))),
  ];
}

function checkOwned(before: Side, edits: readonly Edit[]): string | undefined {
  const { document, source } = before;
  const owned = [...ownedRanges(document), ...leafRanges(before)];
  const stray = edits.find((edit) => !owned.some(({ start, end }) => edit.start >= start && edit.end <= end));
  return (
    stray && `an edit in line ${positionAt(source, stray.start).line} lies outside of the derived figures`
  );
}

function checkLines(before: Source, after: Source): string | undefined {
  const endings = ({ lines, text }: Source): string =>
    lines.map(({ end }, index) => text.slice(end, lines[index + 1]?.start ?? text.length)).join('|');
  if (before.hasByteOrderMark !== after.hasByteOrderMark) return 'the byte-order mark changed';
  if (before.lines.length !== after.lines.length) return 'the number of lines changed';
  if (endings(before) !== endings(after)) return 'a line ending changed';
  return undefined;
}

function checkStructure(before: Document, after: Document): string | undefined {
  if (before.dialect !== after.dialect) return 'the file reads as another dialect';
  // Quoting a value makes the front matter readable, so its own entries are not compared.
  const shape = ({ lines, fields, phaseTables, planRows }: Document): string =>
    JSON.stringify([
      lines.map(({ kind }) => kind),
      fields.map(({ key, line, label }) => [key, line, label.value]),
      phaseTables.map(({ rows }) =>
        // Counts and totals of rows are held against each other by `checkLeaves`.
        rows.map(({ line, phase, plans, total }) => [line, phase.text, plans.kind, total?.value.kind]),
      ),
      planRows.map(({ line }) => line),
    ]);
  return shape(before) === shape(after) ? undefined : 'the structure of the document changed';
}

function checkNothingLeft(after: Side, allow: Applicability): string | undefined {
  const left = after.findings.find(
    ({ fix }) => fix !== undefined && (fix.applicability === 'safe' || allow === 'unsafe'),
  );
  return left && `the repair of \`${left.rule}\` would have to be repaired again`;
}

function checkFresh(before: Side, after: Side): string | undefined {
  const place = ({ source }: Side, { rule, range }: Finding): string =>
    `${rule} ${positionAt(source, range.start).line}`;
  const known = new Set(before.findings.map((finding) => place(before, finding)));
  const [countBefore, countAfter] = [countByRule(before), countByRule(after)];
  // Relations that could not be checked before may turn out to fail once the figures around them are repaired.
  const unchecked = new Set(
    before.relations.filter(({ status }) => status === 'unchecked').map(({ rule }) => rule),
  );
  const readable = mendedFrontMatter(before, after);
  // A count that was raised contradicts what was left behind together with it: that is seen only now.
  const raised = changedLeafLines(before, after);
  const isAboutRaised = ({ range, related }: Finding): boolean =>
    [range, ...related.map((one) => one.range)].some(({ start }) =>
      raised.has(positionAt(after.source, start).line),
    );
  // A fresh finding with a fix of its own is settled in the next round, or refused by `verify`.
  const fresh = after.findings.find(
    (finding) =>
      !(readable && finding.range.start < readable.end) &&
      !known.has(place(after, finding)) &&
      !unchecked.has(finding.rule) &&
      finding.fix === undefined &&
      !isAboutRaised(finding) &&
      // A finding may move to the next figure of a block once the first is repaired.
      (countAfter.get(finding.rule) ?? 0) > (countBefore.get(finding.rule) ?? 0),
  );
  return (
    fresh &&
    `the repair would cause a finding of \`${fresh.rule}\` in line ${positionAt(after.source, fresh.range.start).line}`
  );
}

/** The front matter, when it has become readable: what was wrong inside could not be seen before. */
function mendedFrontMatter(before: Side, after: Side): Range | undefined {
  const [old, mended] = [before.document.frontMatter, after.document.frontMatter];
  return old?.problem && mended && !mended.problem ? mended.range : undefined;
}

function countByRule({ findings }: Side): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
