import { idKey } from './phase-id.ts';
import type { PhaseId } from './phase-id.ts';

/**
 * What a file of a phase folder is, by its name alone. `aside` files have the word in their name and are no plan:
 * outlines, reviews, drafts, pauses.
 */
export type FileRole = 'plan' | 'summary' | 'verification' | 'aside' | 'other';

/** How sure the name makes it that a file is a plan: `named` is a plan only when nothing speaks against it. */
export type NameForm = 'numbered' | 'bare' | 'named';

/** A file of a phase folder. */
export interface PhaseFile {
  /** Relative to the planning folder. */
  readonly path: string;
  readonly role: FileRole;
  readonly form: NameForm;
  /** What names the plan within its phase, folded: `1`, `2b`, `gap-1`, `a`; empty for `PLAN.md` and `07-PLAN.md`. */
  readonly id: string;
  /** The number of `02-PLAN.md`, which is a plan's or, where the folder has one such file only, the phase's. */
  readonly loneNumber: string | undefined;
  /** The phase that the name begins with, when it is not the folder's own. */
  readonly foreignPhase: string | undefined;
}

/** The folder that a file lies in. */
export interface FolderName {
  readonly name: string;
  readonly id: PhaseId | undefined;
}

const LONGEST_NAME = 255;
/** gsd-core leaves these out of the count (plan-scan, 1.14). */
const DERIVED = /(?:-outline|\.pre-bounce|-plan-review)$/;
const NUMBER = /^\d{1,4}[a-z]?$/;
const PHASE_NUMBER = /^\d{1,4}[a-z]?(?:\.\d{1,3}){0,3}[a-z]?$/;

/** Reads the name of a file in a phase folder, or in its `plans/` folder (`nested`, GSD 1.42). */
export function readFileName(path: string, folder: FolderName, nested: boolean): PhaseFile {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const stem = name.replace(/\.md$/, '');
  const file = { path, form: 'bare', id: '', loneNumber: undefined, foreignPhase: undefined } as const;
  if (stem === name || name.length > LONGEST_NAME) return { ...file, role: 'other' };
  if (DERIVED.test(stem)) return { ...file, role: 'aside' };
  const tokens = stem.split('-');
  if (tokens.at(-1) === 'verification') return { ...file, role: 'verification' };
  const role = roleOf(tokens, nested);
  if (role === undefined) return { ...file, role: tokens.includes('plan') ? 'aside' : 'other' };
  if (role === 'plan' && tokens.includes('draft')) return { ...file, role: 'aside' };
  return { path, role, ...readId(tokens, role, folder) };
}

function roleOf(tokens: readonly string[], nested: boolean): 'plan' | 'summary' | undefined {
  const isMarked = (word: string): boolean => {
    const at = tokens.indexOf(word);
    return at >= 0 && NUMBER.test(tokens[at + 1] ?? '');
  };
  if (tokens.at(-1) === 'summary' || (nested && isMarked('summary'))) return 'summary';
  if (tokens.at(-1) === 'plan' || isMarked('plan')) return 'plan';
  const at = tokens.indexOf('plan');
  return at > 0 && NUMBER.test(tokens[at - 1] ?? '') ? 'plan' : undefined;
}

function readId(
  tokens: readonly string[],
  role: 'plan' | 'summary',
  folder: FolderName,
): Pick<PhaseFile, 'form' | 'id' | 'loneNumber' | 'foreignPhase'> {
  const at = tokens.indexOf('plan');
  const words = tokens.filter((token) => token !== 'plan' && token !== 'summary');
  const { rest, foreignPhase } = withoutPhase(words, folder);
  const id = rest.map(foldToken).join('-');
  const isLone = role === 'plan' && words.length === 1 && PHASE_NUMBER.test(words[0] ?? '');
  const hasWordsBehind = role === 'plan' && at < tokens.length - 1 && !NUMBER.test(tokens[at + 1] ?? '');
  const form = hasWordsBehind ? 'named' : rest.length === 0 ? 'bare' : 'numbered';
  return { form, id, loneNumber: isLone ? foldToken(words[0] ?? '') : undefined, foreignPhase };
}

/** Takes away what names the phase: its folder's whole name, the project code, the number. */
function withoutPhase(
  words: readonly string[],
  { name, id }: FolderName,
): { rest: readonly string[]; foreignPhase: string | undefined } {
  const folder = name.toLowerCase().split('-');
  if (
    words.length > folder.length &&
    folder.length > 1 &&
    folder.every((token, index) => words[index] === token)
  ) {
    return { rest: words.slice(folder.length), foreignPhase: undefined };
  }
  const own = words[0] !== undefined && words[0] === id?.code?.toLowerCase() ? words.slice(1) : words;
  const [first = '', second = ''] = own;
  if (!PHASE_NUMBER.test(first)) return { rest: own, foreignPhase: undefined };
  if (idKey(first) === id?.key) return { rest: own.slice(1), foreignPhase: undefined };
  if (!NUMBER.test(second)) return { rest: own, foreignPhase: undefined };
  return { rest: own.slice(1), foreignPhase: idKey(first) };
}

function foldToken(token: string): string {
  return token.replace(/^0+(?=\d)/, '');
}
