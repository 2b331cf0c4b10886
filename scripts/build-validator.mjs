// Compiles schema/state.schema.json into src/validate/state-validator.cjs, so that nothing is compiled at run time.
//
//   node scripts/build-validator.mjs            writes the validator
//   node scripts/build-validator.mjs --stdout   prints it instead
//
// The output is CommonJS because ajv's standalone ES modules still contain require().
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';

const schemaUrl = new URL('../schema/state.schema.json', import.meta.url);
export const validatorUrl = new URL('../src/validate/state-validator.cjs', import.meta.url);

const header = '// Generated from schema/state.schema.json by scripts/build-validator.mjs. Do not edit.\n';

/** The source of the validator that belongs to the schema as it stands now. */
export function generateValidator() {
  const schema = JSON.parse(readFileSync(schemaUrl, 'utf8'));
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, lines: true },
  });
  const source = standaloneModule.default(ajv, ajv.compile(withoutWords(schema)));
  return `${header}${source.trimEnd()}\n`;
}

/** A schema without what is for people only; the validator would carry all of it. */
function withoutWords(schema) {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      (key === 'description' || key === 'title') && typeof value === 'string' ? undefined : value,
    ),
  );
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--stdout')) process.stdout.write(generateValidator());
  else writeFileSync(validatorUrl, generateValidator());
}
