// Builds the bundles: dist/index.js (the Action), dist/cli/index.js (the command line), dist/lib/index.js (the library).
//
//   node scripts/build.mjs              compiles the validator, then rebuilds dist/ from nothing
//   node scripts/build.mjs --out DIR    builds the bundles into DIR and touches nothing else
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateValidator, validatorUrl } from './build-validator.mjs';
import { stripComments } from './bundle/strip-comments.mjs';
import { mergedLicences } from './release/licences.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const ncc = path.join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
const hints = path.join(root, 'scripts/bundle/package-hints.cjs');

/** One for each chunk: with one name for all, the bundler would keep those of the last chunk. */
const CHUNK_LICENCES = '[name].licenses.txt';

/** ncc also checks the types of src/ (not of the tests) and fails on an error. */
function bundle(entry, out) {
  const args = ['build', entry, '-o', out, '--license', CHUNK_LICENCES, '--no-cache', '--quiet'];
  const command = ['--require', hints, ncc, ...args];
  const result = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) throw new Error(`ncc could not bundle ${entry} (exit ${String(result.status)})`);
  gatherLicences(out);
  for (const name of readdirSync(out).filter((name) => name.endsWith('.js'))) {
    const file = path.join(out, name);
    writeFileSync(file, stripComments(readFileSync(file, 'utf8')));
  }
}

/** Makes one licenses.txt of those of the chunks. */
function gatherLicences(out) {
  const files = readdirSync(out)
    .filter((name) => name.endsWith('.licenses.txt'))
    .map((name) => path.join(out, name));
  writeFileSync(
    path.join(out, 'licenses.txt'),
    mergedLicences(files.map((file) => readFileSync(file, 'utf8'))),
  );
  for (const file of files) rmSync(file);
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

/** Builds all bundles into `out`. What is there stays until all are good; ncc would leave old files lying. */
export function build(out) {
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    bundle('src/main.ts', fresh);
    bundle('src/cli.ts', path.join(fresh, 'cli'));
    bundle('src/index.ts', path.join(fresh, 'lib'));
    copyFileSync(path.join(root, 'src/index/public.d.ts'), path.join(fresh, 'lib/index.d.ts'));
    inspect(path.join(fresh, 'index.js'), { shebang: false });
    inspect(path.join(fresh, 'cli/index.js'), { shebang: true });
    inspect(path.join(fresh, 'lib/index.js'), { shebang: false });
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
