import fs from 'node:fs';
import path from 'node:path';
import { acknowledge } from '../baseline.ts';
import { ConfigError } from '../config.ts';
import { PACKAGE_FILE, CONFIG_FILES } from '../config/configuration.ts';
import { readConfiguration, readPackage } from '../config/read.ts';
import { settle } from '../config/settings.ts';
import { findFiles } from '../files/find.ts';
import { describeError, repositoriesAbove, statOf } from '../files/paths.ts';
import { decodeSource, readSource, unreadable } from '../files/read.ts';
import { defaultBranch } from '../git/branch.ts';
import { count } from '../report/report.ts';
import type { FileResult } from '../report/report.ts';
import { inert } from '../report/inert.ts';
import { counted } from '../validate/wording.ts';
import { canBeKnown, CONFIG_FILE, configurationText } from './init-configuration.ts';
import { WORKFLOW_FILE, workflowText } from './init-workflow.ts';
import { inspectFile } from './inspect.ts';
import { UnwrittenError } from './io.ts';
import type { InitJob, InitMode } from './jobs.ts';

interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly what: string;
}

interface Plan {
  readonly files: readonly NewFile[];
  /** What there is to say besides. */
  readonly remarks: readonly string[];
  readonly known: readonly FileResult[];
}

/**
 * Writes the workflow, and the configuration if it is asked for: all of it or nothing, and over nothing that is there.
 * @returns what to print
 * @throws ConfigError when something is in the way, or there is no repository
 */
export function initialise(job: InitJob, cwd: string): string {
  const root = repositoriesAbove(path.join(cwd, 'here'))[0];
  if (root === undefined) {
    throw new ConfigError(
      'init: there is no git repository here. Go to the folder of the project, or run "git init" in it first.',
    );
  }
  const plan = planOf(job, root);
  if (job.dryRun) {
    return plan.files.map(({ path: name, text }) => `# ${name}\n${text}`).join('\n');
  }
  const problems = plan.files.flatMap(({ path: name }) => obstacle(root, name) ?? []);
  if (problems.length > 0) {
    throw new ConfigError(
      [...problems, 'init: nothing was written. "--dry-run" prints what would be, to compare.'].join('\n'),
    );
  }
  writeAll(root, plan.files);
  return told(plan, job);
}

function planOf(job: InitJob, root: string): Plan {
  const branch = defaultBranch(root);
  const files: NewFile[] = [
    {
      path: WORKFLOW_FILE,
      text: workflowText(job.mode, branch),
      what: `mode ${job.mode}, for pull requests, merge groups and pushes to ${branch}`,
    },
  ];
  const results = job.baseline ? today(root) : [];
  const known = results
    .map((file) => ({ ...file, findings: file.findings.filter(canBeKnown) }))
    .filter(({ findings }) => findings.length > 0);
  const remarks = job.baseline ? remarksOn(results, known) : [];
  if (job.config || known.length > 0) {
    const isInstalled =
      statOf(path.join(root, 'node_modules/state-md-action/schema/config.schema.json')) !== undefined;
    const findings = known.reduce((sum, file) => sum + file.findings.length, 0);
    const what = [
      ...(job.config ? ['settings to start from'] : []),
      ...(known.length > 0 ? [`a baseline of ${counted(findings, 'finding')}`] : []),
    ].join(' and ');
    const text = configurationText({ starter: job.config, known, isInstalled });
    assertHolds(text, known);
    files.push({ path: CONFIG_FILE, text, what });
  }
  return { files, remarks, known };
}

/** The configuration is read back as every run will read it, before it is written. */
function assertHolds(text: string, known: readonly FileResult[]): void {
  const read = decodeSource(CONFIG_FILE, new TextEncoder().encode(text));
  if ('finding' in read) {
    throw new ConfigError(
      `init: the baseline would have more entries than a configuration may hold: ${read.finding.message}`,
    );
  }
  const { knownIn } = settle({ severities: {} }, readConfiguration(CONFIG_FILE, text));
  for (const { path: name, findings } of known) {
    const { findings: marked, unused } = acknowledge(findings, knownIn(name) ?? []);
    const isHeld = unused.length === 0 && marked.every(({ origin }) => origin === 'inherited');
    if (!isHeld) throw new Error(`the baseline does not hold the findings of ${name}`);
  }
}

/** What "state-md check" finds without a configuration. */
function today(root: string): readonly FileResult[] {
  const { engineFor } = settle({ severities: {} });
  const { files, unlisted } = findFiles(root, []);
  const judged = files.flatMap((file) => {
    const surroundings = { cwd: root, readBase: undefined, engine: engineFor(file.path) };
    const { result, fault } = inspectFile(surroundings, file, CHECK);
    if (fault !== undefined) throw fault instanceof Error ? fault : new Error('a file cannot be judged');
    // Nobody asked for this file: a STATE.md at the root is often another tool's.
    return file.isGuess && result.analysis?.document.dialect === 'unrecognised' ? [] : [result];
  });
  const unread = unlisted.map(({ path: name, reason }) => ({
    path: name,
    analysis: undefined,
    findings: [unreadable(reason)],
  }));
  return [...judged, ...unread];
}

const CHECK = {
  kind: 'check',
  paths: [],
  format: 'text',
  flags: { severities: {} },
  config: undefined,
  base: undefined,
  diff: false,
  unsafe: false,
} as const;

function remarksOn(results: readonly FileResult[], known: readonly FileResult[]): string[] {
  const unknowable = results.filter(({ findings }) => !findings.every(canBeKnown));
  if (results.length === 0) return ['No baseline is needed: there is no planning file here yet.'];
  return [
    ...(known.length === 0 && unknowable.length === 0 ? ['No baseline is needed: nothing is wrong.'] : []),
    ...unknowable.map(
      ({ path: name }) => `${name} cannot be read, and no baseline changes that; see "state-md check".`,
    ),
  ];
}

/** Why a file cannot be made; `undefined` when nothing is in the way. */
function obstacle(root: string, name: string): string | undefined {
  const isConfiguration = name === CONFIG_FILE;
  const other = isConfiguration ? otherConfiguration(root) : undefined;
  if (statOf(path.join(root, name)) !== undefined) {
    const way = isConfiguration
      ? 'Leave out --baseline and --config to keep it, or move it away first.'
      : 'Move it away to have a new one.';
    return `init: ${name} is there already. ${way}`;
  }
  if (other !== undefined) {
    return `init: there is a configuration already, in ${other}, and a repository has one. Leave out --baseline and --config.`;
  }
  // Through a link or past a file, we would write somewhere else or not at all.
  const parts = name.split('/').slice(0, -1);
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const strange = folders.find((folder) => statOf(path.join(root, folder))?.isDirectory() === false);
  return strange === undefined
    ? undefined
    : `init: ${strange} is no folder, so ${name} cannot be made in it.`;
}

function otherConfiguration(root: string): string | undefined {
  const other = CONFIG_FILES.find(
    (name) => name !== CONFIG_FILE && statOf(path.join(root, name)) !== undefined,
  );
  if (other !== undefined) return other;
  const file = { path: PACKAGE_FILE, absolute: path.join(root, PACKAGE_FILE), isGuess: false };
  if (statOf(file.absolute) === undefined) return undefined;
  const read = readSource(root, file);
  const isThere = 'source' in read && readPackage(PACKAGE_FILE, read.source.text) !== undefined;
  return isThere ? PACKAGE_FILE : undefined;
}

function writeAll(root: string, files: readonly NewFile[]): void {
  const written: string[] = [];
  for (const { path: name, text } of files) {
    const absolute = path.join(root, name);
    try {
      fs.mkdirSync(path.dirname(absolute), { recursive: true });
      // Never over a file that came meanwhile.
      const descriptor = fs.openSync(absolute, 'wx');
      written.push(absolute);
      try {
        fs.writeFileSync(descriptor, text);
      } finally {
        fs.closeSync(descriptor);
      }
    } catch (error) {
      for (const done of written) fs.rmSync(done, { force: true });
      throw new UnwrittenError(
        `init: ${name} cannot be written: ${describeError(error)}. Nothing was written.`,
      );
    }
  }
}

function told({ files, remarks, known }: Plan, { mode }: InitJob): string {
  const lines = [
    ...files.map(({ path: name, what }) => `Wrote ${name}: ${what}.`),
    ...remarks,
    '',
    'Next:',
    `  1. In ${WORKFLOW_FILE}, put the repository of the action for OWNER/state-md-action and a commit of it for COMMIT.`,
    '  2. git add .github, commit, and open a pull request: its run annotates what is wrong.',
    `  3. ${lastStep(mode, known)}`,
  ];
  return `${lines.map(inert).join('\n')}\n`;
}

function lastStep(mode: InitMode, known: readonly FileResult[]): string {
  const { fixable } = count(known);
  if (fixable > 0) {
    return `"state-md fix" repairs ${fixable} of what the baseline names; "state-md check" then says which entries to delete.`;
  }
  if (known.length > 0) {
    return 'Mend what the baseline names when you come by; "state-md check" then says which entries to delete.';
  }
  return mode === 'check'
    ? 'Once it passes, make the job state-md a required check. "state-md check" says the same on your machine.'
    : 'Once it passes, make the job state-md a required check. "state-md fix" repairs the same on your machine.';
}
