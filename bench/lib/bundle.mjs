// What is in a bundle of ncc: which stretch of it comes from which package or folder.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lockfile = () => JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));

/** Folders of packages that are installed for production. */
function productionPackages() {
  return Object.entries(lockfile().packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder]) => folder);
}

function* sourcesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* sourcesBelow(full);
    else if (/\.(?:c?js(?:on)?|ts)$/.test(entry.name)) yield full;
  }
}

const nameOf = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
/** A line that few files have. */
const telling = (line) => line.trim().length >= 32 && !line.includes('require(');

/** The folders and files of our own that stand directly in src/. */
const ownParts = () => readdirSync(path.join(root, 'src'), { withFileTypes: true });

/** Line of source → packages, or parts of src/, that have it. */
function indexLines() {
  const index = new Map();
  const add = (file, owner) => {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (!telling(line)) continue;
      const key = line.trim();
      if (!index.has(key)) index.set(key, new Set());
      index.get(key).add(owner);
    }
  };
  for (const folder of productionPackages()) {
    for (const file of sourcesBelow(path.join(root, folder))) {
      if (!file.endsWith('.ts')) add(file, nameOf(folder));
    }
  }
  for (const part of ownParts()) {
    const place = path.join(root, 'src', part.name);
    const owner = `src/${part.name.replace(/\.ts$/, '')}`;
    for (const file of part.isDirectory() ? sourcesBelow(place) : [place]) add(file, owner);
  }
  const validator = path.join(root, 'src/validate/state-validator.cjs');
  for (const line of readFileSync(validator, 'utf8').split('\n')) {
    if (telling(line)) index.set(line.trim(), new Set(['the generated validator']));
  }
  return index;
}

/** A module without a name in the bundle is of the package, or the part of src/, that has most of its lines. */
function packageOf(lines, index) {
  const votes = new Map();
  for (const line of lines) {
    const owners = telling(line) ? index.get(line.trim()) : undefined;
    for (const owner of owners ?? []) votes.set(owner, (votes.get(owner) ?? 0) + 1 / owners.size);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function ownerOf(module) {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1];
  if (inPackage !== undefined) return inPackage;
  const folder = /^\.\/src\/([^/]+)/.exec(module)?.[1];
  return folder === undefined ? 'bundler' : `src/${folder.replace(/\.ts$/, '')}`;
}

/** The stretches of a bundle, in order: `{ owner, from, to, bytes }`, lines from 0, `to` exclusive. */
export function stretchesOf(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const index = indexLines();
  const stretches = [];
  let from = 0;
  const close = (to, owner) => {
    if (to <= from) return;
    const part = lines.slice(from, to);
    const bytes = Buffer.byteLength(part.join('\n')) + 1;
    stretches.push({ owner: owner ?? packageOf(part, index) ?? 'bundler', from, to, bytes });
    from = to;
  };
  let owner = 'bundler';
  lines.forEach((line, at) => {
    const concatenated = /^;\/\/ CONCATENATED MODULE: (\S+)/.exec(line)?.[1];
    if (concatenated !== undefined) {
      close(at, owner);
      owner = ownerOf(concatenated);
    } else if (/^\/\*{3}\/ "?[^ ]+"?:$/.test(line)) {
      close(at, owner);
      owner = undefined;
    } else if (/^\/\*{3,6}\/ (?:\}\);|\}\)\(\);|var __webpack_exports__|\/\/ )/.test(line)) {
      close(at, owner);
      owner = 'bundler';
    }
  });
  close(lines.length, owner);
  return stretches;
}

/** Packages that are one thing to a reader. */
const GROUPS = [
  [
    /^(?:remark-parse|unified|mdast-util-from-markdown|micromark.*|vfile.*|trough|bail|extend|is-plain-obj|decode-named-character-reference|character-entities|unist-util-stringify-position|devlop|mdast-util-to-string)$/,
    'Markdown parser (remark-parse, micromark, unified)',
  ],
  [
    /^(?:remark-stringify|mdast-util-to-markdown|mdast-util-gfm-table|mdast-util-phrasing|markdown-table|longest-streak|zwitch|unist-util-.*)$/,
    'Markdown writer (remark-stringify, GFM tables)',
  ],
  [/^undici$/, 'undici'],
  [/^@octokit\//, '@octokit/*'],
  [/^@actions\//, '@actions/*'],
  [
    /^(?:ajv|ajv-.*|fast-deep-equal|fast-uri|json-schema-traverse)$/,
    'ajv (run-time helpers of the validator)',
  ],
  [/^the generated validator$/, 'src/validate/state-validator.cjs (generated)'],
  [/^yaml$/, 'yaml'],
  [/^picomatch$/, 'picomatch'],
  [/^src\/validate$/, 'src/validate'],
  [/^src\//, 'src, the rest'],
  [/^bundler$/, 'bundler run time'],
];
export const groupOf = (owner) => GROUPS.find(([pattern]) => pattern.test(owner))?.[1] ?? 'other packages';

/** Bytes by group and by owner, largest first. */
export function sizesOf(file) {
  const [groups, owners] = [new Map(), new Map()];
  for (const { owner, bytes } of stretchesOf(file)) {
    owners.set(owner, (owners.get(owner) ?? 0) + bytes);
    groups.set(groupOf(owner), (groups.get(groupOf(owner)) ?? 0) + bytes);
  }
  const ranked = (map) => [...map].sort((a, b) => b[1] - a[1]);
  return { groups: ranked(groups), owners: ranked(owners) };
}
