// Twelve errors, each in one place of a consistent file. `restorable`: whether the rest of the file says what is right.
const replace = (pattern, by) => (text) => text.replace(pattern, by);

export const PLANTED = [
  {
    name: 'percentage of the progress line',
    plant: replace(/^(.*Progress:.*?)\b50%/m, '$165%'),
    restorable: true,
  },
  {
    name: 'cells of the progress bar',
    plant: (text) => text.replace('[█████░░░░░]', '[████████░░]').replace('[#####.....]', '[########..]'),
    restorable: true,
  },
  { name: 'phase 7 of 4', plant: replace(/^(\W*Phase:\W*)3 of 4/m, '$17 of 4'), restorable: false },
  { name: 'plan 5 of 2', plant: replace(/^(\W*Plan:\W*)1 of 2/m, '$15 of 2'), restorable: false },
  {
    name: 'total plans completed',
    plant: replace(/^(- \W*Total plans completed:\W*)4$/m, '$17'),
    restorable: true,
  },
  { name: 'average duration', plant: replace(/^(- \W*Average duration:\W*)\d+/m, '$119'), restorable: true },
  {
    name: 'total execution time',
    plant: replace(/^(- \W*Total execution time:\W*)\d+/m, '$175'),
    restorable: true,
  },
  { name: 'plans of a phase', plant: replace(/^(\| 01-\S+ +\| )2\/2/m, '$11/2'), restorable: false },
  { name: 'time of a phase', plant: replace(/^(\| 01-\S+ +\| 2\/2 +\| )\d+/m, '$190'), restorable: false },
  {
    name: 'average of a phase',
    plant: replace(/^(\| 01-.*\| )\d+ min \|$/m, '$117 min |'),
    restorable: true,
  },
  {
    name: 'front matter: 11 of 8 plans',
    plant: replace(/^( {2}completed_plans: )4$/m, '$111'),
    restorable: false,
    needs: 'front-matter',
  },
  {
    name: 'a date that is none',
    plant: replace(/^(\W*Last activity:\W*)\d{4}-\d\d-\d\d/m, '$12026-02-31'),
    restorable: false,
  },
];

/** What is planted in a file of this shape. */
export function plantedIn(text, shape) {
  return PLANTED.filter(({ needs }) => needs === undefined || needs === shape).map((error) => {
    const planted = error.plant(text);
    if (planted === text) throw new Error(`"${error.name}" cannot be planted in the ${shape} file`);
    return { ...error, text: planted };
  });
}
