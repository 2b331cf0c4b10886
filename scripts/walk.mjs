// Walks one pull request from a wrong figure to a proved repair, with the committed bundles against the GitHub of the
// tests, and writes what was printed to docs/walk.md. Authors and dates are fixed, so every walk gives the same bytes.
//
//   npx node scripts/walk.mjs            writes docs/walk.md
//   npx node scripts/walk.mjs --check    compares, and exits with 1 when it is not what happens now
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import prettier from 'prettier';
import * as events from '../__tests__/github/events.ts';
import { FakeGitHub } from '../__tests__/github/server.ts';
import { runAction } from '../__tests__/github/step.ts';
import { openPullRequest } from './walk/pull-request.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const PAGE = fileURLToPath(new URL('../docs/walk.md', import.meta.url));
const COMMAND = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));

/** A block of code, exactly as it was printed. */
const block = (language, text) => `\`\`\`${language}\n${text.replace(/\n+$/, '')}\n\`\`\``;

const FAILURE = { error: 'Check failure', warning: 'Check warning', notice: 'Notice' };

/** What people see of a step: the annotations, as GitHub shows them beside the file and on the page of the run. */
function annotations({ issues }) {
  const shown = issues.map(({ level, properties: { file, line, title }, message }) => {
    const place = file === undefined ? `${FAILURE[level]}` : `${FAILURE[level]} on line ${line} in ${file}`;
    return [place, ...(title === undefined ? [] : [title]), message].join('\n');
  });
  return block('text', shown.join('\n\n'));
}

function outputs(result) {
  const set = Object.entries(result.outputs).filter(([name, value]) => value !== '' && name !== 'patch-file');
  return block('text', set.map(([name, value]) => `${name}: ${value}`).join('\n'));
}

/** The requests of one run, each with how often it was made. */
function requests(list) {
  const counts = new Map();
  for (const { operation } of list) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  const lines = [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count} times)`));
  return block('text', lines.join('\n'));
}

async function walk(github) {
  const { planner, pull, head, change } = openPullRequest(github);
  const step = async (trigger, mode) => {
    github.requests.length = 0;
    const result = await runAction({ github, trigger, inputs: { mode } });
    return { result, asked: requests(github.requests) };
  };

  const checked = await step(events.pullRequest(pull), 'check');
  const fixed = await step(events.pullRequest(pull), 'fix');
  const sha = fixed.result.outputs['commit-sha'];
  const proof = await prove(planner, sha);
  const synchronize = { action: 'synchronize', before: head, sender: 'github-actions[bot]' };
  const again = await step(events.pullRequest(pull, synchronize), 'fix');
  if (github.violations.length > 0) throw new Error(github.violations.join('\n'));

  return `# A pull request, step by step

What is shown here was printed by the committed bundles, with the
[GitHub of the tests](../__tests__/github/README.md) on the other side; a test walks the same way and compares.
\`npx node scripts/walk.mjs\` writes this page.

## 1. A pull request finishes a plan

Ada finished plan 02-01. The count, the average and the table were brought up to date; the total time was not quite.

${block('console', `$ git diff main watering\n${change}`)}

## 2. \`mode: check\` says so

The step ends with status ${checked.result.status} and these annotations:

${annotations(checked.result)}

Its outputs:

${outputs(checked.result)}

All that it asked GitHub for:

${checked.asked}

## 3. \`mode: fix\` repairs it

The step ends with status ${fixed.result.status}:

${annotations(fixed.result)}

${outputs(fixed.result)}

${fixed.asked}

## 4. The commit changes one character

${block('console', `$ git show ${sha.slice(0, 7)}\n${planner.git(['show', '--no-color', sha])}`)}

${block(
  'console',
  `$ git show --format= --unified=0 --word-diff=plain --word-diff-regex=. ${sha.slice(0, 7)}\n${planner.git([
    ...['show', '--no-color', '--format=', '--unified=0', '--word-diff=plain', '--word-diff-regex=.'],
    sha,
  ])}`,
)}

## 5. The commit proves itself

In a clone, with no network:

${block('console', `$ state-md verify ${sha.slice(0, 7)}\n${proof}`)}

## 6. The next run is clean

The next run is about the fix commit, with \`mode: fix\` again. It ends with status ${again.result.status}
and ${again.result.issues.length} annotations:

${outputs(again.result)}

${again.asked}
`;
}

async function prove({ folder }, sha) {
  const clone = mkdtempSync(path.join(os.tmpdir(), 'state-md-walk-'));
  try {
    execFileSync('git', ['clone', '--quiet', '--no-checkout', folder, clone]);
    const arguments_ = [COMMAND, 'verify', sha.slice(0, 7)];
    return (await promisify(execFile)(process.execPath, arguments_, { cwd: clone })).stdout;
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

const github = await FakeGitHub.start();
let page;
try {
  const options = await prettier.resolveConfig(PAGE);
  page = await prettier.format(await walk(github), { ...options, parser: 'markdown' });
} finally {
  await github.close();
}
/** The part of the README that quotes the page: the change of one character, and its proof. */
function excerptOf(text) {
  const fences = [...text.matchAll(/```console\n([^]*?)\n```/g)].map(([, content]) => content);
  const [change, proof] = ['$ git show --format=', '$ state-md verify'].map((start) =>
    fences.find((content) => content.startsWith(start)),
  );
  const lines = change.split('\n').filter((line) => !/^(?:diff|index|---|\+\+\+) /.test(line));
  return `\`\`\`console\n${lines.join('\n')}\n${proof}\n\`\`\``;
}

const readme = readFileSync(README, 'utf8');
const quoting = readme.replace(
  /(<!-- walk:start -->\n\n)[^]*?(\n\n<!-- walk:end -->)/,
  (_, start, end) => `${start}${excerptOf(page)}${end}`,
);
for (const [name, file, now] of [
  ['docs/walk.md', PAGE, page],
  ['README.md', README, quoting],
]) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === now) console.log(`${name} is what happens.`);
  else if (process.argv.includes('--check')) {
    const lines = before.split('\n');
    const at = now.split('\n').findIndex((line, index) => line !== lines[index]);
    console.error(`${name} is not what happens. Line ${at + 1} is now: ${now.split('\n')[at]}
Run "npx node scripts/walk.mjs" and read the change.`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, now);
    console.log(`wrote ${name}`);
  }
}
