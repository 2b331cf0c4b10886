import type { Located } from '../finding.ts';
import { isGivenUp } from './completion.ts';
import { readHead } from './head.ts';

/** The result of a verification, in the words of GSD; `other` is any other word. */
export type VerificationStatus = 'passed' | 'gaps_found' | 'human_needed' | 'failed' | 'other';

/** What a VERIFICATION file says. */
export interface Verification {
  readonly path: string;
  readonly status: VerificationStatus;
  /** The words that say so. */
  readonly text: Located<string>;
}

/**
 * Reads the status of a VERIFICATION file: that of the front matter (gsd-core reads no other), else the first
 * `**Status:**` line (earlier versions and people write it there).
 */
export function readVerification(path: string, text: string): Verification | undefined {
  const entries = readHead(text).entries.filter(({ key, depth }) => key === 'status' && depth === 0);
  const entry = entries.find(({ from }) => from === 'front-matter') ?? entries[0];
  if (entry === undefined || entry.value.value === '') return undefined;
  return { path, status: foldStatus(entry.value.value), text: entry.value };
}

/** `passed (automated) / human_needed (model)` asks for people: the less finished word wins. */
function foldStatus(text: string): VerificationStatus {
  const words = text.toLowerCase().replace(/[\s-]+/g, '_');
  if (words.includes('gaps_found')) return 'gaps_found';
  if (words.includes('human_needed')) return 'human_needed';
  if (/(?:^|[^a-z])failed/.test(words)) return 'failed';
  return /^[^a-z]*(?:passed|verified)(?![a-z_])/.test(words.replace(/_(?=[^a-z])/g, '')) ? 'passed' : 'other';
}

/**
 * True when a PLAN says that it was given up, most often as `status: superseded`: its work moved to another plan, so it is
 * not counted (gsd-core 1.14).
 */
export function isSuperseded(text: string): boolean {
  return isGivenUp(readHead(text));
}
