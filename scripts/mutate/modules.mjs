// A module graph that can be evaluated again and again in one process: mutants in code that runs once, when a module is
// loaded (constants, expressions, the rules themselves), need a fresh graph each. Node keeps ES modules for ever, so the
// project's own modules become functions, as in CommonJS; packages stay what they are.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { COVER, IS_ACTIVE } from './instrument.mjs';

const PARAMETERS = ['require', 'exports', 'moduleUrl', 'WeakMap', COVER, IS_ACTIVE];
const OPTIONS = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2024,
  esModuleInterop: true,
  isolatedModules: true,
};

function transpile(text, file) {
  const { outputText } = ts.transpileModule(text, { compilerOptions: OPTIONS, fileName: file });
  return outputText.replaceAll('import.meta.url', 'moduleUrl');
}

const requiredBy = (code) => [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, wanted]) => wanted);
const isOwn = (wanted) => wanted.startsWith('.');
const isScript = (file) => file.endsWith('.ts') || file.endsWith('.mjs');

/**
 * Reads what `entries` need, with `instrumented` texts instead of those on the disk. Paths are relative to `root`.
 * Gives the code of the project's own modules and the names of all others.
 */
export function readGraph(root, entries, instrumented) {
  const code = new Map();
  const outside = new Set();
  const waiting = [...entries];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (code.has(file)) continue;
    const text = transpile(instrumented.get(file) ?? readFileSync(path.join(root, file), 'utf8'), file);
    code.set(file, text);
    for (const wanted of requiredBy(text)) {
      const target = isOwn(wanted) ? path.join(path.dirname(file), wanted) : wanted;
      if (!isOwn(wanted)) outside.add(wanted);
      else if (isScript(target) && existsSync(path.join(root, target))) waiting.push(target);
      else outside.add(`./${target}`);
    }
  }
  return { code, outside: [...outside] };
}

/** The modules that have a changing one in them, or one that needs one: all others can be shared. */
function dependants({ code }, changing) {
  const found = new Set(changing);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const [file, text] of code) {
      const needs = requiredBy(text)
        .filter(isOwn)
        .map((wanted) => path.join(path.dirname(file), wanted));
      if (needs.some((one) => found.has(one))) found.add(file);
    }
  }
  return found;
}

/** A WeakMap that can be emptied, so that nothing that one mutant worked out is found by the next. */
function emptiable() {
  const all = new Set();
  let first;
  class Emptiable {
    #map = new WeakMap();
    constructor() {
      all.add(this);
    }
    get = (key) => this.#map.get(key);
    has = (key) => this.#map.has(key);
    set(key, value) {
      this.#map.set(key, value);
      return this;
    }
    delete = (key) => this.#map.delete(key);
    empty = () => (this.#map = new WeakMap());
  }
  return {
    Emptiable,
    forget: () => all.forEach((one) => one.empty()),
    /** Those of the first graph are used again after every other. */
    restart() {
      if (first === undefined && all.size > 0) first = new Set(all);
      for (const one of all) if (!first.has(one)) all.delete(one);
    },
  };
}

async function loadOutside(root, outside) {
  const modules = new Map();
  for (const wanted of outside) {
    const url = isOwn(wanted) ? pathToFileURL(path.join(root, wanted)).href : wanted;
    const name = isOwn(wanted) ? path.join(wanted) : wanted;
    const attributes = name.endsWith('.json') ? { with: { type: 'json' } } : undefined;
    modules.set(name, { ...(await import(url, attributes)), __esModule: true });
  }
  return modules;
}

/**
 * Prepares a graph: `fresh()` gives a `require` for paths relative to `root`, over modules of which those that depend on
 * `changing` files are evaluated anew. `given` names modules that are handed in, `wrap(file, exports)` may change what a
 * module exports, `cover` and `isActive` are what instrumented code calls.
 */
export async function prepare(root, graph, { changing, given, wrap, cover, isActive }) {
  const outside = await loadOutside(
    root,
    graph.outside.filter((wanted) => !given.has(wanted)),
  );
  for (const [name, module] of given) outside.set(name, module);
  const { Emptiable, forget, restart } = emptiable();
  const functions = new Map(
    [...graph.code].map(([file, text]) => [
      file,
      new Function(...PARAMETERS, `${text}\n//# sourceURL=${file}`),
    ]),
  );
  const isShared = (
    (set) => (file) =>
      !set.has(file)
  )(dependants(graph, changing));
  const shared = new Map();

  function evaluate(file, modules) {
    const known = modules.get(file) ?? shared.get(file) ?? outside.get(file);
    if (known) return known;
    const exports = {};
    (isShared(file) ? shared : modules).set(file, exports);
    const required = (wanted) =>
      isOwn(wanted)
        ? evaluate(path.join(path.dirname(file), wanted), modules)
        : (outside.get(wanted) ?? fail(file, wanted));
    const url = pathToFileURL(path.join(root, file)).href;
    const run = functions.get(file) ?? fail(file, file);
    run(required, exports, url, isShared(file) ? WeakMap : Emptiable, cover, isActive);
    wrap(file, exports);
    return exports;
  }
  return {
    forget,
    fresh() {
      restart();
      const modules = new Map();
      return (file) => evaluate(file, modules);
    },
  };
}

function fail(file, wanted) {
  throw new Error(`${file} needs ${wanted}, which was not loaded`);
}
