import { SEVERITIES } from '../finding.ts';
import { countFile } from './merge.ts';
import type { ReadReport } from './merge.ts';
import { TOOL } from './report.ts';
import type { Counts } from './report.ts';
import { clip } from './visible.ts';

const COUNTS: readonly (keyof Counts)[] = ['files', 'errors', 'warnings', 'notices', 'fixable'];
const STATUSES: readonly unknown[] = ['holds', 'fails', 'unchecked'];
const MADE_BY = 'make it with "state-md check --format json" or the input "report-file"';
const LONGEST_WORD = 40;

/** The report that a text holds, or why it holds none: the end of a sentence about the file, without its full stop. */
export function readReport(text: string): ReadReport | { readonly reason: string } {
  if (text.trim() === '') return { reason: `it is empty; ${MADE_BY}` };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { reason: `it is not JSON; ${MADE_BY}` };
  }
  const reason = strangeness(parsed) ?? miscounted(parsed as ReadReport);
  return reason === undefined ? (parsed as ReadReport) : { reason };
}

/** Why something is not a report of ours; anybody may have put the file there. */
function strangeness(report: unknown): string | undefined {
  if (!isRecord(report)) return `it is not a report of state-md; ${MADE_BY}`;
  const { version, tool, summary, files, kind, runs } = report;
  if (Array.isArray(runs)) return `it is a SARIF log, which says less; ${MADE_BY}`;
  if (!isRecord(tool) || tool['name'] !== TOOL.name || typeof tool['version'] !== 'string') {
    return `it is not a report of state-md: "tool" does not name it; ${MADE_BY}`;
  }
  if (kind === 'merged') return 'it is a merged report already; merge the reports that it was made from';
  if (version !== 1) {
    const by = `it was made by state-md ${clip(tool['version'], LONGEST_WORD)}`;
    return `its version is ${told(version)}, and state-md ${TOOL.version} reads version 1; ${by}`;
  }
  if (!Array.isArray(files)) return 'it has no list of "files"; is it cut off?';
  if (!isRecord(summary)) {
    return `it has no "summary", so it is none of "state-md check"; ${MADE_BY}`;
  }
  const wrong = COUNTS.find((name) => !isCount(summary[name]));
  if (wrong !== undefined) return `its summary has no number of ${wrong}: ${told(summary[wrong])}`;
  const index = files.findIndex((file) => !isFile(file));
  return index < 0 ? undefined : `files[${index}] is not a file with findings and relations`;
}

/** A report whose numbers are not those of its findings was edited or cut, and would make the sum a wrong one. */
function miscounted({ summary, files }: ReadReport): string | undefined {
  const counted = files.map(countFile);
  const found = (name: keyof Counts): number =>
    name === 'files' ? files.length : counted.reduce((sum, file) => sum + file[name], 0);
  const wrong = COUNTS.find((name) => found(name) !== summary[name]);
  if (wrong === undefined) return undefined;
  return `its summary says ${summary[wrong]} ${wrong}, but it lists ${found(wrong)}; was it edited?`;
}

function isFile(file: unknown): boolean {
  if (!isRecord(file) || typeof file['path'] !== 'string') return false;
  const { findings, untold = [], relations } = file;
  return (
    Array.isArray(findings) &&
    Array.isArray(untold) &&
    Array.isArray(relations) &&
    findings.every(isFinding) &&
    untold.every(
      (rest) => isFinding(rest) && isRecord(rest) && isCount(rest['count']) && isCount(rest['fixable']),
    ) &&
    relations.every((relation) => isRecord(relation) && STATUSES.includes(relation['status']))
  );
}

function isFinding(finding: unknown): boolean {
  if (!isRecord(finding)) return false;
  const { rule, severity, fix } = finding;
  return (
    typeof rule === 'string' &&
    SEVERITIES.some((known) => known === severity) &&
    (fix === undefined || isRecord(fix))
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function told(value: unknown): string {
  return value === undefined ? 'missing' : clip(JSON.stringify(value), LONGEST_WORD);
}
