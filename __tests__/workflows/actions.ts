// What the linters know of the actions that our workflows and snippets use.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The part of an action.yml that a step can get wrong. */
export interface Metadata {
  readonly name: string;
  readonly description: string;
  readonly inputs: Record<string, Input>;
  readonly outputs?: Record<string, { description: string }>;
}

interface Input {
  description: string;
  required?: boolean;
  default?: string;
}

/** How documentation writes our own action until there is a place that it is published at. */
export const OURS = 'OWNER/state-md-action@COMMIT';

export const ACTION_YML = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');

function action(name: string, inputs: readonly string[], outputs: readonly string[] = []): Metadata {
  return {
    name,
    description: name,
    // An exclamation mark: required, without a default.
    inputs: Object.fromEntries(
      inputs.map((input) => [input.replace('!', ''), { description: input, required: input.endsWith('!') }]),
    ),
    outputs: Object.fromEntries(outputs.map((output) => [output, { description: output }])),
  };
}

// The inputs and outputs that their action.yml have, as far as there is a use for them here. An action or an input that
// is not in the list is reported: compare with its action.yml, then add it.
const OTHERS: readonly Metadata[] = [
  action(
    'actions/checkout',
    [
      ...['repository', 'ref', 'token', 'path', 'clean', 'filter', 'fetch-depth', 'fetch-tags', 'lfs'],
      ...['persist-credentials', 'sparse-checkout', 'sparse-checkout-cone-mode', 'submodules'],
    ],
    ['ref', 'commit'],
  ),
  action(
    'actions/setup-node',
    [
      ...['node-version', 'node-version-file', 'architecture', 'check-latest', 'registry-url', 'scope'],
      ...['token', 'cache', 'package-manager-cache', 'cache-dependency-path'],
    ],
    ['cache-hit', 'node-version'],
  ),
  action(
    'actions/create-github-app-token',
    [
      ...['app-id', 'client-id', 'private-key!', 'owner', 'repositories', 'skip-token-revoke'],
      ...['github-api-url', 'permission-contents', 'permission-issues', 'permission-metadata'],
      ...['permission-pull-requests', 'permission-statuses', 'permission-workflows'],
    ],
    ['token', 'installation-id', 'app-slug'],
  ),
  action(
    'actions/upload-artifact',
    [
      ...['name', 'path!', 'if-no-files-found', 'retention-days', 'compression-level', 'overwrite'],
      ...['include-hidden-files'],
    ],
    ['artifact-id', 'artifact-url', 'artifact-digest'],
  ),
  action(
    'actions/download-artifact',
    [
      ...['name', 'artifact-ids', 'path', 'pattern', 'merge-multiple', 'github-token', 'repository'],
      ...['run-id'],
    ],
    ['download-path'],
  ),
  action('actions/dependency-review-action', [
    ...['repo-token', 'fail-on-severity', 'fail-on-scopes', 'base-ref', 'head-ref', 'config-file'],
    ...['allow-licenses', 'deny-licenses', 'license-check', 'vulnerability-check'],
  ]),
  ...['actions/attest', 'actions/attest-build-provenance'].map((name) =>
    action(
      name,
      [
        ...['subject-path', 'subject-digest', 'subject-name', 'subject-checksums', 'show-summary'],
        ...(name === 'actions/attest' ? ['predicate', 'predicate-path', 'predicate-type', 'sbom-path'] : []),
      ],
      ['bundle-path', 'attestation-id', 'attestation-url'],
    ),
  ),
  action('ossf/scorecard-action', ['results_file!', 'results_format!', 'repo_token', 'publish_results']),
  action(
    'github/codeql-action/init',
    ['languages', 'build-mode', 'queries', 'packs', 'config', 'config-file', 'source-root', 'tools'],
    ['codeql-path'],
  ),
  action('github/codeql-action/analyze', ['category', 'output', 'upload', 'ref', 'sha'], ['sarif-id']),
  action(
    'github/codeql-action/upload-sarif',
    ['sarif_file', 'checkout_path', 'ref', 'sha', 'token', 'category', 'wait-for-processing'],
    ['sarif-id'],
  ),
];

const KNOWN = new Map<string, Metadata>([
  ...OTHERS.map((metadata) => [metadata.name, metadata] as const),
  [OURS.replace(/@.*/, ''), parse(ACTION_YML) as Metadata],
]);

/** The metadata of `owner/name/path@ref`; the reference plays no part. */
export function metadataOf(uses: string): Metadata | undefined {
  return KNOWN.get(uses.replace(/@.*/, ''));
}
