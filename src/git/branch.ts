import { ask } from './ask.ts';

/** What most repositories call it. */
const USUAL = ['main', 'master'];

/**
 * The branch that pull requests go into, as far as a clone can tell: what its remote says, or else one of the usual names
 * that is there, or else the branch that is checked out.
 */
export function defaultBranch(folder: string): string {
  const remote = answered(folder, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  if (remote.startsWith('origin/')) return remote.slice('origin/'.length);
  const local = USUAL.find((name) => answered(folder, ['for-each-ref', `refs/heads/${name}`]) !== '');
  return local ?? (answered(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD']) || 'main');
}

function answered(folder: string, question: readonly string[]): string {
  const answer = ask(folder, question);
  return 'failed' in answer ? '' : answer.output.toString('utf8').trim();
}
