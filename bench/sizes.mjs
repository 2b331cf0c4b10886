// What the bundles are made of:
//
//   node bench/sizes.mjs [FILE...] [--packages]
//
// Without a FILE it is all code in dist/, with the chunks that are loaded later. `--packages` tells every package
// instead of groups.
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BUDGETS, codeFiles } from '../scripts/bundle/budgets.mjs';
import { sizesOf } from './lib/bundle.mjs';
import { markdownTable } from './lib/measure.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { packages: { type: 'boolean' } },
});
const dist = fileURLToPath(new URL('../dist', import.meta.url));
const bundles = Object.keys(BUDGETS).flatMap((name) => codeFiles(path.join(dist, name)));
for (const file of positionals.length > 0 ? positionals : bundles) {
  const { size } = statSync(file);
  const { groups, owners } = sizesOf(file);
  const rows = (values.packages ? owners : groups).map(([name, bytes]) => [
    name,
    (bytes / 1000).toFixed(0),
    ((100 * bytes) / size).toFixed(1),
  ]);
  console.log(`${file}: ${(size / 1000).toFixed(0)} kB\n\n${markdownTable(['from', 'kB', '%'], rows)}\n`);
}
