// The runs that are measured and profiled, over generated files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sizedText, typicalText } from './documents.mjs';
import { temporaryFolder } from './measure.mjs';

/** A folder with these texts, each as the STATE.md of a folder of its own. */
function folderOf(name, texts) {
  const folder = path.join(temporaryFolder(), name);
  texts.forEach((text, index) => {
    const place = path.join(folder, String(index));
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'STATE.md'), text);
  });
  return folder;
}

/** What the runner hands over when a workflow says nothing: the defaults of action.yml, and no token. */
function runnerEnvironment(workspace, folder) {
  const manifest = readFileSync(fileURLToPath(new URL('../../action.yml', import.meta.url)), 'utf8');
  const inputs = manifest.slice(manifest.indexOf('\ninputs:'), manifest.indexOf('\noutputs:'));
  const defaults = [...inputs.matchAll(/^ {2}([\w-]+):\n(?: {4}.*\n)*? {4}default: *'?(.*?)'?$/gm)].map(
    ([, name, value]) => [`INPUT_${name.toUpperCase()}`, name === 'token' ? '' : value],
  );
  const event = path.join(folder, 'event.json');
  for (const [file, text] of [
    ['event.json', '{}'],
    ['output.txt', ''],
    ['summary.md', ''],
  ])
    writeFileSync(path.join(folder, file), text);
  return {
    ...Object.fromEntries(defaults),
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: path.join(folder, 'output.txt'),
    GITHUB_REPOSITORY: 'octo/planner',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: folder,
  };
}

/** All runs, for two bundles. */
export function jobsOf({ cli, action }) {
  const [command, step] = [path.resolve(cli), path.resolve(action)];
  const text = typicalText(7);
  const single = path.join(temporaryFolder(), 'single');
  mkdirSync(path.join(single, '.planning'), { recursive: true });
  writeFileSync(path.join(single, '.planning/STATE.md'), text);
  const typical = Array.from({ length: 2_000 }, (_, index) => typicalText(index));
  const check = (folder) => ({ args: [command, 'check', '.'], cwd: folder });
  return {
    text,
    node: { args: ['-e', '0'] },
    version: { args: [command, '--version'] },
    oneFile: { args: [command, 'check'], cwd: single },
    action: { args: [step], cwd: single, env: runnerEnvironment(single, temporaryFolder()) },
    thousand: check(folderOf('thousand', typical.slice(0, 1_000))),
    twoThousand: check(folderOf('two-thousand', typical)),
    typicalBytes: typical.slice(0, 1_000).reduce((sum, one) => sum + Buffer.byteLength(one), 0),
    /** One megabyte in each, in pieces of another size. */
    pieces: Object.fromEntries(
      [6, 16, 64, 256, 1_000].map((size) => {
        const count = Math.max(1, Math.round(1_000 / size));
        return [
          size,
          check(
            folderOf(
              `of-${size}`,
              Array.from({ length: count }, () => sizedText(size * 1024)),
            ),
          ),
        ];
      }),
    ),
    pieceBytes: (size) => Math.max(1, Math.round(1_000 / size)) * Buffer.byteLength(sizedText(size * 1024)),
  };
}
