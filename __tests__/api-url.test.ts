// Which address the token is sent to: that of the API of the server that a run belongs to, or none.
import { describe, expect, test } from '@jest/globals';
import { runnerPorts } from '../src/action/ports.ts';
import { ApiError } from '../src/github/api-error.ts';
import { apiUrlOf } from '../src/github/api-url.ts';

type Variables = readonly [
  server?: string | undefined,
  api?: string | undefined,
  queries?: string | undefined,
];

const environment = ([server, api, queries]: Variables): NodeJS.ProcessEnv => ({
  GITHUB_SERVER_URL: server,
  GITHUB_API_URL: api,
  GITHUB_GRAPHQL_URL: queries,
});

function refusal(variables: Variables): ApiError {
  try {
    throw new Error(`it is ${apiUrlOf(environment(variables))}`);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

describe('an API that is not named follows from the server', () => {
  test.each([
    [undefined, 'https://api.github.com'],
    ['', 'https://api.github.com'],
    ['https://github.com', 'https://api.github.com'],
    ['https://GitHub.com/', 'https://api.github.com'],
    ['https://octo.ghe.com', 'https://api.octo.ghe.com'],
    ['https://ghes.example', 'https://ghes.example/api/v3'],
    ['https://ghes.example:8443/', 'https://ghes.example:8443/api/v3'],
    ['http://git.example.org/gitea', 'http://git.example.org/gitea/api/v3'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/api/v3'],
    ['https://notgithub.com', 'https://notgithub.com/api/v3'],
    ['https://ghe.com.example', 'https://ghe.com.example/api/v3'],
  ])('%s: %s', (server, expected) => {
    for (const nothing of [undefined, '', ' ']) {
      expect(apiUrlOf(environment([server, nothing, nothing]))).toBe(expected);
    }
  });
});

describe('an API that is named is taken', () => {
  test.each<Variables>([
    ['https://github.com', 'https://api.github.com', 'https://api.github.com/graphql'],
    ['https://octo.ghe.com', 'https://api.octo.ghe.com', 'https://api.octo.ghe.com/graphql'],
    ['https://ghes.example', 'https://ghes.example/api/v3', 'https://ghes.example/api/graphql'],
    ['https://git.example.org', 'https://git.example.org/api/v1', ''],
    ['http://git.example.org', 'http://git.example.org/api/v1', ''],
    ['http://git.example.org', 'https://git.example.org/api/v1', ''],
    ['http://localhost:3000', 'http://localhost:3001/api/v3', ''],
    ['https://github.com', 'http://127.0.0.1:8080', 'http://[::1]:8080/graphql'],
    ['', 'https://ghes.example/api/v3', 'https://ghes.example/api/graphql'],
  ])('of %s: %s', (server, api = '', queries) => {
    expect(apiUrlOf(environment([server, api, queries]))).toBe(api);
    expect(apiUrlOf(environment([server, `${api}/`, queries]))).toBe(api);
  });
});

describe('an API of another host is refused', () => {
  test.each<Variables>([
    ['https://github.com', 'https://api.github.com.evil.example'],
    ['https://github.com', 'https://github.com/api/v3'],
    ['https://github.com', 'https://api.octo.ghe.com'],
    ['https://github.com', 'http://api.github.com'],
    ['https://github.com', 'https://127.0.0.1.evil.example'],
    ['https://github.com', 'https://localhost.evil.example'],
    ['https://octo.ghe.com', 'https://api.github.com'],
    ['https://octo.ghe.com', 'https://api.other.ghe.com'],
    ['https://octo.ghe.com', 'https://octo.ghe.com/api/v3'],
    ['https://git.example.org', 'https://api.github.com'],
    ['https://git.example.org', 'https://api.git.example.org'],
    ['http://127.0.0.1:3000', 'https://api.github.com'],
    ['https://git.example.org', '', 'https://api.github.com/graphql'],
    ['https://git.example.org', 'https://git.example.org/api/v1', 'https://api.github.com/graphql'],
    ['', 'https://git.example.org/api/v1', 'https://api.github.com/graphql'],
  ])('%s: %s %s', (...variables) => {
    const { title, message } = refusal(variables);
    expect(title).toBe('The API is not that of this server');
    expect(message).toMatch(
      /^GITHUB_(?:API|GRAPHQL)_URL is "https?:[^"]+", but the API of this run's server is at "/,
    );
    expect(message).toContain('Nothing was sent');
  });
});

test.each<Variables>([
  ['github.com'],
  ['javascript:alert(1)'],
  ['https://'],
  ['https://github.com', 'api.github.com'],
  ['https://github.com', 'file:///etc/passwd'],
  ['https://github.com', 'https://api.github.com@evil.example'],
  ['https://github.com', 'https://octo:secret@api.github.com'],
  ['https://github.com', '', '/graphql'],
])('what is no address is refused: %j', (...variables) => {
  const { title, message } = refusal(variables);
  expect(title).toBe('The address of GitHub is not valid');
  expect(message).toMatch(/^GITHUB_\w+_URL is ".*", but must be an address such as "https:\/\/github\.com"/);
});

test('the client is not even loaded where the API is refused', async () => {
  const variables = environment(['https://git.example.org', 'https://api.github.com']);
  const connection = { token: 'x', repository: 'octo/planner', userAgent: 'test', log: () => undefined };
  await expect(async () => runnerPorts(variables).connect(connection)).rejects.toThrow(ApiError);
});
