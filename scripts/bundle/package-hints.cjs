// Loaded before ncc (`node --require`): tells it about packages what their package.json leaves out.
//
// ncc takes no configuration of its bundler, so what it reads as package.json is completed here. Without this, the
// Action carries the HTTP client of a function that it never calls (the OpenID Connect tokens of @actions/core), and
// all of undici (mocks, web sockets, caches, cookies) for two names of it.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** Nothing happens when its modules are loaded, so those that nobody uses may be left out. */
const withoutEffects = (manifest) => ({ ...manifest, sideEffects: false });

/** Package → the version that the hint was checked with, up to its second dot; and the hint. */
const HINTS = {
  '@actions/core': ['3.0', withoutEffects],
  '@actions/exec': ['3.0', withoutEffects],
  '@actions/http-client': ['4.0', withoutEffects],
  // The copy below @actions/github, which is used, and has no hint.
  '@actions/github/node_modules/@actions/http-client': ['3.0', (manifest) => manifest],
  '@actions/io': ['3.0', withoutEffects],
  undici: ['6.29', (manifest) => ({ ...manifest, main: relativeTo('undici', './undici.cjs') })],
  // The same code as ES modules, of which only those are taken that are used.
  yaml: [
    '2.9',
    (manifest) => ({
      ...withoutEffects(manifest),
      exports: { '.': { types: './dist/index.d.ts', default: './browser/index.js' } },
    }),
  ],
};

const modules = path.join(module.path, '../../node_modules');

function relativeTo(name, file) {
  return path.relative(path.join(modules, name), path.join(module.path, file)).split(path.sep).join('/');
}

function nameOf(file) {
  if (typeof file !== 'string' || path.basename(file) !== 'package.json') return undefined;
  return path.relative(modules, path.dirname(file)).split(path.sep).join('/');
}

/** The content of a file as the bundler is to see it. */
function seen(file, content) {
  const name = nameOf(file);
  if (name === undefined || !Object.hasOwn(HINTS, name)) return content;
  const manifest = JSON.parse(String(content));
  const [checked, hint] = HINTS[name];
  if (!String(manifest.version).startsWith(`${checked}.`)) {
    process.stderr.write(
      `${name} is ${manifest.version}; scripts/bundle/package-hints.cjs was checked with ${checked}. ` +
        'See whether what is said there is still true, and enter the new version.\n',
    );
    process.exit(1);
  }
  const told = JSON.stringify(hint(manifest));
  return typeof content === 'string' ? told : Buffer.from(told);
}

const { readFile, readFileSync } = fs;
fs.readFileSync = function (file, ...options) {
  return seen(file, readFileSync.call(this, file, ...options));
};
fs.readFile = function (file, ...rest) {
  const done = rest.pop();
  readFile.call(this, file, ...rest, (error, content) =>
    error ? done(error) : done(null, seen(file, content)),
  );
};
