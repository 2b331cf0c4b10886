// For `npm run mutate`: the tests that look at metrics/, validate/ and update/ one fact at a time. The others would see
// many mutants too, but take minutes for each; tests that start the committed bundles cannot see a mutant at all.
import config from './jest.config.js';

export default {
  ...config,
  testMatch: ['metrics', 'validate', 'update', 'docs'].map((name) => `<rootDir>/__tests__/${name}.test.ts`),
};
