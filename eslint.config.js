// Two jobs: type-aware checks, and the direction of the layers as errors (an inner layer never imports an outer one).
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

// ── Layers ──────────────────────────────────────────────────────────────────────────────────────────
// From the innermost to the outermost. A layer may import those before it, never those after it.
const ORDER = [
  'glob',
  'finding',
  'document',
  'metrics',
  'statements',
  'evidence',
  'validate',
  'update',
  'engine',
  'baseline',
  'report',
  'process',
  'files',
  'config',
  'git',
  'github',
  'action',
  'main',
  'cli',
  'index',
];
/** No clock, no environment, no network, no waiting: the same bytes give the same findings everywhere. */
const PURE = [
  'glob',
  'finding',
  'document',
  'metrics',
  'statements',
  'evidence',
  'validate',
  'update',
  'engine',
  'baseline',
  'report',
];
/** Exceptions to the plain order: what else a layer may not import, although it comes earlier. */
const ALSO_FORBIDDEN = {
  files: ['report'],
  config: ['report', 'files'],
  github: ['config'],
  // The other door: neither door knows the other, and nobody imports an entry file.
  cli: ['action', 'github', 'main'],
  // The library: the engine and its words, nothing of the world around.
  index: ['process', 'git', 'github', 'action', 'main', 'cli'],
};

const later = (layer) => ORDER.slice(ORDER.indexOf(layer) + 1);

/** The import patterns that one file may not use; `depth` is the number of folders between it and src/. */
function importPatterns(layer, depth, siblings) {
  const up = depth === 0 ? '\\./' : '\\.\\./'.repeat(depth);
  const forbidden = [...later(layer), ...(ALSO_FORBIDDEN[layer] ?? [])].join('|');
  const patterns = [
    { regex: '^\\./.*\\.\\./|^(?:\\.\\./)+src/|^/', message: 'Write the shortest relative path.' },
    {
      regex: '^(?:\\.{1,2}/)+(?:dist|scripts|__tests__|bench)/',
      message: 'src/ imports nothing outside of it.',
    },
  ];
  if (forbidden !== '') {
    patterns.push({
      regex: `^${up}(?:${forbidden})(?:/|\\.[cm]?[jt]s$)`,
      message: `Layer direction: "${layer}" may import only layers before it (${ORDER.join(' ← ')}).`,
    });
  }
  if (layer !== 'process' && !PURE.includes(layer)) {
    patterns.push({
      regex: '^(?:node:)?(?:child_process|cluster|worker_threads)$',
      message: 'Other programs are started in src/process.ts alone, with its protections.',
    });
  }
  if (layer === 'github') {
    patterns.push({
      regex: '^(?:\\.\\./)+validate/rules/',
      message: 'The outside world does not know rules.',
    });
  }
  if (siblings === 'apart') {
    patterns.push({ regex: '^\\./', message: 'Rules know nothing of each other: share code one folder up.' });
  }
  if (PURE.includes(layer)) {
    patterns.push({
      regex: '^(?:node:|@actions/|@octokit/|(?:fs|path|os|process|child_process|crypto|timers)(?:/|$))',
      message: 'This layer is pure: no file system, no network, no environment.',
    });
  }
  return patterns;
}

function restrictImports(files, layer, depth, { siblings, ignores = [] } = {}) {
  const patterns = importPatterns(layer, depth, siblings);
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

function layerRules(layer) {
  return [
    restrictImports([`src/${layer}.ts`], layer, 0),
    restrictImports([`src/${layer}/*.ts`], layer, 1),
    restrictImports([`src/${layer}/*/*.ts`], layer, 2),
    restrictImports([`src/${layer}/*/*/*.ts`], layer, 3),
  ];
}

const layers = [
  ...ORDER.flatMap(layerRules),
  restrictImports(['src/validate/rules/*.ts'], 'validate', 2, {
    siblings: 'apart',
    ignores: ['src/validate/rules/index.ts'],
  }),
];

/** A folder that no layer covers would escape every rule above. */
const unknownLayer = {
  files: ['src/**/*.ts'],
  ignores: ORDER.flatMap((layer) => [`src/${layer}.ts`, `src/${layer}/**/*.ts`]),
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'Program',
        message: 'This file belongs to no layer: add its folder to ORDER in eslint.config.js.',
      },
    ],
  },
};

// ── Purity ──────────────────────────────────────────────────────────────────────────────────────────
const IMPURE_GLOBALS = [
  'process',
  'console',
  'Date',
  'Intl',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'performance',
  'crypto',
  'navigator',
  'globalThis',
  'require',
];
const LOCALE_METHODS = ['localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase'];

const purity = {
  files: PURE.flatMap((layer) => [`src/${layer}.ts`, `src/${layer}/**/*.ts`]),
  rules: {
    'no-restricted-globals': [
      'error',
      ...IMPURE_GLOBALS.map((name) => ({ name, message: 'This layer is pure: pass the value in.' })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Same bytes, same findings.' },
      ...LOCALE_METHODS.map((property) => ({ property, message: 'Depends on the locale of the machine.' })),
    ],
    'no-restricted-syntax': [
      'error',
      { selector: ':function[async=true]', message: 'This layer is pure: not async.' },
      { selector: 'AwaitExpression', message: 'This layer is pure: not async.' },
      { selector: 'ForOfStatement[await=true]', message: 'This layer is pure: not async.' },
      { selector: 'ImportExpression', message: 'Import statically, so that the layer direction is seen.' },
    ],
  },
};

// ── Source ──────────────────────────────────────────────────────────────────────────────────────────
const source = {
  files: ['src/**/*.ts'],
  plugins: { jsdoc },
  rules: {
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
    'max-params': 'off',
    '@typescript-eslint/max-params': ['error', { max: 4 }],
    'max-depth': ['error', 4],
    // Defaults, `?.` and `??` count as branches too.
    complexity: ['error', 18],
    'no-console': 'error',
    'jsdoc/require-jsdoc': [
      'error',
      {
        publicOnly: { esm: true, cjs: false, window: false },
        enableFixer: false,
        // Arrow functions that fill in an interface (`check` of a rule) are documented there.
        require: { FunctionDeclaration: true, ClassDeclaration: true },
        contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'],
      },
    ],
    'jsdoc/no-types': 'error',
    'jsdoc/check-param-names': 'error',
    'jsdoc/check-tag-names': 'error',
  },
};

// ── TypeScript ──────────────────────────────────────────────────────────────────────────────────────
const typescript = {
  files: ['**/*.ts'],
  extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/strict-boolean-expressions': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
    ],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    eqeqeq: 'error',
  },
};

const tests = {
  files: ['__tests__/**/*.ts', 'bench/**/*.ts'],
  rules: {
    '@typescript-eslint/no-non-null-assertion': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    '@typescript-eslint/no-unsafe-call': 'off',
    '@typescript-eslint/strict-boolean-expressions': 'off',
    '@typescript-eslint/no-unnecessary-condition': 'off',
    '@typescript-eslint/no-empty-function': 'off',
    '@typescript-eslint/require-await': 'off',
  },
};

const scripts = {
  files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
  languageOptions: {
    globals: Object.fromEntries(
      [
        'process',
        'console',
        'Buffer',
        'URL',
        'TextDecoder',
        'TextEncoder',
        'performance',
        'setTimeout',
        'setInterval',
        'clearInterval',
        'fetch',
      ].map((name) => [name, 'readonly']),
    ),
  },
  rules: { eqeqeq: 'error' },
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'build/',
    'coverage/',
    'reports/',
    '__tests__/fixtures/',
    'bench/fixtures/',
    'examples/',
    'src/**/*.cjs',
    'src/**/*.d.cts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  typescript,
  source,
  tests,
  scripts,
  layers,
  unknownLayer,
  purity,
);
