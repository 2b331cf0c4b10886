import fs from 'node:fs';
import { broken, judged, misconfigured, nothingFound } from './action/ending.ts';
import type { Ending } from './action/ending.ts';
import { readInputs } from './action/inputs.ts';
import type { ActionInputs } from './action/inputs.ts';
import { judgeFiles } from './action/judge.ts';
import { setOutputs } from './action/outputs.ts';
import type { Ports } from './action/ports.ts';
import { writeReportFile } from './action/report-file.ts';
import { annotate, mentionUnmatched, summarise, trace } from './action/tell.ts';
import { ConfigError, reaches } from './config.ts';
import { findFiles } from './files/find.ts';
import { renderJson } from './report/json.ts';
import { count, toReport } from './report/report.ts';
import type { FileResult } from './report/report.ts';

/** Runs the Action in a step and returns the exit status. Never throws: whatever happens, outputs are set. */
export function run(ports: Ports): number {
  const ending = attempt(ports);
  try {
    setOutputs(ports, ending);
  } catch (error) {
    return internal(ports, error).status;
  }
  return ending.status;
}

function attempt(ports: Ports): Ending {
  try {
    return check(ports);
  } catch (error) {
    return error instanceof ConfigError
      ? tellOnly(ports, misconfigured(error.message))
      : internal(ports, error);
  }
}

function check(ports: Ports): Ending {
  const inputs = readInputs(ports.input);
  const found = findFiles(ports.workspace, inputs.files);
  const { files, faults } = judgeFiles(ports.workspace, found, inputs.engine);
  for (const fault of faults) trace(ports, fault);
  if (files.length > 0) mentionUnmatched(ports, found);
  const ending =
    files.length === 0
      ? nothingFound(found, inputs, isEmpty(ports.workspace))
      : faults.length === 0
        ? verdict(ports, inputs, files)
        : broken(faults[0], count(files));
  const summaryHasAll = summarise(ports, ending, { inputs, found, files });
  annotate(ports, ending, { files, summaryHasAll });
  return ending;
}

/** Writes the report and says how the run ends. */
function verdict(ports: Ports, { failOn, reportFile }: ActionInputs, files: readonly FileResult[]): Ending {
  const counts = count(files);
  if (reportFile !== '') {
    const problem = writeReportFile(ports.workspace, reportFile, renderJson(toReport(files)));
    if (problem !== undefined) {
      return misconfigured(`report-file "${reportFile}": the report cannot be written: ${problem}.`, counts);
    }
  }
  const severities = files.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  return judged(counts, { failOn, fails: reaches(failOn, severities), reportFile });
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

function isEmpty(workspace: string): boolean {
  return !fs.existsSync(workspace) || fs.readdirSync(workspace).length === 0;
}
