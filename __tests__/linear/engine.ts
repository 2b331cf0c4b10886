/** Texts that were made to hurt: each is analysed and repaired in linear work, without an exception or a refusal. */
import { sourceOf } from '../../src/document/source.ts';
import { analyse, repair } from '../../src/engine.ts';
import { front, template } from '../build.ts';
import type { Parts } from '../build.ts';
import type { Portion, Works } from './measure.ts';

type Texts = Readonly<Record<string, (of: Portion) => string>>;

const SIZE = 512 * 1024;

const fill = (size: number, unit: string): string => unit.repeat(Math.floor(size / Buffer.byteLength(unit)));
const many = (count: number, line: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => line(index));
const lines = (count: number, line: (index: number) => string): string => many(count, line).join('\n');
const blanks = (count: number): string => ' '.repeat(count);
const padded = (count: number, unit: string): string => `${unit}${blanks(1000)}`.repeat(count);
const inside = (parts: Parts): string => template(parts);
const below = (...more: readonly string[]): string => template({ more });
const metrics = (...stranded: readonly string[]): string => template({ stranded });
const yaml = (...content: readonly string[]): string => template({ front: front(...content) });
const requirements = (...content: readonly string[]): string => below('', '## Milestone v1', '', ...content);

const STRUCTURE: Texts = {
  'counts beside ranges': (of) => below('', '- 2 phases (10-12) were done\n'.repeat(of(19_000))),
  'rows and lists of one phase': (of) =>
    below(
      '## Performance Metrics\n\n**By Phase:**\n',
      '| Phase | Plans | Total | Avg/Plan |',
      '|---|---|---|---|',
      '| 1 | 3 | 15 min | 5 min |\n'.repeat(of(9_900)),
      '- Last 5 plans: 01-01 (5 min), 01-02 (5 min)\n'.repeat(of(9_900)),
    ),
  'setext floods': (of) => 'a\n=\n'.repeat(of(9_999)),
  'setext floods, level 2': (of) => 'a\n\nb\n-\n'.repeat(of(4_999)),
  'emphasis floods': (of) => fill(of(SIZE), '*a_ '),
  'strong floods': (of) => fill(of(SIZE), '**a*'),
  'link floods': (of) => fill(of(SIZE), '[a]('),
  brackets: (of) => fill(of(SIZE), '['),
  parentheses: (of) => fill(of(SIZE), '('),
  'nested lists': (of) => lines(of(1_400), (index) => `${' '.repeat(index)}- a`),
  'tiny nested lists': (of) => '- a\n  - b\n'.repeat(of(9_999)),
  quotations: (of) => '>'.repeat(of(1_000_000)),
  'list marks on a line': (of) => '- '.repeat(of(500_000)),
  'thematic breaks that are none': (of) => `${fill(of(SIZE), '- - ')}x`,
  'blank-rich breaks': (of) => `-${blanks(of(900_000))}x`,
  'a wide row': (of) => `${'|a'.repeat(of(400_000))}|\n${'|-'.repeat(of(100_000))}|\n`,
  'a wide table': (of) => below('', `${'|a'.repeat(of(150_000))}|`, `${'|-'.repeat(of(150_000))}|`, '|a|b|'),
  'tiny tables': (of) => '|a|\n|-|\n'.repeat(of(9_990)),
  'tables that touch': (of) => metrics(...many(of(9_900), () => '| Plan | Duration |\n|-|-|')),
  'a delimiter of blanks': (of) => `|a\n|${blanks(of(900_000))}`,
  'a delimiter that ends wrong': (of) => `|a\n|-${blanks(of(400_000))}x`,
  'a long delimiter that ends wrong': (of) => `|a\n|${'-'.repeat(of(400_000))}${blanks(of(400_000))}x`,
  'delimiters that end wrong': (of) => `|a\n|${'-'.repeat(of(900))}x\n`.repeat(of(900)),
  comments: (of) => fill(of(SIZE), '<!--'),
  'comments on lines': (of) => '<!-- a\n'.repeat(of(19_999)),
  'comments in paragraphs': (of) => 'x <!-- a\n'.repeat(of(19_999)),
  'comments that close on the next line': (of) => 'a <!-- x\ny -->\n'.repeat(of(9_999)),
  'a comment of dashes': (of) => `<!--${fill(of(SIZE), '-')}`,
  details: (of) => '<details>\n'.repeat(of(19_999)),
  'details on a line': (of) => fill(of(SIZE), '<details>'),
  'details that never close': (of) => `<div>\n${fill(of(SIZE), '</details ')}`,
  'a blank-rich end of details': (of) => `</details${blanks(of(900_000))}`,
  fences: (of) => '```\n'.repeat(of(19_999)),
  'growing fences': (of) => lines(of(1_400), (index) => '`'.repeat(3 + index)),
  'tilde fences': (of) => '~~~\na\n\n'.repeat(of(6_000)),
  backticks: (of) => fill(of(SIZE), '`'),
  tags: (of) => fill(of(SIZE), '<a '),
  divisions: (of) => '<div>\n\n'.repeat(of(9_990)),
  'carriage returns': (of) => '\r'.repeat(of(19_990)),
  blanks: (of) => blanks(of(1_000_000)),
  emoji: (of) => '😀'.repeat(of(200_000)),
  'byte-order marks': (of) => '\uFEFF'.repeat(of(300_000)),
  'control characters': (of) => below('\u0001\u001b[31m\u0085\u2028\u202e'.repeat(of(50_000))),
};

const FRONT_MATTER: Texts = {
  'an alias bomb': () =>
    yaml(
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...many(
        8,
        (index) =>
          `${'bcdefghi'[index]}: &${'bcdefghi'[index]} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`,
      ),
    ),
  'keys in number': (of) => yaml(...many(of(18_000), (index) => `k${index}: ${index}`)),
  'a thousand keys': (of) => yaml(...many(of(990), (index) => `k${index}: ${index}`)),
  'one key a thousand times': (of) => yaml(...many(of(990), (index) => `k: ${index}`)),
  'keys without an end': (of) => `---\n${lines(of(19_990), (index) => `k${index}: ${index}`)}`,
  'deep lists': (of) => yaml(`a: ${'['.repeat(of(30_000))}${']'.repeat(of(30_000))}`),
  'open lists': (of) => yaml(`a: ${'['.repeat(of(60_000))}`),
  'deep maps': (of) => yaml(`a: ${'{a: '.repeat(of(9_000))}${'}'.repeat(of(9_000))}`),
  'a long list': (of) => yaml(`a: [${'a, '.repeat(of(20_000))}]`),
  'a wide map': (of) => yaml(`a: {${many(of(7_000), (index) => `k${index}: 1`).join(', ')}}`),
  'deep list marks': (of) => yaml('a:', '- '.repeat(of(30_000))),
  'deep question marks': (of) => yaml(`a: ${'? '.repeat(of(30_000))}`),
  'deep indentation': (of) => yaml(...many(of(340), (index) => `${' '.repeat(index)}k${index}:`)),
  'values to quote': (of) => yaml(...many(of(900), (index) => `k${index}: b: c`)),
  'a value of colons': (of) => yaml(`a: ${'b: '.repeat(of(20_000))}`),
  'a blank-rich value': (of) => yaml(`a: x${blanks(of(60_000))}y: z`),
  'a blank-rich value to quote': (of) => yaml(`a: b: x${blanks(of(60_000))}y`),
  'a blank-rich value without an end': (of) => `---\na: b\na: x${blanks(of(900_000))}y\n`,
  'a blank-rich key without an end': (of) => `---\na: b\na${blanks(of(900_000))}:\n`,
  'stacked blocks': (of) => '---\ngsd_state_version: 1.0\n---\n'.repeat(of(6_600)),
  'blocks that never close': (of) => `${front('a: 1')}${'---\ngsd_state_version: 1.0\n\n'.repeat(of(6_000))}`,
  'blocks cut by headings': (of) =>
    `${front('a: 1')}${'---\ngsd_state_version: 1.0\n\n# x\n'.repeat(of(4_900))}`,
};

const progress = (value: string): string => inside({ progress: value });
const time = (value: string): string => inside({ time: value });
const phase = (value: string): string => inside({ phase: value });
const cell = (value: string): string => inside({ rows: [`| ${value} | 4 | 20 min | 5 min |`] });
const plans = (value: string): string => inside({ rows: [`| 1 | ${value} | 20 min | 5 min |`] });
const trend = (value: string): string => inside({ trend: value });
const status = (value: string): string =>
  inside({ status: value, front: front('progress:', '  total_plans: 4', '  completed_plans: 1') });

const VALUES: Texts = {
  'a bar of 200,000 cells': (of) => progress(`[${'█'.repeat(of(200_000))}] 50%`),
  'a bare bar of 200,000 cells': (of) => progress(`${'█'.repeat(of(200_000))}░ 50%`),
  'a bar of a million cells': (of) => progress('#'.repeat(of(1_000_000))),
  'open bars': (of) => progress('[#####'.repeat(of(100_000))),
  'bars in number': (of) => progress('[█████]'.repeat(of(40_000))),
  'bare bars in number': (of) => progress('█████ '.repeat(of(50_000))),
  percentages: (of) => progress('5% '.repeat(of(200_000))),
  tildes: (of) => progress('~ '.repeat(of(400_000))),
  'blank-rich tildes': (of) => progress(padded(of(400), '~')),
  ratios: (of) => progress('1/2 '.repeat(of(100_000))),
  'ratios in words': (of) => progress('1 of '.repeat(of(150_000))),
  'blank-rich ratios': (of) => progress(padded(of(400), '1')),
  'question marks': (of) => progress(`1/${'?'.repeat(of(400_000))}`),
  digits: (of) => progress('1'.repeat(of(900_000))),
  'decimals of a percentage': (of) => progress(`1.${'1'.repeat(of(900_000))}%`),
  scopes: (of) => progress('in the this current '.repeat(of(30_000))),
  'scopes that end wrong': (of) => progress(`in ${'this '.repeat(of(100_000))}`),
  versions: (of) => progress(many(of(60_000), (index) => `v${index}`).join(' ')),
  'a version of dots': (of) => progress(`v1${'.1'.repeat(of(300_000))}`),
  'roman numbers': (of) => progress(`milestone ${'I'.repeat(of(400_000))}a`),
  'progress lines': (of) => progress(many(of(19_000), () => '[█████░░░░░] 50%').join('\nProgress: ')),
  'long counts': (of) => inside({ total: '4'.repeat(of(900_000)) }),
  'counts of thousands': (of) => inside({ total: `1${',111'.repeat(of(200_000))}x` }),
  'long times': (of) => time(`${'4'.repeat(of(900_000))} min`),
  'times of thousands': (of) => time(`1${',111'.repeat(of(200_000))} min`),
  'times without digits': (of) => time(',111'.repeat(of(200_000))),
  'blank-rich times': (of) => time(`4${blanks(of(900_000))}min`),
  'times with a blank-rich tail': (of) => time(`4 min${blanks(of(900_000))}x`),
  'times of times': (of) => time('4 min '.repeat(of(150_000))),
  'a unit of letters': (of) => time(`4${'m'.repeat(of(900_000))}`),
  'open parentheses': (of) => time(`20 min ${'('.repeat(of(400_000))}`),
  'empty parentheses': (of) => time(`20 min ${'()'.repeat(of(400_000))}`),
  'a blank-rich parenthesis': (of) => time(`20 min (${blanks(of(400_000))}x`),
  conjunctions: (of) => time(`1 h${' and'.repeat(of(200_000))}`),
  dashes: (of) => time(`${'-'.repeat(of(900_000))}x`),
  'dashes and blanks': (of) => time(`${'-'.repeat(of(400_000))}${blanks(of(400_000))}x`),
  stars: (of) => time('*'.repeat(of(900_000))),
  'marks around a word': (of) => time(`${'`'.repeat(of(400_000))}x${'`'.repeat(of(400_000))}`),
  'mixed marks': (of) => time(`${'_*'.repeat(of(20_000))}x${'*_'.repeat(of(20_000))}`),
  dots: (of) => time(`1${'.1'.repeat(of(400_000))}`),
  'a phase of 100 KB': (of) => phase(`2 of 4 ${'x'.repeat(of(100_000))}`),
  'a phase of parentheses': (of) => phase(`2 ${'('.repeat(of(900_000))}`),
  'a phase of dashes': (of) => phase(`2 ${'- '.repeat(of(400_000))}`),
  'a blank-rich phase': (of) => phase(`2${blanks(of(900_000))}x`),
  'the word phase': (of) => phase('phase '.repeat(of(150_000))),
  'not not not': (of) => phase(`2 (complete) ${padded(of(400), 'not')}`),
  'almost a ratio': (of) => phase(`2 (complete) ${padded(of(400), '1')}`),
  'digits of a phase': (of) => phase(`2 (complete) ${'1'.repeat(of(400_000))}`),
  'a phase of dots': (of) => phase(`2${'.1'.repeat(of(400_000))}`),
  'a plan of blanks': (of) => inside({ plan: `1${blanks(of(900_000))}x` }),
  'labels of 80 characters': (of) => progress(`a${blanks(77)}: x\n`.repeat(of(10_000))),
  'labels of parentheses': (of) =>
    progress(`1\n${`Progress${blanks(35)}${'('.repeat(35)}: x\n`.repeat(of(10_000))}`),
  'labels of versions': (of) => progress(`1\n${`v1${'.1'.repeat(38)}: x\n`.repeat(of(10_000))}`),
  'a value of comments': (of) => status('<!--'.repeat(of(200_000))),
  'a cell of ranges': (of) => cell('1-'.repeat(of(100_000))),
  'a cell of dashes': (of) => cell(`1 ${'- '.repeat(of(100_000))}`),
  'a cell of letters': (of) => cell(`Phase 1-${'x.'.repeat(of(200_000))} P`),
  'a cell of brackets': (of) => cell(`[${'['.repeat(of(200_000))}`),
  'a cell of phases': (of) => cell('phase '.repeat(of(100_000))),
  'a cell of versions': (of) => cell(`v${'1.'.repeat(of(200_000))}`),
  'plans in parentheses': (of) => plans(`4 (${') ('.repeat(of(200_000))}`),
  'blank-rich plans': (of) => plans(`4 /${blanks(of(100_000))}x`),
  'trend items': (of) => trend('01-03 (5 min), '.repeat(of(60_000))),
  'open trend items': (of) => trend('01-03 ('.repeat(of(100_000))),
  'blank-rich trend items': (of) => trend(padded(of(400), '01-03')),
  'trend items of colons': (of) => trend('01-03: '.repeat(of(100_000))),
  dates: (of) => inside({ activity: ' (*"'.repeat(of(200_000)) }),
  'focus of phases': (of) => inside({ focus: 'phase 1 '.repeat(of(100_000)) }),
  'blank-rich focus': (of) => inside({ focus: padded(of(400), 'phase') }),
  'blank-rich status': (of) => status(padded(of(400), 'milestone')),
  'status of dots': (of) => status(`milestone ${'.'.repeat(of(1000))}`.repeat(of(400))),
  'status of marks': (of) => status(`milestone complete ${'! '.repeat(of(400_000))}x`),
  'placeholders that never end': (of) => status('[Description of last '.repeat(of(40_000))),
  'more placeholders that never end': (of) => status('[Ready to plan / '.repeat(of(40_000))),
  'flags that are none': (of) => inside({ phase: '--'.repeat(of(400_000)), stopped: '--'.repeat(of(1_000)) }),
};

const NUMBERS: Texts = {
  'right rows': (of) => inside({ rows: many(of(19_000), (index) => `| ${index} | 3 | 9 min | 3 min |`) }),
  'wrong rows': (of) => inside({ rows: many(of(19_000), (index) => `| ${index} | 3 | 9 min | 2 min |`) }),
  'equal rows': (of) => inside({ rows: many(of(19_000), () => '| 5 | 3 | 9 min | 2 min |') }),
  'metric rows': (of) =>
    metrics(...many(of(19_000), (index) => `| Phase 06 P${index % 999} | 5min | 2 tasks | 5 files |`)),
  'rows and metric rows': (of) =>
    inside({
      rows: many(of(9_400), (index) => `| ${index} | 1 | 9 min | 9 min |`),
      stranded: many(of(9_400), (index) => `| Phase ${index} P1 | 5min | 2 | 5 |`),
    }),
  'rows and metric rows of one phase': (of) =>
    inside({
      rows: many(of(9_400), () => '| 1 | 1 | 9 min | 9 min |'),
      stranded: many(of(9_400), (index) => `| Phase 1 P${index} | 5min | 2 | 5 |`),
    }),
  'velocity blocks': (of) =>
    metrics(...many(of(6_500), () => '**Velocity:**\n- Total plans completed: 4\n- Average duration: 5 min')),
  'velocity lines': (of) => metrics(...many(of(19_000), () => '- Total plans completed: 4')),
  'By Phase tables': (of) =>
    metrics(...many(of(3_000), () => '**By Phase:**\n\n| Phase | Plans |\n|-|-|\n| 1 | 2 |\n')),
  'tables far from their caption': (of) =>
    metrics('**By Phase:**', '\n'.repeat(of(6_000)), ...many(of(4_500), () => '| Phase | Plans |\n|-|-|\n')),
  headings: (of) => '# a\n'.repeat(of(19_999)),
  'position headings': (of) => '## Current Position\n'.repeat(of(19_999)),
  'headings of all levels': (of) =>
    lines(of(19_999), (index) => `${'#'.repeat(1 + (index % 6))} v1.${index}`),
  'deep headings': (of) => `# State\n${'###### Phase\n'.repeat(of(19_990))}`,
  'sections with lines': (of) => `# State\n${'## Velocity\n- Total plans completed: 4\n'.repeat(of(9_990))}`,
  'a heading of a megabyte': (of) => `# ${'a'.repeat(of(1_000_000))}`,
  'a blank-rich heading': (of) => `# a${blanks(of(900_000))}b`,
  'a heading of hashes': (of) => `# a${' #'.repeat(of(400_000))}b`,
  'a heading of dashes': (of) => `## Performance Metrics${' -'.repeat(of(400_000))}`,
  'a heading of parentheses': (of) => `## Performance Metrics ${'('.repeat(of(400_000))}`,
  'a heading of scopes': (of) => `## Performance ${'(a) '.repeat(of(200_000))}`,
  'a heading of versions': (of) => `## x ${'v1.1 '.repeat(of(200_000))}`,
  'a heading of blanks and a dash': (of) => `## x${blanks(of(400_000))}-${blanks(of(400_000))}`,
  'phase lines': (of) => phase(many(of(19_000), () => '1').join('\nPhase: ')),
  'conflict markers': (of) => below(...many(of(19_000), () => '<<<<<<< a')),
  'conflict blocks': (of) => below(...many(of(6_500), () => '<<<<<<< a\n=======\n>>>>>>> b')),
  'requirement lines': (of) => requirements(...many(of(19_000), () => '- Requirements: 19 total')),
  'requirement lists': (of) =>
    requirements(...many(of(9_000), () => '- Requirements: 19 total\n  - a (5 requirements)')),
  'one long list': (of) =>
    requirements(
      ...many(of(2_000), () => '- Requirements: 19 total'),
      ...many(of(15_000), () => '- a (5 requirements)'),
    ),
  'an item of counts': (of) => requirements('Requirements: 19 total', `- ${'(5 '.repeat(of(200_000))}`),
  'blank-rich phases': (of) => requirements(`Phases: 6 phases${blanks(of(400_000))}x`),
  'versions in prose': (of) => below(many(of(100_000), (index) => `v1.${index}`).join(' ')),
  'milestones in prose': (of) => below(padded(of(400), 'milestone')),
};

/** Analyses and repairs in every way. */
function answer(text: string): void {
  const analysis = analyse(sourceOf('STATE.md', text));
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
}

export const WORKS: Works = Object.fromEntries(
  Object.entries({ ...STRUCTURE, ...FRONT_MATTER, ...VALUES, ...NUMBERS }).map(([name, make]) => [
    name,
    (of) => {
      const text = make(of);
      return () => answer(text);
    },
  ]),
);
