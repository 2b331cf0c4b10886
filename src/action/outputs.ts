import type { Ending } from './ending.ts';
import type { Ports } from './ports.ts';

/** All outputs of `action.yml`, each with a value on every path. A test compares the two. */
export function outputsOf({ outcome, reason, counts, reportFile }: Ending): Readonly<Record<string, string>> {
  return {
    outcome,
    reason,
    errors: String(counts.errors),
    warnings: String(counts.warnings),
    notices: String(counts.notices),
    fixable: String(counts.fixable),
    fixed: '0',
    introduced: '',
    files: String(counts.files),
    'commit-sha': '',
    'report-file': reportFile,
    'patch-file': '',
  };
}

/** Sets all outputs. */
export function setOutputs(ports: Ports, ending: Ending): void {
  for (const [name, value] of Object.entries(outputsOf(ending))) ports.setOutput(name, value);
}
