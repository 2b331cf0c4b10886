import type { Evidence } from '../evidence/evidence.ts';
import type { Document } from '../document/document.ts';
import type { Applicability, Edit, Finding } from '../finding.ts';
import { establishedBasis, NOTHING_ESTABLISHED } from '../metrics/basis.ts';
import type { EstablishedBasis } from '../metrics/basis.ts';
import { apply } from './apply.ts';
import { changesLeaf } from './leaves.ts';
import { plan } from './plan.ts';
import { refusal } from './verify.ts';
import type { Side } from './verify.ts';

/** A judged file, with what it was judged with. */
export interface Judged extends Side {
  readonly evidence: Evidence;
}

/** Judges another text of the same file. */
export type Judging<J extends Judged> = (text: string, evidence: Evidence) => J;

/** One set of edits that is made at once. */
export interface Round<J extends Judged> {
  readonly before: J;
  readonly applied: readonly Finding[];
  readonly edits: readonly Edit[];
}

/** The rounds of a repair. */
export interface Course<J extends Judged> {
  readonly rounds: readonly Round<J>[];
  /** The text after the last round, judged as whoever reads it next will judge it. */
  readonly last: J;
  /** Why one of the rounds may not stand. */
  readonly refused: string | undefined;
}

/** More rounds than this mean that repairs chase each other. */
const MOST_ROUNDS = 6;

/**
 * Applies the fixes that are chosen, and what follows from them. Derived figures are written from recorded ones, so one
 * round reaches the end. Safe repairs get further ones only where the first made something known: a recorded figure that
 * evidence corrected, or front matter that was no YAML before. Anything else that turns safe only now would rest on
 * figures that the repair itself wrote.
 * @param first the file as it is.
 * @param choose the findings whose fixes are wanted, among those of a round.
 * @param allow whether unsafe fixes are wanted, too.
 * @param again judges the text of a later round.
 */
export function follow<J extends Judged>(
  first: J,
  choose: (judged: J) => readonly Finding[],
  allow: Applicability,
  again: Judging<J>,
): Course<J> {
  const rounds: Round<J>[] = [];
  let now = first;
  let { evidence } = first;
  const forget = (): J => {
    const fresh = evidence === first.evidence ? now : again(now.source.text, first.evidence);
    ({ evidence } = first);
    return fresh;
  };
  while (rounds.length < MOST_ROUNDS) {
    let { edits, applied } = plan(leavesFirst(choose(now), allow), allow);
    if (edits.length === 0) {
      // Whoever reads the repaired file next knows nothing of the one before it, and may propose more.
      now = forget();
      if (allow === 'safe') break;
      ({ edits, applied } = plan(choose(now), allow));
      if (edits.length === 0) break;
    }
    const raises = applied.some(changesLeaf);
    if (raises) evidence = raised(evidence, now.document);
    const next = again(apply(now.source.text, edits), evidence);
    const refused = refusal(now, next, edits);
    if (refused !== undefined) return { rounds, last: now, refused };
    rounds.push({ before: now, applied, edits });
    const goesOn = allow === 'unsafe' || rounds.length > 1 || raises || isReadableNow(now, next);
    now = next;
    if (!goesOn) break;
  }
  return { rounds, last: forget(), refused: undefined };
}

/**
 * While a recorded figure is to be changed, only the fixes that do: everything else is worked out from those figures, and
 * would have to be repaired again.
 */
function leavesFirst(candidates: readonly Finding[], allow: Applicability): readonly Finding[] {
  const leaves = candidates.filter(
    (finding) => changesLeaf(finding) && (allow === 'unsafe' || finding.fix?.applicability === 'safe'),
  );
  return leaves.length > 0 ? leaves : candidates;
}

function isReadableNow({ document: before }: Side, { document: after }: Side): boolean {
  return before.frontMatter?.problem !== undefined && after.frontMatter?.problem === undefined;
}

/** The evidence once counts were raised: figures that agreed with the old counts follow, unless the base tells more. */
function raised(evidence: Evidence, document: Document): Evidence {
  if (evidence.raisedFrom !== undefined) return evidence;
  const byBase = establishedIn(evidence);
  const own = establishedBasis(document);
  const basis = {
    line: byBase.line.length > 0 ? byBase.line : own.line,
    frontMatter: byBase.frontMatter.length > 0 ? byBase.frontMatter : own.frontMatter,
  };
  return { ...evidence, basis, raisedFrom: document };
}

/** What the percentages of the file are known to follow: by an earlier run, or by the base. */
export function establishedIn({ base, basis: kept }: Evidence): EstablishedBasis {
  return kept ?? (base === undefined ? NOTHING_ESTABLISHED : establishedBasis(base));
}
