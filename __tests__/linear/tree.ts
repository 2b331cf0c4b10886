/** Trees of very many files. */
import { findInTree, MODE } from '../../src/files/tree.ts';
import type { Works } from './measure.ts';

export const WORKS: Works = {
  'a commit of files named STATE.md': (of) => {
    const entries = Array.from({ length: of(50_000) }, (_, index) => ({
      path: `f${index % 500}/g${index}/STATE.md`,
      mode: MODE.file,
      sha: `blob ${index}`,
      size: 1,
    }));
    return () => findInTree(entries, ['**/STATE.md']);
  },
};
