import { ConfigError } from '../config.ts';
import { askGit } from '../process.ts';
import type { Answer } from '../process.ts';

/**
 * Asks git about a clone.
 * @throws ConfigError when git does not answer in time: to go on as if it knew of nothing would be a wrong answer
 */
export function ask(folder: string, question: readonly string[], mostOutput?: number): Answer {
  const answer = askGit(folder, question, mostOutput === undefined ? {} : { mostOutput });
  if (!('failed' in answer) || answer.failed !== 'too-slow') return answer;
  throw new ConfigError(
    `${answer.reason} in ${folder}. Try "git ${question[0] ?? ''}" there: a pipe in the place of one of its files would keep it waiting.`,
  );
}
