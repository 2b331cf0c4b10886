/** How the files that prove a finding stand in its message. Their names come from the repository, so they are inert. */

const MOST_FILES = 3;
const LONGEST_PATH = 160;

/** `phases/05-cli/05-01-SUMMARY.md`, `05-02-SUMMARY.md`, … and 3 more: a folder is said once. */
export function filesText(paths: readonly string[]): string {
  let folder: string | undefined;
  const named = paths.slice(0, MOST_FILES).map((path) => {
    const own = path.slice(0, path.lastIndexOf('/') + 1);
    const shown = own === folder ? path.slice(own.length) : path;
    folder = own;
    return pathText(shown);
  });
  return listText(named, paths.length - named.length);
}

/** A number of files in each folder: 7 in `phases/01-setup`, 4 in `phases/02-api` and 11 in 2 more folders. */
export function foldersText(folders: readonly { readonly path: string; readonly count: number }[]): string {
  const named = folders.slice(0, MOST_FILES).map(({ path, count }) => `${count} in ${pathText(path)}`);
  const rest = folders.slice(MOST_FILES);
  if (rest.length === 0) return listText(named, 0);
  const left = rest.reduce((total, { count }) => total + count, 0);
  return `${named.join(', ')} and ${left} in ${rest.length} more`;
}

function listText(named: readonly string[], more: number): string {
  if (more > 0) return `${named.join(', ')} and ${more} more`;
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`;
}

/** A path in code marks, on one line; of a long one the end, which tells more. */
export function pathText(path: string): string {
  const plain = path.replace(/\p{Cc}+/gu, ' ').replaceAll('`', "'");
  return `\`${plain.length > LONGEST_PATH ? `…${plain.slice(-LONGEST_PATH)}` : plain}\``;
}
