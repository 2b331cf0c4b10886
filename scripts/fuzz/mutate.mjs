// Changes to a text: by lines, by numbers, by characters, by pieces of other files and of the grammar.
import { LIMITS } from '../../src/document/source.ts';
import {
  bar,
  duration,
  ENDINGS,
  field,
  frontMatter,
  number,
  ODD_TEXT,
  piece,
  planRow,
  row,
  value,
} from './grammar.mjs';

const LONGEST = 60_000;
/** What is longer is not read at all. */
const MOST_LINES = LIMITS.lines;

const splitLines = (text) => text.split('\n');

function editLines(edit) {
  return (text, random, words) => {
    const lines = splitLines(text);
    edit(lines, random.below(lines.length), random, words);
    return lines.join('\n');
  };
}

function replaceMatch(pattern, replacement) {
  return (text, random) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const match = random.pick(matches);
    return (
      text.slice(0, match.index) + replacement(random, match[0]) + text.slice(match.index + match[0].length)
    );
  };
}

function wrap(open, close) {
  return editLines((lines, at, random) => {
    const count = random.between(1, 12);
    lines.splice(at, count, open, ...lines.slice(at, at + count), ...(random.chance(0.8) ? [close] : []));
  });
}

const MUTATIONS = [
  // Lines
  editLines((lines, at, random) => lines.splice(at, random.between(1, 4))),
  editLines((lines, at) => lines.splice(at, 0, lines[at])),
  editLines((lines, at, random) =>
    lines.splice(random.below(lines.length), 0, ...lines.splice(at, random.between(1, 8))),
  ),
  editLines((lines, at, random, words) => lines.splice(at, random.below(2), random.pick(words.lines))),
  editLines((lines, at, random) => lines.splice(at, random.below(2), piece(random))),
  editLines((lines, at, random) => lines.splice(at, 0, field(random))),
  editLines((lines, at, random) => {
    const label = /^\W*([A-Z][\w /]*?)\W*:/.exec(lines[at])?.[1];
    lines[at] = label === undefined ? value(random) : field(random, label);
  }),
  editLines(
    (lines, at, random) =>
      (lines[at] = `${random.pick(['  ', '    ', '\t', '> ', '- ', '1. ', '| ', '#'])}${lines[at]}`),
  ),
  editLines((lines, at) => (lines[at] += lines.splice(at + 1, 1)[0] ?? '')),
  editLines((lines, at, random) => {
    const rows = lines.flatMap((line, index) => (/^\s*\|.*\|/.test(line) ? [index] : []));
    if (rows.length > 0) lines[random.pick(rows)] = random.chance(0.7) ? row(random) : planRow(random);
  }),
  // A stretch of another file, and a whole section twice
  (text, random, words) => {
    const other = splitLines(random.pick(words.texts));
    const from = random.below(other.length);
    const lines = splitLines(text);
    lines.splice(
      random.below(lines.length),
      random.below(6),
      ...other.slice(from, from + random.between(1, 40)),
    );
    return lines.join('\n');
  },
  (text, random) => {
    const heads = [...text.matchAll(/^#{1,4} .*$/gm)].map(({ index }) => index);
    if (heads.length < 2) return text;
    const at = random.below(heads.length);
    const section = text.slice(heads[at], heads[at + 1] ?? text.length);
    const to = random.pick(heads);
    return text.slice(0, to) + section + text.slice(to);
  },
  wrap('```', '```'),
  wrap('<!--', '-->'),
  wrap('<details>', '</details>'),
  wrap('<<<<<<< HEAD', '>>>>>>> topic'),
  wrap('---', '---'),
  // Figures
  replaceMatch(/\d+(?:[.,]\d+)*/g, number),
  replaceMatch(/\d+(?:[.,]\d+)*/g, number),
  replaceMatch(/\d+(?:[.,]\d+)*/g, (random, old) =>
    String(Number(old.replace(',', '')) + random.pick([-1, 1, 2, 10])),
  ),
  replaceMatch(/~?\d+(?:\.\d+)?\s*(?:min|hours?|h|s|m)\b/g, duration),
  replaceMatch(/\[[^\][a-zA-Z0-9]{3,}\]/g, bar),
  replaceMatch(/\b(?:min|minutes|hours?|sec|s|h|m)\b/g, (random) =>
    random.pick(['s', 'min', 'h', 'hours', 'd', '']),
  ),
  replaceMatch(/[:|%()[\]—–~-]/g, (random) => random.pick([...':|%()[]—-~', '', '::', '||'])),
  replaceMatch(/^---[\s\S]*?^---/gm, frontMatter),
  // Characters
  replaceMatch(/[\s\S]{1,40}/g, () => ''),
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(ODD_TEXT) + text.slice(at);
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(Math.min(text.length, 400) + 1)),
  replaceMatch(/\n/g, (random) => random.pick(ENDINGS)),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n', ' \n'])),
  (text, random) => (random.chance(0.5) ? `\uFEFF${text}` : text.replace(/\n+$/, '')),
  (text, random) => text.replaceAll(/[*_`]/g, random.pick(['', '*', '**'])),
];

/** A stretch of the text, many times over: what is quadratic shows. */
function amplify(text, random) {
  const from = random.below(text.length);
  const stretch = text.slice(from, from + random.pick([1, 2, 3, 5, 10, 40, 200, 1000]));
  if (stretch === '') return text;
  const copies = Math.floor(random.pick([2_000, 10_000, LONGEST, 4 * LONGEST]) / stretch.length);
  return text.slice(0, from) + stretch.repeat(copies) + text.slice(from);
}

/** A few changes to a text of the pool. */
export function mutated(text, random, words) {
  let result = text;
  for (let times = 1 + random.few(9); times > 0; times -= 1) {
    result = random.pick(MUTATIONS)(result, random, words);
    if (result.length > LONGEST) result = result.slice(0, LONGEST);
  }
  if (random.chance(0.015)) result = amplify(result, random);
  const lines = result.split(/(?<=\r\n|\n|\r(?!\n))/);
  return lines.length > MOST_LINES ? lines.slice(0, MOST_LINES).join('') : result;
}
