import { positionAt } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import type { Finding, Fix, Origin, Range } from '../finding.ts';
import { LEVEL } from './sarif-rules.ts';
import type { SarifLevel } from './sarif-rules.ts';

/** A finding with all that its result needs. */
export interface Placed {
  readonly folder: string;
  readonly path: string;
  /** Absent when the file could not be read. */
  readonly source: Source | undefined;
  readonly finding: Finding;
  readonly fingerprint: string;
}

/** One result of a run. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: { readonly text: string };
  readonly locations: readonly [object];
  readonly relatedLocations?: readonly object[];
  readonly fixes?: readonly object[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: 'new' | 'unchanged';
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The name by which code scanning knows the root of the checkout. */
export const SOURCE_ROOT = '%SRCROOT%';

const STATE: Readonly<Record<Origin, 'new' | 'unchanged'>> = { introduced: 'new', inherited: 'unchanged' };

/** A finding as a result. At most `most` related places, for code scanning shows no more. */
export function resultOf(placed: Placed, ruleIndex: number, most: number): SarifResult {
  const { folder, path, source, finding, fingerprint } = placed;
  const { rule, severity, message, range, related, fix, proof, origin, actual, expected } = finding;
  const at = (place: Range): object => physical(placed, place);
  const beside = path.slice(0, path.lastIndexOf('/') + 1);
  const properties = {
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(proof === undefined
      ? {}
      : { proof: proof.map((file) => artifactUri(folder, `${beside}${file}`).uri) }),
  };
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[severity],
    message: { text: withoutLinks(message) },
    locations: [at(range)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.slice(0, most).map(({ range: place, note }, index) => ({
            id: index + 1,
            ...at(place),
            message: { text: withoutLinks(note) },
          })),
        }),
    // SARIF cannot say that somebody should look at a repair first, so only those that need no look are told.
    ...(fix?.applicability === 'safe' && source !== undefined ? { fixes: [fixOf(fix, placed, source)] } : {}),
    // Code scanning reads the first, all others the second, which says by which recipe it was made.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'stateMdFigure/v1': fingerprint },
    ...(origin === undefined ? {} : { baselineState: STATE[origin] }),
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
  };
}

/** A path below `folder` as a reference that is relative to the root of the repository. */
export function artifactUri(
  folder: string,
  path: string,
): { readonly uri: string; readonly uriBaseId: string } {
  const segments: string[] = [];
  for (const segment of `${folder}/${path}`.split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return { uri: segments.map(encodeSegment).join('/'), uriBaseId: SOURCE_ROOT };
}

/** Half of a surrogate pair cannot be encoded, and is no name that git could give back. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function physical({ folder, path, source }: Placed, range: Range): { readonly physicalLocation: object } {
  return {
    physicalLocation: {
      artifactLocation: artifactUri(folder, path),
      // Code scanning wants a line for everything, also where no text could be read.
      region: source === undefined ? { startLine: 1 } : regionOf(source, range),
    },
  };
}

/** Lines and columns from 1, the end exclusive. A byte-order mark is no part of the text for SARIF. */
function regionOf(source: Source, range: Range): object {
  const start = positionAt(source, range.start);
  const end = positionAt(source, range.end);
  const column = ({ line, column: counted }: { line: number; column: number }): number =>
    source.hasByteOrderMark && line === 1 ? Math.max(1, counted - 1) : counted;
  return {
    startLine: start.line,
    startColumn: column(start),
    endLine: end.line,
    endColumn: column(end),
  };
}

function fixOf({ title, edits }: Fix, { folder, path }: Placed, source: Source): object {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: regionOf(source, { start, end }),
    insertedContent: { text },
  }));
  return {
    description: { text: withoutLinks(title) },
    artifactChanges: [{ artifactLocation: artifactUri(folder, path), replacements }],
  };
}

/** `[words](target)` is a link in a message of SARIF; what a file says must not make one. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}
