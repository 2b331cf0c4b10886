// Texts that were made to hurt: each has to be answered at once, without an exception, and repaired or left alone.
import { describe, expect, test } from '@jest/globals';
import { sourceOf, unreadableReason } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import { front, template } from './build.ts';
import type { Parts } from './build.ts';

const SIZE = 1024 * 1024 - 4096;
/** Measured at a tenth of this and less; the margin is for machines that are busy with other tests. */
const LIMIT = 10_000;

const fill = (unit: string, size = SIZE): string => unit.repeat(Math.floor(size / Buffer.byteLength(unit)));
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const many = (count: number, line: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => line(index));
const blanks = (count = 400_000): string => ' '.repeat(count);
const padded = (unit: string): string => `${unit}${blanks(1000)}`.repeat(400);
const inside = (parts: Parts): string => template(parts);
const below = (...more: readonly string[]): string => template({ more });
const metrics = (...stranded: readonly string[]): string => template({ stranded });
const yaml = (...content: readonly string[]): string => template({ front: front(...content) });
const requirements = (...content: readonly string[]): string => below('', '## Milestone v1', '', ...content);

const STRUCTURE: Readonly<Record<string, () => string>> = {
  'counts beside ranges': () => below('', '- 2 phases (10-12) were done\n'.repeat(19_000)),
  'rows and lists of one phase': () =>
    below(
      '## Performance Metrics\n\n**By Phase:**\n',
      '| Phase | Plans | Total | Avg/Plan |',
      '|---|---|---|---|',
      '| 1 | 3 | 15 min | 5 min |\n'.repeat(9_900),
      '- Last 5 plans: 01-01 (5 min), 01-02 (5 min)\n'.repeat(9_900),
    ),
  'setext floods': () => 'a\n=\n'.repeat(9_999),
  'setext floods, level 2': () => 'a\n\nb\n-\n'.repeat(4_999),
  'emphasis floods': () => fill('*a_ '),
  'strong floods': () => fill('**a*'),
  'link floods': () => fill('[a]('),
  brackets: () => fill('['),
  parentheses: () => fill('('),
  'nested lists': () => lines(1_400, (index) => `${' '.repeat(index)}- a`),
  'tiny nested lists': () => '- a\n  - b\n'.repeat(9_999),
  quotations: () => '>'.repeat(1_000_000),
  'list marks on a line': () => '- '.repeat(500_000),
  'thematic breaks that are none': () => `${fill('- - ')}x`,
  'blank-rich breaks': () => `-${blanks(900_000)}x`,
  'a wide row': () => `${'|a'.repeat(400_000)}|\n${'|-'.repeat(100_000)}|\n`,
  'a wide table': () => below('', `${'|a'.repeat(150_000)}|`, `${'|-'.repeat(150_000)}|`, '|a|b|'),
  'tiny tables': () => '|a|\n|-|\n'.repeat(9_990),
  'tables that touch': () => metrics(...many(9_900, () => '| Plan | Duration |\n|-|-|')),
  'a delimiter of blanks': () => `|a\n|${blanks(900_000)}`,
  'a delimiter that ends wrong': () => `|a\n|-${blanks()}x`,
  'a long delimiter that ends wrong': () => `|a\n|${'-'.repeat(400_000)}${blanks()}x`,
  'delimiters that end wrong': () => `|a\n|${'-'.repeat(900)}x\n`.repeat(900),
  comments: () => fill('<!--'),
  'comments on lines': () => '<!-- a\n'.repeat(19_999),
  'comments in paragraphs': () => 'x <!-- a\n'.repeat(19_999),
  'comments that close on the next line': () => 'a <!-- x\ny -->\n'.repeat(9_999),
  'a comment of dashes': () => `<!--${fill('-')}`,
  details: () => '<details>\n'.repeat(19_999),
  'details on a line': () => fill('<details>'),
  'details that never close': () => `<div>\n${fill('</details ')}`,
  'a blank-rich end of details': () => `</details${blanks(900_000)}`,
  fences: () => '```\n'.repeat(19_999),
  'growing fences': () => lines(1_400, (index) => '`'.repeat(3 + index)),
  'tilde fences': () => '~~~\na\n\n'.repeat(6_000),
  backticks: () => fill('`'),
  tags: () => fill('<a '),
  divisions: () => '<div>\n\n'.repeat(9_990),
  'carriage returns': () => '\r'.repeat(19_990),
  blanks: () => blanks(1_000_000),
  emoji: () => '😀'.repeat(200_000),
  'byte-order marks': () => '\uFEFF'.repeat(300_000),
  'control characters': () => below('\u0001\u001b[31m\u0085\u2028\u202e'.repeat(50_000)),
};

const FRONT_MATTER: Readonly<Record<string, () => string>> = {
  'an alias bomb': () =>
    yaml(
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...many(
        8,
        (index) =>
          `${'bcdefghi'[index]}: &${'bcdefghi'[index]} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`,
      ),
    ),
  'keys in number': () => yaml(...many(18_000, (index) => `k${index}: ${index}`)),
  'a thousand keys': () => yaml(...many(990, (index) => `k${index}: ${index}`)),
  'one key a thousand times': () => yaml(...many(990, (index) => `k: ${index}`)),
  'keys without an end': () => `---\n${lines(19_990, (index) => `k${index}: ${index}`)}`,
  'deep lists': () => yaml(`a: ${'['.repeat(30_000)}${']'.repeat(30_000)}`),
  'open lists': () => yaml(`a: ${'['.repeat(60_000)}`),
  'deep maps': () => yaml(`a: ${'{a: '.repeat(9_000)}${'}'.repeat(9_000)}`),
  'a long list': () => yaml(`a: [${'a, '.repeat(20_000)}]`),
  'a wide map': () => yaml(`a: {${many(7_000, (index) => `k${index}: 1`).join(', ')}}`),
  'deep list marks': () => yaml('a:', '- '.repeat(30_000)),
  'deep question marks': () => yaml(`a: ${'? '.repeat(30_000)}`),
  'deep indentation': () => yaml(...many(340, (index) => `${' '.repeat(index)}k${index}:`)),
  'values to quote': () => yaml(...many(900, (index) => `k${index}: b: c`)),
  'a value of colons': () => yaml(`a: ${'b: '.repeat(20_000)}`),
  'a blank-rich value': () => yaml(`a: x${blanks(60_000)}y: z`),
  'a blank-rich value to quote': () => yaml(`a: b: x${blanks(60_000)}y`),
  'a blank-rich value without an end': () => `---\na: b\na: x${blanks(900_000)}y\n`,
  'a blank-rich key without an end': () => `---\na: b\na${blanks(900_000)}:\n`,
  'stacked blocks': () => '---\ngsd_state_version: 1.0\n---\n'.repeat(6_600),
  'blocks that never close': () => `${front('a: 1')}${'---\ngsd_state_version: 1.0\n\n'.repeat(6_000)}`,
  'blocks cut by headings': () => `${front('a: 1')}${'---\ngsd_state_version: 1.0\n\n# x\n'.repeat(4_900)}`,
};

const progress = (value: string): string => inside({ progress: value });
const time = (value: string): string => inside({ time: value });
const phase = (value: string): string => inside({ phase: value });
const cell = (value: string): string => inside({ rows: [`| ${value} | 4 | 20 min | 5 min |`] });
const plans = (value: string): string => inside({ rows: [`| 1 | ${value} | 20 min | 5 min |`] });
const trend = (value: string): string => inside({ trend: value });
const status = (value: string): string =>
  inside({ status: value, front: front('progress:', '  total_plans: 4', '  completed_plans: 1') });

const VALUES: Readonly<Record<string, () => string>> = {
  'a bar of 200,000 cells': () => progress(`[${'█'.repeat(200_000)}] 50%`),
  'a bare bar of 200,000 cells': () => progress(`${'█'.repeat(200_000)}░ 50%`),
  'a bar of a million cells': () => progress('#'.repeat(1_000_000)),
  'open bars': () => progress('[#####'.repeat(100_000)),
  'bars in number': () => progress('[█████]'.repeat(40_000)),
  'bare bars in number': () => progress('█████ '.repeat(50_000)),
  percentages: () => progress('5% '.repeat(200_000)),
  tildes: () => progress('~ '.repeat(400_000)),
  'blank-rich tildes': () => progress(padded('~')),
  ratios: () => progress('1/2 '.repeat(100_000)),
  'ratios in words': () => progress('1 of '.repeat(150_000)),
  'blank-rich ratios': () => progress(padded('1')),
  'question marks': () => progress(`1/${'?'.repeat(400_000)}`),
  digits: () => progress('1'.repeat(900_000)),
  'decimals of a percentage': () => progress(`1.${'1'.repeat(900_000)}%`),
  scopes: () => progress('in the this current '.repeat(30_000)),
  'scopes that end wrong': () => progress(`in ${'this '.repeat(100_000)}`),
  versions: () => progress(many(60_000, (index) => `v${index}`).join(' ')),
  'a version of dots': () => progress(`v1${'.1'.repeat(300_000)}`),
  'roman numbers': () => progress(`milestone ${'I'.repeat(400_000)}a`),
  'progress lines': () => progress(many(19_000, () => '[█████░░░░░] 50%').join('\nProgress: ')),
  'long counts': () => inside({ total: '4'.repeat(900_000) }),
  'counts of thousands': () => inside({ total: `1${',111'.repeat(200_000)}x` }),
  'long times': () => time(`${'4'.repeat(900_000)} min`),
  'times of thousands': () => time(`1${',111'.repeat(200_000)} min`),
  'times without digits': () => time(',111'.repeat(200_000)),
  'blank-rich times': () => time(`4${blanks(900_000)}min`),
  'times with a blank-rich tail': () => time(`4 min${blanks(900_000)}x`),
  'times of times': () => time('4 min '.repeat(150_000)),
  'a unit of letters': () => time(`4${'m'.repeat(900_000)}`),
  'open parentheses': () => time(`20 min ${'('.repeat(400_000)}`),
  'empty parentheses': () => time(`20 min ${'()'.repeat(400_000)}`),
  'a blank-rich parenthesis': () => time(`20 min (${blanks()}x`),
  conjunctions: () => time(`1 h${' and'.repeat(200_000)}`),
  dashes: () => time(`${'-'.repeat(900_000)}x`),
  'dashes and blanks': () => time(`${'-'.repeat(400_000)}${blanks()}x`),
  stars: () => time('*'.repeat(900_000)),
  'marks around a word': () => time(`${'`'.repeat(400_000)}x${'`'.repeat(400_000)}`),
  'mixed marks': () => time(`${'_*'.repeat(20_000)}x${'*_'.repeat(20_000)}`),
  dots: () => time(`1${'.1'.repeat(400_000)}`),
  'a phase of 100 KB': () => phase(`2 of 4 ${'x'.repeat(100_000)}`),
  'a phase of parentheses': () => phase(`2 ${'('.repeat(900_000)}`),
  'a phase of dashes': () => phase(`2 ${'- '.repeat(400_000)}`),
  'a blank-rich phase': () => phase(`2${blanks(900_000)}x`),
  'the word phase': () => phase('phase '.repeat(150_000)),
  'not not not': () => phase(`2 (complete) ${padded('not')}`),
  'almost a ratio': () => phase(`2 (complete) ${padded('1')}`),
  'digits of a phase': () => phase(`2 (complete) ${'1'.repeat(400_000)}`),
  'a phase of dots': () => phase(`2${'.1'.repeat(400_000)}`),
  'a plan of blanks': () => inside({ plan: `1${blanks(900_000)}x` }),
  'labels of 80 characters': () => progress(`a${blanks(77)}: x\n`.repeat(10_000)),
  'labels of parentheses': () =>
    progress(`1\n${`Progress${blanks(35)}${'('.repeat(35)}: x\n`.repeat(10_000)}`),
  'labels of versions': () => progress(`1\n${`v1${'.1'.repeat(38)}: x\n`.repeat(10_000)}`),
  'a value of comments': () => status('<!--'.repeat(200_000)),
  'a cell of ranges': () => cell('1-'.repeat(100_000)),
  'a cell of dashes': () => cell(`1 ${'- '.repeat(100_000)}`),
  'a cell of letters': () => cell(`Phase 1-${'x.'.repeat(200_000)} P`),
  'a cell of brackets': () => cell(`[${'['.repeat(200_000)}`),
  'a cell of phases': () => cell('phase '.repeat(100_000)),
  'a cell of versions': () => cell(`v${'1.'.repeat(200_000)}`),
  'plans in parentheses': () => plans(`4 (${') ('.repeat(200_000)}`),
  'blank-rich plans': () => plans(`4 /${blanks(100_000)}x`),
  'trend items': () => trend('01-03 (5 min), '.repeat(60_000)),
  'open trend items': () => trend('01-03 ('.repeat(100_000)),
  'blank-rich trend items': () => trend(padded('01-03')),
  'trend items of colons': () => trend('01-03: '.repeat(100_000)),
  dates: () => inside({ activity: ' (*"'.repeat(200_000) }),
  'focus of phases': () => inside({ focus: 'phase 1 '.repeat(100_000) }),
  'blank-rich focus': () => inside({ focus: padded('phase') }),
  'blank-rich status': () => status(padded('milestone')),
  'status of dots': () => status(`milestone ${'.'.repeat(1000)}`.repeat(400)),
  'status of marks': () => status(`milestone complete ${'! '.repeat(400_000)}x`),
  'placeholders that never end': () => status('[Description of last '.repeat(40_000)),
  'more placeholders that never end': () => status('[Ready to plan / '.repeat(40_000)),
  'flags that are none': () => inside({ phase: '--'.repeat(400_000), stopped: '--'.repeat(1_000) }),
};

const NUMBERS: Readonly<Record<string, () => string>> = {
  'right rows': () => inside({ rows: many(19_000, (index) => `| ${index} | 3 | 9 min | 3 min |`) }),
  'wrong rows': () => inside({ rows: many(19_000, (index) => `| ${index} | 3 | 9 min | 2 min |`) }),
  'equal rows': () => inside({ rows: many(19_000, () => '| 5 | 3 | 9 min | 2 min |') }),
  'metric rows': () =>
    metrics(...many(19_000, (index) => `| Phase 06 P${index % 999} | 5min | 2 tasks | 5 files |`)),
  'rows and metric rows': () =>
    inside({
      rows: many(9_400, (index) => `| ${index} | 1 | 9 min | 9 min |`),
      stranded: many(9_400, (index) => `| Phase ${index} P1 | 5min | 2 | 5 |`),
    }),
  'rows and metric rows of one phase': () =>
    inside({
      rows: many(9_400, () => '| 1 | 1 | 9 min | 9 min |'),
      stranded: many(9_400, (index) => `| Phase 1 P${index} | 5min | 2 | 5 |`),
    }),
  'velocity blocks': () =>
    metrics(...many(6_500, () => '**Velocity:**\n- Total plans completed: 4\n- Average duration: 5 min')),
  'velocity lines': () => metrics(...many(19_000, () => '- Total plans completed: 4')),
  'By Phase tables': () =>
    metrics(...many(3_000, () => '**By Phase:**\n\n| Phase | Plans |\n|-|-|\n| 1 | 2 |\n')),
  'tables far from their caption': () =>
    metrics('**By Phase:**', '\n'.repeat(6_000), ...many(4_500, () => '| Phase | Plans |\n|-|-|\n')),
  headings: () => '# a\n'.repeat(19_999),
  'position headings': () => '## Current Position\n'.repeat(19_999),
  'headings of all levels': () => lines(19_999, (index) => `${'#'.repeat(1 + (index % 6))} v1.${index}`),
  'deep headings': () => `# State\n${'###### Phase\n'.repeat(19_990)}`,
  'sections with lines': () => `# State\n${'## Velocity\n- Total plans completed: 4\n'.repeat(9_990)}`,
  'a heading of a megabyte': () => `# ${'a'.repeat(1_000_000)}`,
  'a blank-rich heading': () => `# a${blanks(900_000)}b`,
  'a heading of hashes': () => `# a${' #'.repeat(400_000)}b`,
  'a heading of dashes': () => `## Performance Metrics${' -'.repeat(400_000)}`,
  'a heading of parentheses': () => `## Performance Metrics ${'('.repeat(400_000)}`,
  'a heading of scopes': () => `## Performance ${'(a) '.repeat(200_000)}`,
  'a heading of versions': () => `## x ${'v1.1 '.repeat(200_000)}`,
  'a heading of blanks and a dash': () => `## x${blanks()}-${blanks()}`,
  'phase lines': () => phase(many(19_000, () => '1').join('\nPhase: ')),
  'conflict markers': () => below(...many(19_000, () => '<<<<<<< a')),
  'conflict blocks': () => below(...many(6_500, () => '<<<<<<< a\n=======\n>>>>>>> b')),
  'requirement lines': () => requirements(...many(19_000, () => '- Requirements: 19 total')),
  'requirement lists': () =>
    requirements(...many(9_000, () => '- Requirements: 19 total\n  - a (5 requirements)')),
  'one long list': () =>
    requirements(
      ...many(2_000, () => '- Requirements: 19 total'),
      ...many(15_000, () => '- a (5 requirements)'),
    ),
  'an item of counts': () => requirements('Requirements: 19 total', `- ${'(5 '.repeat(200_000)}`),
  'blank-rich phases': () => requirements(`Phases: 6 phases${blanks()}x`),
  'versions in prose': () => below(many(100_000, (index) => `v1.${index}`).join(' ')),
  'milestones in prose': () => below(padded('milestone')),
};

/** Analyses and repairs in every way; gives the milliseconds that the analysis took. */
function answer(text: string): number {
  const started = performance.now();
  const analysis = analyse(sourceOf('STATE.md', text));
  const elapsed = performance.now() - started;
  const { length } = text;
  for (const { range, related, fix } of analysis.findings) {
    for (const { start, end } of [range, ...related.map((one) => one.range), ...(fix?.edits ?? [])]) {
      if (start < 0 || end < start || end > length)
        throw new Error(`${start}-${end} lies outside of ${length}`);
    }
  }
  for (const allow of ['safe', 'unsafe'] as const) {
    const { refused } = repair(analysis, undefined, allow);
    if (refused !== undefined) throw new Error(refused);
  }
  return elapsed;
}

describe.each([
  ['structure', STRUCTURE],
  ['front matter', FRONT_MATTER],
  ['values', VALUES],
  ['numbers of things', NUMBERS],
])('%s', (_, texts) => {
  test.each(Object.entries(texts))(
    '%s',
    (__, make) => {
      expect(answer(make())).toBeLessThan(LIMIT);
    },
    60_000,
  );
});

describe('what is not text is refused before', () => {
  test.each([
    ['NUL', Uint8Array.from([0x23, 0x20, 0x00])],
    ['invalid UTF-8', Uint8Array.from([0x23, 0x20, 0xff, 0xfe])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x23, 0x00])],
    ['5 MiB', new Uint8Array(5 * 1024 * 1024).fill(0x61)],
    ['a megabyte of line ends', new Uint8Array(1024 * 1024).fill(0x0a)],
    ['a megabyte with one bad byte at its end', new Uint8Array(1024 * 1024).fill(0x61).fill(0x80, -1)],
  ])('%s', (_, bytes) => {
    const started = performance.now();
    expect(unreadableReason(bytes)).toMatch(/^the file (?:has|is) /);
    expect(performance.now() - started).toBeLessThan(LIMIT);
  });
});
