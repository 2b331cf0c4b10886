import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

describe('toolchain', () => {
  // Without its install script the `node` package is silently absent and another Node would run everything.
  test('runs on the pinned Node 24', () => {
    expect(process.versions.node).toMatch(/^24\./);
  });

  test('the committed validator is the one that the schema gives', () => {
    const fresh = execFileSync(process.execPath, ['scripts/build-validator.mjs', '--stdout'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(read('src/validate/state-validator.cjs')).toBe(fresh);
  });

  // ncc writes eval("require") for an import that it cannot find, and exits with 0.
  test.each(['dist/index.js', 'dist/cli/index.js'])('%s has no unresolved import', (file) => {
    expect(read(file).includes('eval("require")')).toBe(false);
  });

  test('the command-line bundle can be started as a program', () => {
    expect(read('dist/cli/index.js').startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  test.each(['dist/package.json', 'dist/cli/package.json'])('%s marks the bundle as an ES module', (file) => {
    expect(JSON.parse(read(file))).toEqual({ type: 'module' });
  });

  test('every dependency is pinned to one version', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const versions = {
      ...manifest['dependencies'],
      ...manifest['devDependencies'],
      ...manifest['overrides'],
    };
    for (const version of Object.values(versions)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('the lock file names no registry', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});
