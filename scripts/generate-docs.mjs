// Writes everything in docs/ and README.md that follows from the rules, from the schema, or from running an example.
// `npm run generate` writes; with `--check` it only names the files that are not current, and exits with 1.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { RULES } from '../src/validate/rules/index.ts';
import { configSchema } from './docs/config-schema.ts';
import { outcomeOf } from './docs/outcome.ts';
import { regeneratePage } from './docs/rule-page.ts';
import { rulesIndex, ruleTable, withRuleTable } from './docs/rule-table.ts';
import { statePage } from './docs/state-page.ts';

const STATE_EXAMPLE = 'examples/bold-labels/STATE.md';

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const read = (file) => (existsSync(pathOf(file)) ? readFileSync(pathOf(file), 'utf8') : '');

async function format(text, parser = 'markdown') {
  const options = await prettier.resolveConfig(pathOf('README.md'));
  return prettier.format(text, { ...options, parser });
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
  files.set('schema/config.schema.json', await format(JSON.stringify(configSchema(RULES)), 'json'));
  // The README is written by hand; only its table of rules is generated.
  const readme = read('README.md');
  if (readme !== '')
    files.set('README.md', withRuleTable(readme, await format(ruleTable(RULES, 'docs/rules/'))));
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
