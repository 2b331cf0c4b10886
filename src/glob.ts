import { GLOB_LIMITS, isOperator, partOf, Refused, unescaped } from './glob/parts.ts';
import { Program, Walker } from './glob/states.ts';

/**
 * Globs whose cost has a bound. Patterns come from configurations that a stranger may have written, and so do the names
 * that they are held against: a pattern is read into states, and a name is walked through once with all states that it
 * may be in. Nothing is ever tried again, so no operator, however nested, costs more than states times characters.
 */

/** A pattern, ready to be held against paths with forward slashes. */
export interface Glob {
  /** How many states it has: what one character of a path costs at most. */
  readonly size: number;
  /** True when it stands for this path. */
  readonly matches: (path: string) => boolean;
  /** True when it stands for this path or for a folder above it. */
  readonly covers: (path: string) => boolean;
  /** How many states were looked at for all paths so far. */
  readonly work: () => number;
}

/** Why a pattern is refused, to follow it in a sentence. */
export interface Refusal {
  readonly problem: string;
}

/** A pattern in front of which `!` takes files out again; `!(a|b)` is a glob of its own. */
export function isExclusion(pattern: string): boolean {
  return pattern.startsWith('!') && !pattern.startsWith('!(');
}

/** The folder that a pattern begins with, and the rest; `glob` is empty for a pattern that is a plain name. */
export function splitGlob(pattern: string): { readonly base: string; readonly glob: string } {
  const text = Array.from(pattern);
  let slash = -1;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (isOperator(text, index)) {
      return {
        base: slash === 0 ? '/' : unescaped(text.slice(0, Math.max(0, slash))),
        glob: text.slice(slash + 1).join(''),
      };
    } else if (text[index] === '/') slash = index;
  }
  return { base: unescaped(text), glob: '' };
}

/** Reads a pattern, or says why it is refused. */
export function compileGlob(pattern: string): Glob | Refusal {
  const text = Array.from(pattern);
  const { characters, states } = GLOB_LIMITS;
  if (text.length > characters)
    return { problem: `has ${text.length} characters; use at most ${characters}` };
  try {
    const program = new Program();
    const start = program.add(partOf(text));
    if (program.size > states) return { problem: 'stands for too many names; write fewer of them' };
    const walker = new Walker(program, start);
    return {
      size: program.size,
      matches: (path) => walker.walk(path, false),
      covers: (path) => walker.walk(path, true),
      work: () => walker.work,
    };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    throw error;
  }
}
