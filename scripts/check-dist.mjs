// Rebuilds everything that is generated and committed, and fails when a byte differs from what is there or a bundle is
// larger than its budget.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateValidator, validatorUrl } from './build-validator.mjs';
import { build } from './build.mjs';
import { overBudget } from './bundle/budgets.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The content of every file below a folder, by its path with forward slashes. */
function readTree(folder) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file).split(path.sep).join('/'), readFileSync(file));
  }
  return files;
}

/** One line for each file that is missing, left over or different. */
function compare(committed, fresh) {
  const names = [...new Set([...committed.keys(), ...fresh.keys()])].sort();
  return names.flatMap((name) => {
    const before = committed.get(name);
    const after = fresh.get(name);
    if (before === undefined) return [`dist/${name}: missing`];
    if (after === undefined) return [`dist/${name}: left over from an older build`];
    return before.equals(after) ? [] : [`dist/${name}: differs from a fresh build`];
  });
}

const tooLarge = overBudget(path.join(root, 'dist'));
for (const line of tooLarge) console.error(line);
if (tooLarge.length > 0) process.exitCode = 1;

const temporary = mkdtempSync(path.join(os.tmpdir(), 'check-dist-'));
try {
  const differences = [];
  if (!readFileSync(validatorUrl).equals(Buffer.from(generateValidator()))) {
    differences.push('src/validate/state-validator.cjs: differs from schema/state.schema.json');
  }
  build(path.join(temporary, 'dist'));
  differences.push(...compare(readTree(path.join(root, 'dist')), readTree(path.join(temporary, 'dist'))));
  if (differences.length > 0) {
    console.error(`Run "npm run build" and commit the result. ${differences.length} out of date:`);
    for (const line of differences) console.error(`  ${line}`);
    process.exitCode = 1;
  } else {
    console.log('dist and the compiled validator are up to date.');
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
