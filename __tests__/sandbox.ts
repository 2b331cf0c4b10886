/** Folders to work in, and documents to put there. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from '@jest/globals';

/** Links, pipes and permissions as POSIX has them. */
export const posixTest = process.platform === 'win32' ? test.skip : test;

const folders: string[] = [];

/** A fresh folder with files; removed by {@link removeSandboxes}. Its real path, since macOS links its own. */
export function sandbox(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'state-md-test-')));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  return folder;
}

/** Writes a file and the folders above it. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

export function removeSandboxes(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A clean file: nothing in it contradicts anything. */
export const CLEAN = `# Project State

## Current Position

Phase: 2 of 4 (Loans)
Status: In progress

## Performance Metrics

**Velocity:**
- Total plans completed: 9
- Average duration: 6.1 min
- Total execution time: 0.92 hours

**By Phase:**

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
| 1 | 5 | 30 min | 6 min |
| 2 | 4 | 25 min | 6.2 min |
`;

/** One error, `velocity-time`, with a safe repair that gives {@link CLEAN}. */
export const WRONG = CLEAN.replace('0.92 hours', '0.82 hours');

/** One error that no repair can take away. */
export const UNFIXABLE = CLEAN.replace(
  'Status: In progress',
  'Status: In progress\nLast activity: 2026-02-30',
);

/** A file of another tool: one notice. */
export const FOREIGN = '# Notes\n\nNothing of interest.\n';
