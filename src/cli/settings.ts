import path from 'node:path';
import { ConfigError } from '../config.ts';
import { candidateOf, chooseConfiguration, readCandidate, USUAL_PLACES } from '../config/choose.ts';
import type { Candidate } from '../config/choose.ts';
import type { Configuration } from '../config/configuration.ts';
import { settle } from '../config/settings.ts';
import type { Flags, Settings } from '../config/settings.ts';
import { repositoriesAbove, statOf, withForwardSlashes } from '../files/paths.ts';
import type { FoundFile } from '../files/paths.ts';
import { readSource } from '../files/read.ts';

/** What a run of the command line goes by. */
export interface RunSettings extends Settings {
  /** How a file is called in the configuration. */
  readonly nameOf: (file: FoundFile) => string;
}

/**
 * Reads the configuration: the file that is named, or the one at the root of the repository around the working
 * directory (the working directory itself when there is no repository).
 * @throws ConfigError when it is wrong or cannot be read
 */
export function openSettings(cwd: string, flags: Flags, named: string | undefined): RunSettings {
  const root = repositoriesAbove(path.join(cwd, 'here'))[0] ?? cwd;
  const configuration = named === undefined ? usual(root) : namedOne(cwd, named);
  return {
    ...settle(flags, configuration),
    nameOf: ({ absolute }) => withForwardSlashes(path.relative(root, absolute)),
  };
}

function usual(root: string): Configuration | undefined {
  const there = USUAL_PLACES.filter((place) => statOf(path.join(root, place)) !== undefined);
  return chooseConfiguration(there.map((place) => textAt(root, place, place)));
}

function namedOne(cwd: string, named: string): Configuration | undefined {
  const shown = withForwardSlashes(named);
  if (statOf(path.resolve(cwd, named)) === undefined) {
    throw new ConfigError(`--config: there is no file "${named}".`);
  }
  const configuration = readCandidate(textAt(cwd, named, shown));
  if (configuration !== undefined) return configuration;
  throw new ConfigError(`--config: "${named}" has no key "state-md".`);
}

function textAt(folder: string, name: string, shown: string): Candidate {
  return candidateOf(
    shown,
    readSource(folder, { path: shown, absolute: path.resolve(folder, name), isGuess: false }),
  );
}
