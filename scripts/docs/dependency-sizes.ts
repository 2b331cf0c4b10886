/** The table of docs/dependencies.md that says which packages are in the bundles, for whom, and how large they are. */

/** As much of package-lock.json as is read here. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;
}

/** Package → bytes in a bundle. */
export type Sizes = ReadonlyMap<string, number>;

/** One row: packages that the same dependencies bring along. */
export interface Group {
  readonly neededBy: readonly string[];
  readonly packages: readonly string[];
  readonly action: number;
  readonly cli: number;
}

const START = '<!-- sizes:start -->';
const END = '<!-- sizes:end -->';

/** Groups what is in the bundles by the direct dependencies that need it, the largest first. */
export function groupsOf(lock: Lock, action: Sizes, cli: Sizes): Group[] {
  const direct = Object.keys(lock.packages['']?.dependencies ?? {});
  const reached = new Map(direct.map((name) => [name, closureOf(lock, name)]));
  const groups = new Map<string, string[]>();
  for (const name of new Set([...action.keys(), ...cli.keys()])) {
    const neededBy = direct.filter((other) => reached.get(other)?.has(name) === true);
    // What no dependency brings is our own code, or the bundler's.
    if (neededBy.length === 0) continue;
    const key = neededBy.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const sum = (packages: readonly string[], sizes: Sizes): number =>
    packages.reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
  return [...groups]
    .map(([key, packages]) => ({
      neededBy: key.split(' '),
      packages: packages.sort(),
      action: sum(packages, action),
      cli: sum(packages, cli),
    }))
    .sort((a, b) => b.action - a.action || (a.packages.join() < b.packages.join() ? -1 : 1));
}

/** Names of all packages that one brings along, itself included. */
function closureOf({ packages }: Lock, name: string): Set<string> {
  const seen = new Set<string>();
  const visit = (folder: string | undefined): void => {
    if (folder === undefined || seen.has(folder)) return;
    seen.add(folder);
    for (const other of Object.keys(packages[folder]?.dependencies ?? {})) visit(resolve(folder, other));
  };
  const resolve = (from: string, other: string): string | undefined => {
    for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
      const folder = `${at === '' ? '' : `${at}/`}node_modules/${other}`;
      if (folder in packages) return folder;
      if (at === '') return undefined;
    }
  };
  visit(resolve('', name));
  return new Set([...seen].map((folder) => folder.slice(folder.lastIndexOf('node_modules/') + 13)));
}

/** The page with the table between its marks replaced. */
export function withSizes(page: string, groups: readonly Group[]): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`docs/dependencies.md has no ${START} … ${END}.`);
  const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const rows = groups.map(
    ({ neededBy, packages, action, cli }) =>
      `| ${list(packages)} | ${list(neededBy)} | ${shown(action)} | ${shown(cli)} |`,
  );
  const total = (key: 'action' | 'cli'): string => shown(groups.reduce((sum, group) => sum + group[key], 0));
  const table = [
    '| packages | needed by | Action, kB | command line, kB |',
    '| --- | --- | ---: | ---: |',
    ...rows,
    `| all of these | | ${total('action')} | ${total('cli')} |`,
  ];
  return `${page.slice(0, start)}${START}\n\n${table.join('\n')}\n\n${page.slice(end)}`;
}

function shown(bytes: number): string {
  if (bytes === 0) return '–';
  return bytes < 500 ? '< 1' : (bytes / 1000).toFixed(0);
}
