// Makes a fixture of what the fuzzer found, once it is mended.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, unreadableReason } from '../../src/document/source.ts';
import { analyse, DEFAULT_OPTIONS, repair } from '../../src/engine.ts';
import { evidenceOf, goldenLine, isEvidencePath } from '../docs/outcome.ts';
import { checkText } from './laws.mjs';

const FIXTURES = fileURLToPath(new URL('../../__tests__/fixtures', import.meta.url));

function evidenceIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(isEvidencePath);
  return evidenceOf(new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])));
}

/**
 * Copies a find to __tests__/fixtures/NAME with what the engine makes of it now, for reading it by eye.
 * @throws Error when it still breaks a law, or when there is such a fixture already.
 */
export function adopt(found, name) {
  if (name === undefined || !/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error('give the find a name that says what it is: --adopt FOUND bar-without-cells');
  const fixture = path.join(FIXTURES, name);
  if (existsSync(fixture)) throw new Error(`there is a fixture ${name} already`);
  const bytes = readFileSync(path.join(found, 'STATE.md'));
  const reason = unreadableReason(bytes);
  if (reason !== undefined) throw new Error(`${found}/STATE.md: ${reason}`);
  const source = decode('STATE.md', bytes);
  const evidence = evidenceIn(found);
  try {
    checkText(source.text, evidence);
  } catch (error) {
    throw new Error(`mend it first, it still breaks a law: ${error.message}`, { cause: error });
  }
  const analysis = analyse(source, DEFAULT_OPTIONS, evidence);
  const findings = analysis.findings.map((one) => `${goldenLine(analysis, one)}\n`).join('');
  const { after } = repair(analysis);
  for (const part of ['STATE.md', 'base.md', 'planning'])
    if (existsSync(path.join(found, part)))
      cpSync(path.join(found, part), path.join(fixture, part), { recursive: true });
  writeFileSync(path.join(fixture, 'findings.txt'), findings);
  if (after !== analysis) writeFileSync(path.join(fixture, 'fixed.md'), after.source.text);
  console.log(`wrote ${path.relative('', fixture)}; read it by eye:\n\n${findings || 'no findings\n'}`);
}
