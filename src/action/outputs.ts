import type { Ending } from './ending.ts';
import type { Ports } from './ports.ts';

/** All outputs of `action.yml`, each with a value on every path. A test compares the two. */
export function outputsOf(ending: Ending): Readonly<Record<string, string>> {
  const { outcome, reason, counts, origins, fixed, commitSha, reportFile, sarifFile, patchFile } = ending;
  return {
    outcome,
    reason,
    errors: String(counts.errors),
    warnings: String(counts.warnings),
    notices: String(counts.notices),
    fixable: String(counts.fixable),
    fixed: String(fixed),
    introduced: origins === undefined ? '' : String(origins.introduced),
    files: String(counts.files),
    'commit-sha': commitSha,
    'report-file': reportFile,
    'sarif-file': sarifFile,
    'patch-file': patchFile,
  };
}

/** Sets all outputs. */
export function setOutputs(ports: Ports, ending: Ending): void {
  for (const [name, value] of Object.entries(outputsOf(ending))) ports.setOutput(name, value);
}
