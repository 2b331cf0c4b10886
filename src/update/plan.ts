import type { Applicability, Edit, Finding } from '../finding.ts';
import { inOrder } from './compose.ts';

/** The edits to make, and the findings that they settle. */
export interface Plan {
  /** Disjoint, in the order of the file. */
  readonly edits: readonly Edit[];
  readonly applied: readonly Finding[];
}

/** Two rules claim the same characters: a fault of state-md, since each fact has one owner. */
export class OverlappingEditsError extends Error {
  override readonly name = 'OverlappingEditsError';
}

/**
 * Picks the fixes that the user allows.
 * @throws OverlappingEditsError when two of them touch each other.
 */
export function plan(findings: readonly Finding[], allow: Applicability): Plan {
  const applied = findings.filter(
    ({ fix }) => fix !== undefined && (allow === 'unsafe' || fix.applicability === 'safe'),
  );
  const edits = inOrder(applied.flatMap(({ fix }) => fix?.edits ?? []));
  assertDisjoint(edits);
  return { edits, applied };
}

/** @throws OverlappingEditsError unless the sorted edits are disjoint. */
export function assertDisjoint(edits: readonly Edit[]): void {
  edits.forEach((edit, index) => {
    const previous = edits[index - 1];
    if (!previous) return;
    const sameInsertion = edit.start === previous.start && edit.end === previous.end;
    if (edit.start < previous.end || sameInsertion) {
      throw new OverlappingEditsError(
        `edits at ${previous.start}-${previous.end} and ${edit.start}-${edit.end} overlap`,
      );
    }
  });
}
