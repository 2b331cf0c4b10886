/** Real bare git repositories. What is small is written and read without git, whatever else by it: `git fast-import`. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type FileDiff, fileDiffs, followLine, hunksOf } from './diff.ts';
import { Objects } from './objects.ts';
import { writeCommit, writeRef } from './writing.ts';
import type { NewCommit, NewFile } from './writing.ts';

/** What stands at a path: text or bytes of a plain file, any mode with its content, or `null` for nothing any more. */
export type FileContent =
  | string
  | Uint8Array
  | null
  | {
      readonly mode: '100644' | '100755' | '120000' | '160000';
      /** The bytes; for `160000` the SHA of a commit. */
      readonly content: string | Uint8Array;
    };

/** A commit to be made. */
export interface CommitPlan {
  readonly branch: string;
  readonly files: Readonly<Record<string, FileContent>>;
  readonly message: string;
  readonly author?: Person;
  readonly committer?: Person;
  /** The parent, when it is not the tip of the branch. A new branch grows from the default branch. */
  readonly from?: string;
  /** A second parent. */
  readonly merge?: string;
}

/** Whom git names. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** One entry of a tree. */
export interface TreeEntry {
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  readonly size?: number;
  readonly path: string;
}

/** What a commit object says. */
export interface CommitObject {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person & { readonly date: string };
  readonly committer: Person & { readonly date: string };
  readonly message: string;
}

const ADA: Person = { name: 'Ada', email: 'ada@example.org' };
const START = Date.UTC(2026, 0, 1) / 1000;
const FORMAT = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');

/** Nothing of the machine's configuration reaches these repositories. */
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  SystemRoot: process.env['SystemRoot'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: os.devNull,
  GIT_TERMINAL_PROMPT: '0',
  TZ: 'UTC',
};

const BARE = ['--quiet', '--bare', '--template='];

let ids = 1_000;
let clock = 0;

/** A repository with an owner and a name. */
export class Repository {
  readonly id: number;
  readonly folder: string;
  readonly fullName: string;
  readonly defaultBranch: string;
  readonly parent: Repository | undefined;
  /** Commits that GitHub made and signed. */
  readonly signed = new Set<string>();
  readonly #objects: Objects;
  /** Blobs that are to be read together. */
  readonly #names = new Set<string>();
  #wanted: Promise<ReadonlyMap<string, Buffer>> | undefined;

  constructor(
    place: string,
    fullName: string,
    options: { defaultBranch?: string; parent?: Repository } = {},
  ) {
    this.id = ids += 1;
    this.fullName = fullName;
    this.folder = path.join(place, `${this.id}.git`);
    this.parent = options.parent;
    this.defaultBranch = options.parent?.defaultBranch ?? options.defaultBranch ?? 'main';
    if (this.parent !== undefined) run(place, ['clone', ...BARE, this.parent.folder, this.folder]);
    else makeBare(this.folder, this.defaultBranch);
    this.#objects = new Objects(this.folder);
  }

  get owner(): string {
    return this.fullName.split('/')[0]!;
  }

  get name(): string {
    return this.fullName.split('/')[1]!;
  }

  git(args: readonly string[], input?: string | Uint8Array): string {
    return this.bytes(args, input).toString('utf8');
  }

  bytes(args: readonly string[], input?: string | Uint8Array): Buffer {
    return run(this.folder, args, input);
  }

  /** Makes one commit on a branch and gives its SHA. */
  commit(
    branch: string,
    files: CommitPlan['files'],
    message = 'change',
    options: Partial<Pick<CommitPlan, 'author' | 'committer' | 'from' | 'merge'>> = {},
  ): string {
    return this.history([{ branch, files, message, ...options }])[0]!;
  }

  /** Makes commits one after the other and gives their SHAs. */
  history(plans: readonly CommitPlan[]): string[] {
    return this.#written(plans) ?? this.#imported(plans);
  }

  /** Without git, and one after the other; nothing when git has to do it. */
  #written(plans: readonly CommitPlan[]): string[] | undefined {
    const began = clock;
    const known = this.heads();
    const written: string[] = [];
    for (const plan of plans) {
      const parent = plan.from ?? [plan.branch, this.defaultBranch].find((one) => known.has(one));
      const parents = [parent, plan.merge].flatMap((one) =>
        one === undefined ? [] : (known.get(one) ?? one),
      );
      const sha = writeCommit(this.#objects, commitOf(plan, parents));
      if (sha === undefined) {
        clock = began;
        return undefined;
      }
      written.push(sha);
      known.set(plan.branch, sha);
    }
    for (const { branch } of plans) writeRef(this.folder, `refs/heads/${branch}`, known.get(branch)!);
    return written;
  }

  #imported(plans: readonly CommitPlan[]): string[] {
    const known = this.heads();
    const marks = new Map<string, string>();
    const stream = plans.flatMap((plan, index) => {
      const ref = `refs/heads/${plan.branch}`;
      const name = (revision: string): string => marks.get(revision) ?? known.get(revision) ?? revision;
      const parent =
        plan.from ?? [plan.branch, this.defaultBranch].find((one) => marks.has(one) || known.has(one));
      const from = parent === undefined ? undefined : name(parent);
      marks.set(plan.branch, `:${index + 1}`);
      return commitStream(plan, { ref, mark: `:${index + 1}`, from, merge: plan.merge && name(plan.merge) });
    });
    return this.#import(stream);
  }

  #import(stream: readonly (string | Uint8Array)[]): string[] {
    const input = Buffer.concat(stream.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
    return this.git(['fast-import', '--quiet', '--force', '--date-format=raw'], input).trim().split('\n');
  }

  /** The tips of all branches by name. */
  heads(): Map<string, string> {
    const folder = path.join(this.folder, 'refs/heads');
    if (!existsSync(path.join(this.folder, 'packed-refs'))) {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      );
      const names = files.map((one) => path.relative(folder, path.join(one.parentPath, one.name)));
      return new Map(
        names
          .map((name) => name.replaceAll(path.sep, '/'))
          .toSorted()
          .map((name) => [name, readFileSync(path.join(folder, name), 'utf8').trim()]),
      );
    }
    const lines = this.git(['for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads']).trim();
    if (lines === '') return new Map();
    return new Map(
      lines.split('\n').map((line) => {
        const [ref = '', sha = ''] = line.split(' ');
        return [ref.slice('refs/heads/'.length), sha];
      }),
    );
  }

  /** The SHA of a branch, tag or SHA; `undefined` when there is none. */
  resolve(revision: string, type = 'commit'): string | undefined {
    const known = this.#objects.peel(revision, type);
    if (known !== undefined) return known;
    // A full SHA would be believed without a look.
    const expression = `${revision}^{${type}}`;
    try {
      return this.git(['rev-parse', '--verify', '--quiet', '--end-of-options', expression]).trim();
    } catch {
      return undefined;
    }
  }

  branch(name: string): string | undefined {
    // Asked so often that a process each time would be most of the time. A cloned branch is in no file of its own.
    const file = path.join(this.folder, 'refs/heads', name);
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : this.resolve(`refs/heads/${name}`);
  }

  setRef(ref: string, sha: string): void {
    writeRef(this.folder, ref, sha);
  }

  /** Commits from a revision on, newest first, at most `count` of those that touched `file`. */
  log(range: readonly string[], { count, file }: { count?: number; file?: string } = {}): CommitObject[] {
    const limit = count === undefined ? [] : [`--max-count=${count}`];
    const output = this.git([
      ...['log', '-z', `--format=${FORMAT}%x01`, ...limit, ...range, '--'],
      ...(file === undefined ? [] : [`:(literal)${file}`]),
    ]);
    return output
      .split('\u0001')
      .slice(0, -1)
      .map((text) => {
        const [sha = '', tree = '', parents = '', ...rest] = text.replace(/^\0/, '').split('\0');
        const [an = '', ae = '', ad = '', cn = '', ce = '', cd = '', message = ''] = rest;
        return {
          sha,
          tree,
          parents: parents.split(' ').filter((one) => one !== ''),
          author: { name: an, email: ae, date: ad.replace('+00:00', 'Z') },
          committer: { name: cn, email: ce, date: cd.replace('+00:00', 'Z') },
          message: message.replace(/\n$/, ''),
        };
      });
  }

  show(sha: string): CommitObject {
    return this.#objects.commit(sha) ?? this.log([sha], { count: 1 })[0]!;
  }

  tree(sha: string, recursive: boolean): TreeEntry[] {
    const known = this.#objects.tree(sha, recursive);
    if (known !== undefined) return known;
    const output = this.git(['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), sha]);
    return output
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const tab = line.indexOf('\t');
        const [mode = '', type = '', object = '', size = '-'] = line.slice(0, tab).split(/ +/);
        return {
          mode,
          type: type as TreeEntry['type'],
          sha: object,
          ...(size !== '-' && { size: Number(size) }),
          path: line.slice(tab + 1),
        };
      });
  }

  blob(sha: string): Buffer | undefined {
    const known = this.#objects.read(sha);
    if (known !== undefined) return known.type === 'blob' ? known.content : undefined;
    return this.resolve(sha, 'blob') === undefined ? undefined : this.bytes(['cat-file', 'blob', sha]);
  }

  /** As {@link blob}, but all that are asked for at once are read by one process. */
  blobSoon(sha: string): Promise<Buffer | undefined> {
    this.#wanted ??= new Promise((resolve) => {
      setImmediate(() => {
        const wanted = [...this.#names];
        this.#wanted = undefined;
        this.#names.clear();
        resolve(this.#blobs(wanted));
      });
    });
    this.#names.add(sha);
    return this.#wanted.then((blobs) => blobs.get(sha));
  }

  #blobs(names: readonly string[]): Map<string, Buffer> {
    const blobs = new Map<string, Buffer>();
    const others: string[] = [];
    for (const name of names) {
      const known = this.#objects.read(name);
      if (known === undefined) others.push(name);
      else if (known.type === 'blob') blobs.set(name, known.content);
    }
    if (others.length === 0) return blobs;
    const output = this.bytes(['cat-file', '--batch'], `${others.join('\n')}\n`);
    for (let at = 0; at < output.length;) {
      const end = output.indexOf('\n', at);
      const [sha = '', type, size] = output.toString('latin1', at, end).split(' ');
      at = end + 1;
      if (size === undefined) continue;
      if (type === 'blob') blobs.set(sha, output.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
    return blobs;
  }

  /** The bytes of a file in a commit. */
  file(revision: string, file: string): Buffer {
    return this.bytes(['cat-file', 'blob', `${revision}:${file}`]);
  }

  mergeBase(one: string, other: string): string | undefined {
    if (this.#objects.history(other)?.has(one) === true) return one;
    try {
      return this.git(['merge-base', one, other]).trim();
    } catch {
      return undefined;
    }
  }

  /** How many commits led to `to` that did not lead to `from`. */
  count(from: string, to: string): number {
    const [before, all] = [this.#objects.history(from), this.#objects.history(to)];
    if (before !== undefined && all !== undefined) return [...all].filter((sha) => !before.has(sha)).length;
    return Number(this.git(['rev-list', '--count', `${from}..${to}`]));
  }

  /** The files that differ between two commits, with patches. */
  diff(base: string, head: string): FileDiff[] {
    const common = ['diff-tree', '-r', '--find-renames', '--full-index'];
    return fileDiffs(
      this.git([...common, '-z', '--raw', '--numstat', base, head]),
      this.git([...common, '-p', base, head]),
    );
  }

  /** Where a line of a file in one commit is in another; `undefined` when it was changed. */
  follow(file: string, line: number, { from, to }: { from: string; to: string }): number | undefined {
    const output = this.git(['diff-tree', '-p', '-U0', from, to, '--', `:(literal)${file}`]);
    const patch = /^@@ .*/ms.exec(output)?.[0];
    if (patch === undefined) return line;
    return followLine(hunksOf(patch.replace(/\n$/, '')), line);
  }

  /**
   * What `createCommitOnBranch` does: one commit on top of `expected`, and the branch moves to it only when it is still
   * there. Every file becomes a plain one, whatever it was. `undefined` when the branch is elsewhere.
   */
  commitOnBranch(expected: string, plan: CommitPlan): string | undefined {
    if (this.branch(plan.branch) !== expected) return undefined;
    const written = writeCommit(this.#objects, commitOf(plan, [expected]));
    if (written !== undefined) {
      // Nobody else is at work in between.
      writeRef(this.folder, `refs/heads/${plan.branch}`, written);
      this.signed.add(written);
      return written;
    }
    const temporary = `refs/fake/${clock}`;
    const stream = commitStream(plan, { ref: temporary, mark: ':1', from: expected, merge: undefined });
    const sha = this.#import(stream)[0]!;
    try {
      const moves = [`update refs/heads/${plan.branch} ${sha} ${expected}`, `delete ${temporary}`, ''];
      this.git(['update-ref', '--stdin'], moves.join('\n'));
    } catch {
      this.git(['update-ref', '-d', temporary]);
      return undefined;
    }
    this.signed.add(sha);
    return sha;
  }
}

/** A bare repository without anything, as `git init` makes it, but for what git has defaults for. */
function makeBare(folder: string, branch: string): void {
  for (const name of ['objects', 'refs/heads']) mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'HEAD'), `ref: refs/heads/${branch}\n`);
  writeFileSync(path.join(folder, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
}

function run(folder: string, args: readonly string[], input?: string | Uint8Array): Buffer {
  return execFileSync('git', args, {
    cwd: folder,
    env: ENVIRONMENT,
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input !== undefined && { input }),
  });
}

interface Place {
  readonly ref: string;
  readonly mark: string;
  readonly from: string | undefined;
  readonly merge: string | undefined;
}

function commitOf(plan: CommitPlan, parents: readonly string[]): NewCommit {
  const { author = ADA, committer = author, message } = plan;
  const date = `${START + 60 * (clock += 1)} +0000`;
  const files = Object.entries(plan.files).map(([name, given]) => [
    name,
    given === null ? null : fileOf(given),
  ]);
  return {
    ...{ parents, message },
    files: Object.fromEntries(files) as NewCommit['files'],
    author: `${author.name} <${author.email}> ${date}`,
    committer: `${committer.name} <${committer.email}> ${date}`,
  };
}

function fileOf(given: NonNullable<FileContent>): NewFile {
  return typeof given === 'string' || given instanceof Uint8Array
    ? { mode: '100644', content: given }
    : given;
}

/** The commands of `git fast-import` for one commit; each gives back its SHA. */
function commitStream(plan: CommitPlan, { ref, mark, from, merge }: Place): (string | Uint8Array)[] {
  const { author = ADA, committer = author, files, message } = plan;
  const date = `${START + 60 * (clock += 1)} +0000`;
  const parts: (string | Uint8Array)[] = [
    `commit ${ref}\nmark ${mark}\n`,
    `author ${author.name} <${author.email}> ${date}\n`,
    `committer ${committer.name} <${committer.email}> ${date}\n`,
    ...data(message),
  ];
  if (from !== undefined) parts.push(`from ${from}\n`);
  if (merge !== undefined) parts.push(`merge ${merge}\n`);
  for (const [file, given] of Object.entries(files)) {
    if (given === null) {
      parts.push(`D ${quoted(file)}\n`);
      continue;
    }
    const { mode, content } = fileOf(given);
    if (mode === '160000') parts.push(`M 160000 ${String(content)} ${quoted(file)}\n`);
    else parts.push(`M ${mode} inline ${quoted(file)}\n`, ...data(content));
  }
  parts.push(`\nget-mark ${mark}\n`);
  return parts;
}

function data(content: string | Uint8Array): (string | Uint8Array)[] {
  return [`data ${Buffer.byteLength(content)}\n`, content, '\n'];
}

function quoted(file: string): string {
  return `"${file.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
