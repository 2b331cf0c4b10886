import path, { posix } from 'node:path';
import { ConfigError } from '../config.ts';
import { candidateOf, chooseConfiguration, readCandidate, USUAL_PLACES } from '../config/choose.ts';
import type { Configuration } from '../config/configuration.ts';
import { statOf } from '../files/paths.ts';
import { readSource } from '../files/read.ts';
import type { ReadResult } from '../files/read.ts';
import type { TreePart } from '../files/tree.ts';
import type { RevisionReader } from './revision.ts';

/** The configuration of a run, and which blob it is, for whoever wants to make the same again. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** Absent for a file of the work tree. */
  readonly blob?: string | undefined;
}

/** Gives the text of a path from the root, or `undefined` when nothing is there. */
type Reader = (path: string) => Promise<ReadResult | undefined>;

/**
 * The configuration of the checkout: the file that the input `config` names, or one in the usual places.
 * @throws ConfigError when it is wrong, cannot be read or is named and not there
 */
export async function configurationOfWorkTree(
  workspace: string,
  named: string,
): Promise<ReadConfiguration | undefined> {
  const configuration = await find(named, (name) => {
    const absolute = path.resolve(workspace, name);
    if (statOf(absolute) === undefined) return Promise.resolve(undefined);
    return Promise.resolve(readSource(workspace, { path: name, absolute, isGuess: false }));
  });
  return configuration && { configuration };
}

/**
 * The configuration of a commit. A pull request is judged by the one that it brings, as it is run by the workflow that
 * it brings; an event with a token that may write is judged by that of the base.
 * @throws ConfigError when it is wrong, cannot be read or is named and not there
 * @throws ApiError when GitHub does not give it
 */
export async function configurationOfCommit(
  revision: RevisionReader,
  named: string,
): Promise<ReadConfiguration | undefined> {
  const configuration = await find(named, revision.read);
  return configuration && { configuration, blob: revision.byPath.get(configuration.path)?.sha };
}

/** The parts of a tree in which a configuration can lie. */
export function configurationParts(named: string): TreePart[] {
  const places = named === '' ? USUAL_PLACES : [cleaned(named)];
  const folders = places.map((place) => posix.dirname(place)).map((folder) => (folder === '.' ? '' : folder));
  return [...new Set(folders)].map((folder) => ({ folder, deep: false }));
}

async function find(named: string, read: Reader): Promise<Configuration | undefined> {
  if (named === '') {
    const reads = await Promise.all(USUAL_PLACES.map(async (place) => ({ place, found: await read(place) })));
    return chooseConfiguration(
      reads.flatMap(({ place, found }) => (found === undefined ? [] : candidateOf(place, found))),
    );
  }
  const place = cleaned(named);
  // What is wrong in a file is quoted in the log, so it must be one of the repository.
  if (posix.isAbsolute(place) || path.isAbsolute(place) || /^\.\.(?:[/\\]|$)/.test(place))
    throw new ConfigError(
      `config: "${named}" is outside of the repository; name a file in it, from its root.`,
    );
  const found = await read(place);
  if (found === undefined) throw new ConfigError(`config: there is no file "${named}".`);
  const configuration = readCandidate(candidateOf(place, found));
  if (configuration === undefined) throw new ConfigError(`config: "${named}" has no key "state-md".`);
  return configuration;
}

function cleaned(named: string): string {
  return posix.normalize(named);
}
