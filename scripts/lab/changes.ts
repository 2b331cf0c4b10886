// How much of a file a repair changes: every changed character has to lie in an edit of a finding that was repaired.
import { sourceOf } from '../../src/document/source.ts';
import { analyse, repair } from '../../src/engine.ts';
import type { Analysis } from '../../src/engine.ts';
import type { Applicability, Edit } from '../../src/finding.ts';
import { apply } from '../../src/update/apply.ts';
import { plan } from '../../src/update/plan.ts';

const PRINTED = { tolerance: 'printed', severities: {} } as const;
const MOST_ROUNDS = 10;

/** The changes that repairs make, in characters. */
export interface Changes {
  readonly files: number;
  readonly edits: number;
  /** Characters that edits take out or put in, without those that stay the same at their ends. */
  readonly characters: number;
  /** Characters of all files, changed ones or not. */
  readonly of: number;
  /** Files in which something changed that is no edit of a repaired finding. */
  readonly strays: readonly string[];
}

/** Repairs files and adds up what changed. */
export function changesOf(
  all: readonly { readonly name: string; readonly analysis: Analysis }[],
  allow: Applicability,
): Changes {
  const changed = all
    .map(({ name, analysis }) => ({ name, ...editsOf(analysis, allow) }))
    .filter(({ edits, isOther }) => edits.length > 0 || isOther);
  return {
    files: changed.length,
    edits: changed.reduce((sum, { edits }) => sum + edits.length, 0),
    characters: changed.reduce((sum, { edits }) => sum + edits.reduce((own, one) => own + one, 0), 0),
    of: all.reduce((sum, { analysis }) => sum + analysis.source.text.length, 0),
    strays: changed.filter(({ isOther }) => isOther).map(({ name }) => name),
  };
}

/** Makes the edits of findings by hand: what the engine writes may be nothing else. Safe ones are made at once. */
function editsOf(
  analysis: Analysis,
  allow: Applicability,
): { readonly edits: readonly number[]; readonly isOther: boolean } {
  const made: number[] = [];
  let now = analysis;
  for (let round = 0; round < (allow === 'safe' ? 1 : MOST_ROUNDS); round += 1) {
    const { edits } = plan(allow === 'safe' ? now.findings : now.judged.findings, allow);
    if (edits.length === 0) break;
    const { text, path } = now.source;
    made.push(...edits.map((edit) => sizeOf(text, edit)));
    now = analyse(sourceOf(path, apply(text, edits)), PRINTED);
  }
  const written = repair(analysis, PRINTED, allow).after.source.text;
  return { edits: made, isOther: written !== now.source.text };
}

function sizeOf(text: string, { start, end, text: inserted }: Edit): number {
  const removed = text.slice(start, end);
  const most = Math.min(removed.length, inserted.length);
  let head = 0;
  while (head < most && removed[head] === inserted[head]) head += 1;
  let tail = 0;
  while (tail < most - head && removed.at(-1 - tail) === inserted.at(-1 - tail)) tail += 1;
  return removed.length + inserted.length - 2 * (head + tail);
}
