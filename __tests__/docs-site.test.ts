// The documentation as a whole: links, configurations, quoted messages and commands.
import { afterAll, describe, expect, test } from '@jest/globals';
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes } from 'mdast';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCommand } from '../src/cli/command.ts';
import { helpText } from '../src/cli/help.ts';
import { readConfiguration, readPackage } from '../src/config/read.ts';
import { decode, encode } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import { commitBody } from '../src/report/commit-message.ts';
import { nodesOf, parse } from './markdown-page.ts';
import { CLEAN, posixTest, put, removeSandboxes, sandbox, WRONG } from './sandbox.ts';

afterAll(removeSandboxes);

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
const below = (folder: string, ending: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending));
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...below('docs', '.md'),
  '__tests__/github/README.md',
];
const nodes = new Map(pages.map((page) => [page, nodesOf(parse(read(page)))]));
const all = <T extends Nodes['type']>(type: T): { page: string; node: Extract<Nodes, { type: T }> }[] =>
  [...nodes].flatMap(([page, found]) =>
    found.flatMap((node) =>
      node.type === type ? [{ page, node: node as Extract<Nodes, { type: T }> }] : [],
    ),
  );

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

function anchorsOf(page: string): Set<string> {
  const slugger = new GithubSlugger();
  const headings = (nodes.get(page) ?? []).filter((node): node is Heading => node.type === 'heading');
  return new Set(headings.map((heading) => slugger.slug(textOf(heading))));
}

/** What is wrong about a link, in words. */
function broken(page: string, url: string): string | undefined {
  if (url.startsWith('https://')) return undefined;
  if (/^[a-z]+:/i.test(url)) return 'not https';
  const [file = '', anchor] = url.split('#');
  const target = file === '' ? page : path.posix.normalize(path.posix.join(path.posix.dirname(page), file));
  if (target.startsWith('..')) return 'leads out of the repository';
  if (!existsSync(path.join(root, target))) return 'there is no such file';
  if (anchor === undefined) return undefined;
  if (!nodes.has(target)) return 'an anchor in something that is no page';
  return anchorsOf(target).has(anchor) ? undefined : `${target} has no such heading`;
}

describe('links', () => {
  const links = [...all('link'), ...all('image')].map(({ page, node: { url } }) => [page, url] as const);

  test('lead to files and headings that are there', () => {
    const problems = links.flatMap(([page, url]) => {
      const problem = broken(page, url);
      return problem === undefined ? [] : [`${page}: ${url}: ${problem}`];
    });
    expect(problems).toEqual([]);
    expect(links.length).toBeGreaterThan(100);
  });

  test.each([
    ['docs/rules/date.md#what-it-checks', undefined],
    ['docs/rules/date.md#what-it-czechs', 'docs/rules/date.md has no such heading'],
    ['docs/rules/dates.md', 'there is no such file'],
    ['../other.md', 'leads out of the repository'],
    ['http://example.org', 'not https'],
    ['action.yml#inputs', 'an anchor in something that is no page'],
  ])('a link to %s is judged', (url, problem) => {
    expect(broken('README.md', url)).toBe(problem);
  });

  test('from the overview lead to every page, and every picture has words', () => {
    const listed = (nodes.get('docs/README.md') ?? []).flatMap((node) =>
      node.type === 'link' ? [path.posix.join('docs', node.url.split('#')[0] ?? '')] : [],
    );
    const own = readdirSync(path.join(root, 'docs'))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => `docs/${name}`);
    expect(own.filter((page) => !listed.includes(page))).toEqual([]);
    for (const { node } of all('image')) expect(node.alt?.length).toBeGreaterThan(20);
  });
});

describe('configurations that are shown', () => {
  const shown = all('code').filter(
    ({ node: { lang, value } }) =>
      (lang === 'yaml' && value.startsWith('# .github/state-md.yml')) ||
      (lang === 'json' && value.includes('"state-md"')),
  );

  test.each(shown.map(({ page, node }) => [page, node.position?.start.line, node] as const))(
    '%s:%s is one',
    (page, _, { lang, value }) => {
      if (lang === 'json') expect(readPackage(page, value)).toBeDefined();
      else expect(Object.keys(readConfiguration(page, value))).toContain('overrides');
    },
  );

  test('there are some', () => {
    expect(shown.length).toBeGreaterThanOrEqual(3);
  });

  test('the table has every key', () => {
    const schema = JSON.parse(read('schema/config.schema.json')) as { properties: Record<string, unknown> };
    for (const key of Object.keys(schema.properties)) {
      expect(read('docs/configuration.md')).toContain(`| \`${key}\` `);
    }
  });
});

test.each(['check', 'fix', 'status', 'init', 'verify', 'explain', 'report'] as const)(
  'the page of the command line has the options of %s, and no other',
  (command) => {
    const rows = read('docs/command-line.md').matchAll(/^\| `(--[a-z-]+)[^|]*\|([^|]*)\|/gm);
    const shown = [...rows].filter(([, , of]) => of?.includes(`\`${command}\``)).map(([, option]) => option);
    const [, options = ''] = helpText(command).split('\nOptions:\n');
    const [list = ''] = options.split('\n\n');
    const lines = list.split('\n').filter((line) => line.startsWith('  -'));
    const taken = lines.flatMap((line) => line.match(/(?<= )--[a-z-]+/g) ?? []);
    expect(shown.toSorted()).toEqual(taken.filter((option) => option !== '--help').toSorted());
  },
);

describe('messages that are quoted in troubleshooting', () => {
  const sources = below('src', '.ts')
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n')
    // A message may be put together from lines, and holds its marks escaped.
    .replaceAll(/['`"] \+\s*['`"]/g, '')
    .replaceAll('\\`', '`')
    .replaceAll("\\'", "'");
  const headings = (nodes.get('docs/troubleshooting.md') ?? []).filter(
    (node): node is Heading => node.type === 'heading' && node.depth === 3,
  );
  const quoted = read('docs/troubleshooting.md')
    .split('\n')
    .filter((line) => line.startsWith('### '))
    .flatMap((line) => line.slice(4).split(/`, `/))
    .map((text) => text.replace(/^`|`$/g, ''));
  const missing = (message: string): string[] =>
    message
      .split('…')
      .map((part) => part.trim())
      .filter((part) => /[a-z]{3}/i.test(part) && !sources.includes(part));

  test.each(quoted)('%s', (message) => {
    expect(missing(message)).toEqual([]);
  });

  test('are all looked for', () => {
    expect(headings.length).toBeGreaterThan(15);
    expect(missing('everybody nowhere … has said such a thing')).toEqual([
      'everybody nowhere',
      'has said such a thing',
    ]);
  });
});

/** What a reader would type, without the prompt, the comment and the output. */
function commandsOf(block: string): string[] {
  const lines = block.split('\n').filter((line) => line !== '');
  const prompted = lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
  const typed = lines.some((line) => line.startsWith('$ ')) ? prompted : lines;
  return typed.map((line) => line.replace(/\s+#\s.*$/, '').trim());
}

const RUN = /^(?:(?:node dist\/cli\/index\.js|npx state-md|state-md)(?: |$))/;

/** The words of a call as a shell would hand them over; no quoting besides the plainest is shown anywhere. */
const wordsOf = (call: string): string[] =>
  [...call.replace(RUN, '').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );

/** A repository with all that the commands of the pages speak of. */
function exampleRepository(): string {
  const folder = sandbox();
  template ??= makeRepository();
  cpSync(template, folder, { recursive: true });
  return folder;
}

let template: string | undefined;

function makeRepository(): string {
  const folder = sandbox({ '.planning/STATE.md': CLEAN });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'docs: plan');
  git('checkout', '-qb', 'my-branch');
  put(folder, '.planning/STATE.md', WRONG);
  git('commit', '-qam', 'docs: finish a plan');
  const head = git('rev-parse', 'HEAD');
  const done = repair(analyse(decode('.planning/STATE.md', Buffer.from(WRONG))));
  const file = {
    path: '.planning/STATE.md',
    blob: git('rev-parse', 'HEAD:.planning/STATE.md'),
    repair: done,
  };
  put(folder, '.planning/STATE.md', encode(done.after.source));
  const body = commitBody({ head, options: { severities: {} }, files: [file] });
  git('commit', '-qam', `docs(state): recompute STATE.md metrics\n\n${body}`);
  git('remote', 'add', 'origin', folder);
  git('fetch', '-q');
  put(folder, '.planning/STATE.md', WRONG);
  const diff = spawnSync(process.execPath, [bundle, 'fix', '--diff'], { cwd: folder, encoding: 'utf8' });
  writeFileSync(path.join(folder, 'state-md.patch'), diff.stdout);
  const report = spawnSync(process.execPath, [bundle, 'check', '--format', 'json'], { cwd: folder });
  put(folder, 'reports/planner/report.json', report.stdout);
  return folder;
}

const bundle = path.join(root, 'dist/cli/index.js');

describe('commands that are shown', () => {
  const blocks = all('code').filter(({ node: { lang } }) => /^(?:console|bash|sh|shell)$/.test(lang ?? ''));
  const commands = blocks.flatMap(({ page, node }) =>
    commandsOf(node.value).map((command) => [page, command] as const),
  );
  // docs/walk.md is recorded, and repeated by a test of its own; the README quotes it.
  const calls = commands.filter(
    ([page, call]) => RUN.test(call) && page !== 'docs/walk.md' && !/\b[0-9a-f]{7}\b/.test(call),
  );

  posixTest.each(calls)('%s: %s', (page, call) => {
    const folder = exampleRepository();
    // What is shown is typed into a shell, which also knows where to redirect.
    const line = call.replace(RUN, 'state-md ').replace(/\bCOMMIT\b/, 'HEAD');
    const script = `state-md() { "$NODE" "$BUNDLE" "$@"; }; ${line}`;
    const env = { ...process.env, NODE: process.execPath, BUNDLE: bundle, GITHUB_STEP_SUMMARY: 'summary.md' };
    const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8', env });
    // Clean or not: it is the right way to call it.
    expect([page, call, [0, 1].includes(status ?? -1), stderr]).toEqual([page, call, true, stderr]);
  });

  posixTest('git apply takes the patch', () => {
    expect(commands.map(([, command]) => command)).toContain('git apply state-md.patch');
    const folder = exampleRepository();
    execFileSync('git', ['apply', 'state-md.patch'], { cwd: folder });
    expect(readFileSync(path.join(folder, '.planning/STATE.md'), 'utf8')).toBe(CLEAN);
  });

  test('in the middle of a sentence are ones that there are', () => {
    const inline = all('inlineCode')
      .filter(({ node }) => /^state-md [a-z]/.test(node.value) && !node.value.includes('…'))
      .map(({ page, node }) => [page, node.value] as const);
    const problems = inline.flatMap(([page, call]) => {
      try {
        // `state-md report merge` names a command; what it works on is left out.
        parseCommand([...wordsOf(call), ...(call.endsWith(' merge') ? ['reports'] : [])]);
        return [];
      } catch (error) {
        return [`${page}: ${call}: ${String(error)}`];
      }
    });
    expect(problems).toEqual([]);
    expect(inline.length).toBeGreaterThan(20);
  });

  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

  test('of npm and node are scripts that there are', () => {
    const problems = commands.flatMap(([page, command]) => {
      const script =
        /^npm run (?:-s )?([\w:-]+)/.exec(command)?.[1] ?? /^npm (start|test)\b/.exec(command)?.[1];
      if (script !== undefined) return script in scripts ? [] : [`${page}: ${command}`];
      const file = /^(?:npx )?(?:node|bash) ([\w./-]+)/.exec(command)?.[1];
      return file === undefined || existsSync(path.join(root, file)) ? [] : [`${page}: ${command}`];
    });
    expect(problems).toEqual([]);
  });

  test('are of a kind that somebody runs', () => {
    const known = [
      RUN,
      /^npm (?:start|test|ci|cit)$|^npm run [\w:-]+/, // by CI, or by hand where they take long
      /^(?:npx )?node (?:scripts|bench|__tests__\/github)\/[\w-]+\.(?:mjs|ts)\b|^bash \.ci\/run$/,
      /^git (?:fetch|apply|show|diff|log)\b/,
      /^(?:gh attestation verify|npm audit signatures|npm install|pre-commit|pip install)\b/, // outside of this repository
    ];
    const strange = commands.filter(
      ([page, command]) => page !== 'docs/walk.md' && !known.some((kind) => kind.test(command)),
    );
    expect(strange).toEqual([]);
  });
});
