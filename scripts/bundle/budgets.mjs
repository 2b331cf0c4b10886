// How large the bundles may be, in bytes, with all the chunks that they load later. A bundle that needs more has to
// earn it: see what it is made of (`node bench/sizes.mjs`), then raise its budget here, in the same commit.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Bundle, by its folder below dist/ → the most bytes. */
export const BUDGETS = { '.': 2_250_000, cli: 1_600_000, lib: 1_175_000 };

/** The code in a folder, without that of the folders in it; what is not there has none. */
export function codeFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map(({ name }) => path.join(folder, name));
}

/** The bytes of that code. */
export function codeBytes(folder) {
  return codeFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}

/** One line for each bundle in `dist` that is larger than its budget. */
export function overBudget(dist, budgets = BUDGETS) {
  return Object.entries(budgets).flatMap(([name, most]) => {
    const bytes = codeBytes(path.join(dist, name));
    if (bytes <= most) return [];
    const shown = path.posix.join('dist', name);
    return [
      `${shown} has ${kilobytes(bytes)} of code, ${kilobytes(bytes - most)} more than its budget of ${kilobytes(most)}. ` +
        '"node bench/sizes.mjs" shows what it is made of; budgets are in scripts/bundle/budgets.mjs.',
    ];
  });
}

const kilobytes = (bytes) => `${(Math.ceil(bytes / 100) / 10).toLocaleString('en')} kB`;
