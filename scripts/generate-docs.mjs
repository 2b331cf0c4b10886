// Writes everything in docs/ and README.md that follows from the rules, from the schema, or from running an example.
// `npm run generate` writes; with `--check` it only names the files that are not current, and exits with 1.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { RULES } from '../src/validate/rules/index.ts';
import { sizesOf } from '../bench/lib/bundle.mjs';
import { actionPage, inputTable, outputNames } from './docs/action-page.ts';
import { configKeys, configSchema } from './docs/config-schema.ts';
import { frontMatterSchema } from './docs/front-matter-schema.ts';
import { withPart } from './docs/marked.ts';
import { groupsOf, withSizes } from './docs/dependency-sizes.ts';
import { outcomeOf } from './docs/outcome.ts';
import { regenerateExamples, regeneratePage } from './docs/rule-page.ts';
import { ruleList, rulesIndex } from './docs/rule-table.ts';
import { statePage } from './docs/state-page.ts';

const STATE_EXAMPLE = 'examples/bold-labels/STATE.md';

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const read = (file) => (existsSync(pathOf(file)) ? readFileSync(pathOf(file), 'utf8') : '');

async function format(text, parser = 'markdown') {
  const options = await prettier.resolveConfig(pathOf('README.md'));
  return prettier.format(text, { ...options, parser });
}

/** The page with what the committed bundles hold; the rest of it is written by hand. */
function dependencies(page) {
  const [action, cli] = ['dist', 'dist/cli'].map(sizesIn);
  return withSizes(page, groupsOf(JSON.parse(read('package-lock.json')), action, cli));
}

/** Package → bytes in all chunks of a bundle. */
function sizesIn(folder) {
  const sizes = new Map();
  for (const name of readdirSync(pathOf(folder)).filter((file) => file.endsWith('.js'))) {
    for (const [owner, bytes] of sizesOf(pathOf(`${folder}/${name}`)).owners) {
      sizes.set(owner, (sizes.get(owner) ?? 0) + bytes);
    }
  }
  return sizes;
}

/** File → what it should be. */
async function generate() {
  const files = new Map();
  for (const rule of RULES) {
    const file = `docs/rules/${rule.id}.md`;
    try {
      files.set(file, regeneratePage(rule, read(file)));
    } catch (error) {
      throw new Error(`${file}: ${error.message}`, { cause: error });
    }
  }
  files.set('docs/rules/README.md', await format(rulesIndex(RULES)));
  const document = read(STATE_EXAMPLE);
  const example = { document, state: outcomeOf(document).analysis.state };
  files.set('docs/state.md', await format(statePage(JSON.parse(read('schema/state.schema.json')), example)));
  files.set('docs/dependencies.md', await format(dependencies(read('docs/dependencies.md'))));
  files.set('docs/figures.md', regenerateExamples(read('docs/figures.md')));
  files.set('schema/config.schema.json', await format(JSON.stringify(configSchema(RULES)), 'json'));
  const frontMatter = frontMatterSchema(JSON.parse(read('schema/state.schema.json')));
  files.set('schema/front-matter.schema.json', await format(JSON.stringify(frontMatter), 'json'));
  // These are written by hand; only parts of them are generated.
  const marked = (page, parts) =>
    Object.entries(parts).reduce((text, [name, part]) => withPart(text, name, part), page);
  const action = read('action.yml');
  files.set('docs/inputs.md', await format(actionPage(action)));
  const keys = configKeys(configSchema(RULES));
  files.set('docs/configuration.md', await format(marked(read('docs/configuration.md'), { keys })));
  const parts = {
    inputs: inputTable(action),
    outputs: outputNames(action),
    rules: ruleList(RULES, 'docs/rules/'),
  };
  files.set('README.md', await format(marked(read('README.md'), parts)));
  return files;
}

const stale = [...(await generate())].filter(([file, content]) => read(file) !== content);
if (process.argv.includes('--check')) {
  for (const [file] of stale)
    console.error(`${file} is not current; run "npm run generate" and review the change.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, content] of stale) {
    writeFileSync(pathOf(file), content);
    console.log(`wrote ${file}`);
  }
}
