// Texts that were made to hurt: each has to be answered in linear work, without an exception, and repaired or left alone.
import { describe, expect, test } from '@jest/globals';
import { unreadableReason } from '../src/document/source.ts';
import { measured } from './linear.ts';

describe('is answered in linear work', () => {
  test.each(measured('engine'))('$name', ({ problem }) => {
    expect(problem).toBe('');
  });
});

describe('what is not text is refused before', () => {
  test.each([
    ['NUL', Uint8Array.from([0x23, 0x20, 0x00])],
    ['invalid UTF-8', Uint8Array.from([0x23, 0x20, 0xff, 0xfe])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x23, 0x00])],
    ['5 MiB', new Uint8Array(5 * 1024 * 1024).fill(0x61)],
    ['a megabyte of line ends', new Uint8Array(1024 * 1024).fill(0x0a)],
    ['a megabyte with one bad byte at its end', new Uint8Array(1024 * 1024).fill(0x61).fill(0x80, -1)],
  ])('%s', (_, bytes) => {
    expect(unreadableReason(bytes)).toMatch(/^the file (?:has|is) /);
  });
});
