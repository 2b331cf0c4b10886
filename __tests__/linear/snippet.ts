/** Lines that no terminal has room for. */
import { sourceOf } from '../../src/document/source.ts';
import { plain } from '../../src/report/paint.ts';
import { renderSnippet } from '../../src/report/snippet.ts';
import type { Works } from './measure.ts';

const finding = { rule: 'r', severity: 'error', message: 'm', related: [] } as const;

export const WORKS: Works = {
  'a million characters in a line': (of) => {
    const text = `${'a'.repeat(of(1_000_000))} two`;
    const range = { start: text.length - 3, end: text.length };
    const source = sourceOf('a.md', text);
    return () => {
      for (let round = 0; round < 100; round += 1)
        renderSnippet({ ...finding, range }, source, { paint: plain, width: 60 });
    };
  },
};
