// Cuts the few operations that the Action uses out of GitHub's official OpenAPI description, for the fake GitHub of
// the end-to-end tests: __tests__/github/openapi.json and __tests__/github/webhooks.json.
//
//   node scripts/openapi-slice.mjs               downloads the package with `npm pack` into a temporary folder
//   node scripts/openapi-slice.mjs FOLDER        reads the unpacked package in FOLDER
//   node scripts/openapi-slice.mjs … --check     writes nothing; exit 1 when the committed files differ
//
// The package is not a dependency: unpacked it holds 430 MB, of which this needs one file. The slices keep structure
// and drop prose, so that a difference between two versions shows what changed for a client.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const PACKAGE = '@octokit/openapi';
const VERSION = '23.0.2';
const DESCRIPTION = 'generated/api.github.com.json';

/** Everything that the Action may ask of the REST API. */
const OPERATIONS = [
  ['get', '/repos/{owner}/{repo}/git/trees/{tree_sha}'],
  ['get', '/repos/{owner}/{repo}/git/blobs/{file_sha}'],
  ['get', '/repos/{owner}/{repo}/compare/{basehead}'],
  ['get', '/repos/{owner}/{repo}/commits'],
  ['get', '/repos/{owner}/{repo}/pulls/{pull_number}/files'],
  ['post', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews'],
  ['post', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['patch', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
  ['post', '/repos/{owner}/{repo}/statuses/{sha}'],
];

/** The events whose payloads the tests make. */
const WEBHOOKS = [
  'pull-request-opened',
  'pull-request-synchronize',
  'pull-request-closed',
  'pull-request-labeled',
  'push',
  'merge-group-checks-requested',
  'release-published',
  'workflow-dispatch',
];

const PROSE = new Set([
  ...['deprecated', 'description', 'example', 'examples', 'externalDocs', 'summary', 'tags', 'title'],
  ...['x-github', 'x-github-breaking-changes', 'x-octokit'],
]);

/** A copy without prose. Below `properties` the keys are names of fields, and a field may be called `title`. */
function withoutProse(value, keysAreNames = false) {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keysAreNames || !PROSE.has(key))
      .map(([key, item]) => [key, withoutProse(item, key === 'properties' && !keysAreNames)]),
  );
}

function lookUp(description, pointer) {
  return pointer
    .slice(2)
    .split('/')
    .reduce((place, key) => place[key.replaceAll('~1', '/').replaceAll('~0', '~')], description);
}

/** Every component that the roots refer to, directly or not, as `components` of the slice. */
function componentsOf(roots, description) {
  const found = new Map();
  const visit = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.$ref === 'string' && !found.has(value.$ref)) {
      const target = withoutProse(lookUp(description, value.$ref));
      found.set(value.$ref, target);
      visit(target);
    }
    Object.values(value).forEach(visit);
  };
  visit(roots);
  const components = {};
  for (const pointer of [...found.keys()].sort()) {
    const [, kind, name] = pointer.slice(2).split('/');
    (components[kind] ??= {})[name] = found.get(pointer);
  }
  return components;
}

function restSlice(description, source) {
  const paths = {};
  for (const [method, template] of OPERATIONS) {
    const operation = description.paths[template]?.[method];
    if (operation === undefined) throw new Error(`The description has no ${method} ${template}.`);
    (paths[template] ??= {})[method] = withoutProse(operation);
  }
  return {
    openapi: description.openapi,
    info: { ...source, title: 'Slice of the GitHub REST API' },
    paths,
    components: componentsOf(paths, description),
  };
}

/**
 * Payloads as JSON Schema of OpenAPI 3.0. Two events repeat the whole pull request inline, 30 KB each, where the others
 * refer to it; here all refer to it.
 */
function webhookSlice(description, source) {
  const webhooks = {};
  for (const name of WEBHOOKS) {
    const body = description['x-webhooks'][name].post.requestBody.content['application/json'].schema;
    const schema = withoutProse(body.$ref === undefined ? body : lookUp(description, body.$ref));
    if (schema.properties.pull_request !== undefined) {
      schema.properties.pull_request = { $ref: '#/components/schemas/pull-request-webhook' };
    }
    webhooks[name] = schema;
  }
  return {
    openapi: description.openapi,
    info: { ...source, title: 'Slice of the GitHub webhook payloads' },
    webhooks,
    components: componentsOf(webhooks, description),
  };
}

/** Downloads the package and unpacks only what is needed of it. */
function download(folder) {
  const options = { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' };
  const output = execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--json', '--silent'], options);
  const [{ filename }] = JSON.parse(output);
  const files = [`package/${DESCRIPTION}`, 'package/package.json'];
  execFileSync('tar', ['-xzf', filename, ...files], { cwd: folder });
  return path.join(folder, 'package');
}

async function slices(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const description = JSON.parse(readFileSync(path.join(folder, DESCRIPTION), 'utf8'));
  const source = {
    version: description.info.version,
    license: description.info.license,
    'x-source': `${manifest.name} ${manifest.version}, ${DESCRIPTION}; cut by scripts/openapi-slice.mjs`,
  };
  const target = (name) => fileURLToPath(new URL(`../__tests__/github/${name}`, import.meta.url));
  const results = [];
  for (const [name, slice] of [
    ['openapi.json', restSlice(description, source)],
    ['webhooks.json', webhookSlice(description, source)],
  ]) {
    const file = target(name);
    const style = { ...(await prettier.resolveConfig(file)), filepath: file };
    results.push([file, await prettier.format(JSON.stringify(slice), style)]);
  }
  return results;
}

const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const temporary = given === undefined ? mkdtempSync(path.join(os.tmpdir(), 'openapi-')) : undefined;
try {
  for (const [file, text] of await slices(temporary === undefined ? given : download(temporary))) {
    const shown = path.relative(process.cwd(), file);
    if (!process.argv.includes('--check')) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      console.error(`${shown} is not what ${PACKAGE} ${VERSION} gives.`);
      process.exitCode = 1;
      continue;
    }
    console.log(`${shown}: ${Buffer.byteLength(text)} bytes`);
  }
} finally {
  if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
}
