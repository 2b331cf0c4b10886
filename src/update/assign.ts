import { positionAt } from '../document/source.ts';
import type { Consequence, Edit, Finding, Fix } from '../finding.ts';
import { editsBefore, inOrder, rangeBefore } from './compose.ts';
import type { Judged, Round } from './follow.ts';
import { namesOf } from './names.ts';

/**
 * Gives every edit of every round to one of the chosen findings, in terms of the first text, so that applying their fixes
 * at once does what the rounds did. What only the first round brought to light becomes a consequence of the fix that
 * brought it.
 * @returns each chosen finding as it is to be offered; `undefined` where that cannot be: when a round writes a figure
 * twice, or one that the first judgement did not call safe to fix.
 */
export function assign<J extends Judged>(
  first: J,
  chosen: readonly Finding[],
  rounds: readonly Round<J>[],
): ReadonlyMap<Finding, Finding> | undefined {
  const [opening, ...more] = rounds;
  const later = opening && laterFixes(opening.edits, more);
  if (opening === undefined || later === undefined) return undefined;
  // What was not repaired at once was judged anew beside the corrected figures, and may be right beside them.
  const atOnce = new Set(opening.applied);
  const offered = new Map(chosen.map((one) => [one, atOnce.has(one) ? one : withoutFix(one)]));
  const known = new Map([...namesOf(first)].map(([finding, name]) => [name, finding]));
  const consequences: Later[] = [];
  for (const one of later) {
    const same = known.get(one.name);
    if (same === undefined) consequences.push(one);
    else if (offered.has(same)) offered.set(same, besideCorrected(same, one.finding));
    else return undefined;
  }
  const others = first.findings.flatMap((one) => (offered.has(one) ? [] : (one.fix?.edits ?? [])));
  if (consequences.some(({ finding }) => finding.fix.edits.some((edit) => others.some(touches(edit)))))
    return undefined;
  attach(first, { offered, causes: opening.applied }, consequences);
  return offered;
}

/** A fix of a later round, with its edits and its place in terms of the first text. */
interface Later {
  readonly name: string;
  readonly finding: Finding & { readonly fix: Fix };
}

/** `undefined` when a round changes what an earlier one wrote. */
function laterFixes<J extends Judged>(
  opening: readonly Edit[],
  rounds: readonly Round<J>[],
): readonly Later[] | undefined {
  let made = opening;
  const fixes: Later[] = [];
  for (const { before, applied } of rounds) {
    const named = namesOf(before);
    const moved: Edit[] = [];
    for (const finding of applied) {
      const range = rangeBefore(made, finding.range);
      const edits = finding.fix && editsBefore(made, finding.fix.edits);
      if (finding.fix === undefined || range === undefined || edits === undefined) return undefined;
      moved.push(...edits);
      fixes.push({
        name: named.get(finding) ?? '',
        finding: { ...finding, range, fix: { ...finding.fix, edits } },
      });
    }
    made = inOrder([...made, ...moved]);
  }
  return fixes;
}

/** Puts each consequence into the fix of the same line, or else into the first that brought something to light. */
function attach(
  { source }: Judged,
  { offered, causes }: { readonly offered: Map<Finding, Finding>; readonly causes: readonly Finding[] },
  consequences: readonly Later[],
): void {
  const lineOf = ({ range }: Finding): number => positionAt(source, range.start).line;
  for (const { finding } of consequences) {
    const cause = causes.find((one) => lineOf(one) === lineOf(finding)) ?? causes[0];
    const told = cause && offered.get(cause);
    if (cause === undefined || told?.fix === undefined) continue;
    const { fix } = told;
    const edits = inOrder([...fix.edits, ...finding.fix.edits]);
    const all = [...(fix.consequences ?? []), consequenceOf(finding)];
    offered.set(cause, { ...told, fix: { ...fix, edits, consequences: all } });
  }
  for (const [finding, { fix, ...told }] of offered) {
    if (fix?.consequences)
      offered.set(finding, { ...told, fix: { ...fix, title: titleOf(fix, fix.consequences) } });
  }
}

const MOST_NAMED = 3;

/** `Replace 5 by 6; Progress 42% → 50% follows`: whoever accepts the fix accepts all of it. */
function titleOf({ title }: Fix, consequences: readonly Consequence[]): string {
  const named = consequences
    .slice(0, MOST_NAMED)
    .map(({ field, actual, expected }) =>
      [field, actual, '→', expected].filter((part) => part !== undefined).join(' '),
    );
  const more = consequences.length - named.length;
  const parts = more > 0 ? [...named, `${more} more`] : named;
  return `${title}; ${parts.join(', ')} ${consequences.length === 1 ? 'follows' : 'follow'}`;
}

function consequenceOf({ rule, range, actual, expected, fix }: Later['finding']): Consequence {
  const { field, formula, edits } = fix;
  return {
    rule,
    field,
    formula,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    range,
    edits,
  };
}

/** What was found in the file as it is, with the repair that is right once the recorded figures are. */
function besideCorrected(finding: Finding, { expected, fix }: Later['finding']): Finding {
  if (expected === undefined || expected === finding.expected) return { ...finding, fix };
  const message = `${finding.message} Once the recorded figures are corrected, it is ${expected}.`;
  return { ...finding, message, expected, fix };
}

function withoutFix({ fix: _, ...finding }: Finding): Finding {
  return finding;
}

function touches(edit: Edit): (other: Edit) => boolean {
  return ({ start, end }) => edit.start <= end && start <= edit.end;
}
