/** What GitHub remembers besides git: tokens, pull requests, comments, statuses. */
import { shownLines } from './diff.ts';
import type { FileDiff } from './diff.ts';
import type { Repository } from './repository.ts';

/** What a token may do with one kind of thing. */
export type Access = 'none' | 'read' | 'write';

/** The permissions that matter here, named as in a workflow. */
export interface Permissions {
  readonly contents: Access;
  readonly issues: Access;
  readonly 'pull-requests': Access;
  readonly statuses: Access;
}

/** A token, whose it is, and where it is good for anything. */
export interface Token {
  readonly value: string;
  /** With `[bot]` at the end for an app. */
  readonly login: string;
  readonly permissions: Permissions;
  /** Full names; everything else looks forbidden. */
  readonly repositories: readonly string[];
}

/** A comment in a review. */
export interface ReviewComment {
  readonly id: number;
  readonly nodeId: string;
  readonly author: string;
  readonly body: string;
  /** Why it is hidden, such as `outdated`. */
  minimizedReason: string | null;
}

/** Comments on one place of a pull request. */
export interface Thread {
  readonly nodeId: string;
  readonly pull: Pull;
  readonly path: string;
  readonly side: 'LEFT' | 'RIGHT';
  readonly line: number;
  readonly startLine: number | undefined;
  /** The commit whose line is meant. */
  readonly commit: string;
  readonly comments: ReviewComment[];
  resolved: boolean;
}

/** A review, with the threads that it opened. */
export interface Review {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly state: string;
  readonly commit: string;
  readonly threads: readonly Thread[];
}

/** A comment below a pull request. */
export interface IssueComment {
  readonly id: number;
  readonly nodeId: string;
  readonly pull: Pull;
  readonly author: string;
  body: string;
  edits: number;
  /** Why it is hidden, such as `outdated`. */
  minimizedReason: string | null;
}

/** A commit status. */
export interface Status {
  readonly id: number;
  readonly repository: string;
  readonly sha: string;
  readonly author: string;
  readonly state: string;
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
}

/** Where the head of a pull request comes from. `repository` is `null` once the fork is gone. */
export interface Head {
  repository: Repository | null;
  readonly ref: string;
  /** The full name also of a fork that is gone. */
  readonly label: string;
}

/** What opens a pull request. */
export interface PullPlan {
  readonly base: Repository;
  readonly head: string;
  /** The fork that has the head branch. */
  readonly from?: Repository;
  /** The branch to merge into; the default branch unless given. */
  readonly into?: string;
  readonly author?: string;
}

/** A pull request. Its head follows the branch, as on GitHub. */
export class Pull {
  readonly number: number;
  readonly base: Repository;
  readonly baseRef: string;
  readonly head: Head;
  readonly author: string;
  readonly reviews: Review[] = [];
  readonly threads: Thread[] = [];
  readonly comments: IssueComment[] = [];
  state: 'open' | 'closed' = 'open';
  merged = false;
  #headSha = '';

  constructor(
    number: number,
    { base, head, from = base, into = base.defaultBranch, author = 'ada' }: PullPlan,
  ) {
    this.number = number;
    this.base = base;
    this.baseRef = into;
    this.author = author;
    this.head = { repository: from, ref: head, label: from.fullName };
    if (from.branch(head) === undefined) throw new Error(`${from.fullName} has no branch ${head}`);
    this.sync();
  }

  get isFork(): boolean {
    return this.head.label !== this.base.fullName;
  }

  get headSha(): string {
    this.sync();
    return this.#headSha;
  }

  get baseSha(): string {
    return this.base.branch(this.baseRef)!;
  }

  get mergeBase(): string {
    return this.base.mergeBase(this.baseSha, this.headSha)!;
  }

  /** Takes over the head branch, as long as there is one and the pull request is open. */
  sync(): void {
    const { repository, ref } = this.head;
    const tip = this.state === 'open' ? repository?.branch(ref) : undefined;
    if (tip === undefined || tip === this.#headSha) return;
    const own = `refs/pull/${this.number}/head`;
    // From here on the base repository knows the commits of the fork by SHA.
    if (repository !== this.base && repository !== null) {
      this.base.git(['fetch', '--quiet', '--no-tags', repository.folder, `+refs/heads/${ref}:${own}`]);
    } else this.base.setRef(own, tip);
    this.#headSha = tip;
  }

  /** The files that the pull request changes, at its head or at an earlier commit of it. */
  files(commit = this.headSha): FileDiff[] {
    return this.base.diff(this.base.mergeBase(this.baseSha, commit)!, commit);
  }

  has(commit: string): boolean {
    if (this.base.resolve(commit) === undefined) return false;
    return this.base.log([`${this.mergeBase}..${this.headSha}`]).some(({ sha }) => sha === commit);
  }

  /** Where a thread stands now; `undefined` when it is outdated. */
  lineOf({ path, side, line, commit }: Thread): number | undefined {
    const head = this.headSha;
    const moved = commit === head ? line : this.base.follow(path, line, { from: commit, to: head });
    if (moved === undefined || commit === head) return moved;
    const patch = this.files().find(({ filename }) => filename === path)?.patch;
    return patch !== undefined && shownLines(patch, side).has(moved) ? moved : undefined;
  }
}
