// Figures in documents: each block between `<!-- lab:NAME -->` and `<!-- /lab -->` is written by the run that measures it.
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { count, markdownTable } from './table.mjs';
import * as tables from './tables.mjs';

const BLOCK = /(<!-- lab:([\w-]+) -->\n)[\s\S]*?(<!-- \/lab -->)/g;

/** The blocks of a run: name → Markdown. */
export function blocksOf(run, judgement) {
  const table = ({ head, rows }) => markdownTable(head, rows);
  const blocks = {
    summary: summary(run),
    relations: table(tables.relations(run.ledger, run.files.length)),
    restoration: `${tables.restorationShares(run)}\n\n${table(tables.restoration(run))}`,
    misses: missList(run),
    leaves: table(tables.leaves(run)),
    contradictions: table(tables.contradictions(run)),
    changes: table(tables.changes(run)),
  };
  if (run.withFolder.trees > 0) blocks.lags = table(tables.lags(run));
  if (judgement) blocks.precision = table(tables.precision(judgement.errors));
  return blocks;
}

function summary({ files, known, clean, ledger, withFolder }) {
  const projects = new Set(files.map(({ project }) => project)).size;
  const sum = (key) => ledger.reduce((all, one) => all + one[key], 0);
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return (
    `Measured on ${new Date().toISOString().slice(0, 10)}, version ${version}: ` +
    `${count(files.length)} files of ${projects} projects, ${known} of a known dialect, ${clean} of these without an error; ` +
    `${withFolder.trees} with their planning folder, in ${withFolder.certain} of which the current milestone is certain. ` +
    `Without the folder ${count(sum('holds'))} relations hold, ${count(sum('fails'))} fail, and ` +
    `${count(sum('unchecked'))} are unchecked with a reason.`
  );
}

/** No path and no text of the files: they are not part of the project. */
function missList(run) {
  const lines = tables
    .misses(run)
    .map(
      ({ title, places, byBase }) =>
        `- ${title}: ${places.length}, of which ${byBase} come back when the base revision is known (${places
          .map(({ place }) => `\`${place.split(' ')[0]}\``)
          .join(', ')})`,
    );
  return lines.length === 0 ? 'None.' : lines.join('\n');
}

/** Writes blocks into a document; blocks of other names stay. Gives the names that the document has no place for. */
export async function fillBlocks(file, blocks) {
  const text = readFileSync(file, 'utf8');
  const filled = new Set();
  const next = text.replace(BLOCK, (whole, open, name, close) => {
    if (blocks[name] === undefined) return whole;
    filled.add(name);
    return `${open}\n${blocks[name]}\n\n${close}`;
  });
  if (filled.size === 0)
    throw new Error(`${file} has no block <!-- lab:NAME --> of ${Object.keys(blocks).join(', ')}.`);
  const options = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(next, { ...options, parser: 'markdown' }));
  return Object.keys(blocks).filter((name) => !filled.has(name));
}
