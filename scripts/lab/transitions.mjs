// Replays real STATE.md files version by version and checks the rules that compare a file with its base revision:
//
//   npm run lab -- transitions DIR [--list] [--markdown FILE]
//
// DIR holds a folder for each project with its versions, named so that they sort by age, and perhaps `tree/.planning`, the
// planning folder around the latest one. Every pair of an earlier and a later version is a change that somebody really
// made, so every finding is judged in docs/quality/transitions.tsv. Then losses are planted in the files, with the file as
// it is for a base, and older versions are put back over newer ones. Exits 1 when a finding is not judged or judged false,
// when a file has findings against itself, or when a planted lower figure is neither seen nor left unchecked for a reason.
// A planted loss of a section may hold: then what it said stands in the file a second time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../src/document/parse.ts';
import { decode, positionAt, sourceOf, unreadableReason } from '../../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS } from '../../src/engine.ts';
import { sameMilestone } from '../../src/evidence/transitions.ts';
import { readPlanningFolder } from '../../src/files/planning.ts';
import { kindOf } from './ledger.ts';
import { fillBlocks } from './markdown.mjs';
import { markdownTable } from './table.mjs';

const RULES = ['went-backwards', 'shrank'];
const problems = [];

function versionsIn(folder) {
  const tree = path.join(folder, 'tree');
  const state = path.join(tree, '.planning', 'STATE.md');
  const latest = existsSync(state) ? readFileSync(state, 'utf8') : undefined;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const bytes = readFileSync(path.join(folder, name));
      if (unreadableReason(bytes) !== undefined) return [];
      const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      const source = decode('.planning/STATE.md', bytes);
      const planning = source.text === latest ? readPlanningFolder(tree, state) : undefined;
      return [
        {
          id,
          name: `${path.basename(folder)}/${name.slice(0, 2)}`,
          source,
          document: parse(source),
          planning,
        },
      ];
    });
}

/** What the rules make of a text with another one for its base. */
function judge(source, base, planning) {
  const analysis = analyse(source, DEFAULT_OPTIONS, planning ? { base, planning } : { base });
  return {
    findings: analysis.findings
      .filter(({ rule }) => RULES.includes(rule))
      .map((one) => ({ ...one, line: positionAt(source, one.range.start).line })),
    relations: analysis.relations.filter(({ rule }) => RULES.includes(rule)),
  };
}

function loadVerdicts() {
  const table = readFileSync(new URL('../../docs/quality/transitions.tsv', import.meta.url), 'utf8');
  const rows = table
    .split('\n')
    .slice(1)
    .filter((row) => row !== '');
  return new Map(
    rows.map((row) => {
      const [from, to, rule, line, verdict] = row.split('\t');
      return [[from, to, rule, line].join(' '), verdict];
    }),
  );
}

const tally = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
const table = (counts) =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => `  ${String(count).padStart(5)} ${key}`)
    .join('\n');

function replay(projects, isListing) {
  const verdicts = loadVerdicts();
  const [warnings, relations, reasons] = [new Map(), new Map(), new Map()];
  const judged = { true: 0, false: 0, open: 0 };
  let [changes, consecutive] = [0, 0];
  for (const versions of projects) {
    versions.forEach((to, index) => {
      const own = judge(to.source, to.document, to.planning);
      if (own.findings.length > 0) problems.push(`${to.name}: findings against itself`);
      versions.slice(0, index).forEach((from, at) => {
        const isNext = at === index - 1;
        changes += 1;
        if (isNext) consecutive += 1;
        const { findings, relations: all } = judge(to.source, from.document, to.planning);
        for (const { rule, status, reason } of all) {
          if (!isNext) continue;
          tally(relations, `${rule} ${status}`);
          if (status === 'unchecked') tally(reasons, `${rule}: ${kindOf(reason)}`);
        }
        for (const one of findings) {
          tally(
            warnings,
            `${one.rule} ${one.severity}${isNext ? '' : ', of versions that do not follow each other'}`,
          );
          const verdict = verdicts.get([from.id, to.id, one.rule, one.line].join(' ')) ?? 'open';
          judged[verdict] += 1;
          if (isListing || verdict !== 'true')
            console.log(
              `${from.id}\t${to.id}\t${one.rule}\t${one.line}\t${verdict}\t${from.name} → ${to.name} ${one.message}`,
            );
          if (verdict !== 'true')
            problems.push(`${from.name} → ${to.name}: ${one.rule} is judged ${verdict}`);
        }
      });
    });
  }
  console.log(
    `${changes} changes of ${projects.length} projects, ${consecutive} of them between consecutive versions`,
  );
  console.log(
    `\nrelations of consecutive versions\n${table(relations)}\n\nunchecked, by reason\n${table(reasons)}`,
  );
  console.log(`\nfindings\n${table(warnings) || '  none'}`);
  console.log(`\njudged: ${judged.true} true, ${judged.false} false, ${judged.open} not judged yet`);
  const told = [...warnings].map(([key, count]) => `${count} × ${key}`).join('; ') || 'none';
  return (
    `${changes} pairs of an earlier and a later version, ${consecutive} of them consecutive. Findings: ${told}; ` +
    `${judged.true} judged true, ${judged.false} false, ${judged.open} not judged.`
  );
}

const lines = (text) => text.split('\n');
const without = (text, from, to) => text.slice(0, from) + text.slice(to);

function earlier(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function sectionOf({ sections }, kind) {
  return sections.find((one) => one.kind === kind && one.heading.depth === 2);
}

/** Name of the loss, rule and subject that have to see it, and the text with the loss; the same text where there is none. */
const LOSSES = [
  [
    'completed_plans is one less',
    'went-backwards',
    /^completed_plans$/,
    ({ text }) =>
      text.replace(/^(---\n[\s\S]*?^ {2}completed_plans: )(\d+)$/m, (whole, head, count) =>
        Number(count) > 0 ? `${head}${Number(count) - 1}` : whole,
      ),
  ],
  [
    'completed_phases is one less',
    'went-backwards',
    /^completed_phases$/,
    ({ text }) =>
      text.replace(/^(---\n[\s\S]*?^ {2}completed_phases: )(\d+)$/m, (whole, head, count) =>
        Number(count) > 0 ? `${head}${Number(count) - 1}` : whole,
      ),
  ],
  [
    'all dates are a week older',
    'went-backwards',
    /^last/i,
    ({ text }) =>
      text.replace(
        /^((?:last_updated|last_activity|Last activity|Last session): "?)(\d{4}-\d\d-\d\d)/gm,
        (_, head, date) => `${head}${earlier(date, 7)}`,
      ),
  ],
  ...['position', 'metrics', 'context', 'session'].map((kind) => [
    `the section of kind ${kind} is gone`,
    'shrank',
    /^sections$/,
    ({ text }, document) => {
      const section = sectionOf(document, kind);
      return section ? without(text, section.start, section.end) : text;
    },
  ]),
  [
    'the front matter is gone',
    'shrank',
    /^front matter$/,
    ({ text }, { frontMatter }) =>
      frontMatter ? text.slice(frontMatter.range.end).replace(/^\s+/, '') : text,
  ],
  [
    'the second half is cut off',
    'shrank',
    /^lines$/,
    ({ text }) =>
      lines(text)
        .slice(0, Math.floor(lines(text).length / 2))
        .join('\n'),
  ],
];

function plant(projects) {
  console.log('\nplanted losses\n                                        planted   seen  unchecked  held');
  const rows = [];
  for (const [name, rule, subjects, lose] of LOSSES) {
    const [reasons, held] = [new Map(), []];
    let [planted, seen] = [0, 0];
    for (const { source, document, name: version } of projects.flat()) {
      const text = lose({ text: source.text.replace(/\r\n/g, '\n') }, document);
      if (text === source.text.replace(/\r\n/g, '\n')) continue;
      planted += 1;
      const { findings, relations } = judge(sourceOf('.planning/STATE.md', text), document);
      if (findings.some((one) => one.rule === rule)) {
        seen += 1;
        continue;
      }
      const reason = relations.find(
        ({ rule: id, subject, status }) =>
          id === rule && status === 'unchecked' && (subject === undefined || subjects.test(subject)),
      )?.reason;
      if (reason === undefined) held.push(version);
      else tally(reasons, kindOf(reason));
    }
    const unchecked = planted - seen - held.length;
    console.log(
      `  ${name.padEnd(36)} ${String(planted).padStart(8)} ${String(seen).padStart(6)} ${String(unchecked).padStart(10)} ${String(held.length).padStart(5)}`,
    );
    for (const [reason, count] of reasons) console.log(`      ${count} unchecked: ${reason}`);
    if (held.length > 0) console.log(`      held: ${held.join(' ')}`);
    if (held.length > 0 && rule === 'went-backwards') problems.push(`${name}: held in ${held.join(' ')}`);
    rows.push([name, planted, seen, unchecked, held.length]);
  }
  return markdownTable(['planted', 'files', 'seen', 'unchecked', 'nothing lost'], rows);
}

/** An older version over a newer one, as a merge with the wrong side or an agent with a stale copy leaves it. */
function putBack(projects) {
  const reasons = new Map();
  let [all, same, seen] = [0, 0, 0];
  for (const versions of projects) {
    versions.forEach((older, index) => {
      const newer = versions[index + 1];
      if (newer === undefined) return;
      all += 1;
      const known = sameMilestone(newer.document, older.document);
      if (!known.ok) {
        tally(reasons, kindOf(known.reason));
        return;
      }
      same += 1;
      if (judge(older.source, newer.document).findings.length > 0) seen += 1;
    });
  }
  console.log(
    `\nolder versions put back over the next one: ${all}, ${same} of the same milestone, ${seen} seen`,
  );
  console.log(table(reasons));
}

/** Runs everything over a folder of projects; gives the problems. */
export async function run(folder, { list, markdown }) {
  const projects = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => versionsIn(path.join(folder, entry.name)))
    .filter((versions) => versions.length > 0);
  if (projects.length === 0)
    throw new Error(
      `no versions in ${folder}: give a folder with a folder for each project, and its versions in it.`,
    );
  const transitions = replay(projects, list);
  const losses = plant(projects);
  putBack(projects);
  if (markdown) await fillBlocks(markdown, { transitions, losses });
  return problems;
}
