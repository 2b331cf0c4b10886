/** Reads licenses.txt as the bundler writes it: name, SPDX identifier, text, an empty line; then the next package. */

/** One package whose code is in a bundle. */
export interface Licence {
  readonly name: string;
  readonly identifier: string;
  readonly text: string;
}

const ENTRY = /^(?<name>(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*)\n(?<identifier>[A-Z\d][\w.-]+)\n/gm;

/** All packages of a licenses.txt. */
export function licencesIn(file: string): Licence[] {
  const text = file.replaceAll('\r\n', '\n');
  const heads = [...text.matchAll(ENTRY)];
  return heads.map((head, at) => ({
    name: head.groups?.['name'] ?? '',
    identifier: head.groups?.['identifier'] ?? '',
    text: text.slice(head.index + head[0].length, heads[at + 1]?.index).trim(),
  }));
}

/** One licenses.txt of several, since the bundler writes one for each chunk: by name, each text once. */
export function mergedLicences(files: readonly string[]): string {
  const entries = files
    .flatMap(licencesIn)
    .map(({ name, identifier, text }) => `${name}\n${identifier}\n${text}\n\n`);
  return [...new Set(entries)].sort().join('');
}
