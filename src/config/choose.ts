import { ConfigError } from '../config.ts';
import { CONFIG_FILES, PACKAGE_FILE } from './configuration.ts';
import type { Configuration } from './configuration.ts';
import { readConfiguration, readPackage } from './read.ts';

/** A file that may be a configuration. */
export interface Candidate {
  /** Relative to the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What became of reading a file. */
type Read =
  { readonly source: { readonly text: string } } | { readonly finding: { readonly message: string } };

/**
 * A file that was read, as a candidate.
 * @throws ConfigError when it has no text, with the reason
 */
export function candidateOf(path: string, read: Read): Candidate {
  if ('source' in read) return { path, text: read.source.text };
  const reason = read.finding.message.replace(/^Not checked: /, '');
  throw new ConfigError(`${path}: the configuration cannot be read: ${reason}`);
}

/** The usual places of a configuration, for whoever reads them. */
export const USUAL_PLACES: readonly string[] = [...CONFIG_FILES, PACKAGE_FILE];

/**
 * The configuration among the files that are in the usual places.
 * @throws ConfigError when there is more than one, or when it is wrong
 */
export function chooseConfiguration(candidates: readonly Candidate[]): Configuration | undefined {
  const found = candidates.flatMap((candidate) => readCandidate(candidate) ?? []);
  const [configuration, other] = found;
  if (configuration === undefined || other === undefined) return configuration;
  throw new ConfigError(
    `there are two configurations, ${configuration.path} and ${other.path}; keep one of them.`,
  );
}

/**
 * Reads a file as a configuration: the key of a package.json, or the whole file.
 * @throws ConfigError when it is wrong
 */
export function readCandidate({ path, text }: Candidate): Configuration | undefined {
  const isPackage = path === PACKAGE_FILE || path.endsWith(`/${PACKAGE_FILE}`);
  return isPackage ? readPackage(path, text) : readConfiguration(path, text);
}
