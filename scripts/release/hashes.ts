/** The bytes of a folder as a list of hashes, in the form of `sha256sum`, and several such lists held together. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One line for each file below a folder, sorted by path; the same on every system for the same bytes. */
export function hashesOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), file] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (files.length === 0) throw new Error(`${folder} holds no file.`);
  return files
    .map(([name, file]) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${name}\n`)
    .join('');
}

/** Where the first list and another one differ; `lists` are pairs of a name and what `hashesOf` gave. */
export function differences(lists: readonly (readonly [name: string, hashes: string])[]): string[] {
  if (lists.length < 2) throw new Error('Nothing to compare: name two lists or more.');
  const [first, ...others] = lists.map(([name, hashes]) => ({ name, hashes: parse(name, hashes) }));
  return others.flatMap(({ name, hashes }) => {
    const files = [...new Set([...(first?.hashes.keys() ?? []), ...hashes.keys()])].sort();
    return files.flatMap((file) => {
      const [ours, theirs] = [first?.hashes.get(file), hashes.get(file)];
      if (ours === theirs) return [];
      const shown = (hash: string | undefined): string => hash?.slice(0, 12) ?? 'not there';
      return [`${file}: ${shown(ours)} in ${first?.name ?? ''}, ${shown(theirs)} in ${name}`];
    });
  });
}

function parse(name: string, hashes: string): Map<string, string> {
  const lines = hashes.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length === 0) throw new Error(`${name} is empty.`);
  return new Map(
    lines.map((line) => {
      const { hash, file } = /^(?<hash>[0-9a-f]{64}) [ *](?<file>.+)$/.exec(line)?.groups ?? {};
      if (hash === undefined || file === undefined)
        throw new Error(`${name}: "${line}" is no hash and path.`);
      return [file, hash];
    }),
  );
}
