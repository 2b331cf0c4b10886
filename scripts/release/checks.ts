/** What must agree before a version is tagged. Pure: facts in, problems out. */
import { compareVersions, readChangelog } from './changelog.ts';

/** Everything that a release is judged by. */
export interface Facts {
  /** The one place of the version: package.json. */
  readonly version: string;
  /** The versions that package-lock.json repeats. */
  readonly locked: readonly (string | undefined)[];
  readonly changelog: string;
  /** What the command-line bundle answers to `--version`. */
  readonly answered: string;
  /** The text of the Action's bundle. */
  readonly actionBundle: string;
  /** The tag that is about to be released; without one, only what comes before tagging is judged. */
  readonly tag: string | undefined;
  /** Tag → commit, as far as the clone knows them. */
  readonly tags: ReadonlyMap<string, string>;
  readonly head: string | undefined;
  /** Files that differ from HEAD. */
  readonly changed: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** One line for each thing that is in the way, with what to do about it. Empty: the version can be released. */
export function problemsOf(facts: Facts): string[] {
  return [
    ...versionProblems(facts),
    ...changelogProblems(facts),
    ...bundleProblems(facts),
    ...tagProblems(facts),
    ...(facts.changed.length > 0
      ? [
          `The work tree has changes that are not committed: ${facts.changed.slice(0, 5).join(', ')}${facts.changed.length > 5 ? ` and ${facts.changed.length - 5} more` : ''}. A release is what is committed.`,
        ]
      : []),
  ];
}

function versionProblems({ version, locked }: Facts): string[] {
  const problems: string[] = [];
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    problems.push(`package.json has the version "${version}"; releases are called like 1.2.3.`);
  }
  for (const other of new Set(locked)) {
    if (other === version) continue;
    problems.push(
      `package-lock.json says ${other ?? 'nothing'} where package.json says ${version}. Run "npm install --package-lock-only".`,
    );
  }
  return problems;
}

function changelogProblems({ version, changelog, today }: Facts): string[] {
  const { sections, problems } = readChangelog(changelog);
  const newest = sections[0];
  const own = sections.find((section) => section.version === version);
  if (own === undefined) {
    return [
      ...problems,
      `CHANGELOG.md has no section for ${version}; its newest is ${newest?.version ?? 'missing'}. Add "## ${version} (${today})".`,
    ];
  }
  if (own !== newest && newest !== undefined && compareVersions(newest.version, version) > 0) {
    problems.push(
      `CHANGELOG.md begins with ${newest.version}, but package.json has ${version}. Run "npm version ${newest.version} --no-git-tag-version".`,
    );
  }
  if (own.date === 'unreleased') {
    problems.push(
      `CHANGELOG.md:${own.line}: ${version} is not dated. Write "## ${version} (${today})" on the day of the release.`,
    );
  } else if (own.date > today) {
    problems.push(`CHANGELOG.md:${own.line}: ${version} is dated ${own.date}, and today is ${today}.`);
  }
  return problems;
}

function bundleProblems({ version, answered, actionBundle }: Facts): string[] {
  const problems: string[] = [];
  if (!answered.split(/\s+/).includes(version)) {
    problems.push(
      `dist/cli/index.js --version answers "${answered.trim()}", not ${version}. Run "npm run build" and commit dist/.`,
    );
  }
  if (!actionBundle.includes(JSON.stringify(version))) {
    problems.push(`dist/index.js does not contain ${version}. Run "npm run build" and commit dist/.`);
  }
  return problems;
}

function tagProblems({ version, tag, tags, head }: Facts): string[] {
  const own = `v${version}`;
  if (tag !== undefined && tag !== own) {
    return [`The tag is ${tag}, but package.json has ${version}, whose tag is ${own}.`];
  }
  const commit = tags.get(own);
  return commit === undefined || commit === head
    ? []
    : [
        `${own} is already the tag of ${commit.slice(0, 12)}, and HEAD is ${head?.slice(0, 12) ?? 'nothing'}. A version is never tagged twice: raise it.`,
      ];
}

/**
 * The moving tag that follows a release: `v1` for `v1.4.0`; nothing while a newer release of the same major exists,
 * because a mended old version must not take its users back.
 */
export function movingTag(tag: string, existing: readonly string[]): string | undefined {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (version === undefined) throw new Error(`"${tag}" is no tag of a release: v1.2.3 is one.`);
  const major = version.split('.', 1)[0] ?? '';
  const rivals = existing.flatMap((name) => /^v(\d+\.\d+\.\d+)$/.exec(name)?.[1] ?? []);
  const isNewest = rivals
    .filter((other) => other.startsWith(`${major}.`))
    .every((other) => compareVersions(other, version) <= 0);
  return isNewest ? `v${major}` : undefined;
}
