import { counted } from '../validate/wording.ts';
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

/** How many of the findings a repair takes: `it`, `all of them`, `2 of them`. */
export function shareOf({ errors, warnings, notices, fixable }: Omit<Counts, 'files'>): string {
  const total = errors + warnings + notices;
  if (fixable < total) return `${fixable} of them`;
  return total === 1 ? 'it' : 'all of them';
}
