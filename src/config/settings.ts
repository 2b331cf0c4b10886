import type { FailOn } from '../config.ts';
import type { EngineOptions } from '../engine.ts';
import { compileGlob, isExclusion } from '../glob.ts';
import type { Configuration, Judging, KnownFinding, Override } from './configuration.ts';

/** What a call or a workflow step asks for by itself; it wins over the configuration. */
export interface Flags extends Judging {
  readonly failOn?: FailOn | undefined;
}

/** What a run goes by. */
export interface Settings {
  readonly failOn: FailOn;
  /** How a file is judged. The path is relative to the root that the configuration is for, with forward slashes. */
  readonly engineFor: (path: string) => EngineOptions;
  /** The findings of a file that the configuration knows of; `undefined` when it names none in any file. */
  readonly knownIn: (path: string) => readonly KnownFinding[] | undefined;
  readonly configuration: Configuration | undefined;
}

/** Flags, then the last override that fits, then the configuration, then the defaults. */
export function settle(flags: Flags, configuration?: Configuration): Settings {
  const overrides = (configuration?.overrides ?? []).map((override) => ({
    override,
    applies: matcherOf(override),
  }));
  const engineFor = (path: string): EngineOptions => {
    const fitting = overrides.filter(({ applies }) => applies(path)).map(({ override }) => override);
    const layers: readonly Judging[] = [
      ...(configuration === undefined ? [] : [configuration]),
      ...fitting,
      flags,
    ];
    const basis = last(layers, 'basis') ?? 'auto';
    const labels = configuration?.labels;
    return {
      tolerance: last(layers, 'tolerance') ?? 'printed',
      severities: Object.assign({}, ...layers.map(({ severities }) => severities)) as Judging['severities'],
      ...(basis === 'auto' ? {} : { basis }),
      ...(labels === undefined ? {} : { labels }),
    };
  };
  const baseline = configuration?.baseline ?? [];
  return {
    failOn: flags.failOn ?? configuration?.failOn ?? 'error',
    engineFor,
    knownIn: (path) => (baseline.length === 0 ? undefined : baseline.filter(({ file }) => file === path)),
    configuration,
  };
}

function last<K extends 'tolerance' | 'basis'>(layers: readonly Judging[], key: K): Judging[K] {
  return layers.findLast((layer) => layer[key] !== undefined)?.[key];
}

/** What to say about a finding that the configuration names in vain. */
export function staleMessage(
  { configuration }: Settings,
  { file, rule, value, message, line }: KnownFinding,
): string {
  const what = value === undefined ? `"${message ?? ''}"` : `value "${value}"`;
  return (
    `${configuration?.path ?? ''}:${line}: baseline: ${file} has no finding of ${rule} with the ${value === undefined ? 'message ' : ''}${what} ` +
    'any more; delete the entry.'
  );
}

/** Hidden folders are where planning files live, so a `*` stands for them too. A folder stands for all below it. */
function matcherOf({ files }: Override): (path: string) => boolean {
  const wanted = files.filter((pattern) => !isExclusion(pattern));
  const unwanted = files.filter(isExclusion).map((pattern) => pattern.slice(1));
  const [includes, excludes] = [wanted, unwanted].map(anyOf);
  return (path) => (includes?.(path) ?? false) && !(excludes?.(path) ?? false);
}

function anyOf(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.map((pattern) => compileGlob(cleaned(pattern)));
  // A pattern that is refused is a mistake of the configuration, which is not used then.
  return (path) => globs.some((glob) => !('problem' in glob) && glob.covers(path));
}

function cleaned(pattern: string): string {
  return pattern.replace(/^\.\//, '').replace(/(?<=.)\/$/, '');
}
