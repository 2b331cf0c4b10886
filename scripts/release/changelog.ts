/** The form of CHANGELOG.md: `## 1.2.3 (2026-01-31)` or `## 1.2.3 (unreleased)`, newest first, each with text. */

/** What changed in one version. */
export interface Section {
  readonly version: string;
  /** `YYYY-MM-DD`, or `unreleased`. */
  readonly date: string;
  /** 1-based line of the heading. */
  readonly line: number;
  readonly text: string;
}

const HEADING = /^## (?<version>\d+\.\d+\.\d+) \((?<date>\d{4}-\d{2}-\d{2}|unreleased)\)$/;

/** The sections of a change log, and what is wrong with its form. */
export function readChangelog(markdown: string): { sections: Section[]; problems: string[] } {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  const starts = lines.flatMap((line, at) => (line.startsWith('## ') ? [at] : []));
  const problems: string[] = [];
  const sections = starts.flatMap((start, at): Section[] => {
    const { version, date } = HEADING.exec(lines[start] ?? '')?.groups ?? {};
    if (version === undefined || date === undefined) {
      problems.push(
        `CHANGELOG.md:${start + 1}: "${lines[start]}" is not of the form "## 1.2.3 (2026-01-31)" or "## 1.2.3 (unreleased)".`,
      );
      return [];
    }
    const text = lines
      .slice(start + 1, starts[at + 1])
      .join('\n')
      .trim();
    return [{ version, date, line: start + 1, text }];
  });
  return { sections, problems: [...problems, ...sections.flatMap((...args) => problemsOf(...args))] };
}

function problemsOf({ version, date, line, text }: Section, at: number, all: readonly Section[]): string[] {
  const here = `CHANGELOG.md:${line}: ${version}`;
  const problems: string[] = [];
  if (text === '') problems.push(`${here} has no text. Say what users notice.`);
  if (date === 'unreleased') {
    if (at > 0) problems.push(`${here} is unreleased below a newer version. Date it or merge it.`);
  } else if (!isDay(date)) {
    problems.push(`${here} is dated ${date}, which is no day of the calendar.`);
  }
  const newer = all[at - 1];
  if (newer !== undefined) {
    if (compareVersions(version, newer.version) >= 0) {
      problems.push(`${here} stands below ${newer.version}. Newest first, each version once.`);
    }
    if (newer.date < date && date !== 'unreleased') {
      problems.push(`${here} is dated ${date}, after ${newer.version} (${newer.date}).`);
    }
  }
  return problems;
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** Negative when `a` is the lower of two versions `1.2.3`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const at = left?.findIndex((part, place) => part !== right?.[place]) ?? -1;
  return at < 0 ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0);
}
