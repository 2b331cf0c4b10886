// docs/inputs.md and the table of the README, from action.yml.
import { parse } from 'yaml';

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** docs/inputs.md. */
export function actionPage(actionYml: string): string {
  const { inputs, outputs } = parse(actionYml) as Metadata;
  return [
    '# Inputs and outputs',
    '<!-- Generated from action.yml by `npm run generate`. -->',
    'All inputs are optional. An empty one is as good as none.',
    '## Inputs',
    table(
      ['input', 'default', 'meaning'],
      rowsOf(inputs, (text) => text),
    ),
    '## Outputs',
    'All are set on every path, also when the step fails.',
    table(
      ['output', 'meaning'],
      Object.entries(outputs).map(([name, { description }]) => [code(name), cell(description)]),
    ),
  ].join('\n\n');
}

/** The inputs with the first sentence of each. */
export function inputTable(actionYml: string): string {
  const { inputs } = parse(actionYml) as Metadata;
  return table(['input', 'default', 'meaning'], rowsOf(inputs, firstSentence));
}

/** The names of the outputs, in one sentence. */
export function outputNames(actionYml: string): string {
  const names = Object.keys((parse(actionYml) as Metadata).outputs).map(code);
  return `Outputs, set on every path: ${names.join(', ')}.`;
}

function rowsOf(inputs: Metadata['inputs'], shown: (description: string) => string): string[][] {
  return Object.entries(inputs).map(([name, { description, default: value }]) => [
    code(name),
    // Left empty, the configuration decides first.
    code(value === '' ? (/or else `([^`]+)`/.exec(description)?.[1] ?? '') : value),
    cell(shown(description)),
  ]);
}

function firstSentence(text: string): string {
  return /^[^]*?[.](?=\s+[A-Z`]|\s*$)/.exec(text)?.[0] ?? text;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
