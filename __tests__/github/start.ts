/**
 * Serves a small demonstration on loopback until it is stopped, to try the bundle against by hand:
 *
 *   node __tests__/github/start.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as events from './events.ts';
import { FakeGitHub } from './server.ts';

const FILE = '.planning/STATE.md';
const TOKEN = 'demo';
const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}/STATE.md`, import.meta.url), 'utf8');

const github = await FakeGitHub.start();
const planner = github.repository('octo/planner');
planner.history([
  { branch: 'main', files: { [FILE]: example('clean'), 'README.md': '# Planner\n' }, message: 'Start' },
  { branch: 'work', files: { [FILE]: example('contradictions') }, message: 'Plan 5 done' },
]);
github.token(TOKEN);
const pull = github.pull({ base: planner, head: 'work' });
const trigger = events.pullRequest(pull);

const folder = mkdtempSync(path.join(os.tmpdir(), 'state-md-demo-'));
const file = (name: string, content = ''): string => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};
const variables = {
  ...trigger.environment,
  GITHUB_ACTIONS: 'true',
  GITHUB_API_URL: github.url,
  GITHUB_SERVER_URL: github.web,
  GITHUB_WORKSPACE: folder,
  GITHUB_EVENT_PATH: file('event.json', JSON.stringify(trigger.payload, null, 2)),
  GITHUB_OUTPUT: file('output.txt'),
  GITHUB_STEP_SUMMARY: file('summary.md'),
  RUNNER_TEMP: folder,
  INPUT_TOKEN: TOKEN,
  INPUT_MODE: 'fix',
};

const script = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`);
console.log(`GitHub is at ${github.url} and ${github.enterpriseUrl}; the token is "${TOKEN}".
octo/planner is ${planner.folder}; pull request ${pull.number} wants to merge "work".

In another terminal, in this folder:

  . ${file('environment.sh', `${script.join('\n')}\n`)}
  node dist/index.js
  git -C ${planner.folder} log --patch -1 work

Every request is printed here. Ctrl+C ends it.
`);

let seen = 0;
const timer = setInterval(() => {
  for (const { operation, answered } of github.requests.slice(seen)) {
    console.log(`${operation}: ${answered}`);
  }
  seen = github.requests.length;
  for (const violation of github.violations.splice(0)) console.log(`VIOLATION ${violation}`);
}, 200);

process.once('SIGINT', () => {
  clearInterval(timer);
  rmSync(folder, { recursive: true, force: true });
  void github.close();
});
