// Whole documents with the findings and the repaired text that they have to give, each also in every line variant.
import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evidenceOf, goldenLine, isEvidencePath } from '../scripts/docs/outcome.ts';
import { decode, sourceOf } from '../src/document/source.ts';
import type { Source } from '../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../src/engine.ts';
import type { Evidence } from '../src/evidence/evidence.ts';

const folder = new URL('fixtures/', import.meta.url);
const cases = readdirSync(folder).toSorted();

interface Fixture {
  readonly source: Source;
  /** The findings, one golden line each. */
  readonly findings: readonly string[];
  /** What `fix` has to make of it: the same text, unless there is a `fixed.md`. */
  readonly fixed: string;
  /** From `base.md`, the file at the base revision, and `planning/`, the planning folder; nothing without them. */
  readonly evidence: Evidence;
}

function readFixture(name: string): Fixture {
  const at = (file: string): URL => new URL(`${name}/${file}`, folder);
  const source = decode('STATE.md', readFileSync(at('STATE.md')));
  const findings = readFileSync(at('findings.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const hasFixed = existsSync(at('fixed.md'));
  return {
    source,
    findings,
    fixed: hasFixed ? decode('fixed.md', readFileSync(at('fixed.md'))).text : source.text,
    evidence: evidenceOf(evidenceFiles(name)),
  };
}

function evidenceFiles(name: string): ReadonlyMap<string, string> {
  const root = new URL(`${name}/`, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(root), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(isEvidencePath);
  return new Map(files.map((file) => [file, decode(file, readFileSync(new URL(file, root))).text]));
}

function findingsOf(source: Source, evidence: Evidence): string[] {
  const analysis = analyse(source, DEFAULT_OPTIONS, evidence);
  return analysis.findings.map((finding) => goldenLine(analysis, finding));
}

function fixedText(source: Source, evidence: Evidence): string {
  const { after, refused } = repair(analyse(source, DEFAULT_OPTIONS, evidence));
  expect(refused).toBeUndefined();
  return after.source.text;
}

/** The text as most files have it: LF, no byte-order mark, a final newline. */
function plain(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n|\r/g, '\n');
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

/** A lone CR and the LF of a blank line below it would read as one CRLF, so the two never meet. */
function mixedEnding(line: string, index: number, next: string | undefined): string {
  if (line === '') return '\n';
  return ['\r\n', '\n', next === '' ? '\r\n' : '\r'][index % 3] ?? '\n';
}

const VARIANTS: Readonly<Record<string, (plainText: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'lone CR': (text) => text.replaceAll('\n', '\r'),
  'mixed endings': (text) =>
    text
      .split('\n')
      .map(
        (line, index, all) =>
          line + (index === all.length - 1 ? '' : mixedEnding(line, index, all[index + 1])),
      )
      .join(''),
  'a byte-order mark': (text) => `\uFEFF${text}`,
  'CRLF and a byte-order mark': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'no final newline': (text) => text.replace(/\n$/, ''),
  'trailing blanks': (text) => text.replace(/(?<=\S)\n/g, '  \n'),
};

/** The first line of a file with a byte-order mark begins one column later. */
function withoutFirstColumns(findings: readonly string[]): string[] {
  return findings.map((line) => line.replace(/^STATE\.md:1:\d+/, 'STATE.md:1'));
}

test('every fixture has its files and nothing else', () => {
  for (const name of cases) {
    const files = readdirSync(new URL(name, folder)).toSorted();
    expect([name, ...files]).toEqual([
      name,
      'STATE.md',
      ...(files.includes('base.md') ? ['base.md'] : []),
      'findings.txt',
      ...(files.includes('fixed.md') ? ['fixed.md'] : []),
      ...(files.includes('planning') ? ['planning'] : []),
    ]);
  }
});

describe.each(cases)('%s', (name) => {
  const { source, findings, fixed, evidence } = readFixture(name);

  test('gives exactly its findings', () => {
    expect(findingsOf(source, evidence)).toEqual(findings);
  });

  test('is repaired to exactly its fixed text', () => {
    expect(fixedText(source, evidence)).toBe(fixed);
    if (existsSync(new URL(`${name}/fixed.md`, folder))) expect(fixed).not.toBe(source.text);
  });

  test('is not changed by a second repair', () => {
    expect(fixedText(sourceOf('STATE.md', fixed), evidence)).toBe(fixed);
  });

  test.each(Object.entries(VARIANTS))('is the same with %s', (_, vary) => {
    const varied = sourceOf('STATE.md', vary(plain(source.text)));
    expect(withoutFirstColumns(findingsOf(varied, evidence))).toEqual(withoutFirstColumns(findings));
    expect(fixedText(varied, evidence)).toBe(vary(plain(fixed)));
  });
});
