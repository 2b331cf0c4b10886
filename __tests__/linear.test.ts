// The measurement behind every test of hostile input: on works whose growth is known.
import { describe, expect, test } from '@jest/globals';
import { measured } from './linear.ts';

describe('what became of a work', () => {
  const problems = Object.fromEntries(measured('examples').map(({ name, problem }) => [name, problem]));

  test.each(['linear', 'linear, and not at once', 'no work for the whole'])('nothing to say: %s', (name) => {
    expect(problems[name]).toBe('');
  });

  test('worse than linear, with both figures', () => {
    expect(problems['quadratic']).toMatch(
      /^is worse than linear: \d+ ms of processor time for the whole input, \d+ ms for the same in 16 parts$/,
    );
  });

  test('an exception, for a part or for the whole', () => {
    expect(problems['an exception']).toBe('Error: it cannot be read');
    expect(problems['an exception for the whole']).toBe('Error: it is too long');
  });
});

test('a process that is killed names the work that did not end, and those that it did not come to', () => {
  expect(measured('fatal')).toEqual([
    { name: 'before', problem: '' },
    { name: 'deadly', problem: 'did not end: its process was killed, as it is after 20 minutes' },
    { name: 'after', problem: 'was not run, since deadly did not end' },
  ]);
});

test('a module without works is no test that passes', () => {
  expect(() => measured('nothing')).toThrow(/^no works in linear\/nothing\.ts: .*ERR_MODULE_NOT_FOUND/s);
});
