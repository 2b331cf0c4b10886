// What an editor says: our schemas in the validator of the YAML language server.
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse as parseYaml } from 'yaml';
import { getLanguageService } from 'yaml-language-server';
import { configurationText } from '../src/cli/init-configuration.ts';
import { RULES } from '../src/validate/rules/index.ts';
import { frontMatterSchema } from '../scripts/docs/front-matter-schema.ts';

const root = new URL('../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8').replaceAll('\r\n', '\n');
const FRONT_MATTER = 'schema/front-matter.schema.json';

/** What was read is kept by address and version. */
let version = 0;

/** Places (line:column from 1) and messages, as an editor with the YAML language server shows them. */
async function complaints(place: string, text: string, schema?: string): Promise<string[]> {
  const asked: string[] = [];
  const service = getLanguageService({
    schemaRequestService: async (uri: string) => {
      asked.push(uri);
      return readFileSync(new URL(uri), 'utf8');
    },
    workspaceContext: { resolveRelativePath: (relative, resource) => new URL(relative, resource).href },
  });
  const schemas = schema === undefined ? [] : [{ uri: new URL(schema, root).href, fileMatch: ['*'] }];
  service.configure({ validate: true, schemas });
  const document = TextDocument.create(new URL(place, root).href, 'yaml', (version += 1), text);
  const found = await service.doValidation(document, false);
  // Without its schema, a file has no mistakes.
  expect(asked).not.toEqual([]);
  return found.map(
    ({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${textOf(message)}`,
  );
}

const textOf = (message: string | { value: string }): string =>
  typeof message === 'string' ? message : message.value;

describe('a configuration', () => {
  const HEADER = '# yaml-language-server: $schema=../schema/config.schema.json\n';
  const say = (text: string): Promise<string[]> => complaints('.github/state-md.yml', `${HEADER}${text}`);

  test.each([
    '# nothing but this\n',
    'fail-on: warning\ntolerance: exact\nprogress-basis: min\n',
    'rules:\n  date: off\noverrides:\n  - files: legacy/**\n    rules: { focus: error }\n',
    'labels:\n  lines:\n    phase: [Étape]\n  headings:\n    position: Position actuelle\n',
    'baseline:\n  - { file: STATE.md, rule: date, value: 2026-02-30 }\n',
  ])('%j is as it should be', async (text) => {
    expect(await say(text)).toEqual([]);
  });

  test.each([
    ['fial-on: error\n', '2:1 Property fial-on is not allowed.'],
    ['fail-on: errors\n', '2:10 Value is not accepted. Valid values: "error", "warning", "notice", "never".'],
    ['rules:\n  dates: off\n', '3:3 Property dates is not allowed.'],
    ['rules:\n  date: no\n', '3:9 Value is not accepted. Valid values: "off", "notice", "warning", "error".'],
    ['tolerance:\n', '2:11 Value is not accepted. Valid values: "printed", "exact".'],
    ['labels:\n  lines:\n    phases: x\n', '4:5 Property phases is not allowed.'],
  ])('%j is wrong at its place', async (text, complaint) => {
    expect(await say(text)).toEqual([complaint]);
  });

  test('names its schema by itself when "state-md init" wrote it', async () => {
    const written = configurationText({ starter: true, known: [], isInstalled: true });
    const here = written.replace('../node_modules/state-md-action/', '../');
    expect(here).not.toBe(written);
    expect(await complaints('.github/state-md.yml', here)).toEqual([]);
    const wrong = await complaints('.github/state-md.yml', `${here}rule: {}\n`);
    expect(wrong).toEqual([expect.stringContaining('Property rule is not allowed.')]);
  });

  test('is completed with every rule', () => {
    const { definitions } = JSON.parse(read('schema/config.schema.json'));
    expect(Object.keys(definitions.rules.properties)).toEqual(RULES.map(({ id }) => id));
  });
});

describe('front matter', () => {
  const GOOD = `gsd_state_version: "1.0"
milestone: v1.2
milestone_name: Loans
status: executing
last_updated: 2026-03-10T09:23:26Z
last_activity: 2026-03-10 -- finished 02-03
our_own_key: kept
progress:
  total_phases: 4
  completed_phases: 1
  total_plans: 20
  completed_plans: 10
  percent: 50
`;
  const say = (text: string): Promise<string[]> => complaints('front-matter.yml', text, FRONT_MATTER);

  test('as GSD writes it is as it should be', async () => {
    expect(await say(GOOD)).toEqual([]);
    expect(await say(GOOD.replace(/progress:[^]*/, 'progress:\n'))).toEqual([]);
  });

  test.each([
    ['percent: 50', 'percent: 150', /^13:12 .*maximum of 100/],
    ['completed_plans: 10', 'completed_plans: ten', /^12:20 .*Expected "integer.*\.$|^12:20 Incorrect type/],
    ['completed_plans: 10', 'completed_plans: -1', /^12:20 .*minimum of 0/],
    [
      'last_updated: 2026-03-10T09:23:26Z',
      'last_updated: yesterday',
      /^5:15 String does not match the pattern/,
    ],
    ['status: executing', 'status: [a]', /^4:9 Incorrect type/],
  ])('with %j written as %j is wrong at its place', async (from, to, message) => {
    const bad = GOOD.replace(from, to);
    expect(bad).not.toBe(GOOD);
    expect(await say(bad)).toEqual([expect.stringMatching(message)]);
  });

  test('is described as in the schema of the state, in draft 7 and with nothing beside a reference', () => {
    const schema = JSON.parse(read(FRONT_MATTER));
    expect(schema).toEqual(
      JSON.parse(JSON.stringify(frontMatterSchema(JSON.parse(read('schema/state.schema.json'))))),
    );
    expect(JSON.stringify(schema)).not.toContain('$defs');
    const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(isValid(parseYaml(GOOD))).toBe(true);
    expect(isValid(parseYaml(GOOD.replace('percent: 50', 'percent: 150')))).toBe(false);
  });
});
