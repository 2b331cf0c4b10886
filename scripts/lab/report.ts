// What a run of the lab says about each file, kept so that a later run can be held against it.
import type { Severity } from '../../src/finding.ts';
import type { RuleLedger } from './ledger.ts';
import type { RestorationRow } from './restoration.ts';

/** One finding. */
export interface ReportedFinding {
  readonly rule: string;
  /** 1-based. */
  readonly line: number;
  readonly severity: Severity;
  readonly fix: 'safe' | 'unsafe' | 'none';
  readonly message: string;
  /** Found only with the planning folder. */
  readonly byEvidence: boolean;
}

/** One file. */
export interface ReportedFile {
  readonly id: string;
  readonly name: string;
  readonly project: string;
  readonly dialect: string;
  readonly findings: readonly ReportedFinding[];
}

/** A whole run; `--out` writes it, `--diff` reads it. */
export interface Report {
  readonly lab: 1;
  readonly files: readonly ReportedFile[];
  readonly ledger: readonly RuleLedger[];
  readonly restoration: readonly RestorationRow[];
}

/**
 * Reads a report that `--out` wrote.
 * @throws Error that says what is wrong with it.
 */
export function readReport(text: string, name: string): Report {
  const again = 'write one with --out and give that.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${name} is not JSON; ${again}`);
  }
  const { lab, files, ledger } = (value ?? {}) as Partial<Record<keyof Report, unknown>>;
  if (lab !== 1 || !Array.isArray(files) || !Array.isArray(ledger)) {
    throw new Error(`${name} is no report of the lab (version 1); ${again}`);
  }
  return value as Report;
}
