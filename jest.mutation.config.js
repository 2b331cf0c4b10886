// For `npm run mutate`: tests that start the committed bundles or other programs cannot see a mutant.
import config from './jest.config.js';

export default {
  ...config,
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/(?:end-to-end|e2e)', '/toolchain\\.test\\.ts$'],
};
