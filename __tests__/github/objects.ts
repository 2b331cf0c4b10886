/**
 * Objects of a git repository, read and written without git: a process for each question would be most of the processor
 * time of the tests. Only objects in files of their own are read; whatever is packed is `undefined`, and git has to be
 * asked.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { CommitObject, TreeEntry } from './repository.ts';

/** One object: its type and its bytes. */
export interface LooseObject {
  readonly type: string;
  readonly content: Buffer;
}

const SHA = /^[0-9a-f]{40}$/;
const PERSON = /^(?<name>.*?) ?<(?<email>[^<>]*)> (?<seconds>\d+) \+0000$/;

/** Objects of one repository; they never change. */
export class Objects {
  readonly #folder: string;
  readonly #known = new Map<string, LooseObject>();

  constructor(folder: string) {
    this.#folder = path.join(folder, 'objects');
  }

  read(sha: string): LooseObject | undefined {
    const known = this.#known.get(sha);
    if (known !== undefined || !SHA.test(sha)) return known;
    let bytes: Buffer;
    try {
      bytes = inflateSync(readFileSync(path.join(this.#folder, sha.slice(0, 2), sha.slice(2))));
    } catch {
      return undefined;
    }
    const end = bytes.indexOf(0);
    const [type = ''] = bytes.toString('latin1', 0, end).split(' ');
    const object = { type, content: bytes.subarray(end + 1) };
    this.#known.set(sha, object);
    return object;
  }

  /** Writes an object unless it is there, and gives its SHA. */
  write(type: string, content: Buffer): string {
    const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const sha = createHash('sha1').update(bytes).digest('hex');
    const file = path.join(this.#folder, sha.slice(0, 2), sha.slice(2));
    if (!existsSync(file)) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, deflateSync(bytes, { level: 1 }));
    }
    this.#known.set(sha, { type, content });
    return sha;
  }

  /** The object of that type that a name leads to: itself, or the tree of a commit. */
  peel(sha: string, type: string): string | undefined {
    const found = this.read(sha)?.type;
    if (found === type) return sha;
    return found === 'commit' && type === 'tree' ? this.commit(sha)?.tree : undefined;
  }

  commit(sha: string): CommitObject | undefined {
    const object = this.read(sha);
    if (object?.type !== 'commit') return undefined;
    const text = object.content.toString('utf8');
    const end = text.indexOf('\n\n');
    const headers = text.slice(0, end).split('\n');
    const valuesOf = (name: string): string[] =>
      headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
    const [author, committer] = ['author', 'committer'].map((name) => personOf(valuesOf(name)[0] ?? ''));
    if (author === undefined || committer === undefined) return undefined;
    const tree = valuesOf('tree')[0] ?? '';
    return {
      ...{ sha, tree, parents: valuesOf('parent'), author, committer },
      message: text.slice(end + 2).replace(/\n$/, ''),
    };
  }

  /** The entries of a tree, and of those below it after each. */
  tree(sha: string, recursive: boolean, above = ''): TreeEntry[] | undefined {
    const object = this.read(sha);
    if (object?.type !== 'tree') return undefined;
    const entries: TreeEntry[] = [];
    for (const { mode, name, sha: one } of entriesIn(object.content)) {
      const entry = this.#entry(mode, one, `${above}${name}`);
      const below = recursive && entry?.type === 'tree' ? this.tree(one, true, `${above}${name}/`) : [];
      if (entry === undefined || below === undefined) return undefined;
      entries.push(entry, ...below);
    }
    return entries;
  }

  #entry(mode: string, sha: string, name: string): TreeEntry | undefined {
    if (mode === '40000') return { mode: '040000', type: 'tree', sha, path: name };
    if (mode === '160000') return { mode, type: 'commit', sha, path: name };
    const blob = this.read(sha);
    return blob && { mode, type: 'blob', sha, size: blob.content.length, path: name };
  }

  /** A commit and all that it grew from. */
  history(sha: string): ReadonlySet<string> | undefined {
    const seen = new Set<string>();
    for (const waiting = [sha]; waiting.length > 0;) {
      const next = waiting.pop() ?? '';
      if (seen.has(next)) continue;
      seen.add(next);
      const commit = this.commit(next);
      if (commit === undefined) return undefined;
      waiting.push(...commit.parents);
    }
    return seen;
  }
}

function personOf(text: string): CommitObject['author'] | undefined {
  const { name = '', email = '', seconds } = PERSON.exec(text)?.groups ?? {};
  if (seconds === undefined) return undefined;
  return { name, email, date: new Date(1000 * Number(seconds)).toISOString().replace('.000Z', 'Z') };
}

function entriesIn(content: Buffer): { mode: string; name: string; sha: string }[] {
  const entries = [];
  for (let at = 0; at < content.length;) {
    const [blank, end] = [content.indexOf(' ', at), content.indexOf(0, at)];
    entries.push({
      mode: content.toString('latin1', at, blank),
      name: content.toString('utf8', blank + 1, end),
      sha: content.toString('hex', end + 1, end + 21),
    });
    at = end + 21;
  }
  return entries;
}
