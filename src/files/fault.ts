import type { Finding } from '../finding.ts';

/** What the finding about a fault of ours claims; listed by `explain` beside the rules. */
export const INTERNAL = {
  id: 'internal',
  summary: 'state-md itself does its work; when it does not, the file is left alone.',
} as const;

/** What the finding about an unreadable file claims; listed by `explain` beside the rules. */
export const UNREADABLE = {
  id: 'unreadable',
  summary: 'The file is a regular UTF-8 text file of at most 1 MiB inside the repository.',
} as const;

/** The finding that stands for a file that state-md failed on. */
export function internal(error: unknown): Finding {
  const what = error instanceof Error ? error.message : String(error);
  return finding(INTERNAL.id, `Not checked: state-md failed on this file (${what}). Please report it.`);
}

/** The finding that stands for a repair that state-md itself would not let through. */
export function refused(reason: string): Finding {
  return finding(
    INTERNAL.id,
    `Not repaired: the repair did not pass its own checks (${reason}). Please report it.`,
  );
}

/** The finding that stands for a file that was not judged. */
export function unreadable(reason: string): Finding {
  return finding(UNREADABLE.id, `Not checked: ${reason}.`);
}

function finding(rule: string, message: string): Finding {
  return { rule, severity: 'error', message, range: { start: 0, end: 0 }, related: [] };
}
