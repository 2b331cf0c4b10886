// The lab with this project's own verdicts and floor: `npm run corpus -- FOLDER [--list]`.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

function table(name) {
  return path.relative('', fileURLToPath(new URL(`../docs/quality/${name}.tsv`, import.meta.url)));
}

process.argv.push('--judge', table('verdicts'), '--floor', table('restoration'));
await import('./lab.mjs');
