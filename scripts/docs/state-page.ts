// docs/state.md: the extracted state, described by the titles and descriptions of schema/state.schema.json.

/** The part of JSON Schema that schema/state.schema.json uses. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** A schema with its `$ref` followed; what stands beside the reference wins. */
export function resolve(schema: Schema, root: Schema): Schema {
  const name = /^#\/\$defs\/(\w+)$/.exec(schema.$ref ?? '')?.[1];
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target === undefined ? schema : { ...target, ...schema };
}

/** The page, as Markdown that is not yet formatted. */
export function statePage(root: Schema, example: { document: string; state: unknown }): string {
  const sections = Object.entries(root.properties ?? {}).map(([key, schema]) => section(key, schema, root));
  return `# The extracted state

<!-- Generated from schema/state.schema.json by \`npm run generate\`. -->

${root.description ?? ''}

It is the \`state\` of each file in the JSON report (\`state-md check --format json\`), and what the rule
[\`schema\`](rules/schema.md) validates. Paths name the way from its top: \`position.phase.total\` is the \`total\` in the
\`phase\` in the \`position\`; \`[]\` stands for each item of a list.

${sections.join('\n')}
## Example

This document:

\`\`\`markdown
${example.document.trimEnd()}
\`\`\`

gives this state:

\`\`\`json
${JSON.stringify(example.state, undefined, 2)}
\`\`\`
`;
}

function section(key: string, schema: Schema, root: Schema): string {
  const rows = rowsOf(key, schema, root);
  const table = ['| Path | Title | Type | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return `## ${schema.title ?? key}\n\n${schema.description ?? ''}\n\n${table}\n`;
}

function rowsOf(path: string, unresolved: Schema, root: Schema): string[] {
  const schema = resolve(unresolved, root);
  const { properties, items, title, description } = schema;
  const row = `| \`${path}\` | ${cell(title)} | ${cell(typeOf(schema))} | ${cell(meaning(description, schema))} |`;
  const inner = items === undefined ? [] : rowsOf(`${path}[]`, items, root);
  const fields = Object.entries(properties ?? {}).flatMap(([key, field]) =>
    rowsOf(`${path}.${key}`, field, root),
  );
  return [row, ...inner, ...fields];
}

function typeOf({ type, minimum, maximum }: Schema): string {
  const names = (typeof type === 'string' ? [type] : (type ?? [])).join(', ');
  if (minimum === undefined) return names;
  return `${names} (${maximum === undefined ? `${minimum} or more` : `${minimum} to ${maximum}`})`;
}

function meaning(description: string | undefined, { enum: values, required }: Schema): string {
  const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');
  return [
    description ?? '',
    values === undefined ? '' : `One of ${list(values)}.`,
    required === undefined ? '' : `Always has ${list(required)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function cell(text: string | undefined): string {
  return (text ?? '').replaceAll('|', '\\|');
}
