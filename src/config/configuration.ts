import type { LabelIndex } from '../document/labels.ts';
import type { FailOn, RuleSetting } from '../config.ts';
import type { Tolerance } from '../finding.ts';
import type { BasisSetting } from '../metrics/basis.ts';

/** What decides how files are judged, as far as somebody has said something about it. */
export interface Judging {
  readonly tolerance?: Tolerance | undefined;
  readonly basis?: BasisSetting | undefined;
  /** Rule id → what it is set to. */
  readonly severities: Readonly<Record<string, RuleSetting>>;
}

/** Other settings for some files. */
export interface Override extends Judging {
  /** Globs, relative to the root that the configuration is for; `!` in front leaves files out. */
  readonly files: readonly string[];
}

/** A finding that was there when state-md was adopted: it is told, but nobody is blamed for it. */
export interface KnownFinding {
  readonly file: string;
  readonly rule: string;
  /** The wrong value as it is printed, or, where a finding has none, its message. */
  readonly value?: string | undefined;
  readonly message?: string | undefined;
  /** 1-based, in the configuration. */
  readonly line: number;
}

/** A configuration file, read and checked. */
export interface Configuration extends Judging {
  /** As it is shown to people: `.github/state-md.yml`. */
  readonly path: string;
  readonly failOn?: FailOn | undefined;
  /** The built-in words with the configured ones; absent when there are none. */
  readonly labels?: LabelIndex | undefined;
  /** Later ones win. */
  readonly overrides: readonly Override[];
  readonly baseline: readonly KnownFinding[];
  /** Whether a change may switch off what judges it. Only the configuration of its base is asked. */
  readonly trustHead?: boolean | undefined;
}

/** Where a configuration lies unless somebody names another place, relative to the root of a repository. */
export const CONFIG_FILES = ['.github/state-md.yml', '.github/state-md.yaml'] as const;

/** The other place: a key of the package's own file. */
export const PACKAGE_FILE = 'package.json';
export const PACKAGE_KEY = 'state-md';
