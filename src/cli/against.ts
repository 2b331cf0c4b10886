import { ConfigError } from '../config.ts';
import { settle } from '../config/settings.ts';
import type { Settings } from '../config/settings.ts';
import { Switches } from '../config/switched-off.ts';
import type { SwitchedOff } from '../config/switched-off.ts';
import { judgeBase } from '../files/base.ts';
import { openBase } from './base.ts';
import type { BaseReader } from './base.ts';
import type { Inspected } from './inspect.ts';
import type { Job } from './jobs.ts';

/** The base of a run: what its files were, and how it has them judged. */
export interface Against {
  readonly read: BaseReader;
  /** Why nobody knows how the base has its files judged. */
  readonly problem: string | undefined;
  /** The file with what it switches off; its path is the one that the configuration knows. */
  readonly hold: (path: string, file: Inspected) => Inspected;
  /** Once all files are held. */
  readonly end: () => Omit<SwitchedOff, 'findings'> | undefined;
}

/**
 * Opens the base that a run names.
 * @throws ConfigError when it cannot be read
 */
export function openAgainst(cwd: string, revision: string, job: Job, settings: Settings): Against {
  const base = openBase(cwd, revision);
  const { before, problem } = settingsBefore();
  const switches = new Switches(settings, before);
  return { read: base.read, problem, hold, end: () => switches.end() };

  /** A configuration that cannot be read says nothing: the one of the change may be what mends it. */
  function settingsBefore(): { before: Settings; problem?: string } {
    try {
      return { before: settle(job.flags, base.configuration(job.config, settings)) };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return { before: settings, problem: error.message.split('\n')[0] ?? '' };
    }
  }

  function hold(path: string, file: Inspected): Inspected {
    const { judged, result } = file;
    if (judged === undefined) return file;
    const { analysis, base: there } = judged;
    const before = there.read !== undefined && 'source' in there.read ? there.read.source : undefined;
    const findings = switches.hold({
      ...{ path, analysis, before, findings: result.findings },
      judgeBase: (engine) => judgeBase(there, engine),
    });
    return { ...file, result: { ...result, findings } };
  }
}
