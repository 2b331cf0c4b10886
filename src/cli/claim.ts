import { RULE_SETTINGS, TOLERANCES } from '../config.ts';
import type { RuleSetting } from '../config.ts';
import { BASES } from '../metrics/basis.ts';
import { readCommit, resolveCommit } from '../git/clone.ts';
import type { Clone } from '../git/clone.ts';
import { readTrailers } from '../report/commit-message.ts';
import type { CommitOptions, FixTrailers } from '../report/commit-message.ts';
import { TOOL } from '../report/report.ts';
import { clip } from '../report/visible.ts';
import { RULES } from '../validate/rules/index.ts';

/** What a fix commit says of itself, as far as the commit alone can bear it out. */
export interface Claim {
  readonly trailers: FixTrailers;
  readonly options: CommitOptions;
  /** The message below its headline. */
  readonly body: string;
}

/** Why something is not proved: the end of a sentence about the commit, without its full stop. */
export interface Problem {
  readonly problem: string;
}

const LONGEST_WORD = 40;

/** Reads the claim of a commit: it is one of ours, made on its only parent, and the parent is here. */
export function readClaim(clone: Clone, sha: string): Claim | Problem {
  const commit = readCommit(clone, sha);
  if ('reason' in commit) return { problem: `it cannot be read: ${commit.reason}` };
  const message = textOf(commit.message);
  const trailers = readTrailers(message);
  if (trailers === undefined)
    return { problem: `it is no fix commit of state-md: ${withoutTrailers(message)}` };
  const parentProblem = misplaced(commit.parents, trailers.head) ?? missingParent(clone, trailers.head);
  if (parentProblem !== undefined) return { problem: parentProblem };
  const body = /^.*\n\n([^]*)$/.exec(message)?.[1];
  if (body === undefined) return { problem: 'its message does not begin with a headline of one line' };
  const options = readOptions(trailers);
  return 'problem' in options ? options : { trailers, options, body };
}

/** What to add to a sentence about a commit that another version made; empty when this one made it. */
export function ofAnotherVersion(version: string): string {
  return version === TOOL.version
    ? ''
    : `; it was made by state-md ${version}, so verify it with that version`;
}

/** A message of ours is UTF-8: whatever is not decoded becomes a text without trailers. */
function textOf(message: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(message);
  } catch {
    return '';
  }
}

function withoutTrailers(message: string): string {
  return /^[ \t>*-]{0,8}State-md-Head: /m.test(message)
    ? 'its trailers are not the end of its message, as after a squash; verify the commit that was squashed'
    : 'its message does not end in the trailers of one';
}

function misplaced(parents: readonly string[], head: string): string | undefined {
  const [parent] = parents;
  if (parent === undefined) return 'it has no parent, and a fix commit has one';
  if (parents.length > 1) return `it has ${parents.length} parents, and a fix commit has one`;
  if (parent === head) return undefined;
  return (
    `its parent is ${parent}, but State-md-Head says that it was made on ${head}: ` +
    'it was rebased, squashed or picked; verify the commit that it was made from'
  );
}

function missingParent(clone: Clone, head: string): string | undefined {
  if (resolveCommit(clone, head) !== undefined) return undefined;
  return clone.isShallow
    ? `its parent ${head} is not in this shallow clone; fetch one commit more: git fetch --deepen=1`
    : `its parent ${head} is not in this clone; fetch it: git fetch origin ${head}`;
}

/** Options that this version does not know may mean anything, so there is nothing to try with them. */
function readOptions({ options, version }: FixTrailers): CommitOptions | Problem {
  const parsed = parseRecord(options);
  if (parsed === undefined) return { problem: 'its State-md-Options are not a JSON object' };
  const strange = (what: string): Problem => ({
    problem: `its State-md-Options have ${what}, which state-md ${TOOL.version} does not know${ofAnotherVersion(version)}`,
  });
  const { tolerance, rules, basis, config, ...others } = parsed;
  const [other] = Object.keys(others);
  if (other !== undefined) return strange(`the option "${word(other)}"`);
  const known = TOLERANCES.find((candidate) => candidate === tolerance);
  // With a configuration, the step may have left the tolerance to it.
  if (known === undefined && (tolerance !== undefined || config === undefined))
    return strange(`the tolerance ${told(tolerance)}`);
  const named = BASES.find((candidate) => candidate === basis);
  if (basis !== undefined && named === undefined) return strange(`the progress basis ${told(basis)}`);
  const settings = isRecord(rules) ? Object.entries(rules) : [];
  const severities: [string, RuleSetting][] = [];
  for (const [rule, value] of settings) {
    const setting = RULE_SETTINGS.find((candidate) => candidate === value);
    if (!RULES.some(({ id }) => id === rule)) return strange(`the rule "${word(rule)}"`);
    if (setting === undefined) return strange(`the setting ${told(value)} of ${rule}`);
    severities.push([rule, setting]);
  }
  const read = { tolerance: known, severities: Object.fromEntries(severities), basis: named };
  if (config === undefined) return read;
  const { path, blob } = isRecord(config) ? config : {};
  if (typeof path !== 'string' || typeof blob !== 'string' || !/^[0-9a-f]{40,64}$/.test(blob))
    return strange(`the configuration ${told(config)}`);
  return { ...read, config: { path, blob } };
}

/** Nobody knows how long or deep a strange value is. */
function told(value: unknown): string {
  return typeof value === 'object' && value !== null ? '{…}' : word(JSON.stringify(value ?? null));
}

function word(text: string): string {
  return clip(text, LONGEST_WORD);
}

function parseRecord(json: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
