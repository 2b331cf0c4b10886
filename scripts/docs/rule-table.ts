// The tables that list all rules: docs/rules/README.md and the README of the project.
import type { Rule } from '../../src/validate/rule.ts';

const FIXABLE: Readonly<Record<Rule['fixable'], string>> = {
  always: 'yes',
  sometimes: 'sometimes',
  never: '',
};

/** A table of all rules; `folder` leads from the page that holds it to the rule pages. */
export function ruleTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    ({ id, summary, severity, fixable }) =>
      `| [\`${id}\`](${folder}${id}.md) | ${severity} | ${FIXABLE[fixable]} | ${summary} |`,
  );
  return ['| Rule | Severity | Fix | What must hold |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

/** docs/rules/README.md. */
export function rulesIndex(rules: readonly Rule[]): string {
  const intro = `# Rules

<!-- Generated from src/validate/rules/ by \`npm run generate\`. -->

A STATE.md repeats itself: the same counts and times stand in its front matter, in its position lines, in a table
and in the sums above the table. Each rule names one relation between such figures that has to hold. A rule reports
a **finding** only when no reading of the file makes the relation true; where a file does not say enough, the
relation is listed as unchecked, with the reason.

**Severity** is the gravest level a rule reports. **Fix** says whether state-md can repair what it finds: it edits figures
that follow from others. The figures they follow from it edits only where files of the planning folder prove better, and a
count never goes down. A _safe_ fix is made by \`state-md fix\`; an
_unsafe_ one, where another figure of the file may be the wrong one, only by \`state-md fix --unsafe\`.
`;
  const outro = `Every example on these pages is executed by the tests. Below a document stands the output of
\`state-md check\`, one finding a line; below that, where something can be repaired, the lines that \`state-md fix\`
changes (\`--unsafe\` fixes are shown where there are no safe ones). Examples with \`--tolerance exact\` say so.
`;
  return `${intro}\n${ruleTable(rules, '')}\n${outro}`;
}

/** All rules as links, by their gravest severity; `folder` leads from the page that holds the list to the rule pages. */
export function ruleList(rules: readonly Rule[], folder: string): string {
  const groups = ['error', 'warning', 'notice'].map((severity) => {
    const links = rules
      .filter((rule) => rule.severity === severity)
      .map(({ id }) => `[${id}](${folder}${id}.md)`);
    return `- **${severity[0]?.toUpperCase()}${severity.slice(1)}s** (${links.length}): ${links.join(', ')}`;
  });
  return groups.join('\n');
}
