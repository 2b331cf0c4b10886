// The quality laboratory: what state-md makes of any folder of STATE.md files, in figures that anyone can reproduce.
//
//   npm run lab -- FOLDER... [options]
//
//   --list              every finding, for reading them by eye
//   --top N             how many reasons, slow files and unread files are shown (5)
//   --judge FILE        holds findings against a table of verdicts (docs/quality/verdicts.tsv); precision for each rule
//   --out FILE          writes the run as JSON
//   --diff OLD          what differs from a run that --out wrote: run it on every change of a rule
//   --floor FILE        holds restoration against its floor (docs/quality/restoration.tsv)
//   --update            raises the floor to this run; with --lower also where it would be lower
//   --markdown FILE     writes the figures into the blocks of a document
//
//   npm run lab -- transitions FOLDER [--list] [--markdown FILE]     a file against its base revision
//   npm run lab -- basis FOLDER [--markdown FILE]                    what percentages count
//   npm run lab -- truth TABLE FOLDER [--list] [--markdown FILE]     how much of what readers proved is reported
//
// A folder may be a repository or a collection of loose files; see lab/collect.ts. Exits 1 when a promise is broken: a law
// of scripts/fuzz/laws.mjs, an error judged false or not judged, a finding judged true that is not reported any more,
// restoration below its floor. Exits 2 when it cannot run.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { collect } from './lab/collect.ts';
import { compareReports } from './lab/diff.ts';
import { belowFloor, readFloor, writeFloor } from './lab/floor.ts';
import { complaints, judge, readVerdicts } from './lab/judge.ts';
import { blocksOf, fillBlocks } from './lab/markdown.mjs';
import { measure } from './lab/measure.mjs';
import { printComparison, printJudgement, printList, printRun } from './lab/print.mjs';
import { readReport } from './lab/report.ts';

const OPTIONS = {
  list: { type: 'boolean', default: false },
  update: { type: 'boolean', default: false },
  lower: { type: 'boolean', default: false },
  top: { type: 'string', default: '5' },
  judge: { type: 'string' },
  out: { type: 'string' },
  diff: { type: 'string' },
  floor: { type: 'string' },
  markdown: { type: 'string' },
};
const COMMANDS = {
  transitions: () => import('./lab/transitions.mjs'),
  basis: () => import('./lab/basis.mjs'),
  truth: () => import('./lab/truth.mjs'),
};
const MOST_SHOWN = 60;

function reportOf({ files, ledger, restoration }) {
  return { lab: 1, files, ledger, restoration };
}

/** Holds a run against the floor, or raises it. Gives what is below. */
function holdFloor({ restoration }, file, { update, lower }) {
  const hasFloor = existsSync(file);
  if (!hasFloor && !update)
    throw new Error(`${file} does not exist; write it with --floor ${file} --update.`);
  const below = hasFloor ? belowFloor(restoration, readFloor(readFileSync(file, 'utf8'), file)) : [];
  if (update && (below.length === 0 || lower)) {
    writeFileSync(file, writeFloor(restoration));
    console.log(`\nwrote ${file}`);
    return [];
  }
  const advice = update
    ? 'it is not raised where it would be lower; --update --lower writes it all the same'
    : 'mend the rule; when the loss is meant, write the new floor with --update --lower and say why in the commit';
  return below.map((one) => `restoration is below the floor (${file}): ${one}; ${advice}`);
}

async function run(folders, options) {
  const top = Number(options.top);
  if (!Number.isInteger(top) || top < 1)
    throw new Error(`--top ${options.top}: give a whole number from 1 on.`);
  // What a long run needs at its end is read before it begins.
  const verdicts = options.judge && readVerdicts(readFileSync(options.judge, 'utf8'), options.judge);
  const old = options.diff && readReport(readFileSync(options.diff, 'utf8'), options.diff);
  const result = measure(collect(folders));
  const judgement = verdicts && judge(result.files, verdicts);
  if (options.list) printList(result);
  printRun(result, { top });
  if (judgement) printJudgement(judgement, options.judge);
  if (old) printComparison(compareReports(old, reportOf(result)), options.diff);
  if (options.out) writeFileSync(options.out, `${JSON.stringify(reportOf(result), undefined, 1)}\n`);
  if (options.markdown) await fillBlocks(options.markdown, blocksOf(result, judgement));
  return [
    ...(judgement ? complaints(judgement, options.judge) : []),
    ...(options.floor ? holdFloor(result, options.floor, options) : []),
    ...result.problems,
  ];
}

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const command = COMMANDS[positionals[0]];
  const folders = command ? positionals.slice(1) : positionals;
  if (folders.length === 0) throw new Error('no folder given: npm run lab -- FOLDER');
  const problems = command
    ? await (await command()).run(positionals[0] === 'truth' ? folders : folders[0], values)
    : await run(folders, values);
  if (problems.length === 0) return 0;
  console.error(`\n${problems.length} problems\n${problems.slice(0, MOST_SHOWN).join('\n')}`);
  if (problems.length > MOST_SHOWN) console.error(`${problems.length - MOST_SHOWN} more`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  // A wrong argument or an unreadable table is told in one line; anything else is a fault, with its stack.
  const isOurs = error instanceof Error && (error.code !== undefined || error.constructor === Error);
  console.error(isOurs ? `lab: ${error.message}` : error);
  process.exitCode = 2;
}
