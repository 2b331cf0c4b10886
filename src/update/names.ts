import { positionAt } from '../document/source.ts';
import type { Source } from '../document/source.ts';
import type { Finding } from '../finding.ts';

/** Names each finding by rule, line and order: the same on either side of a repair, which keeps all lines. */
export function namesOf({
  findings,
  source,
}: {
  readonly findings: readonly Finding[];
  readonly source: Source;
}): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const place = `${finding.rule} ${positionAt(source, finding.range.start).line}`;
      const earlier = seen.get(place) ?? 0;
      seen.set(place, earlier + 1);
      return [finding, `${place} ${earlier}`];
    }),
  );
}
