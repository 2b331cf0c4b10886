import type { FileResult } from './report.ts';
import { listingOf, untoldText } from './listing.ts';
import { TOOL } from './report.ts';
import { renderJson } from './json.ts';
import { fingerprintsOf } from './sarif-fingerprint.ts';
import { artifactUri, resultOf, SOURCE_ROOT } from './sarif-result.ts';
import type { Placed, SarifResult } from './sarif-result.ts';
import { descriptorsOf, HOME, LEVEL } from './sarif-rules.ts';

/**
 * What GitHub's code scanning takes: more results get the whole file rejected. Of these it keeps the gravest 5,000.
 * https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
 */
export const SARIF_LIMITS = { results: 25_000, related: 100 } as const;

/** Where the paths of the results begin. */
export interface SarifOptions {
  /** The folder that the paths are relative to, below the root of the repository; empty for the root itself. */
  readonly folder: string;
}

/** A category of its own, so that an upload replaces only what state-md said before. */
const CATEGORY = 'state-md/';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The finding that stands for a fault of our own; everything else about a file is said of the file. */
const FAULT = 'internal';

/**
 * All findings as SARIF 2.1.0, for GitHub's code scanning and for editors. The same findings give the same bytes:
 * there is no time, no machine and no absolute path in it.
 */
export function renderSarif(files: readonly FileResult[], { folder }: SarifOptions = { folder: '' }): string {
  const all = files.flatMap((file) => placedIn(file, folder));
  const shown = gravest(all);
  const descriptors = descriptorsOf(all.map(({ finding }) => finding.rule));
  const indexes = new Map(descriptors.map(({ id }, index) => [id, index]));
  const results: SarifResult[] = shown.map((placed) =>
    resultOf(placed, indexes.get(placed.finding.rule) ?? -1, SARIF_LIMITS.related),
  );
  return renderJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: TOOL.name,
            semanticVersion: TOOL.version,
            ...(HOME === undefined ? {} : { informationUri: HOME }),
            rules: descriptors,
          },
        },
        automationDetails: { id: CATEGORY },
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [invocationOf(all, untoldIn(files), all.length - shown.length)],
        artifacts: files.map(({ path }) => ({ location: artifactUri(folder, path) })),
        results,
      },
    ],
  });
}

function placedIn({ path, analysis, findings }: FileResult, folder: string): Placed[] {
  const source = analysis?.source;
  const { told } = listingOf(findings);
  const fingerprints = fingerprintsOf(artifactUri(folder, path).uri, told, source);
  return told.map((finding, index) => ({
    folder,
    path,
    source,
    finding,
    fingerprint: fingerprints[index] ?? '',
  }));
}

/** Of very many findings of one kind in one file, the first are results. */
function untoldIn(files: readonly FileResult[]): string[] {
  return files.flatMap(({ path, findings }) =>
    listingOf(findings).untold.map((rest) => `${path} has ${untoldText(rest)} than there are results.`),
  );
}

/** In the order of the files; when there are too many, the gravest. */
function gravest(all: readonly Placed[]): readonly Placed[] {
  if (all.length <= SARIF_LIMITS.results) return all;
  const bySeverity = (['error', 'warning', 'notice'] as const).flatMap((severity) =>
    all.filter(({ finding }) => finding.severity === severity),
  );
  const kept = new Set(bySeverity.slice(0, SARIF_LIMITS.results));
  return all.filter((placed) => kept.has(placed));
}

/** What was not judged at all is told here too: a run without results must not pass for a proof. */
function invocationOf(all: readonly Placed[], untold: readonly string[], omitted: number): object {
  const unjudged = all.filter(({ source }) => source === undefined);
  const notifications = unjudged.map(({ finding, folder, path }) => ({
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: artifactUri(folder, path) } }],
    descriptor: { id: finding.rule },
  }));
  const left = `${omitted} further findings are left out: code scanning takes ${SARIF_LIMITS.results}.`;
  return {
    executionSuccessful: all.every(({ finding }) => finding.rule !== FAULT),
    toolExecutionNotifications: [
      ...notifications,
      ...untold.map((text) => ({ level: 'warning', message: { text } })),
      ...(omitted === 0 ? [] : [{ level: 'warning', message: { text: left } }]),
    ],
  };
}
