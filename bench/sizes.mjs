// What the bundles are made of:
//
//   node bench/sizes.mjs [FILE...] [--packages]
//
// `--packages` tells every package instead of groups.
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sizesOf } from './lib/bundle.mjs';
import { markdownTable } from './lib/measure.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { packages: { type: 'boolean' } },
});
const bundles = ['../dist/index.js', '../dist/cli/index.js'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);
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
