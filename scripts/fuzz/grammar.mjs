// What a STATE.md is written in: labels, numbers, units, bars, tables, front matter, and everything that looks like it.
import { DEFAULT_LABELS } from '../../src/document/labels.ts';

export const LABELS = Object.values(DEFAULT_LABELS.fields).flat();
export const HEADINGS = Object.values(DEFAULT_LABELS.sections).flat();
export const COLUMNS = Object.values(DEFAULT_LABELS.columns).flat();

const DIGITS = ['0', '1', '2', '3', '4', '5', '7', '9', '10', '12', '20', '33', '50', '67', '99', '100'];
const ODD_DIGITS = [
  ...['00', '007', '101', '1,000', '12,34', '1.', '.5', '-1', '+3', '1e3', '0x10', '999999999', '2147483648'],
  ...[
    '9007199254740993',
    '123456789012345678901234567890',
    '1.0000000001',
    '33.333',
    '99.5',
    '0.004',
    '½',
    '٣',
    '１２',
  ],
];
const UNITS = [
  's',
  'sec',
  'm',
  'min',
  'mins',
  'minutes',
  'h',
  'hr',
  'hours',
  'd',
  'days',
  'ms',
  'plans',
  '%',
  '',
];
const SIGNS = [
  '—',
  '–',
  '-',
  'N/A',
  'TBD',
  '?',
  '??',
  '',
  'None',
  'pending',
  '∞',
  '~',
  '[X]',
  '[date]',
  '{{n}}',
];
const GLYPHS = [
  '█',
  '░',
  '▓',
  '▒',
  '■',
  '□',
  '#',
  '-',
  '=',
  '.',
  '·',
  '▰',
  '▱',
  '▌',
  '🟩',
  '⬜',
  ' ',
  '_',
  '|',
  'x',
];
const NAMES = [
  'Foundation',
  'API (v2)',
  'Pick-up | slots',
  'Étape',
  '第一段階',
  'a',
  '2.1 Inserted',
  'foo — bar',
  '`code`',
];
export const ODD_TEXT = [
  ...[
    '\uFEFF',
    '\u200B',
    '\u00A0',
    '\u3000',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u0000',
    '\u0007',
    '\u202E',
    '\u0301',
  ],
  ...[
    '\uD800',
    '\uDC00',
    '👩‍👩‍👧',
    'İ',
    'ß',
    'ﬁ',
    '\t',
    '\\',
    '\\|',
    '|',
    '`',
    '**',
    '__',
    '~~',
    '<!--',
    '-->',
    '```',
    '~~~',
  ],
  ...[
    '<details>',
    '</details>',
    '---',
    '===',
    '...',
    ':',
    ': ',
    '*',
    '> ',
    '- ',
    '# ',
    '%',
    '[',
    ']',
    '(',
    ')',
    '$&',
    '$1',
  ],
  ...[
    '&#37;',
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> x',
    '--flag',
    '::error::x',
    '"',
    "'",
    '{',
    '}',
    '!!',
    '&a',
    '*a',
  ],
];
export const ENDINGS = ['\n', '\r\n', '\r', '\n\n', '\u2028', ' \n', '\n\r'];

const STATUSES = [
  'In progress',
  'Ready to plan',
  'Phase complete',
  'Planning',
  'Not started',
  'Blocked',
  'Complete ✓',
];

export function number(random) {
  if (random.chance(0.08)) return random.pick(ODD_DIGITS);
  if (random.chance(0.1)) return random.pick(SIGNS);
  if (random.chance(0.15)) return `${random.below(200)}.${random.below(100)}`;
  return random.pick(DIGITS);
}

export function duration(random) {
  const term = () => `${number(random)}${random.pick(['', ' '])}${random.pick(UNITS)}`;
  const about = random.chance(0.15) ? random.pick(['~', '≈', 'about ', 'ca. ']) : '';
  const more = random.chance(0.2) ? ` ${term()}` : '';
  const aside = random.chance(0.12)
    ? ` (${random.pick([term(), 'code plans only', '~' + term(), 'v1.1'])})`
    : '';
  const per = random.chance(0.08) ? random.pick(['/plan', ' avg', ' per plan', ' total']) : '';
  return `${about}${term()}${more}${per}${aside}`;
}

export function ratio(random) {
  return `${number(random)}${random.pick(['/', ' of ', ' / ', ' von ', '/~', '-'])}${number(random)}`;
}

export function bar(random) {
  const width = random.chance(0.8) ? random.pick([10, 10, 20, 5, 8, 12]) : random.between(0, 60);
  const filled = random.between(0, width);
  const [full, empty] = random.chance(0.7)
    ? random.pick([
        ['█', '░'],
        ['#', '-'],
        ['=', '.'],
        ['■', '□'],
        ['▓', '░'],
        ['▒', '░'],
        ['●', '○'],
      ])
    : [random.pick(GLYPHS), random.pick(GLYPHS)];
  const middle = random.chance(0.06) ? random.pick(GLYPHS) : '';
  const cells = full.repeat(filled) + middle + empty.repeat(Math.max(0, width - filled));
  return random.chance(0.8) ? `[${cells}]` : cells;
}

export function progress(random) {
  const parts = [
    bar(random),
    `${random.chance(0.1) ? '~' : ''}${number(random)}%`,
    `(${ratio(random)} plans)`,
  ];
  if (random.chance(0.2))
    parts.push(random.pick(['phases', 'v1.1', 'of this milestone', ratio(random), bar(random)]));
  return parts.filter(() => random.chance(0.8)).join(random.pick([' ', '  ', ' - ', '']));
}

export function date(random) {
  const two = (value) => String(value).padStart(2, '0');
  const day = `${random.pick([2024, 2025, 2026, 0, 99999])}-${two(random.below(14))}-${two(random.below(33))}`;
  const time = random.pick([
    '',
    '',
    'T10:11:12Z',
    ' 25:61',
    'T00:00:00.000+02:00',
    ' — did things',
    ' - x',
    ' (late)',
  ]);
  return random.chance(0.1)
    ? random.pick(['yesterday', '2026/01/02', '1 May 2026', 'YYYY-MM-DD', '[date]'])
    : day + time;
}

/** A value as it may stand after a label. */
export function value(random) {
  return random.pick([
    () => number(random),
    () => duration(random),
    () => `${ratio(random)} (${random.pick(NAMES)})`,
    () => ratio(random),
    () => progress(random),
    () => date(random),
    () => random.pick(STATUSES),
    () => random.pick(SIGNS),
    () => `${random.pick(NAMES)} ${number(random)}`,
    () =>
      `Phase ${number(random)} P${number(random)} ${duration(random)}, ${number(random)} (${duration(random)})`,
    () => random.pick(ODD_TEXT).repeat(random.between(1, 4)),
  ])();
}

const FITTING = {
  Phase: (random) => `${ratio(random)} (${random.pick(NAMES)})`,
  Plan: ratio,
  Status: (random) => random.pick(STATUSES),
  Progress: progress,
  'Last activity': date,
  'Last session': date,
  'Total plans completed': number,
  'Average duration': duration,
  'Total execution time': duration,
  'Current focus': (random) => `Phase ${number(random)} - ${random.pick(NAMES)}`,
  'Resume file': (random) =>
    random.pick(['None', '.planning/x.md', '`../x`', 'C:\\x', '/etc/passwd', '~/x.md']),
  'Stopped at': (random) => `Completed ${number(random)}-${number(random)}-PLAN.md`,
};

/** `Label: value`, in one of the dialects. */
export function field(random, label = random.pick(LABELS)) {
  const fitting = FITTING[label];
  const said = fitting !== undefined && random.chance(0.85) ? fitting(random) : value(random);
  const scope = random.chance(0.04) ? ' (v1.1)' : '';
  const dialects = [
    `${label}${scope}: ${said}`,
    `${label}:${said}`,
    `- ${label}${scope}: ${said}`,
    `**${label}${scope}:** ${said}`,
    `- **${label}:** ${said}`,
    `| ${label} | ${said} |`,
    `> ${label}: ${said}`,
    `  * __${label}__: ${said}`,
    `${label}: **${said}**`,
    `**${label}**: \`${said}\``,
  ];
  return random.chance(0.6) ? dialects[0] : random.pick(dialects);
}

export function heading(random) {
  const title = random.chance(0.85) ? random.pick(HEADINGS) : random.pick(NAMES);
  const scope = random.chance(0.15) ? random.pick([' (v1.0)', ' v2.1', ' — archived', ':']) : '';
  if (random.chance(0.06)) return `${title}${scope}\n${random.pick(['---', '===', '-', '- - -'])}`;
  return `${'#'.repeat(random.between(1, 4))} ${title}${scope}`;
}

export function phaseCell(random) {
  const id = random.pick(['1', '2', '3', '01', '2.1', '3A', '10', '1-3', '5']);
  return random.pick([
    id,
    `${id}. Step`,
    `Phase ${id}`,
    `${id} - ${random.pick(NAMES)}`,
    `${id}-setup`,
    `**${id}**`,
    value(random),
  ]);
}

export function row(random) {
  const cells = [
    phaseCell(random),
    random.chance(0.7) ? ratio(random) : number(random),
    duration(random),
    duration(random),
    value(random),
  ];
  const wanted = random.chance(0.8) ? 4 : random.between(0, 5);
  const edge = random.chance(0.92) ? '|' : '';
  return `${edge} ${cells.slice(0, wanted).join(random.pick([' | ', '|', '  |  ', ' \\| ']))} ${edge}`;
}

export function table(random) {
  const columns = random.chance(0.75)
    ? ['Phase', 'Plans', 'Total', 'Avg/Plan']
    : Array.from({ length: random.between(1, 6) }, () => random.pick(COLUMNS));
  const delimiter = columns.map(() => random.pick(['---', ':-:', '-', '----:', '']));
  const rows = Array.from({ length: random.between(0, 6) }, () => row(random));
  return [`| ${columns.join(' | ')} |`, `|${delimiter.join('|')}|`, ...rows].join('\n');
}

export function planRow(random) {
  const [phase, plan] = [random.between(1, 4), random.between(1, 5)];
  return `| Phase ${phase} P${random.pick(['', '0'])}${plan} | ${duration(random)} | ${number(random)} tasks | ${number(random)} files |`;
}

const KEYS = [
  'gsd_state_version',
  'milestone',
  'milestone_name',
  'status',
  'stopped_at',
  'last_updated',
  'last_activity',
];
const COUNTS = ['total_phases', 'completed_phases', 'total_plans', 'completed_plans', 'percent'];

function yamlValue(random) {
  const odd = [
    '*a',
    '&a 1',
    '|\n  x',
    '>',
    '[1, 2',
    '{a: 1}',
    '"',
    "'it''s'",
    '@x',
    '!!int 3',
    'a: b: c',
    '- 1',
    '? x',
    '\t1',
  ];
  return random.chance(0.15)
    ? random.pick(odd)
    : random.pick([number, date, value])(random).replaceAll('\n', ' ');
}

export function frontMatter(random) {
  const keys = KEYS.filter(() => random.chance(0.7)).map((key) => `${key}: ${yamlValue(random)}`);
  const counts = COUNTS.filter(() => random.chance(0.85)).map(
    (key) =>
      `${random.pick(['  ', '  ', '  ', ' ', '\t', ''])}${key}: ${random.chance(0.85) ? number(random) : yamlValue(random)}`,
  );
  const lines = [...keys, ...(random.chance(0.85) ? ['progress:', ...counts] : [])];
  if (random.chance(0.1)) lines.push(random.pick(lines.length > 0 ? lines : ['x: 1']));
  const close = random.chance(0.93) ? '---' : random.pick(['', '--- ', '...', '----']);
  return ['---', ...lines, close].join('\n');
}

/** A piece of a document, of any kind. */
export function piece(random) {
  return random.pick([
    () => field(random),
    () => field(random),
    () => heading(random),
    () => table(random),
    () => row(random),
    () => planRow(random),
    () => frontMatter(random),
    () =>
      `- Last 5 plans: ${Array.from({ length: random.between(1, 6) }, () => duration(random)).join(', ')}`,
    () => `- Phases: ${number(random)} phases (${number(random)}-${number(random)})`,
    () => random.pick(ODD_TEXT),
    () => '',
  ])();
}

/** A whole document from the grammar: mostly well formed, so that the rules have something to compare. */
export function document(random) {
  const fields = (labels) => labels.filter(() => random.chance(0.85)).map((label) => field(random, label));
  const parts = [
    random.chance(0.5) ? frontMatter(random) : '',
    '# Project State',
    random.chance(0.9) ? '## Current Position' : heading(random),
    fields(['Phase', 'Plan', 'Status', 'Last activity', 'Progress']).join('\n'),
    random.chance(0.9) ? '## Performance Metrics' : heading(random),
    ['**Velocity:**', ...fields(['Total plans completed', 'Average duration', 'Total execution time'])].join(
      '\n',
    ),
    '**By Phase:**',
    table(random),
    random.chance(0.4) ? Array.from({ length: random.between(1, 6) }, () => planRow(random)).join('\n') : '',
    '## Session Continuity',
    fields(['Last session', 'Stopped at', 'Resume file']).join('\n'),
    random.chance(0.3) ? piece(random) : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const FILE_NAMES = [
  'PLAN.md',
  'SUMMARY.md',
  'VERIFICATION.md',
  'CONTEXT.md',
  'RESEARCH.md',
  'PLAN-REVIEW.md',
  'UAT.md',
  '.gitkeep',
];

/** Paths and texts of a planning folder around the document. */
export function planning(random, roadmaps) {
  const files = new Map();
  for (let phase = 1; phase <= random.between(0, 5); phase += 1) {
    const id = random.pick([String(phase), String(phase).padStart(2, '0'), `${phase}.1`]);
    const folder = `${random.chance(0.9) ? 'phases' : 'milestones/v1.0-phases'}/${id}-${random.pick(['setup', 'step', 'api', ''])}`;
    for (let plan = 1; plan <= random.between(0, 4); plan += 1) {
      const stem = `${folder}/${id}-${String(plan).padStart(2, '0')}`;
      if (random.chance(0.9))
        files.set(`${stem}-PLAN.md`, random.chance(0.1) ? '---\nstatus: superseded\n---\n' : '# Plan\n');
      if (random.chance(0.7)) {
        files.set(
          `${stem}-SUMMARY.md`,
          `---\nduration: ${duration(random)}\ncompleted: ${date(random)}\n---\n\n**Duration:** ${duration(random)}\n`,
        );
      }
    }
    if (random.chance(0.3))
      files.set(`${folder}/${random.pick([`${id}-`, ''])}${random.pick(FILE_NAMES)}`, 'status: passed\n');
  }
  if (random.chance(0.85)) files.set('ROADMAP.md', roadmap(random, roadmaps));
  return files;
}

function roadmap(random, roadmaps) {
  if (roadmaps.length > 0 && random.chance(0.4)) return random.pick(roadmaps);
  const lines = ['# Roadmap', '', '## Phases', ''];
  const most = random.between(1, 6);
  for (let phase = 1; phase <= most; phase += 1) {
    lines.push(`- [${random.pick([' ', 'x', 'X', '~'])}] **Phase ${phase}: ${random.pick(NAMES)}** - words`);
  }
  for (let phase = 1; phase <= most; phase += 1) {
    lines.push('', `### Phase ${phase}: ${random.pick(NAMES)}`, `**Plans**: ${number(random)} plans`, '');
    for (let plan = 1; plan <= random.between(0, 3); plan += 1) {
      lines.push(`- [${random.pick([' ', 'x'])}] 0${phase}-0${plan}-PLAN.md — ${random.pick(NAMES)}`);
    }
  }
  if (random.chance(0.5))
    lines.push(
      '',
      '## Progress',
      '',
      '| Phase | Plans Complete | Status | Completed |',
      '|---|---|---|---|',
      row(random),
    );
  if (random.chance(0.2)) lines.splice(random.below(lines.length), 0, random.pick(ODD_TEXT), heading(random));
  return lines.join('\n');
}
