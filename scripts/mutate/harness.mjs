// As much of Jest as the tests of the engine use: collects the tests of a file, so that single ones can be run.
import { format } from 'node:util';
import { expect } from 'expect';

/** Names only have to differ; rows of tables are told apart by their number too. */
function titled(title, row, index) {
  const isObject = typeof row === 'object' && row !== null && !Array.isArray(row);
  const values = Array.isArray(row) ? row : [row];
  const filled = isObject
    ? title.replace(/\$(\w+)/g, (_, name) => String(row[name]))
    : format(title, ...values.slice(0, (title.match(/%[spdifjo]/g) ?? []).length));
  return `${filled} #${index}`;
}

const each = (define) => (table) => (title, run) =>
  table.forEach((row, index) =>
    define(titled(title, row, index), (...more) => run(...(Array.isArray(row) ? row : [row]), ...more)),
  );

/** What `@jest/globals` is here, and `collect(load)`: the tests that `load` defines, with their names. */
export function harness() {
  let names = [];
  let tests = [];
  const test = (name, run) => void tests.push({ name: [...names, name].join(' › '), run });
  const describe = (name, define) => {
    names = [...names, name];
    define();
    names = names.slice(0, -1);
  };
  // What tests prepare and tidy up is files and listeners; the tests of the engine have none.
  const ignored = () => {};
  test.each = each(test);
  describe.each = each(describe);
  test.skip = ignored;
  test.skip.each = () => ignored;
  describe.skip = ignored;
  const globals = {
    ...{ test, it: test, describe, expect, jest: { setTimeout: ignored } },
    ...{ beforeAll: ignored, afterAll: ignored, beforeEach: ignored, afterEach: ignored },
  };
  return {
    globals: { ...globals, __esModule: true },
    collect(load) {
      [names, tests] = [[], []];
      load();
      return tests;
    },
  };
}
