/**
 * The package for npm. Everything that runs is in the bundles, so the package names no dependencies: who installs it
 * downloads this one package, and nothing that is published later by others.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What is of use only in the repository. */
const ONLY_HERE = ['scripts', 'dependencies', 'devDependencies', 'overrides', 'allowScripts'] as const;

/** The manifest as it is published. npm's provenance wants the repository that the package is built in. */
export function publishedManifest(
  manifest: Readonly<Record<string, unknown>>,
  repository: string | undefined,
): Record<string, unknown> {
  const kept = Object.entries(manifest).filter(([key]) => !(ONLY_HERE as readonly string[]).includes(key));
  return {
    ...Object.fromEntries(kept),
    ...(repository === undefined ? {} : { repository: { type: 'git', url: `git+${repository}.git` } }),
  };
}

/** Packs the project at `root` into `out` and returns the path of the tarball. */
export function pack(root: string, out: string, repository?: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'state-md-pack-'));
  try {
    const first = npmPack(root, folder);
    run('tar', ['-xzf', path.basename(first)], folder);
    const inner = path.join(folder, 'package');
    const file = path.join(inner, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, `${JSON.stringify(publishedManifest(manifest, repository), undefined, 2)}\n`);
    mkdirSync(out, { recursive: true });
    return npmPack(inner, path.resolve(out));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function npmPack(folder: string, out: string): string {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', out];
  const answer: unknown = JSON.parse(npm(args, folder));
  const packed = (Array.isArray(answer) ? answer[0] : Object.values(answer as object)[0]) as {
    filename: string;
  };
  return path.join(out, path.basename(packed.filename));
}

/** Runs npm: the one that runs this script if there is one, else the one of the system. */
export function npm(args: readonly string[], cwd: string): string {
  const own = process.env['npm_execpath'];
  return own === undefined ? run('npm', args, cwd) : run(process.execPath, [own, ...args], cwd);
}

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${String(status)}\n${stderr}`);
  return stdout;
}
