// Projects in our own words, in the three shapes that STATE.md files have. All figures of a project follow from its phases.
import { randomOf } from '../../scripts/fuzz/random.mjs';

const THEMES = [
  [
    'Harbour bells',
    'Sailors hear which buoy is near, in any fog.',
    ['bell-model', 'fog-index', 'chart-sheet', 'night-mode'],
  ],
  [
    'Lending shelf',
    'A book that was lent comes home before it is missed.',
    ['shelf-list', 'reminders', 'due-dates', 'labels'],
  ],
  [
    'Bread ledger',
    'The oven is never empty and never too full.',
    ['order-form', 'oven-plan', 'pick-up', 'receipts'],
  ],
  [
    'Hedge map',
    'Every hedge has an owner who knows when to cut it.',
    ['survey', 'owners', 'calendar', 'photographs'],
  ],
];
const NOTES = [
  'Prices are kept in the smallest coin, so that no sum is ever off by one',
  'Two people may hold the same key, and both are told when it is used',
  'The list is sorted by street, because that is how it is walked',
  'Pictures are kept at the size of a postcard; nobody asked for more',
  'A name that is typed twice within a minute counts once',
  'The printer speaks only plain text, so the tables are drawn with spaces',
  'Whoever opens the gate in the morning also reads the meter',
  'The old register stays on the table until the first of the month',
];

/**
 * A project: phases with the minutes of their finished plans. `done` phases are complete, the next one is as far as
 * `partly` says.
 */
export function makeProject({
  seed = 1,
  phases = 4,
  plans = 2,
  done = 2,
  partly = 0,
  today = '2026-04-09',
} = {}) {
  const random = randomOf(seed);
  const [name, value, steps] = random.pick(THEMES);
  return {
    name,
    value,
    today,
    notes: random.between(0, NOTES.length - 1),
    phases: Array.from({ length: phases }, (_, index) => {
      const finished = index < done ? plans : index === done ? partly : 0;
      const id = String(index + 1).padStart(2, '0');
      const step = steps[index % steps.length];
      // Whole averages: nothing depends on how somebody rounds.
      const minutes = Array.from({ length: finished }, () => 4 + 2 * random.below(6));
      if (finished > 0) minutes[0] += (finished - (sum(minutes) % finished)) % finished;
      return {
        number: index + 1,
        id,
        slug: step,
        title: step[0].toUpperCase() + step.slice(1).replace('-', ' '),
        plans,
        minutes,
      };
    }),
  };
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

export function figuresOf({ phases }) {
  const done = sum(phases.map(({ minutes }) => minutes.length));
  const total = sum(phases.map(({ plans }) => plans));
  const minutes = sum(phases.flatMap((phase) => phase.minutes));
  const complete = phases.filter((phase) => phase.minutes.length === phase.plans).length;
  const percent = Math.round((100 * done) / total);
  const current = phases[Math.min(complete, phases.length - 1)];
  return { done, total, minutes, complete, percent, cells: Math.floor(percent / 10), current };
}

/** `6 min`, `5.5 min`. */
const shortest = (minutes) => `${Number(minutes.toFixed(1))} min`;

const LABELS = {
  template: (label, value) => `${label}: ${value}`,
  bold: (label, value) => `**${label}:** ${value}`,
};

/** The STATE.md of a project, every figure right. `shape`: `template`, `front-matter` (the same with a block on top), `bold`. */
export function stateText(project, shape, { notes = 3 } = {}) {
  const { done, total, minutes, complete, percent, cells, current } = figuresOf(project);
  const isBold = shape === 'bold';
  const say = LABELS[isBold ? 'bold' : 'template'];
  const item = (label, value) => `- ${say(label, value)}`;
  const [full, empty] = isBold ? ['#', '.'] : ['█', '░'];
  const bar = `[${full.repeat(cells)}${empty.repeat(10 - cells)}]`;
  const activity = `${project.today} — Went through the notes of the last plan`;
  const rows = project.phases.filter((phase) => phase.minutes.length > 0);
  const top = [
    ...[
      '---',
      'gsd_state_version: 1.0',
      'milestone: v1.0',
      `milestone_name: ${project.name}`,
      'status: executing',
    ],
    ...[`last_updated: "${project.today}T16:42:07.318Z"`, `last_activity: ${activity}`, 'progress:'],
    ...[`  total_phases: ${project.phases.length}`, `  completed_phases: ${complete}`],
    ...[`  total_plans: ${total}`, `  completed_plans: ${done}`, `  percent: ${percent}`, '---', ''],
  ];
  return [
    ...(shape === 'front-matter' ? top : []),
    ...[
      '# Project State',
      '',
      '## Project Reference',
      '',
      `See: .planning/PROJECT.md (updated ${project.today})`,
      '',
    ],
    ...[
      `**Core value:** ${project.value}`,
      `**Current focus:** Phase ${current.number} - ${current.title}`,
      '',
    ],
    ...['## Current Position', ''],
    say('Phase', `${current.number} of ${project.phases.length} (${current.title})`),
    say(
      'Plan',
      `${Math.min(current.minutes.length + 1, current.plans)} of ${current.plans} in current phase`,
    ),
    say('Status', 'In progress'),
    ...[say('Last activity', activity), ''],
    ...[
      say('Progress', `${bar} ${percent}%${isBold ? ` (${done}/${total} plans)` : ''}`),
      '',
      '## Performance Metrics',
      '',
      '**Velocity:**',
    ],
    item('Total plans completed', done),
    item('Average duration', shortest(minutes / Math.max(1, done))),
    item('Total execution time', `${minutes} min`),
    ...[
      '',
      '**By Phase:**',
      '',
      '| Phase | Plans | Total | Avg/Plan |',
      '|-------|-------|-------|----------|',
    ],
    ...rows.map((phase) => {
      const time = sum(phase.minutes);
      const cell = `${phase.minutes.length}/${phase.plans}`;
      return `| ${phase.id}-${phase.slug} | ${cell} | ${time} min | ${shortest(time / phase.minutes.length)} |`;
    }),
    ...['', '**Recent Trend:**', '- Trend: Stable', '', '## Accumulated Context', '', '### Decisions', ''],
    ...Array.from({ length: notes }, (_, index) => {
      const phase = (index % project.phases.length) + 1;
      return `- [Phase ${phase}]: ${NOTES[(project.notes + index) % NOTES.length]}`;
    }),
    ...[
      '',
      '### Pending Todos',
      '',
      'None yet.',
      '',
      '### Blockers/Concerns',
      '',
      'None yet.',
      '',
      '## Session Continuity',
      '',
    ],
    say('Last session', project.today),
    say('Stopped at', `Phase ${current.number} is open on the table`),
    ...[say('Resume file', 'None'), ''],
  ].join('\n');
}

/** Everything around the STATE.md: the files of the planning folder by path, so that the figures are true there too. */
export function planningFiles(project) {
  const { complete, current } = figuresOf(project);
  const files = new Map();
  files.set(
    'PROJECT.md',
    `# ${project.name}\n\n## What This Is\n\n${project.value}\n\n## Core Value\n\n${project.value}\n\n## Requirements\n\n- [ ] It is used every day\n`,
  );
  files.set(
    'REQUIREMENTS.md',
    '# Requirements\n\n## v1 Requirements\n\n- [ ] **USE-01**: It is used every day\n',
  );
  files.set(
    'config.json',
    `${JSON.stringify({ mode: 'interactive', granularity: 'standard', model_profile: 'balanced' }, null, 2)}\n`,
  );
  files.set('ROADMAP.md', roadmapText(project, complete));
  for (const { id, slug, title, number, plans, minutes } of project.phases) {
    const folder = `phases/${id}-${slug}`;
    for (let plan = 1; plan <= plans; plan += 1) {
      const stem = `${folder}/${id}-${String(plan).padStart(2, '0')}`;
      const front = `phase: ${id}-${slug}\nplan: ${String(plan).padStart(2, '0')}`;
      files.set(
        `${stem}-PLAN.md`,
        `---\n${front}\ntype: execute\nwave: 1\ndepends_on: []\nfiles_modified: []\nautonomous: true\nmust_haves: {}\n---\n\n<objective>${title}, part ${plan}</objective>\n`,
      );
      const time = minutes[plan - 1];
      if (time !== undefined)
        files.set(
          `${stem}-SUMMARY.md`,
          `---\n${front}\nduration: ${time}min\ncompleted: ${project.today}\n---\n\n# ${title}, part ${plan}\n\n- **Duration:** ${time} min\n`,
        );
    }
    if (number < current.number)
      files.set(
        `${folder}/${id}-VERIFICATION.md`,
        `---\nphase: ${id}-${slug}\nstatus: passed\n---\n\nIt works.\n`,
      );
  }
  return files;
}

function roadmapText({ name, phases, today }, complete) {
  const box = (isDone) => (isDone ? '[x]' : '[ ]');
  const lines = [
    `# Roadmap: ${name}`,
    '',
    '## Overview',
    '',
    'One step after the other.',
    '',
    '## Phases',
    '',
  ];
  for (const { number, title } of phases)
    lines.push(`- ${box(number <= complete)} **Phase ${number}: ${title}** - One step`);
  lines.push('', '## Phase Details');
  for (const { number, id, title, plans, minutes } of phases) {
    lines.push(
      '',
      `### Phase ${number}: ${title}`,
      `**Goal**: ${title} works`,
      '**Depends on**: Nothing',
      `**Plans**: ${plans} plans`,
      '',
      'Plans:',
    );
    for (let plan = 1; plan <= plans; plan += 1)
      lines.push(`- ${box(plan <= minutes.length)} ${id}-0${plan}-PLAN.md — Part ${plan}`);
  }
  lines.push(
    '',
    '## Progress',
    '',
    '| Phase | Plans Complete | Status | Completed |',
    '|-------|----------------|--------|-----------|',
  );
  for (const { number, title, plans, minutes } of phases) {
    const isDone = minutes.length === plans;
    const status = isDone ? 'Complete' : minutes.length > 0 ? 'In progress' : 'Not started';
    lines.push(`| ${number}. ${title} | ${minutes.length}/${plans} | ${status} | ${isDone ? today : '-'} |`);
  }
  return `${lines.join('\n')}\n`;
}

/** A file as they typically are: about 6 KB, in one of the shapes, of a project of its own. */
export function typicalText(index) {
  const random = randomOf(index + 1);
  const phases = random.between(3, 9);
  const project = makeProject({
    seed: index + 1,
    phases,
    plans: random.between(1, 5),
    done: random.between(1, phases - 1),
    today: `2026-0${random.between(1, 9)}-1${random.below(10)}`,
  });
  return stateText(project, random.pick(['template', 'front-matter', 'bold']), {
    notes: random.between(48, 80),
  });
}

/** A text of about `size` bytes: a typical one whose decisions go on and on. */
export function sizedText(size) {
  const project = makeProject({ seed: 3, phases: 6, plans: 3, done: 4 });
  const perNote = 78;
  return stateText(project, 'front-matter', { notes: Math.max(0, Math.round((size - 1_700) / perNote)) });
}
