// The tools side by side: how each is installed and run, and what of its answer is a complaint.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../lib/measure.mjs';

/** Exact versions, so that the table can be made again. */
export const PACKAGES = {
  gsd: ['get-shit-done-cc@1.42.3'],
  linters: [
    'markdownlint-cli2@0.24.1',
    'remark-cli@12.0.1',
    'remark-frontmatter@5.0.0',
    'remark-lint-frontmatter-schema@3.15.4',
  ],
};

/** Installs packages from the registry into a folder of their own; nothing of it is part of this project. */
export function install(folder, packages) {
  if (existsSync(path.join(folder, 'node_modules'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const flags = [
    '--no-save',
    '--ignore-scripts',
    '--omit=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['install', ...flags, ...packages], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm could not install ${packages.join(' ')}`);
}

/** All text in an answer of GSD that complains: errors, warnings and what it would change. Remarks are not counted. */
function complaintsOfGsd({ stdout, stderr, status }) {
  let answer;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return [`${stdout}${stderr}`.trim() || `exit ${status}`];
  }
  const lists = [answer.errors, answer.warnings, answer.changes].flatMap((list) => list ?? []);
  const drift = Object.entries(answer.drift ?? {}).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return [...lists.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))), ...drift];
}

function complaintsOfStateMd({ stdout }) {
  return JSON.parse(stdout).files.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => severity !== 'notice')
      .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`),
  );
}

const linesOf =
  (pattern) =>
  ({ stdout, stderr }) =>
    `${stdout}\n${stderr}`.split('\n').filter((line) => pattern.test(line));

/** Commands that judge. `run(folder)` runs one in a project folder; `family` says whose it is. */
export function checkers({ gsd, linters, cli }) {
  const tools = path.join(gsd, 'node_modules/get-shit-done-cc/get-shit-done/bin/gsd-tools.cjs');
  const sdk = path.join(gsd, 'node_modules/get-shit-done-cc/sdk/dist/cli.js');
  const classic = (...args) => ({ family: 'gsd-tools', args: [tools, ...args], complaints: complaintsOfGsd });
  const query = (...args) => ({
    family: 'gsd-sdk',
    args: [sdk, 'query', ...args],
    complaints: complaintsOfGsd,
  });
  return {
    'state-md check': {
      family: 'state-md',
      args: [cli, 'check', '--format', 'json'],
      complaints: complaintsOfStateMd,
    },
    'gsd-tools state validate': classic('state', 'validate'),
    'gsd-tools state sync --verify': classic('state', 'sync', '--verify'),
    'gsd-tools validate consistency': classic('validate', 'consistency'),
    'gsd-tools validate health': classic('validate', 'health'),
    'gsd-sdk query state.validate': query('state.validate'),
    'gsd-sdk query state.sync --verify': query('state.sync', '--verify'),
    'gsd-sdk query validate.consistency': query('validate.consistency'),
    'gsd-sdk query validate.health': query('validate.health'),
    'markdownlint-cli2': {
      family: 'markdownlint',
      args: [
        path.join(linters, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'),
        '.planning/STATE.md',
      ],
      complaints: linesOf(/STATE\.md:\d+/),
    },
    'remark + front matter schema': {
      family: 'schema',
      args: [
        path.join(linters, 'node_modules/remark-cli/cli.js'),
        '--frail',
        '--quiet',
        '--no-stdout',
        '.planning/STATE.md',
      ],
      complaints: linesOf(/warning|error/i),
      prepare: (folder) => prepareRemark(folder, linters),
    },
  };
}

/** Commands that write. */
export function repairers({ gsd, cli }) {
  const tools = path.join(gsd, 'node_modules/get-shit-done-cc/get-shit-done/bin/gsd-tools.cjs');
  const sdk = path.join(gsd, 'node_modules/get-shit-done-cc/sdk/dist/cli.js');
  return {
    'state-md fix': { args: [cli, 'fix'] },
    'gsd-tools state update-progress': { args: [tools, 'state', 'update-progress'] },
    'gsd-tools state sync': { args: [tools, 'state', 'sync'] },
    'gsd-tools validate health --repair': { args: [tools, 'validate', 'health', '--repair'] },
    'gsd-sdk query state.update-progress': { args: [sdk, 'query', 'state.update-progress'] },
    'gsd-sdk query state.sync': { args: [sdk, 'query', 'state.sync'] },
  };
}

export function runIn(folder, { args, prepare }) {
  prepare?.(folder);
  return run({ args, cwd: folder });
}

/** As its page says: a configuration of remark, and a schema that is tied to the files by a pattern. */
export function prepareRemark(folder, linters, pattern = './.planning/STATE.md') {
  const modules = path.join(folder, 'node_modules');
  if (!existsSync(modules)) symlinkSync(path.join(linters, 'node_modules'), modules, 'junction');
  writeFileSync(
    path.join(folder, '.remarkrc.mjs'),
    `import frontmatter from 'remark-frontmatter';
import schema from 'remark-lint-frontmatter-schema';
const schemas = { './front-matter.schema.yaml': [${JSON.stringify(pattern)}] };
export default { plugins: [frontmatter, [schema, { schemas }]] };
`,
  );
  writeFileSync(path.join(folder, 'front-matter.schema.yaml'), SCHEMA);
}

const SCHEMA = `type: object
required: [gsd_state_version, milestone, status, progress]
properties:
  gsd_state_version: { type: [string, number] }
  milestone: { type: string, pattern: "^v[0-9]+" }
  milestone_name: { type: string }
  status: { type: string }
  last_updated: { type: string }
  last_activity: { type: string, pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])" }
  progress:
    type: object
    properties:
      total_phases: { type: integer, minimum: 0 }
      completed_phases: { type: integer, minimum: 0 }
      total_plans: { type: integer, minimum: 0 }
      completed_plans: { type: integer, minimum: 0 }
      percent: { type: integer, minimum: 0, maximum: 100 }
`;
