import { isDeepStrictEqual } from 'node:util';
import { ConfigError } from '../config.ts';
import { candidateOf, readCandidate } from '../config/choose.ts';
import { settle } from '../config/settings.ts';
import type { Settings } from '../config/settings.ts';
import { DEFAULT_LABEL_INDEX } from '../document/labels.ts';
import { LIMITS } from '../document/source.ts';
import type { EngineOptions } from '../engine.ts';
import { decodeSource } from '../files/read.ts';
import { listTree, readBlob } from '../git/clone.ts';
import type { Clone } from '../git/clone.ts';
import type { CommitOptions } from '../report/commit-message.ts';
import { TOOL } from '../report/report.ts';
import { configurationIn } from './base.ts';
import type { Claim, Problem } from './claim.ts';

/** What a commit was made with, as it says itself: its trailer, and the configuration that this names. */
export function claimedSettings(clone: Clone, options: CommitOptions): Settings | Problem {
  const { config } = options;
  if (config === undefined) return settle(options);
  const read = readBlob(clone, config.blob, LIMITS.bytes);
  if ('reason' in read) {
    return {
      problem: `the configuration ${config.path}, blob ${config.blob}, cannot be read: ${read.reason}`,
    };
  }
  try {
    const decoded = decodeSource(config.path, read.bytes);
    return settle(options, readCandidate(candidateOf(config.path, decoded)));
  } catch (error) {
    const reason = firstLine(error);
    return {
      problem: `the configuration that it names is none that state-md ${TOOL.version} reads: ${reason}`,
    };
  }
}

/** Events with a token that may write are judged by the configuration of the base; anything else by the parent's. */
export function strangeConfiguration(clone: Clone, { options, trailers }: Claim): string | undefined {
  const { config } = options;
  if (config === undefined) return undefined;
  const entries = listTree(clone, trailers.head);
  const entry = 'reason' in entries ? undefined : entries.find(({ path }) => path === config.path);
  if (entry?.sha === config.blob) return undefined;
  return `note: made with ${config.path} of blob ${config.blob}, which is not the parent's; look at it with "git show ${config.blob}"`;
}

/**
 * How a commit was made otherwise than the configuration of its parent has its files judged, a line for each option.
 * Whoever writes a message can write any options into it, and with them the same engine makes other figures.
 */
export function otherOptions(clone: Clone, { trailers }: Claim, claimed: Settings): readonly string[] {
  const given = parentSettings(clone, trailers.head);
  if ('problem' in given) return [given.problem];
  const places = new Map<string, string[]>();
  for (const { path } of trailers.files) {
    for (const line of differences(claimed.engineFor(path), given.engineFor(path)))
      places.set(line, [...(places.get(line) ?? []), path]);
  }
  return [...places].map(([line, paths]) =>
    paths.length === trailers.files.length ? line : `${line}, for ${paths.join(', ')}`,
  );
}

function parentSettings(clone: Clone, head: string): Settings | Problem {
  const unknown = (reason: string): Problem => ({
    problem: `options: nobody knows which ones the configuration of the parent gives: ${reason}`,
  });
  const entries = listTree(clone, head);
  if ('reason' in entries) return unknown(entries.reason);
  try {
    return settle({ severities: {} }, configurationIn(clone, entries));
  } catch (error) {
    return unknown(firstLine(error));
  }
}

function differences(claimed: EngineOptions, given: EngineOptions): readonly string[] {
  const rules = [...new Set([claimed, given].flatMap(({ severities }) => Object.keys(severities)))].sort();
  const pairs: readonly (readonly [option: string, claimed: string, given: string])[] = [
    ['tolerance', claimed.tolerance, given.tolerance],
    ['progress-basis', claimed.basis ?? 'auto', given.basis ?? 'auto'],
    ...rules.map(
      (rule) => [`rule ${rule}`, claimed.severities[rule] ?? UNSET, given.severities[rule] ?? UNSET] as const,
    ),
  ];
  const [claimedLabels, givenLabels] = [claimed, given].map(
    ({ labels = DEFAULT_LABEL_INDEX }) => labels.labels,
  );
  const hasOtherLabels = !isDeepStrictEqual(claimedLabels, givenLabels);
  return [
    ...pairs
      .filter(([, one, other]) => one !== other)
      .map(
        ([option, one, other]) =>
          `option ${option}: ${one}, but the configuration of the parent gives ${other}`,
      ),
    ...(hasOtherLabels ? ['option labels: other words than the configuration of the parent gives'] : []),
  ];
}

/** A rule that nobody sets. */
const UNSET = 'its own severity';

function firstLine(error: unknown): string {
  if (!(error instanceof ConfigError)) throw error;
  return error.message.split('\n')[0] ?? '';
}
