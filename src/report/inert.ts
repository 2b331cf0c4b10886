import { visible } from './visible.ts';

/**
 * Text of a file or a user for a line of ours: nothing in it acts on a terminal, and the runner of GitHub Actions,
 * which reads `##[command]` anywhere in a line of the log, finds no command in it.
 */
export function inert(text: string): string {
  return visible(text).replaceAll('##[', '##\\[');
}

/** A path at the start of a line, where `::name::` would be a command as well, also behind spaces. */
export function inertPath(path: string): string {
  return inert(/^\s*::/.test(path) ? `./${path}` : path);
}
