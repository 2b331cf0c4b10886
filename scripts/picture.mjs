// Draws what a user sees, from real output, into docs/images:
//
//   npm run picture                  what the committed bundles print now; pictures that are current stay as they are
//   npm run picture -- --dist DIR    the same with other bundles
//   npm run picture -- --all         draws also those that are current
//
// The PNGs are drawn by a Chromium; the others need none.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawAll, fileOf, isPictureOf } from './pictures/pictures.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { dist: { type: 'string' }, all: { type: 'boolean' } } });
const folder = path.join(root, 'docs/images');

mkdirSync(folder, { recursive: true });
for (const drawn of await drawAll(path.resolve(values.dist ?? path.join(root, 'dist')))) {
  const file = path.join(folder, drawn.name);
  const isCurrent = existsSync(file) && isPictureOf(readFileSync(file), drawn);
  try {
    if (!isCurrent || values.all) writeFileSync(file, fileOf(drawn));
  } catch (error) {
    console.error(`docs/images/${drawn.name} could not be drawn. ${error.message}`);
    process.exitCode = 1;
    continue;
  }
  const size = `${(readFileSync(file).length / 1000).toFixed(1)} kB`;
  console.log(`docs/images/${drawn.name}: ${isCurrent && !values.all ? 'current' : 'drawn'}, ${size}`);
}
