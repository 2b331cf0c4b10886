import fs from 'node:fs';

/** The commit that a run is about, as a web page. */
export interface Revision {
  /** `https://github.com/owner/name`, without a slash at the end. */
  readonly repositoryUrl: string;
  readonly sha: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const OWNER_AND_NAME = /^[\w.-]+\/[\w.-]+$/;
const SHA = /^[0-9a-f]{40,64}$/;
const SERVER = /^https?:\/\/[\w.:-]+$/;

/**
 * The commit that the runner's variables name: the head of the pull request when there is one, because the merge
 * commit that GitHub makes for a test is not what anybody wrote. `undefined` when something is missing or malformed.
 *
 * Read here and not from `@actions/github`, whose `context` comes only together with the whole API client (a fifth
 * more bundle) and ends the process on a malformed event file.
 */
export function revisionOf(environment: Environment): Revision | undefined {
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const sha = pullRequestHead(environment['GITHUB_EVENT_PATH']) ?? environment['GITHUB_SHA'] ?? '';
  if (!SERVER.test(server) || !OWNER_AND_NAME.test(repository) || !SHA.test(sha)) return undefined;
  return { repositoryUrl: `${server}/${repository}`, sha };
}

function pullRequestHead(eventPath: string | undefined): string | undefined {
  if (eventPath === undefined || eventPath === '') return undefined;
  try {
    const event = JSON.parse(fs.readFileSync(eventPath, 'utf8')) as {
      pull_request?: { head?: { sha?: unknown } };
    } | null;
    const sha = event?.pull_request?.head?.sha;
    return typeof sha === 'string' ? sha : undefined;
  } catch {
    // A link to the other revision is not worth failing for.
    return undefined;
  }
}
