// Builds the two bundles: dist/index.js (the Action) and dist/cli/index.js (the command line).
//
//   node scripts/build.mjs              compiles the validator, then rebuilds dist/ from nothing
//   node scripts/build.mjs --out DIR    builds the bundles into DIR and touches nothing else
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateValidator, validatorUrl } from './build-validator.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ncc = path.join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');

/** ncc also checks the types of src/ (not of the tests) and fails on an error. */
function bundle(entry, out) {
  const args = ['build', entry, '-o', out, '--license', 'licenses.txt', '--no-cache', '--quiet'];
  const result = spawnSync(process.execPath, [ncc, ...args], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) throw new Error(`ncc could not bundle ${entry} (exit ${String(result.status)})`);
}

/** ncc turns an import that it cannot find into `eval("require")` and exits with 0: that must not be shipped. */
function inspect(file, { shebang }) {
  const text = readFileSync(file, 'utf8');
  if (text.includes('eval("require")'))
    throw new Error(`${file} contains an import that ncc could not resolve`);
  if (shebang && !text.startsWith('#!/usr/bin/env node\n')) {
    throw new Error(
      `${file} does not start with "#!/usr/bin/env node": put that line first in its entry source`,
    );
  }
}

/** Builds both bundles into `out`. What is there stays until both are good; ncc would leave old files lying. */
export function build(out) {
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    bundle('src/main.ts', fresh);
    bundle('src/cli.ts', path.join(fresh, 'cli'));
    inspect(path.join(fresh, 'index.js'), { shebang: false });
    inspect(path.join(fresh, 'cli/index.js'), { shebang: true });
    chmodSync(path.join(fresh, 'cli/index.js'), 0o755);
    rmSync(out, { recursive: true, force: true });
    renameSync(fresh, out);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  if (values.out === undefined) writeFileSync(validatorUrl, generateValidator());
  build(path.resolve(values.out ?? path.join(root, 'dist')));
}
