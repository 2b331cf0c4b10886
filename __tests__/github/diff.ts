/** Patches as the API shows them, and what can be told from them. */

/** One changed file of a comparison. */
export interface FileDiff {
  readonly filename: string;
  readonly previous?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** The hunks without their header lines; absent for binary files. */
  readonly patch?: string;
}

interface Hunk {
  readonly old: { readonly start: number; readonly count: number };
  readonly new: { readonly start: number; readonly count: number };
  readonly lines: readonly string[];
}

/** Puts together what `git diff-tree -z --raw --numstat` and `git diff-tree -p` say about the same comparison. */
export function fileDiffs(summary: string, patches: string): FileDiff[] {
  const fields = summary.split('\0');
  const changes: { status: string; sha: string; filename: string; previous?: string }[] = [];
  while (fields[0]?.startsWith(':') === true) {
    const [, , before = '', after = '', status = ''] = fields.shift()!.split(' ');
    const sha = /^0+$/.test(after) ? before : after;
    const first = fields.shift()!;
    changes.push(
      status.startsWith('R')
        ? { status, sha, previous: first, filename: fields.shift()! }
        : { status, sha, filename: first },
    );
  }
  const chunks = patches.split(/^(?=diff --git )/m).filter((chunk) => chunk.startsWith('diff --git '));
  return changes.map(({ status, sha, filename, previous }) => {
    const [additions = '', deletions = '', name] = fields.shift()!.split('\t');
    // A renamed file's two names follow in fields of their own.
    if (name === '') fields.splice(0, 2);
    // A file that became a link, or the reverse, is shown as one file less and one more.
    const chunk = chunks.splice(0, status === 'T' ? 2 : 1).join('');
    const hunks = /^@@ .*/ms.exec(chunk)?.[0].replace(/\n$/, '');
    return {
      filename,
      ...(previous !== undefined && { previous }),
      status: STATUS[status.charAt(0)] ?? 'changed',
      sha,
      additions: Number(additions) || 0,
      deletions: Number(deletions) || 0,
      ...(hunks !== undefined && { patch: hunks }),
    };
  });
}

const STATUS: Readonly<Record<string, FileDiff['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

/** The hunks of a patch. */
export function hunksOf(patch: string): Hunk[] {
  const hunks: Hunk[] = [];
  let lines: string[] = [];
  for (const line of patch.split('\n')) {
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (header === null) {
      lines.push(line);
      continue;
    }
    const [, oldStart, oldCount = '1', newStart, newCount = '1'] = header;
    lines = [];
    hunks.push({
      old: { start: Number(oldStart), count: Number(oldCount) },
      new: { start: Number(newStart), count: Number(newCount) },
      lines,
    });
  }
  return hunks;
}

/** The lines of one side that a patch shows, with the number of their hunk: there a comment may stand. */
export function shownLines(patch: string, side: 'LEFT' | 'RIGHT'): Map<number, number> {
  const shown = new Map<number, number>();
  for (const [index, { old, new: right, lines }] of hunksOf(patch).entries()) {
    let line = side === 'RIGHT' ? right.start : old.start;
    for (const text of lines) {
      if (text.startsWith(side === 'RIGHT' ? '-' : '+') || text.startsWith('\\')) continue;
      shown.set(line, index);
      line += 1;
    }
  }
  return shown;
}

/**
 * Where a line of the old side is on the new side; `undefined` when it was changed or removed. The hunks are those of a
 * diff without context.
 */
export function followLine(hunks: readonly Hunk[], line: number): number | undefined {
  let moved = line;
  for (const { old, new: right } of hunks) {
    if (old.count === 0 ? line <= old.start : line < old.start) break;
    if (line < old.start + old.count) return undefined;
    moved += right.count - old.count;
  }
  return moved;
}
