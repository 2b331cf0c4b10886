// schema/config.schema.json, from the same tables that the configuration is read by. Draft 7, which editors know best.
import { FAIL_ON, RULE_SETTINGS, TOLERANCES } from '../../src/config.ts';
import { LABEL_KINDS, nameOfLabel } from '../../src/config/label-names.ts';
import { DEFAULT_LABELS } from '../../src/document/labels.ts';
import { BASES } from '../../src/metrics/basis.ts';
import type { Rule } from '../../src/validate/rule.ts';

type Schema = Readonly<Record<string, unknown>>;

const KIND_WORDS = {
  lines: 'Words before the colon of a line, such as `Phase: 2 of 5`.',
  headings: 'Headings of sections.',
  columns: 'Heads of the columns of the By Phase and plan tables.',
} as const;

/** The schema of a configuration file. */
export function configSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:state-md:config',
    title: 'The configuration of state-md',
    description: '.github/state-md.yml, or the key `state-md` of package.json.',
    // A file of comments alone changes nothing.
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      'fail-on': {
        description: 'The least grave finding that fails a run.',
        enum: FAIL_ON,
        default: 'error',
      },
      ...judging(),
      labels: {
        description: 'Further words, such as those of another language. The built-in ones stay.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(LABEL_KINDS).map(([kind, table]) => [
            kind,
            labels(kind as keyof typeof KIND_WORDS, table),
          ]),
        ),
      },
      overrides: {
        description: 'Other settings for some files. Of several that fit, the last one wins.',
        ...listOf({
          type: 'object',
          required: ['files'],
          additionalProperties: false,
          properties: {
            files: {
              description:
                'Globs and folders, relative to the root of the repository; `!` in front leaves files out.',
              ...listOf({ type: 'string', minLength: 1 }),
            },
            ...judging(),
          },
        }),
      },
      baseline: {
        description:
          'Findings that were there when state-md was adopted. They are reported one level lower, as inherited, and never fail a run.',
        ...listOf({
          type: 'object',
          required: ['file', 'rule'],
          anyOf: [{ required: ['value'] }, { required: ['message'] }],
          additionalProperties: false,
          properties: {
            file: { description: 'Relative to the root of the repository.', type: 'string', minLength: 1 },
            rule: { description: 'The rule of the finding.', enum: rules.map(({ id }) => id) },
            value: {
              description: 'The wrong value, as the file has it.',
              type: ['string', 'number', 'boolean'],
            },
            message: { description: 'The message, of a finding without a value.', type: 'string' },
          },
        }),
      },
      'trust-head': {
        description:
          'Whether a pull request may switch off what judges it. Only the configuration of its base is asked.',
        enum: [true, false],
        default: false,
      },
    },
    definitions: {
      rules: {
        description: 'What rules are set to.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ id, summary, severity }) => [
            id,
            { description: summary, enum: RULE_SETTINGS, default: severity },
          ]),
        ),
      },
    },
  };
}

function judging(): Schema {
  return {
    tolerance: {
      description:
        'When a derived number is wrong: `printed`, when nothing that rounds or truncates to it fits; `exact`, when it is not the canonical rounding.',
      enum: TOLERANCES,
      default: 'printed',
    },
    'progress-basis': {
      description: 'What progress is counted by.',
      enum: BASES,
      default: 'auto',
    },
    // Beside a `$ref`, draft 7 takes no notice of other words.
    rules: { description: 'What rules are set to.', allOf: [{ $ref: '#/definitions/rules' }] },
  };
}

function labels(kind: keyof typeof KIND_WORDS, table: keyof typeof DEFAULT_LABELS): Schema {
  const words = DEFAULT_LABELS[table] as Readonly<Record<string, readonly string[]>>;
  return {
    description: KIND_WORDS[kind],
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(words).map(([key, known]) => [
        nameOfLabel(key),
        {
          description: `Built in: ${known.map((word) => `“${word}”`).join(', ')}.`,
          ...listOf({ type: 'string', pattern: '^[^:|\\n]{1,60}:?$' }),
        },
      ]),
    ),
  };
}

/** A list, or a single value that stands for a list of one. */
function listOf(items: Schema): Schema {
  return { anyOf: [items, { type: 'array', items }] };
}

/** The keys of a configuration as a table, from its schema. */
export function configKeys(schema: Schema): string {
  const properties = schema['properties'] as Readonly<Record<string, Schema>>;
  const definitions = schema['definitions'] as Readonly<Record<string, Schema>>;
  const rows = Object.entries(properties).map(([key, property]) => {
    const {
      description,
      enum: values,
      default: usual,
    } = { ...definitions[key], ...property } as {
      readonly description: string;
      readonly enum?: readonly (string | boolean)[];
      readonly default?: string | boolean;
    };
    const choice = values === undefined ? '' : values.map((value) => `\`${String(value)}\``).join(', ');
    return `| \`${key}\` | ${choice} | ${usual === undefined ? '' : `\`${String(usual)}\``} | ${description} |`;
  });
  return ['| key | values | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
