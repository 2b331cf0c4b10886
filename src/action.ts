import fs from 'node:fs';
import { withOrigins } from './action/baseline.ts';
import { deliver } from './action/deliver.ts';
import { pendingOf } from './action/delivery.ts';
import type { Delivery } from './action/delivery.ts';
import { apiFailed, broken, judged, misconfigured, nothingFound, skipped } from './action/ending.ts';
import type { Ending } from './action/ending.ts';
import { followUp } from './action/follow-up.ts';
import { gatherFromCommit, gatherFromWorkTree } from './action/gather.ts';
import type { Gathered } from './action/gather.ts';
import { readInputs } from './action/inputs.ts';
import { judgeFiles } from './action/judge.ts';
import { setOutputs } from './action/outputs.ts';
import type { Ports } from './action/ports.ts';
import { diffOf, proposeFix } from './action/propose.ts';
import type { Proposal } from './action/propose.ts';
import { writePatchFile, writeReports } from './action/output-files.ts';
import { annotate, annotateMistakes, mentionUnmatched, say, summarise, trace } from './action/tell.ts';
import type { Checked } from './action/tell.ts';
import { switchedOffIn } from './action/origin.ts';
import { openWork } from './action/work.ts';
import type { Work } from './action/work.ts';
import { ConfigError, reaches } from './config.ts';
import { settle } from './config/settings.ts';
import type { Settings } from './config/settings.ts';
import type { SwitchedOff } from './config/switched-off.ts';
import { ApiError } from './github/api-error.ts';
import { count, countOrigins } from './report/report.ts';
import type { FileResult } from './report/report.ts';

/** Runs the Action in a step and returns the exit status. Never throws: whatever happens, outputs are set. */
export async function run(ports: Ports): Promise<number> {
  const ending = await attempt(ports);
  try {
    setOutputs(ports, ending);
  } catch (error) {
    return internal(ports, error).status;
  }
  return ending.status;
}

async function attempt(ports: Ports): Promise<Ending> {
  try {
    return await check(ports);
  } catch (error) {
    if (error instanceof ConfigError) {
      annotateMistakes(ports, error.mistakes);
      return tellOnly(ports, misconfigured(error.message));
    }
    if (error instanceof ApiError) return tellOnly(ports, apiFailed(error));
    return internal(ports, error);
  }
}

/** The whole story: read, judge, repair, deliver, tell. */
async function check(ports: Ports): Promise<Ending> {
  const inputs = readInputs(ports.input);
  if (ports.occasion.kind === 'skipped') return tellOnly(ports, skipped(ports.occasion.reason));
  const work = await openWork(ports, inputs);
  const gathered = await gather(ports, work);
  const settings = settle(inputs.flags, gathered.configuration?.configuration);
  const { files, faults } = judgeFiles(gathered, settings);
  for (const fault of faults) trace(ports, fault);
  if (files.length > 0) mentionUnmatched(ports, gathered.found);
  if (files.length === 0) {
    const isEmpty = work.client === undefined && isEmptyFolder(ports.workspace);
    const ending = nothingFound(gathered.found, inputs, isEmpty);
    return tell(ports, ending, { work, gathered, files, repairs: undefined });
  }
  const proposal = proposeFix(files, settings);
  if (faults.length > 0) {
    const repairs = { proposal, delivery: { kind: 'none' } } as const;
    return tell(ports, broken(faults[0], count(files)), { work, gathered, files, repairs });
  }
  const delivery = await deliver(work, { gathered, files, proposal, settings });
  const judgedFiles = delivery.kind === 'committed' ? delivery.files : files;
  const { files: marked, stale } = withOrigins(gathered, judgedFiles, settings);
  if (delivery.kind !== 'committed') for (const message of stale) say(ports, message);
  const off = switchedOffIn(gathered, marked, { settings, flags: inputs.flags });
  const left = marked.map((file) => ({ ...file, findings: off?.findings.get(file.path) ?? file.findings }));
  const ending = await conclude(ports, work, { delivery, files: left, proposal, settings, off });
  return tell(ports, ending, { work, gathered, files: left, repairs: { proposal, delivery } });
}

async function gather(ports: Ports, { client, target, inputs, why }: Work): Promise<Gathered> {
  if (client === undefined || target === undefined) {
    say(ports, `reading the work tree, because ${why ?? 'there is no commit to read'}`);
    return gatherFromWorkTree(ports.workspace, inputs);
  }
  say(ports, `reading commit ${target.head} of ${target.repository} (event ${target.event})`);
  if (target.privileged) {
    say(
      ports,
      "warning: this event runs with a token that may write, for changes that may be anybody's; state-md only reads them as data",
    );
  }
  const gathered = await gatherFromCommit(client, target, inputs);
  if (gathered.baseGone !== undefined) {
    say(ports, `nothing is compared with the base: ${gathered.baseGone}`);
  }
  if (gathered.origin?.problem !== undefined) {
    const { problem } = gathered.origin;
    say(ports, `what the configuration switches off is not known, for the base has none to read: ${problem}`);
  }
  return gathered;
}

/** What a run came to. */
interface Conclusion {
  readonly delivery: Delivery;
  readonly files: readonly FileResult[];
  readonly proposal: Proposal;
  readonly settings: Settings;
  readonly off: SwitchedOff | undefined;
}

/** Writes the report and the patch, tells the pull request, and says how the run ends. */
async function conclude(
  ports: Ports,
  work: Work,
  { delivery, files, proposal, settings, off }: Conclusion,
): Promise<Ending> {
  const { reportFile, sarifFile } = work.inputs;
  const counts = count(files);
  // What the base has as well, this change is not to blame for.
  const blamed = files.flatMap(({ findings }) => findings.filter(({ origin }) => origin !== 'inherited'));
  const severities = blamed.map(({ severity }) => severity);
  // Whoever is judged must not switch the judge off.
  const isOverruled = !reaches(settings.failOn, severities) && off?.fails === true;
  const failOn = isOverruled ? off.failOn : settings.failOn;
  const patchFile = writePatchFile(ports.temporary, diffOf(pendingOf(proposal, delivery)));
  const origins = countOrigins(files);
  const facts = {
    counts,
    origins,
    failOn,
    fails: reaches(failOn, severities),
    switchedOff: off?.message,
    delivery,
    reportFile,
    sarifFile,
    patchFile,
  };
  const ending = judged({ ...facts, followUp: { remarks: [], failure: undefined } });
  const { problem, ...written } = writeReports(ports.workspace, work.inputs, files);
  if (problem !== undefined) {
    const { fixed, commitSha } = ending;
    return { ...misconfigured(problem, counts), origins, fixed, commitSha, patchFile, ...written };
  }
  return judged({ ...facts, followUp: await followUp(ports, work, { delivery, ending, files, proposal }) });
}

/** Everything that a run which got as far as the files knows. */
interface Known {
  readonly work: Work;
  readonly gathered: Gathered;
  readonly files: readonly FileResult[];
  readonly repairs: Checked['repairs'];
}

function tell(ports: Ports, ending: Ending, { work, gathered, files, repairs }: Known): Ending {
  const checked = { inputs: work.inputs, found: gathered.found, files, repairs };
  const summaryHasAll = summarise(ports, ending, checked);
  annotate(ports, ending, { files, summaryHasAll });
  return ending;
}

/** The summary and the one annotation of a run that judged nothing. */
function tellOnly(ports: Ports, ending: Ending): Ending {
  const summaryHasAll = summarise(ports, ending);
  annotate(ports, ending, { files: [], summaryHasAll });
  return ending;
}

function internal(ports: Ports, error: unknown): Ending {
  trace(ports, error);
  return tellOnly(ports, broken(error));
}

function isEmptyFolder(workspace: string): boolean {
  return !fs.existsSync(workspace) || fs.readdirSync(workspace).length === 0;
}
