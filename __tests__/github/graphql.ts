/** The GraphQL operations: GitHub's published schema, executed by graphql-js over the state. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  GraphQLInt,
  type GraphQLScalarType,
  type GraphQLSchema,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { CommitObject, FileContent, Repository } from './repository.ts';
import { TIME, userId } from './rest.ts';
import type { FakeGitHub } from './server.ts';
import type { Access, IssueComment, Permissions, Pull, ReviewComment, Thread, Token } from './state.ts';

/** Every field that the Action may ask for. The schema has thousands; an unexpected one is worth a look. */
const FIELDS = new Set([
  'Query.repository',
  ...['Repository.ref', 'Repository.pullRequest', 'Repository.object', 'Ref.target', 'GitObject.oid'],
  ...['Blob.text', 'Blob.isTruncated'],
  ...['Commit.oid', 'Commit.url', 'Commit.message', 'Commit.parents', 'Commit.signature'],
  ...[
    'Commit.author',
    'GitActor.name',
    'CommitConnection.nodes',
    'GitSignature.isValid',
    'PageInfo.hasNextPage',
    'PageInfo.endCursor',
  ],
  ...['PullRequest.state', 'PullRequest.headRefOid', 'PullRequest.reviewThreads', 'PullRequest.comments'],
  'PullRequestReviewThreadConnection.pageInfo',
  'PullRequestReviewThreadConnection.nodes',
  ...['id', 'isResolved', 'isOutdated', 'viewerCanResolve', 'path', 'line', 'comments'].map(
    (field) => `PullRequestReviewThread.${field}`,
  ),
  'PullRequestReviewCommentConnection.totalCount',
  'PullRequestReviewCommentConnection.nodes',
  ...['id', 'body', 'viewerDidAuthor', 'isMinimized', 'minimizedReason'].map(
    (field) => `PullRequestReviewComment.${field}`,
  ),
  'IssueCommentConnection.pageInfo',
  'IssueCommentConnection.nodes',
  ...['id', 'databaseId', 'fullDatabaseId', 'body', 'viewerDidAuthor', 'isMinimized'].map(
    (field) => `IssueComment.${field}`,
  ),
  ...['createCommitOnBranch', 'resolveReviewThread', 'minimizeComment'].map((field) => `Mutation.${field}`),
  'CreateCommitOnBranchPayload.commit',
  ...[
    'ResolveReviewThreadPayload.thread',
    'MinimizeCommentPayload.minimizedComment',
    'Minimizable.isMinimized',
  ],
  ...['CreateCommitOnBranch', 'ResolveReviewThread', 'MinimizeComment'].map(
    (name) => `${name}Payload.clientMutationId`,
  ),
]);

/** Operations by the field that tells them from others. Their names are what faults are asked for. */
const OPERATIONS: Readonly<Record<string, string>> = {
  'Mutation.createCommitOnBranch': 'createCommitOnBranch',
  'Mutation.resolveReviewThread': 'resolveReviewThread',
  'Mutation.minimizeComment': 'minimizeComment',
  'Repository.ref': 'repository.ref',
  'Repository.object': 'repository.object',
  'PullRequest.reviewThreads': 'repository.pullRequest.reviewThreads',
  'PullRequest.comments': 'repository.pullRequest.comments',
};

export const GRAPHQL_OPERATIONS: readonly string[] = Object.values(OPERATIONS);

/** By its place, because the package exports it only as a part of a module of 6 MB. */
const SCHEMA = '../../node_modules/@octokit/graphql-schema/schema.graphql';

let cached: GraphQLSchema | undefined;

/** The published schema. It defines two fields twice, hence `assumeValidSDL`. */
function schema(): GraphQLSchema {
  if (cached !== undefined) return cached;
  const source = readFileSync(new URL(SCHEMA, import.meta.url), 'utf8');
  cached = buildSchema(source, { assumeValidSDL: true, noLocation: true });
  // The numbers of comments have been above 32 bits since 2024, and GitHub sends them as `Int` all the same.
  GraphQLInt.serialize = Number;
  restrict(cached, 'GitObjectID', /^[0-9a-f]{40}$/);
  restrict(cached, 'Base64String', /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
  return cached;
}

/** Scalars come out of the schema's text without any check of theirs. */
function restrict(target: GraphQLSchema, name: string, form: RegExp): void {
  const scalar = target.getType(name) as GraphQLScalarType<string>;
  scalar.parseValue = (value): string => {
    if (typeof value === 'string' && form.test(value)) return value;
    throw new GraphQLError(`not a ${name}: ${JSON.stringify(value).slice(0, 100)}`);
  };
  scalar.parseLiteral = (node): string => {
    return scalar.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  };
}

/** A request that was understood. */
export interface GraphQLCall {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operations: readonly string[];
  readonly isWrite: boolean;
}

/** Reads a request; gives what is wrong with it in words, when it is outside of the contract. */
export function readGraphQL(body: unknown): GraphQLCall | readonly string[] {
  const { query, variables = {}, ...more } = (body ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string') return ['the query is missing'];
  const unknown = Object.keys(more).filter((key) => key !== 'operationName');
  if (unknown.length > 0) return [`unknown members of the request: ${unknown.join(', ')}`];
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return [String(error)];
  }
  const problems = validate(schema(), document).map(({ message }) => message);
  const { fields, problems: more_ } = fieldsOf(document);
  problems.push(
    ...more_,
    ...[...fields].filter((field) => !FIELDS.has(field)).map((field) => `field ${field}`),
  );
  const operations = [...fields].flatMap((field) => OPERATIONS[field] ?? []);
  if (problems.length > 0) return problems;
  if (operations.length === 0) return ['none of the operations that are agreed on'];
  const isWrite = [...fields].some((field) => field.startsWith('Mutation.'));
  return { document, variables: variables as Record<string, unknown>, operations, isWrite };
}

/** The fields as `Type.field`, and lists that are asked for without an end. */
function fieldsOf(document: DocumentNode): { fields: Set<string>; problems: string[] } {
  const fields = new Set<string>();
  const problems: string[] = [];
  const types = new TypeInfo(schema());
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const [parent, definition] = [types.getParentType(), types.getFieldDef()];
        if (parent === null || parent === undefined || node.name.value.startsWith('__')) return;
        const field = `${parent.name}.${node.name.value}`;
        fields.add(field);
        if (definition?.args.some(({ name }) => name === 'first') !== true) return;
        const bound = node.arguments?.find((one) => ['first', 'last'].includes(one.name.value))?.value;
        if (bound === undefined) problems.push(`${field} needs \`first\` or \`last\``);
        else if (bound.kind === Kind.INT && !(Number(bound.value) >= 1 && Number(bound.value) <= 100)) {
          problems.push(`${field}: \`first\` is 1 to 100`);
        }
      },
    }),
  );
  return { fields, problems };
}

/** An answer of the GraphQL API, and what in it is a mistake of client or fake and not an error of GitHub's. */
export interface GraphQLAnswer {
  readonly body: { readonly data?: unknown; readonly errors?: readonly unknown[] };
  readonly problems: readonly string[];
  readonly failed: boolean;
}

/** Carries out a request. */
export async function executeGraphQL(
  github: FakeGitHub,
  token: Token,
  { document, variables }: GraphQLCall,
): Promise<GraphQLAnswer> {
  const rootValue = rootOf({ github, token });
  const { data, errors = [] } = await execute({
    schema: schema(),
    document,
    rootValue,
    variableValues: variables,
  });
  return {
    body: { ...(data !== undefined && { data }), ...(errors.length > 0 && { errors: errors.map(shown) }) },
    problems: errors
      .filter(({ extensions }) => extensions['type'] === undefined)
      .map(({ message }) => message),
    failed: errors.length > 0,
  };
}

/** GitHub puts the kind of error beside the message. */
function shown(error: GraphQLError): GraphQLFormattedError & { type?: unknown } {
  const { type, ...extensions } = error.extensions;
  return {
    ...(type !== undefined && { type }),
    ...(error.path !== undefined && { path: error.path }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
    ...(error.locations !== undefined && { locations: error.locations }),
    message: error.message,
  };
}

function failure(type: string, message: string, more: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { type, ...more } });
}

// ── Resolvers ───────────────────────────────────────────────────────────────────────────────────────

interface Viewer {
  readonly github: FakeGitHub;
  readonly token: Token;
}

/** One of the permissions is enough. */
function demand(
  { token }: Viewer,
  repository: Repository,
  needs: readonly (readonly [keyof Permissions, Access])[],
): void {
  if (!may(token, repository, needs)) {
    throw failure('FORBIDDEN', 'Resource not accessible by integration', { saml_failure: false });
  }
}

/** Whether a token has one of the permissions in a repository. */
export function may(
  token: Token,
  repository: Repository,
  needs: readonly (readonly [keyof Permissions, Access])[],
): boolean {
  const order: readonly Access[] = ['none', 'read', 'write'];
  return (
    token.repositories.includes(repository.fullName) &&
    needs.some(([kind, least]) => order.indexOf(token.permissions[kind]) >= order.indexOf(least))
  );
}

function rootOf(viewer: Viewer): Record<string, unknown> {
  return {
    repository: ({ owner, name }: { owner: string; name: string }) =>
      repositoryNode(viewer, findRepository(viewer, `${owner}/${name}`)),
    createCommitOnBranch: ({ input }: { input: CommitInput }) => createCommitOnBranch(viewer, input),
    resolveReviewThread: ({ input }: { input: { threadId: string; clientMutationId?: string } }) => {
      const thread = viewer.github.threads().find(({ nodeId: id }) => id === input.threadId);
      if (thread === undefined) throw missingNode(input.threadId);
      if (!canResolve(viewer, thread)) demand(viewer, thread.pull.base, []);
      thread.resolved = true;
      return { clientMutationId: input.clientMutationId, thread: threadNode(viewer, thread) };
    },
    minimizeComment: ({
      input,
    }: {
      input: { subjectId: string; classifier: string; clientMutationId?: string };
    }) => {
      const found = findComment(viewer.github, input.subjectId);
      if (found === undefined) throw missingNode(input.subjectId);
      demand(viewer, found.pull.base, [
        ['pull-requests', 'write'],
        ['issues', 'write'],
      ]);
      found.comment.minimizedReason = input.classifier.toLowerCase().replace('_', '-');
      return { clientMutationId: input.clientMutationId, minimizedComment: found.node(viewer) };
    },
  };
}

function findRepository({ github }: Viewer, fullName: string): Repository {
  const repository = github.find(fullName);
  if (repository !== undefined) return repository;
  throw failure('NOT_FOUND', `Could not resolve to a Repository with the name '${fullName}'.`);
}

function missingNode(id: string): GraphQLError {
  return failure('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

function findComment(
  github: FakeGitHub,
  id: string,
):
  { comment: { minimizedReason: string | null }; pull: Pull; node: (viewer: Viewer) => unknown } | undefined {
  for (const { pull, comments } of github.threads()) {
    const comment = comments.find(({ nodeId: own }) => own === id);
    if (comment !== undefined) return { comment, pull, node: (viewer) => reviewCommentNode(viewer, comment) };
  }
  const comment = github.comments().find(({ nodeId: own }) => own === id);
  return comment && { comment, pull: comment.pull, node: (viewer) => issueCommentNode(viewer, comment) };
}

function repositoryNode(viewer: Viewer, repository: Repository): unknown {
  return {
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      demand(viewer, repository, [['contents', 'read']]);
      const branch = qualifiedName.replace(/^refs\/heads\//, '');
      const sha = repository.branch(branch);
      return sha === undefined ? null : { name: branch, target: commitNode(viewer, repository, sha) };
    },
    object: async ({ oid }: { oid: string }) => {
      demand(viewer, repository, [['contents', 'read']]);
      const bytes = await repository.blobSoon(oid);
      if (bytes === undefined) return null;
      const isText = !bytes.includes(0);
      return { __typename: 'Blob', text: isText ? bytes.toString('utf8') : null, isTruncated: false };
    },
    pullRequest: ({ number }: { number: number }) => {
      demand(viewer, repository, [['pull-requests', 'read']]);
      const pull = viewer.github.pulls(repository).find((one) => one.number === number);
      if (pull !== undefined) return pullNode(viewer, pull);
      throw failure('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
    },
  };
}

function commitNode({ github }: Viewer, repository: Repository, sha: string): unknown {
  let read: CommitObject | undefined;
  const object = (): CommitObject => (read ??= repository.show(sha));
  return {
    __typename: 'Commit',
    oid: sha,
    url: `${github.web}/${repository.fullName}/commit/${sha}`,
    author: () => ({ name: object().author.name }),
    message: () => object().message,
    parents: (range: Range) =>
      connection(github, object().parents, range, (oid) => ({ __typename: 'Commit', oid })),
    signature: () =>
      repository.signed.has(sha)
        ? { __typename: 'GpgSignature', isValid: true, email: 'noreply@github.com', verifiedAt: TIME }
        : null,
  };
}

function pullNode(viewer: Viewer, pull: Pull): unknown {
  return {
    state: pull.merged ? 'MERGED' : pull.state.toUpperCase(),
    headRefOid: pull.headSha,
    reviewThreads: (range: Range) =>
      connection(viewer.github, pull.threads, range, (thread) => threadNode(viewer, thread)),
    comments: (range: Range) =>
      connection(viewer.github, pull.comments, range, (comment) => issueCommentNode(viewer, comment)),
  };
}

/** Who may only comment cannot resolve: that takes write access to the contents as well. */
function canResolve({ github, token }: Viewer, { pull }: Thread): boolean {
  return (
    may(token, pull.base, [['pull-requests', 'write']]) &&
    (!github.resolvingNeedsContents || may(token, pull.base, [['contents', 'write']]))
  );
}

function threadNode(viewer: Viewer, thread: Thread): unknown {
  return {
    id: thread.nodeId,
    isResolved: thread.resolved,
    isOutdated: () => thread.pull.lineOf(thread) === undefined,
    viewerCanResolve: !thread.resolved && canResolve(viewer, thread),
    path: thread.path,
    line: () => thread.pull.lineOf(thread) ?? null,
    comments: (range: Range) =>
      connection(viewer.github, thread.comments, range, (comment) => reviewCommentNode(viewer, comment)),
  };
}

function reviewCommentNode({ token }: Viewer, comment: ReviewComment): unknown {
  return {
    __typename: 'PullRequestReviewComment',
    id: comment.nodeId,
    body: comment.body,
    viewerDidAuthor: comment.author === token.login,
    isMinimized: comment.minimizedReason !== null,
    minimizedReason: comment.minimizedReason,
  };
}

function issueCommentNode({ token }: Viewer, comment: IssueComment): unknown {
  return {
    __typename: 'IssueComment',
    id: comment.nodeId,
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    viewerDidAuthor: comment.author === token.login,
    isMinimized: comment.minimizedReason !== null,
    minimizedReason: comment.minimizedReason,
  };
}

interface Range {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string | null;
}

function connection<T>(
  github: FakeGitHub,
  all: readonly T[],
  { first, last, after }: Range,
  node: (item: T) => unknown,
): unknown {
  const start = typeof after === 'string' ? Number(Buffer.from(after, 'base64url').toString()) : 0;
  const size = Math.min(first ?? all.length, github.pageSize);
  const items = last === undefined ? all.slice(start, start + size) : all.slice(-last);
  const end = start + items.length;
  return {
    totalCount: all.length,
    nodes: items.map(node),
    pageInfo: {
      hasNextPage: last === undefined && end < all.length,
      hasPreviousPage: start > 0,
      startCursor: null,
      endCursor: items.length === 0 ? null : Buffer.from(String(end)).toString('base64url'),
    },
  };
}

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner?: string; readonly branchName?: string };
  readonly message: { readonly headline: string; readonly body?: string };
  readonly expectedHeadOid: string;
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
  readonly clientMutationId?: string;
}

function createCommitOnBranch(viewer: Viewer, input: CommitInput): unknown {
  const { repositoryNameWithOwner: fullName = '', branchName = '' } = input.branch;
  const repository = findRepository(viewer, fullName);
  demand(viewer, repository, [['contents', 'write']]);
  const head = repository.branch(branchName);
  if (head === undefined)
    throw failure('NOT_FOUND', `Could not resolve to a Ref with the name ${branchName}.`);
  const { additions = [], deletions = [] } = input.fileChanges ?? {};
  const files: Record<string, FileContent> = {};
  for (const { path } of deletions) files[path] = null;
  for (const { path, contents } of additions) files[path] = Buffer.from(contents, 'base64');
  const { headline, body = '' } = input.message;
  const sha =
    head === input.expectedHeadOid
      ? repository.commitOnBranch(head, {
          branch: branchName,
          files,
          message: body === '' ? headline : `${headline}\n\n${body}`,
          author: personOf(viewer.token.login),
          committer: { name: 'GitHub', email: 'noreply@github.com' },
        })
      : undefined;
  if (sha === undefined) {
    const message = `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`;
    throw failure('STALE_DATA', message);
  }
  return {
    clientMutationId: input.clientMutationId,
    commit: commitNode(viewer, repository, sha),
  };
}

function personOf(login: string): { name: string; email: string } {
  return { name: login, email: `${userId(login)}+${login}@users.noreply.github.com` };
}
