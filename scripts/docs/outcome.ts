// What state-md makes of a document, in the notation of the rule pages and of the fixtures.
import { positionAt, sourceOf } from '../../src/document/source.ts';
import { DEFAULT_LABEL_INDEX } from '../../src/document/labels.ts';
import { parse } from '../../src/document/parse.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../../src/engine.ts';
import type { Analysis } from '../../src/engine.ts';
import { folderEvidence, NO_EVIDENCE } from '../../src/evidence/evidence.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { readPlanning } from '../../src/evidence/planning.ts';
import type { Applicability, Finding, Tolerance } from '../../src/finding.ts';

/** The changed lines of a repair, `-` before and `+` after; `applicability` says which fixes were made. */
export interface Diff {
  readonly lines: readonly string[];
  readonly applicability: Applicability;
}

/** Findings and repair of one document. */
export interface Outcome {
  readonly analysis: Analysis;
  /** One line for each finding, in the order of the file. */
  readonly findings: readonly string[];
  /** What the safe fixes do or, when there are none, the unsafe ones; `undefined` when nothing is fixed. */
  readonly diff: Diff | undefined;
}

const PLANNING = 'planning/';

/** True for the names of files that are evidence: `base.md`, and whatever lies in `planning/`. */
export function isEvidencePath(path: string): boolean {
  return path === 'base.md' || (path.startsWith(PLANNING) && path.length > PLANNING.length);
}

/**
 * The evidence that a case brings with it, as text by path: `base.md` is the file at the base revision, `planning/…` the
 * folder `.planning/` that the file lies in. Besides that folder the repository is empty.
 */
export function evidenceOf(files: ReadonlyMap<string, string>): Evidence {
  const base = files.get('base.md');
  const texts = new Map(
    [...files].flatMap(([path, text]) =>
      path.startsWith(PLANNING) ? [[path.slice(PLANNING.length), text] as const] : [],
    ),
  );
  const paths = [...texts.keys()].toSorted();
  const present = ['STATE.md', ...paths];
  const exists = (path: string): boolean => {
    const plain = path.replace(/^(?:\.\/)+|\/+$/g, '');
    return present.some((file) => file === plain || file.startsWith(`${plain}/`));
  };
  return {
    ...(texts.size === 0 ? {} : { planning: folderEvidence(readPlanning({ paths, texts }), exists) }),
    ...(base === undefined ? {} : { base: parse(sourceOf('STATE.md', base), DEFAULT_LABEL_INDEX) }),
  };
}

/**
 * Judges and repairs a document, alone or with evidence.
 * @throws Error when state-md refuses its own repair, since no example may show a fault of state-md
 */
export function outcomeOf(
  text: string,
  tolerance: Tolerance = 'printed',
  evidence: Evidence = NO_EVIDENCE,
): Outcome {
  const options = { ...DEFAULT_OPTIONS, tolerance };
  const analysis = analyse(sourceOf('STATE.md', text), options, evidence);
  const diff = (applicability: Applicability): Diff | undefined => {
    const { after, refused } = repair(analysis, options, applicability);
    if (refused !== undefined) throw new Error(`the repair is refused: ${refused}`);
    const lines = changedLines(text, after.source.text);
    return lines.length > 0 ? { lines, applicability } : undefined;
  };
  const findings = analysis.findings.map((finding) => goldenLine(analysis, finding));
  return { analysis, findings, diff: diff('safe') ?? diff('unsafe') };
}

/** `STATE.md:24:25 error Total execution time says … [velocity-time]`. */
export function goldenLine({ source }: Analysis, { rule, severity, message, range }: Finding): string {
  const { line, column } = positionAt(source, range.start);
  return `${source.path}:${line}:${column} ${severity} ${message} [${rule}]`;
}

/** Repairs never add or remove lines, so the two texts can be compared line by line. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, fresh] = [before, after].map((text) => sourceOf('STATE.md', text).lines);
  return (old ?? []).flatMap(({ text }, index) => {
    const now = fresh?.[index]?.text ?? '';
    return now === text ? [] : [`-${text}`, `+${now}`];
  });
}
