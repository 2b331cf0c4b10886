// Documents that decide what the engine does with the file beside its roadmap and the plans of its phases.
import { describe, expect, test } from '@jest/globals';
import { template } from './build.ts';
import { told } from './told.ts';

describe('nothing to say', () => {
  test('of a template without a fault', () => {
    expect(told(template({}))).toEqual({ findings: [], repaired: [] });
  });
});
