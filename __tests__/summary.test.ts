// The job summary, read back as Markdown: what it says, what nobody can smuggle into it, and how large it gets.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { sourceOf } from '../src/document/source.ts';
import { analyse, repair } from '../src/engine.ts';
import type { Finding, Relation } from '../src/finding.ts';
import { renderDiff } from '../src/report/diff.ts';
import type { AnalysedFile } from '../src/report/report.ts';
import { renderSummary as render } from '../src/report/summary.ts';
import type { SummaryContent } from '../src/report/summary.ts';
import { shareOf, verdictOf } from '../src/report/verdict.ts';
import { HOSTILE } from './hostile.ts';
import { expectOnlyOurs, nodesOf, parse } from './markdown-page.ts';
import { SUMMARY_BYTES } from './runner.ts';

const BLOB = 'https://github.com/octo/planner/blob/0123456789abcdef0123456789abcdef01234567';
const TEXT = `# Project State

## Current Position

Phase: 2 of 4 (Parser)
Plan: 1 of 3
Status: In progress
Last activity: 2026-01-01 — Wrote \`\`\` the parser

Progress: [█████░░░░░] 50%

## Performance Metrics

**Velocity:**
- Total plans completed: 3
- Average duration: 10 min
- Total execution time: 0.9 hours

**By Phase:**

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
| 1     | 2/2   | 20min | 10min    |
| 2     | 1/3   | 10min | 10min    |
`;

function page(overrides: Partial<SummaryContent> = {}): SummaryContent {
  return {
    verdict: 'no findings in 1 file',
    explanation: 'Nothing contradicts itself.',
    level: 'clean',
    files: [],
    diff: '',
    command: 'state-md fix',
    blobUrl: BLOB,
    ...overrides,
  };
}

function renderSummary(content: SummaryContent): string {
  return render(content).markdown;
}

function finding(overrides: Partial<Finding> = {}): Finding {
  const range = { start: 0, end: 3 };
  return { rule: 'velocity-time', severity: 'error', message: 'Wrong.', range, related: [], ...overrides };
}

function file(overrides: Partial<AnalysedFile> = {}, text = TEXT): AnalysedFile {
  const path = overrides.path ?? '.planning/STATE.md';
  const analysis = analyse(sourceOf(path, text));
  return { path, analysis, findings: analysis.findings, ...overrides };
}

/** A judgement with relations of our choice. */
function withRelations(relations: readonly Relation[]): AnalysedFile {
  const base = file();
  return { ...base, findings: [], analysis: { ...base.analysis!, relations } };
}

describe('a page', () => {
  test('tells verdict, findings, the fix and the ledger', () => {
    const judged = file();
    const { after } = repair(judged.analysis!);
    const diff = renderDiff(judged.path, judged.analysis!.source, after.source);
    const markdown = renderSummary(
      page({
        level: 'error',
        verdict: '1 error in 1 file',
        explanation: '`fail-on: error`',
        files: [judged],
        diff,
      }),
    );
    expect(markdown).toContain('## ❌ state-md: 1 error in 1 file\n\n`fail-on: error`\n');
    expect(markdown).toContain(
      `| ❌\u00A0error | [\`.planning/STATE.md:17\`](${BLOB}/.planning/STATE.md?plain=1#L17) | `,
    );
    expect(markdown).toMatch(
      /0\.9 hours.*<br>`velocity-time` · compare lines \[23\]\(.*#L23\), \[24\]\(.*#L24\) · fix below \|/,
    );
    expect(markdown).toContain('`state-md fix` changes this and nothing else:');
    expect(markdown).toContain('\n-- Total execution time: 0.9 hours\n+- Total execution time: 0.5 hours\n');
    expect(markdown).toMatch(/Of \d+ relations between the figures, \*\*\d+ hold\*\*, \*\*1 fails\*\*, and/);
    expect(markdown).toMatch(/<details><summary>\d+ relations not checked, and why<\/summary>\n\n\| Why not/);
    expect(markdown).not.toContain('| File |');
    expect(markdown).toMatch(/\n\*state-md \d+\.\d+\.\d+\*\n$/);
  });

  test('lists the gravest findings first', () => {
    const findings = (['notice', 'error', 'warning'] as const).map((severity) => finding({ severity }));
    const markdown = renderSummary(page({ files: [file({ findings })] }));
    expect(markdown.match(/(?<=\| [^ ]+\u00A0)\w+/g)).toEqual(['error', 'warning', 'notice']);
  });

  test('of a clean run has neither findings nor a fix', () => {
    const clean = withRelations([{ rule: 'date', status: 'holds' }]);
    const markdown = renderSummary(page({ files: [clean] }));
    expect(markdown).toContain('## ✅ state-md: no findings in 1 file');
    expect(markdown).not.toContain('What is wrong');
    expect(markdown).not.toContain('The fix');
    expect(markdown).toContain('**1 holds**, **0 fail**, and **0 could not be checked**');
    expect(markdown).toContain('<details><summary>1 relation that holds</summary>\n\n`date`\n');
    expect(markdown).not.toContain('not checked');
  });

  test('without files is only the head', () => {
    const markdown = renderSummary(page({ level: 'notice', verdict: 'nothing was checked' }));
    expect(markdown).toMatch(
      /^## ℹ️ state-md: nothing was checked\n\nNothing contradicts itself\.\n\n\*state-md .*\*\n$/,
    );
  });

  test('counts the relations of each file when there are several', () => {
    const markdown = renderSummary(page({ files: [file(), file({ path: 'b/STATE.md' })] }));
    expect(markdown).toMatch(/\n\| `b\/STATE\.md` \| 1 \| \d+ \| 1 \| \d+ \|\n/);
  });

  test('puts the most frequent reason first and groups what it keeps from being checked', () => {
    const unchecked = (rule: string, reason: string, subject?: string): Relation =>
      subject === undefined
        ? { rule, status: 'unchecked', reason }
        : { rule, status: 'unchecked', reason, subject };
    const rows = ['1', '2', '3', '4', '5'].map((row) => unchecked('phase-average', 'no time', `row ${row}`));
    const markdown = renderSummary(page({ files: [withRelations([unchecked('date', 'no date'), ...rows])] }));
    expect(markdown).toContain(
      '| no time | `phase-average` × 5 (`row 1`, `row 2`, `row 3`, `row 4`, …) |\n| no date | `date` |\n',
    );
  });

  test('of a file that was not read has no line and no link', () => {
    const unread = { path: 'STATE.md', analysis: undefined, findings: [finding({ rule: 'unreadable' })] };
    const markdown = renderSummary(page({ files: [unread] }));
    expect(markdown).toContain('| `STATE.md` | Wrong.<br>`unreadable` | | |');
    expect(markdown).not.toContain('What was checked');
  });

  test('leaves a risky fix to people', () => {
    const fix = {
      title: 'Lower the count to `3`',
      field: 'Field',
      formula: '1 + 1',
      applicability: 'unsafe',
      edits: [],
    } as const;
    const markdown = renderSummary(page({ files: [file({ findings: [finding({ fix })] })] }));
    expect(markdown).toContain('`velocity-time` · possible fix, yours to judge: Lower the count to `3` |');
  });

  test('links to all lines of a longer range, and to four inputs at most', () => {
    const related = [1, 2, 3, 4, 5, 6].map((line) => {
      const start = TEXT.split('\n').slice(0, line).join('\n').length + 1;
      return { range: { start, end: start }, note: '' };
    });
    const markdown = renderSummary(
      page({ files: [file({ findings: [finding({ range: { start: 0, end: 30 }, related })] })] }),
    );
    expect(markdown).toContain('?plain=1#L1-L3)');
    expect(markdown).toMatch(/compare lines \[2\].*\[3\].*\[4\].*\[5\]\([^ ]*\) …/);
  });

  test('links nowhere without a commit, outside of the checkout, or when the address gets too long', () => {
    const findings = [finding()];
    const links = (overrides: Partial<SummaryContent>): Nodes[] =>
      nodesOf(parse(renderSummary(page(overrides)))).filter(({ type }) => type === 'link');
    expect(links({ files: [file({ findings })], blobUrl: undefined })).toEqual([]);
    expect(links({ files: [file({ findings, path: '../STATE.md' })] })).toEqual([]);
    expect(links({ files: [file({ findings, path: 'ä'.repeat(400) })] })).toEqual([]);
    expect(links({ files: [file({ findings, path: 'a b/(ü)#?.md' })] })).toMatchObject([
      { url: `${BLOB}/a%20b/%28%C3%BC%29%23%3F.md?plain=1#L1` },
    ]);
  });
});

describe('hostile text', () => {
  function inspect(markdown: string): void {
    const nodes = expectOnlyOurs(markdown, BLOB);
    const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    expect(depths).toEqual([2, 3, 3]);
    expect(nodes.filter(({ type }) => type === 'code')).toHaveLength(1);
    const rows = nodes.filter(({ type }) => type === 'tableRow');
    expect(rows.map((row) => ('children' in row ? row.children.length : 0))).toEqual([
      5, 5, 5, 5, 5, 5, 2, 2,
    ]);
  }

  function hostilePage(text: string): string {
    const fix = {
      title: text,
      field: 'Field',
      formula: '1 + 1',
      applicability: 'unsafe',
      edits: [],
    } as const;
    const bad = finding({ message: `Says \`${text}\` and ${text}.`, actual: text, expected: text, fix });
    const base = withRelations([
      { rule: 'date', subject: text, status: 'holds' },
      { rule: 'date', subject: text, status: 'unchecked', reason: text || 'none' },
    ]);
    const judged = { ...base, path: text, findings: [bad] };
    return renderSummary(
      page({
        verdict: text,
        explanation: text,
        files: [judged, judged],
        diff: `+${text}\n ${text}\n`,
        command: text,
      }),
    );
  }

  test.each(HOSTILE)('%j stays text', (text) => inspect(hostilePage(text)));

  test('any text stays text', () => {
    const part = fc.constantFrom(
      ...HOSTILE,
      '`',
      '``',
      '|',
      '\\',
      '\n',
      ' ',
      '<',
      '[',
      '](',
      '*',
      '_',
      '~',
      '&#64;',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => inspect(hostilePage(`x${parts.join('')}`))),
      { numRuns: 150 },
    );
  });

  test('the fence of the diff is longer than any run of backticks in it', () => {
    const diff = '+`````\n+</details>\n';
    const markdown = renderSummary(page({ diff }));
    const [code] = nodesOf(parse(markdown)).filter(({ type }) => type === 'code');
    expect(code).toMatchObject({ lang: 'diff', value: '+`````\n+</details>' });
    expect(markdown).toContain('\n``````diff\n');
  });

  test('a carriage return is not shown in the diff, other control characters are', () => {
    expect(renderSummary(page({ diff: '+a\r\n+b\u001b\rc\r\n' }))).toContain('```diff\n+a\n+b␛␍c\n```');
  });
});

describe('size', () => {
  test('stays below the limit of the runner whatever there is to tell, and says what is left out', () => {
    const text = '█`@'.repeat(3000);
    const many = Array.from({ length: 3000 }, (_, index) =>
      finding({ message: `${index} ${text}`, actual: text, expected: text }),
    );
    const relations = Array.from({ length: 3000 }, (_, index): Relation => {
      return {
        rule: `rule-${index % 70}`,
        subject: `${index} ${text}`,
        status: 'unchecked',
        reason: `${index} ${text}`,
      };
    });
    const base = withRelations(relations);
    const files = Array.from({ length: 300 }, (_, index) => ({
      ...base,
      path: `${index}/${text}`,
      findings: [],
    }));
    const diff = `+${text}\n`.repeat(5000);
    const explanation = `${text}\n`.repeat(100);
    const { markdown, hasAllFindings } = render(
      page({ files: [{ ...base, findings: many }, ...files.slice(1)], diff, explanation }),
    );
    expect(hasAllFindings).toBe(false);
    expect(render(page({ files })).hasAllFindings).toBe(true);
    const bytes = new TextEncoder().encode(markdown).length;
    expect(bytes).toBeLessThan(900 * 1024);
    expect(bytes).toBeLessThan(SUMMARY_BYTES);
    expect(markdown).toMatch(
      /\n\d+ of 3000 findings shown; the JSON report \(input `report-file`\) has all of them\.\n/,
    );
    expect(markdown).toMatch(
      /\n\d+ of 5000 lines of the diff shown; `state-md fix --diff` prints all of them\.\n/,
    );
    expect(markdown).toMatch(/\n\d+ of 300 files shown; /);
    expect(markdown).toMatch(/\n\d+ of 3000 reasons shown; /);
    expect(markdown).toContain('\nAnd 70 further remarks.\n');
  });

  test('names fifty rules of a list at most', () => {
    const relations = Array.from({ length: 60 }, (_, index): Relation => ({
      rule: `r${index}`,
      status: 'holds',
    }));
    expect(renderSummary(page({ files: [withRelations(relations)] }))).toContain('`r49` and 10 more');
  });
});

describe('verdict', () => {
  test('counts what there is', () => {
    expect(verdictOf({ errors: 0, warnings: 0, notices: 0, files: 1 })).toBe('no findings in 1 file');
    expect(verdictOf({ errors: 2, warnings: 1, notices: 3, files: 2 })).toBe(
      '2 errors, 1 warning, 3 notices in 2 files',
    );
  });

  test('says how much of it a repair takes', () => {
    expect(shareOf({ errors: 1, warnings: 0, notices: 0, fixable: 1 })).toBe('it');
    expect(shareOf({ errors: 1, warnings: 1, notices: 0, fixable: 2 })).toBe('all of them');
    expect(shareOf({ errors: 1, warnings: 1, notices: 1, fixable: 2 })).toBe('2 of them');
  });
});
