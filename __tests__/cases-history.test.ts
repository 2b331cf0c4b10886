// Documents that decide what the engine does with the file beside finished plans, session notes and its own past.
import { describe, expect, test } from '@jest/globals';
import { template } from './build.ts';
import { told } from './told.ts';

describe('nothing to say', () => {
  test('of a template without a fault', () => {
    expect(told(template({}))).toEqual({ findings: [], repaired: [] });
  });
});
