import type { Counts } from './report.ts';

/** `2 errors, 1 warning in 3 files`, or `no findings in 1 file`. */
export function verdictOf({ errors, warnings, notices, files }: Omit<Counts, 'fixable'>): string {
  const parts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [notices, 'notice'],
  ] as const;
  const found = parts.flatMap(([count, noun]) => (count === 0 ? [] : [counted(count, noun)]));
  return `${found.length === 0 ? 'no findings' : found.join(', ')} in ${counted(files, 'file')}`;
}

/** `1 file`, `3 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
