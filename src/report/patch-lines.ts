const HUNK = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@(?: |\r?$)/;

/** A hunk that is being read: how many lines it still has to have on either side. */
interface OpenHunk {
  before: number;
  after: number;
  line: number;
  readonly lines: number[];
}

/**
 * The lines of the new file that a review can comment on: those that a patch of `GET pulls/N/files` shows, added or
 * not. GitHub leaves the patch out when it is large; then there are none. Total: reading stops at the first line that
 * cannot be, and a hunk counts only when it is complete.
 */
export function commentableLines(patch: string | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  let hunk: OpenHunk | undefined;
  for (const line of (patch ?? '').split('\n')) {
    if (line.startsWith('\\')) continue;
    if (hunk === undefined) {
      hunk = openHunk(line);
      if (hunk === undefined) break;
    } else if (!take(hunk, line)) {
      break;
    }
    if (hunk.before === 0 && hunk.after === 0) {
      for (const number of hunk.lines) found.add(number);
      hunk = undefined;
    }
  }
  return found;
}

function openHunk(line: string): OpenHunk | undefined {
  const match = HUNK.exec(line);
  if (match === null) return undefined;
  // A side of one line has no count.
  const [, before = '1', start = '', after = '1'] = match;
  const hunk = { before: Number(before), after: Number(after), line: Number(start), lines: [] };
  return hunk.after > 0 && hunk.line === 0 ? undefined : hunk;
}

/** Counts a line of the hunk; false when it has no place there. */
function take(hunk: OpenHunk, line: string): boolean {
  const mark = line.slice(0, 1);
  if (mark !== ' ' && mark !== '-' && mark !== '+') return false;
  if (mark !== '+') hunk.before -= 1;
  if (mark !== '-') {
    hunk.after -= 1;
    hunk.lines.push(hunk.line);
    hunk.line += 1;
  }
  return hunk.before >= 0 && hunk.after >= 0;
}
