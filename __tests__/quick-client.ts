/** A client in this process that tries nothing again and waits for nothing: Octokit leaves a second between two writes. */
import { GitHub } from '@actions/github/lib/utils';
import type { Api, Client } from '../src/github/client.ts';
import type { FakeGitHub } from './github/server.ts';
import { TOKEN } from './github/step.ts';

/** Our client has two plugins more, which are all about trying again and waiting. */
export function quickClient(github: FakeGitHub, token = TOKEN): Client {
  const options = { auth: `token ${token}`, baseUrl: github.url, userAgent: 'test', request: { fetch } };
  return inventedClient(new GitHub(options));
}

/** A client whose answers a test makes up, for what the fake GitHub never says. */
export function inventedClient(made: unknown): Client {
  const api = made as Api;
  return { api, queries: api, owner: 'octo', repo: 'planner', repository: 'octo/planner' };
}
