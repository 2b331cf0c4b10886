// state-md beside other tools that somebody may point at a STATE.md: what they find, what their repairs do, how long they
// take. Installs them from the registry into a temporary folder.
//
//   npm run bench:peers -- [--rounds 7] [--only errors,right,repairs,times] [--tools FOLDER] [--cli FILE]
//
// Prints the tables of docs/quality/peers.md. `--tools` keeps what was installed for the next run.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeProject, planningFiles, stateText, typicalText } from './lib/documents.mjs';
import { interleave, markdownTable, temporaryFolder, told } from './lib/measure.mjs';
import { PLANTED, plantedIn } from './peers/planted.mjs';
import { checkers, install, PACKAGES, prepareRemark, repairers, runIn } from './peers/tools.mjs';

const SHAPES = ['template', 'front-matter', 'bold'];
/** Columns of the first table: whose command, and what lies around the file. Linters look at nothing but the file. */
const COLUMNS = [
  ...['state-md', 'gsd-tools', 'gsd-sdk'].flatMap((family) => [`${family} bare`, `${family} full`]),
  ...['markdownlint full', 'schema full'],
];
const CONTEXTS = { bare: 'STATE.md alone', full: 'with its planning folder' };

/** Dates are of today, so that nobody complains about a stale file. */
const project = makeProject({ seed: 3, today: new Date().toISOString().slice(0, 10) });
const original = (shape) => stateText(project, shape);

const scratch = temporaryFolder();
let folders = 0;

/** A project folder with this STATE.md. */
function projectFolder(text, context) {
  const folder = path.join(scratch, `project-${(folders += 1)}`);
  mkdirSync(path.join(folder, '.planning'), { recursive: true });
  if (context === 'full') {
    for (const [name, content] of planningFiles(project)) {
      const file = path.join(folder, '.planning', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
  writeFileSync(path.join(folder, '.planning/STATE.md'), text);
  return folder;
}

const stateOf = (folder) => readFileSync(path.join(folder, '.planning/STATE.md'), 'utf8');

/** What a tool says, without what depends on the folder. */
function ask(tool, text, context) {
  const folder = projectFolder(text, context);
  const result = runIn(folder, tool);
  const complaints = tool.complaints(result).map((one) => one.replaceAll(folder, '.'));
  rmSync(folder, { recursive: true, force: true });
  return { complaints, status: result.status };
}

const withoutFigures = (complaint) => complaint.replace(/[\d█░#.]+/g, '#');

/** A complaint counts when the consistent file does not already raise one like it. */
function detection(tools) {
  const rows = PLANTED.map(({ name }) => ({ name, cells: {} }));
  const clean = {};
  for (const [name, tool] of Object.entries(tools)) {
    for (const context of Object.keys(CONTEXTS)) {
      for (const shape of SHAPES) {
        const before = ask(tool, original(shape), context);
        const known = new Set(before.complaints.map(withoutFigures));
        (clean[name] ??= []).push({ context, shape, ...before });
        for (const { name: error, text } of plantedIn(original(shape), shape)) {
          const { complaints, status } = ask(tool, text, context);
          const fresh = complaints.filter((one) => !known.has(withoutFigures(one)));
          const row = rows.find((one) => one.name === error);
          const key = `${tool.family} ${context}`;
          const cell = (row.cells[key] ??= {});
          const seen = (cell[shape] ??= { by: [], fails: false });
          if (fresh.length > 0) seen.by.push(name);
          seen.fails ||= fresh.length > 0 && status !== 0;
        }
      }
    }
  }
  return { rows, clean };
}

/** `3/3`, or `2/3 (exit 0)` when none of the commands that saw it failed. */
function seenIn(cell) {
  const shapes = Object.values(cell ?? {});
  const seen = shapes.filter(({ by }) => by.length > 0);
  const isSilent = seen.length > 0 && !seen.some(({ fails }) => fails);
  return seen.length === 0 ? '–' : `${seen.length}/${shapes.length}${isSilent ? ' (exit 0)' : ''}`;
}

function detectionTables({ rows, clean }) {
  const total = COLUMNS.map((column) => {
    const seen = rows.filter(({ cells }) =>
      Object.values(cells[column] ?? {}).some(({ by }) => by.length > 0),
    );
    return `${seen.length} of ${rows.length}`;
  });
  const alarms = Object.entries(clean).map(([name, answers]) => {
    const noisy = answers.filter(({ complaints }) => complaints.length > 0);
    const statuses = [...new Set(answers.map(({ status }) => status))].join(', ');
    const example = noisy[0]?.complaints[0] ?? '';
    return [
      `\`${name}\``,
      `${noisy.length} of ${answers.length}`,
      noisy.filter(({ context }) => context === 'full').length,
      statuses,
      example.slice(0, 110).replaceAll('|', '\\|'),
    ];
  });
  return [
    '### Twelve planted errors\n',
    markdownTable(
      ['planted', ...COLUMNS],
      [
        ...rows.map(({ name, cells }) => [name, ...COLUMNS.map((column) => seenIn(cells[column]))]),
        ['**seen in at least one shape**', ...total],
      ],
    ),
    '\n### Complaints about consistent files\n',
    markdownTable(
      ['command', 'files with a complaint', 'of these, full', 'exit status', 'the first one'],
      alarms,
    ),
  ].join('\n');
}

/** Length of the longest common subsequence of two texts that differ somewhere in the middle. */
function inCommon(left, right) {
  let row = new Uint16Array(right.length + 1);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const above = row;
    row = new Uint16Array(right.length + 1);
    for (let j = right.length - 1; j >= 0; j -= 1)
      row[j] = left[i] === right[j] ? above[j + 1] + 1 : Math.max(above[j], row[j + 1]);
  }
  return row[0];
}

/** How many bytes of a file are gone, and how many are new, by the smallest change that makes one of the other. */
function bytesChanged(before, after) {
  const [left, right] = [before, after].map((text) => Buffer.from(text));
  let [head, tail] = [0, 0];
  const least = Math.min(left.length, right.length);
  while (head < least && left[head] === right[head]) head += 1;
  while (tail < least - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  const [from, to] = [left, right].map((bytes) => bytes.subarray(head, bytes.length - tail));
  const common = inCommon(from, to);
  return { gone: from.length - common, added: to.length - common };
}

/** Consistent files, as they are and in forms that careless writers break. */
const FORMS = {
  'as it is': (text) => text,
  'CRLF line endings': (text) => text.replaceAll('\n', '\r\n'),
  'byte-order mark': (text) => `\uFEFF${text}`,
  'own key and comment': (text) =>
    text.replace('\nprogress:', '\n# our own\nowner: harbour office\nprogress:'),
  'no final newline': (text) => text.trimEnd(),
};

function repairConsistent(tools) {
  const rows = [];
  for (const [name, tool] of Object.entries(tools)) {
    for (const context of Object.keys(CONTEXTS)) {
      const cells = Object.values(FORMS).map((form) => {
        const changes = SHAPES.map((shape) => {
          const text = form(original(shape));
          const folder = projectFolder(text, context);
          runIn(folder, tool);
          const after = stateOf(folder);
          rmSync(folder, { recursive: true, force: true });
          return bytesChanged(text, after);
        });
        const sum = (key) => changes.reduce((all, one) => all + one[key], 0);
        return sum('gone') + sum('added') === 0 ? '0' : `−${sum('gone')} +${sum('added')}`;
      });
      rows.push([`\`${name}\``, CONTEXTS[context], ...cells]);
    }
  }
  const head = ['command', 'context', ...Object.keys(FORMS)];
  return `### Repairs of consistent files: bytes gone and added, three files\n\n${markdownTable(head, rows)}`;
}

/** What a repair made of every planted error, and whether a second run leaves that alone. */
function repairPlanted(tools) {
  const rows = [];
  for (const [name, tool] of Object.entries(tools)) {
    for (const context of Object.keys(CONTEXTS)) {
      const tally = { restorable: 0, exact: 0, others: 0, leftAlone: 0, damage: 0, stable: 0, all: 0 };
      for (const shape of SHAPES) {
        const right = original(shape);
        for (const { text, restorable } of plantedIn(right, shape)) {
          const folder = projectFolder(text, context);
          runIn(folder, tool);
          const after = stateOf(folder);
          runIn(folder, tool);
          tally.all += 1;
          tally.stable += stateOf(folder) === after ? 1 : 0;
          rmSync(folder, { recursive: true, force: true });
          tally[restorable ? 'restorable' : 'others'] += 1;
          if (restorable && after === right) tally.exact += 1;
          if (!restorable && after === text) tally.leftAlone += 1;
          // Whichever is nearer: the file as it was found, or as it was before the error.
          const changes = [right, text]
            .map((wanted) => bytesChanged(wanted, after))
            .map(({ gone, added }) => gone + added);
          tally.damage += Math.min(...changes);
        }
      }
      rows.push([
        `\`${name}\``,
        CONTEXTS[context],
        `${tally.exact} of ${tally.restorable}`,
        `${tally.leftAlone} of ${tally.others}`,
        `${tally.damage}`,
        `${tally.stable} of ${tally.all}`,
      ]);
    }
  }
  const head = [
    'command',
    'context',
    'original bytes back',
    'left for people',
    'bytes changed besides',
    'second run changes nothing',
  ];
  return `### Repairs of the planted errors\n\n${markdownTable(head, rows)}`;
}

/** Start-up with one file, and with a thousand. */
function times(tools, { linters, cli, rounds }) {
  const single = projectFolder(original('front-matter'), 'full');
  const start = { 'node -e 0': { args: ['-e', '0'] } };
  for (const [name, tool] of Object.entries(tools)) {
    tool.prepare?.(single);
    start[name] = { args: tool.args, cwd: single };
  }
  const many = path.join(scratch, 'many');
  for (let index = 0; index < 1_000; index += 1) {
    const folder = path.join(many, `docs/${index}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'STATE.md'), typicalText(index));
  }
  prepareRemark(many, linters, './docs/**/*.md');
  const throughput = {
    'node -e 0': { args: ['-e', '0'] },
    'state-md check': { args: [cli, 'check', 'docs'], cwd: many },
    'markdownlint-cli2': {
      args: [path.join(linters, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), 'docs/**/*.md'],
      cwd: many,
    },
    'remark + front matter schema': {
      args: [path.join(linters, 'node_modules/remark-cli/cli.js'), '--quiet', '--no-stdout', 'docs'],
      cwd: many,
    },
  };
  const rows = (jobs, measured, base) =>
    Object.keys(jobs).map((name) => {
      const { wallRatio, cpu, wall, memory } = measured[name];
      return [
        `\`${name}\``,
        told(wallRatio),
        wall.median.toFixed(0),
        cpu.median.toFixed(0),
        memory.median.toFixed(0),
        base,
      ];
    });
  const head = (what) => [what, 'time, × bare node', 'ms', 'processor, ms', 'MiB'];
  const one = interleave(start, { rounds, base: 'node -e 0' });
  const thousand = interleave(throughput, { rounds: Math.max(3, Math.round(rounds / 2)), base: 'node -e 0' });
  const table = (title, jobs, measured) =>
    `### ${title}\n\n${markdownTable(
      head('command'),
      rows(jobs, measured).map((row) => row.slice(0, 5)),
    )}`;
  return `${table('One file', start, one)}\n\n${table('A thousand files', throughput, thousand)}`;
}

function main() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '7' },
      only: { type: 'string', default: 'errors,right,repairs,times' },
      tools: { type: 'string', default: path.join(scratch, 'tools') },
      cli: { type: 'string', default: fileURLToPath(new URL('../dist/cli/index.js', import.meta.url)) },
    },
  });
  const places = {
    gsd: path.resolve(values.tools, 'gsd'),
    linters: path.resolve(values.tools, 'linters'),
    cli: path.resolve(values.cli),
  };
  install(places.gsd, PACKAGES.gsd);
  install(places.linters, PACKAGES.linters);
  // Measured from a copy: a build that runs meanwhile changes nothing.
  const cli = path.join(scratch, 'cli');
  cpSync(path.dirname(places.cli), cli, { recursive: true });
  places.cli = path.join(cli, path.basename(places.cli));
  const judges = checkers(places);
  console.log(`Node ${process.versions.node}; ${[...PACKAGES.gsd, ...PACKAGES.linters].join(', ')}\n`);
  const tables = {
    errors: () => detectionTables(detection(judges)),
    right: () => repairConsistent(repairers(places)),
    repairs: () => repairPlanted(repairers(places)),
    times: () => times(judges, { ...places, rounds: Number(values.rounds) }),
  };
  for (const name of values.only.split(',')) console.log(`${tables[name]()}\n`);
}

main();
