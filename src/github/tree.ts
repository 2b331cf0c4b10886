import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { MODE } from '../files/tree.ts';
import type { TreeEntry, TreePart } from '../files/tree.ts';
import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';
import { request } from './request.ts';

const READ = { doing: 'read the files of the commit', permission: 'contents: read' } as const;
/** More trees than this are not asked for: whoever can fill a repository must not keep a job busy. */
const MOST_TREES = 100;

/** As on a disk: what others wrote is not looked through. */
const NEVER_ENTERED = 'node_modules';

/** The entries of a commit. */
export interface CommitTree {
  readonly entries: readonly TreeEntry[];
  /** False when only the parts were listed that were asked for. */
  readonly isComplete: boolean;
}

/**
 * The entries of a commit: all of them in one request. A tree of more than 100,000 entries comes cut off; then the
 * parts that patterns can lead into are listed one by one.
 * @throws ApiError when the commit cannot be listed
 */
export async function listTree(
  client: Client,
  commit: string,
  parts: readonly TreePart[],
): Promise<CommitTree> {
  const whole = await fetchTree(client, commit, true);
  if (!whole.truncated) return { entries: whole.entries, isComplete: true };
  const walk = new Walk(client, commit);
  for (const part of parts) await walk.add(part);
  return { entries: [...walk.entries.values()], isComplete: false };
}

/**
 * The bytes of a file, exactly as they are committed: no filter and no line ending conversion has seen them.
 * @throws ApiError when the blob cannot be read, or is not what its name says
 */
export async function readBlob(client: Client, sha: string): Promise<Uint8Array> {
  const { api, owner, repo } = client;
  const { data } = await request(READ, () => api.rest.git.getBlob({ owner, repo, file_sha: sha }));
  const bytes = Buffer.from(data.content, 'base64');
  if (data.encoding !== 'base64' || blobSha(bytes, sha.length) !== sha) {
    throw new ApiError(
      'GitHub answers with other bytes',
      `The content of blob ${sha} does not have that name.`,
    );
  }
  return new Uint8Array(bytes);
}

/** Git's name for the bytes of a file. */
export function blobSha(bytes: Uint8Array, length = 40): string {
  const algorithm = length === 64 ? 'sha256' : 'sha1';
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

interface Listing {
  readonly entries: readonly TreeEntry[];
  readonly truncated: boolean;
}

async function fetchTree(client: Client, sha: string, recursive: boolean): Promise<Listing> {
  const { api, owner, repo } = client;
  const { data } = await request(READ, () =>
    api.rest.git.getTree({ owner, repo, tree_sha: sha, ...(recursive ? { recursive: '1' } : {}) }),
  );
  const entries = data.tree.map(({ path, mode, sha: id, size }) => ({ path, mode, sha: id, size }));
  return { entries, truncated: data.truncated };
}

/** A walk through a tree that is too large for one answer. */
class Walk {
  readonly entries = new Map<string, TreeEntry>();
  readonly #client: Client;
  /** Folder → the name of its tree; the root's is that of the commit. */
  readonly #trees: Map<string, string>;
  readonly #listed = new Set<string>();
  #requests = 0;

  constructor(client: Client, commit: string) {
    this.#client = client;
    this.#trees = new Map([['', commit]]);
  }

  async add({ folder, deep }: TreePart): Promise<void> {
    const steps = folder === '' ? [] : folder.split('/');
    for (let depth = 0; depth < steps.length; depth += 1) await this.#list(steps.slice(0, depth).join('/'));
    if (deep) await this.#listBelow(folder);
    else await this.#list(folder);
  }

  async #list(folder: string): Promise<void> {
    const sha = this.#trees.get(folder);
    if (sha === undefined || this.#listed.has(folder)) return;
    this.#listed.add(folder);
    this.#keep(folder, (await this.#fetch(sha, false)).entries);
  }

  async #listBelow(folder: string): Promise<void> {
    const sha = this.#trees.get(folder);
    if (sha === undefined) return;
    const whole = await this.#fetch(sha, true);
    if (!whole.truncated) {
      this.#keep(folder, whole.entries);
      return;
    }
    await this.#list(folder);
    const below = [...this.entries.values()].filter(
      ({ path, mode }) =>
        mode === MODE.folder && parentOf(path) === folder && posix.basename(path) !== NEVER_ENTERED,
    );
    for (const { path } of below) await this.#listBelow(path);
  }

  async #fetch(sha: string, recursive: boolean): Promise<Listing> {
    this.#requests += 1;
    if (this.#requests > MOST_TREES) {
      throw new ApiError(
        'The repository is too large',
        `Listing the files takes more than ${MOST_TREES} requests. Name folders in "files" instead of "**".`,
      );
    }
    return fetchTree(this.#client, sha, recursive);
  }

  #keep(folder: string, entries: readonly TreeEntry[]): void {
    for (const entry of entries) {
      const path = folder === '' ? entry.path : `${folder}/${entry.path}`;
      this.entries.set(path, { ...entry, path });
      if (entry.mode === MODE.folder) this.#trees.set(path, entry.sha);
    }
  }
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
