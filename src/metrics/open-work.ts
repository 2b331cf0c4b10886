import { saysMilestoneIsOver, statusesOf } from '../document/milestone-status.ts';
import type { Document } from '../document/document.ts';
import { expressionOf, mayBeForeign } from '../document/languages/words.ts';
import { barsOfPercent } from '../document/progress.ts';

/** What GSD and people write of work that is not done yet. */
const OPEN_WORDS =
  /\b(?:in[ _-]progress|executing|pending|remain(?:s|ing)?|outstanding|blocked|paused|unfinished|not (?:yet )?started|to ?do|left|planning|ready to (?:plan|execute|start))\b/i;

/**
 * Something of which a file says that it is open, in words that fit behind "since"; `undefined` when it names nothing.
 * While there is any, a percentage is not raised to 100, whatever the counts beside it give: they often know a part of the
 * project only.
 */
export function openWork(document: Document): string | undefined {
  return openPosition(document) ?? openCount(document) ?? openRow(document) ?? openWords(document);
}

function openPosition({ position: { phase, plan } }: Document): string | undefined {
  const [current, last] = [phase?.number?.value, phase?.total?.value];
  if (current !== undefined && last !== undefined && current < last) {
    return `the current phase is ${current} of ${last}`;
  }
  const [own, all] = [plan?.current?.value, plan?.total?.value];
  return own !== undefined && all !== undefined && own < all
    ? `the current plan is ${own} of ${all}`
    : undefined;
}

function openCount({ frontMatter, progressLines }: Document): string | undefined {
  for (const what of ['plans', 'phases']) {
    const [done, total] = ['completed', 'total'].map(
      (side) => frontMatter?.entries.get(`progress.${side}_${what}`)?.value,
    );
    if (typeof done === 'number' && typeof total === 'number' && done < total) {
      return `the front matter counts ${done} of ${total} ${what}`;
    }
  }
  const open = progressLines.flatMap(({ ratios }) => ratios).find(({ done, total }) => done < total);
  return open && `the progress line counts ${open.text}`;
}

function openRow({ phaseTables, lines }: Document): string | undefined {
  const row = phaseTables
    .flatMap(({ rows }) => rows)
    .find(
      ({ plans: { kind, completed = 0, planned } }) =>
        kind === 'planned' || (planned !== undefined && completed < planned),
    );
  if (row) return `row ${row.phase.text.slice(0, 60)} has ${row.plans.text}`;
  const box = lines.find(
    ({ kind, text }) =>
      kind === 'text' && /^\s{0,8}[-*+]\s+\[ \]\s+\W{0,4}(?:phase|plan)\b/i.test(text.slice(0, 80)),
  );
  return box && `line ${box.number} has an open box`;
}

function openWords(document: Document): string | undefined {
  const told = [...document.progressLines.map(({ field }) => field.value), ...statusesOf(document)];
  const open = told.find(({ value }) => openWord(value) !== undefined && !saysMilestoneIsOver(value));
  const word = open && openWord(open.value);
  return word === undefined ? undefined : `the file says "${word}"`;
}

function openWord(text: string): string | undefined {
  const said = text.slice(0, 400);
  const english = OPEN_WORDS.exec(said)?.[0];
  return english ?? (mayBeForeign(said) ? expressionOf('{open}').exec(said)?.[0] : undefined);
}

/** A bar that is filled while a percentage is to become 0. */
export function filledBar({ progressLines }: Document): string | undefined {
  const isFilled = progressLines.some((line) => barsOfPercent(line).some(({ filled }) => filled > 0));
  return isFilled ? 'the bar is not empty' : undefined;
}

/** Something of which a file says that it is done, its bar aside: then nothing says 0% safely. */
export function finishedWork(document: Document): string | undefined {
  return finishedPosition(document) ?? finishedCount(document);
}

function finishedPosition({ position: { phase, plan } }: Document): string | undefined {
  const [current = 0, own = 0] = [phase?.number?.value, plan?.current?.value];
  if (current > 1) return `the current phase is ${current}`;
  if (phase?.complete === true) return 'the current phase is complete';
  return own > 1 ? `the current plan is ${own}` : undefined;
}

function finishedCount({ progressLines, frontMatter, phaseTables, velocity }: Document): string | undefined {
  const counts = [
    ...['plans', 'phases'].map((what) => frontMatter?.entries.get(`progress.completed_${what}`)?.value),
    ...progressLines.flatMap(({ ratios }) => ratios.map(({ done }) => done)),
    ...phaseTables.flatMap(({ rows }) => rows.map(({ plans }) => plans.completed)),
    ...velocity.map(({ totalPlans }) => totalPlans?.value.kind === 'count' && totalPlans.value.value),
  ];
  return counts.some((count) => typeof count === 'number' && count > 0)
    ? 'another count is not zero'
    : undefined;
}
