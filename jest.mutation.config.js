// For `npm run mutate`: the tests that look at metrics/, validate/ and update/ one fact at a time. The others would see
// many mutants too, but take far longer for each; tests that start the committed bundles cannot see a mutant at all.
// Strings are not mutated (stryker.config.json): wording is held by the golden findings of fixtures and rule pages.
import config from './jest.config.js';

export default {
  ...config,
  testMatch: ['metrics', 'validate', 'update'].map((name) => `<rootDir>/__tests__/${name}.test.ts`),
};
