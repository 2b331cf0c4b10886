import { ApiError } from './api-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const GITHUB = 'https://github.com';
const LONGEST_ADDRESS = 200;

/**
 * The address of the API that belongs to the server of this run. A runner of another server may leave `GITHUB_API_URL`
 * empty; then the address follows from that of the server. The token never goes to a host that is not the server's: an
 * API on another one is refused. Loopback alone belongs to every server, since nothing leaves the machine there.
 * @throws ApiError when an address cannot be read, or belongs to another server
 */
export function apiUrlOf(environment: Environment): string {
  const server = addressIn(environment, 'GITHUB_SERVER_URL');
  const api = addressIn(environment, 'GITHUB_API_URL');
  const usual = server === undefined ? undefined : usualApiOf(server);
  const expected = usual ?? api ?? usualApiOf(new URL(GITHUB));
  for (const name of ['GITHUB_API_URL', 'GITHUB_GRAPHQL_URL']) {
    const given = addressIn(environment, name);
    if (given !== undefined && !isLoopback(given)) assertSameHost(name, given, expected);
  }
  return (api ?? expected).href.replace(/\/$/, '');
}

/** The address that a variable holds; `undefined` when it is missing or empty, as runners hand over what is missing. */
function addressIn(environment: Environment, name: string): URL | undefined {
  const text = environment[name]?.trim() ?? '';
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isAddress = url !== undefined && /^https?:$/.test(url.protocol) && url.username + url.password === '';
  if (isAddress) return url;
  throw new ApiError(
    'The address of GitHub is not valid',
    `${name} is "${text.slice(0, LONGEST_ADDRESS)}", but must be an address such as "${GITHUB}", without a user name. Nothing was sent.`,
  );
}

/** Where a server has its API: github.com, a subdomain of GHE.com, and GitHub Enterprise Server. */
function usualApiOf(server: URL): URL {
  const { hostname } = server;
  if (hostname === 'github.com' || hostname.endsWith('.ghe.com')) return new URL(`https://api.${hostname}`);
  return new URL(`${server.href.replace(/\/$/, '')}/api/v3`);
}

function assertSameHost(name: string, given: URL, expected: URL): void {
  const isPlain = given.protocol === 'http:' && expected.protocol === 'https:';
  if (given.hostname === expected.hostname && !isPlain) return;
  throw new ApiError(
    'The API is not that of this server',
    `${name} is "${given.origin}", but the API of this run's server is at "${expected.origin}". ` +
      'Nothing was sent, for the token must not go to another host; set GITHUB_SERVER_URL and this variable to the same server.',
  );
}

function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
