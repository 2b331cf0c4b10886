// Node strips the types itself, so there is no transformer; npm scripts run on the pinned `node` package.
export default {
  // Node's, in which starting a process is cheap whatever the size of the one that asks for it.
  testEnvironment: '<rootDir>/__tests__/starter/environment.cjs',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['<rootDir>/__tests__/property-seed.ts'],
  // What is not started by that small process costs by the memory of a worker, so those that have grown are begun anew.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '300MB',
  // Tests start processes, and a machine may be busy: only what never ends is to be ended.
  testTimeout: 10 * 60_000,
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  watchPathIgnorePatterns: ['<rootDir>/reports/', '<rootDir>/coverage/'],
  // Asked for by .ci/run, which runs the tests once; `npm cit` hands no arguments on.
  collectCoverage: process.env['COVERAGE'] === 'true',
  coverageProvider: 'babel',
  coverageDirectory: 'coverage',
  coverageReporters: ['text', 'json-summary'],
  coveragePathIgnorePatterns: ['/node_modules/', '\\.cjs$', '\\.d\\.cts$'],
  collectCoverageFrom: ['src/**/*.ts', '!src/main.ts', '!src/cli.ts'],
  coverageThreshold: { global: { lines: 95, branches: 93.5 } },
};
