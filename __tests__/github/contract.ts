/**
 * The contract: requests and answers judged by GitHub's own description of its REST API (openapi.json).
 *
 * Schemas of OpenAPI 3.0 are turned into JSON Schema once and compiled when first needed. Objects are closed: a field
 * that the description does not know is a mistake of whoever sent it.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** JSON as it comes from a file or the network. */
export type Json = Record<string, unknown>;

/** One operation of the REST API. */
export interface Operation {
  /** Such as `GET /repos/{owner}/{repo}/commits`. */
  readonly name: string;
  readonly pointer: string;
  readonly pattern: RegExp;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly pointer: string } | undefined;
  /** JSON pointers to the schemas of the answers, by status. */
  readonly answers: ReadonlyMap<number, string | undefined>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Json;
  readonly 'x-multi-segment'?: boolean;
}

/** How a description is read. */
export interface Reading {
  /** Missing fields are no problem: for payloads that hold only what matters. */
  readonly partial?: boolean;
}

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  uri: (text: string): boolean => URL.canParse(text),
  'uri-template': true,
  email: /^[^\s@]+@[^\s@]+$/,
  int64: { type: 'number', validate: Number.isSafeInteger },
} as const;

/** A description whose schemas can be asked by JSON pointer. */
export class Description {
  readonly document: Json;
  readonly #ajv: Ajv2020;

  constructor(file: string, { partial = false }: Reading = {}) {
    this.document = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Json;
    this.#ajv = new Ajv2020({ strict: false, allErrors: true, formats: FORMATS });
    // An object that is one part of an `allOf` must stay open: its sibling knows the other fields.
    for (const closed of [true, false]) {
      const schema = convert(this.document, closed, partial) as Json;
      this.#ajv.addSchema({ $id: closed ? 'closed' : 'open', ...schema });
    }
  }

  /** Follows a reference one step. */
  resolve(value: unknown): Json {
    const reference = (value as Json)['$ref'];
    return (typeof reference === 'string' ? this.at(reference.slice(1)) : value) as Json;
  }

  at(pointer: string): unknown {
    return pointer
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (place, key) => (place as Json)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
        this.document,
      );
  }

  /** What is wrong with a value, in words; nothing when it fits. An open reading allows more fields at the top. */
  problems(pointer: string, value: unknown, reading: 'closed' | 'open' = 'closed'): string[] {
    const validate = this.#ajv.getSchema(`${reading}#${pointer}`);
    if (validate === undefined) throw new Error(`no schema at ${pointer}`);
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const what = String(params['unevaluatedProperty'] ?? '');
      return `${instancePath || '/'} ${message ?? ''}${what === '' ? '' : ` (${what})`}`;
    });
  }
}

/** OpenAPI 3.0 to JSON Schema: `nullable`, references, and objects that are closed unless they say otherwise. */
function convert(value: unknown, closed: boolean, partial: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, closed, partial));
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Json;
  const composed = source['properties'] !== undefined || source['allOf'] !== undefined;
  const result: Json = {};
  for (const [key, item] of Object.entries(source)) {
    if (key === 'nullable' || (partial && key === 'required' && Array.isArray(item))) continue;
    if (key === '$ref') result[key] = String(item).replace('#', closed ? 'closed#' : 'open#');
    else if (key === 'properties')
      result[key] = mapValues(item as Json, (one) => convert(one, true, partial));
    else if (key === 'allOf') result[key] = convert(item, false, partial);
    else if (key === 'anyOf' || key === 'oneOf') result[key] = convert(item, closed && !composed, partial);
    else if (key === 'items') result[key] = convert(item, true, partial);
    else if (key === 'enum' && source['nullable'] === true) result[key] = [...(item as unknown[]), null];
    else if (key === 'type' && source['nullable'] === true) result[key] = [item, 'null'];
    else result[key] = convert(item, closed, partial);
  }
  if (closed && composed && source['additionalProperties'] === undefined) {
    result['unevaluatedProperties'] = false;
  }
  if (source['nullable'] === true && source['type'] === undefined)
    return { anyOf: [result, { type: 'null' }] };
  return result;
}

function mapValues(object: Json, map: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}

const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The operations of the REST API that the Action may use. */
export class Contract {
  readonly #description = new Description('./openapi.json');
  readonly operations: readonly Operation[];

  constructor() {
    const paths = this.#description.document['paths'] as Record<string, Record<string, Json>>;
    this.operations = Object.entries(paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, definition]) => this.#operation(template, method, definition)),
    );
  }

  #operation(template: string, method: string, definition: Json): Operation {
    const pointer = `/paths/${escape(template)}/${method}`;
    const parameters = (definition['parameters'] as unknown[]).map(
      (parameter) => this.#description.resolve(parameter) as unknown as Parameter,
    );
    const many = new Set(parameters.filter((one) => one['x-multi-segment'] === true).map(({ name }) => name));
    const source = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      many.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
    );
    const body = definition['requestBody'] as Json | undefined;
    const answers = Object.entries(definition['responses'] as Record<string, Json>).map(
      ([status, answer]): [number, string | undefined] => {
        const place =
          typeof answer['$ref'] === 'string' ? answer['$ref'].slice(1) : `${pointer}/responses/${status}`;
        const json = (this.#description.at(place) as { content?: Json }).content?.['application/json'];
        return [Number(status), json === undefined ? undefined : `${place}/content/application~1json/schema`];
      },
    );
    return {
      name: `${method.toUpperCase()} ${template}`,
      pointer,
      pattern: new RegExp(`^${source}$`),
      parameters,
      body: body && {
        required: body['required'] === true,
        pointer: `${pointer}/requestBody/content/application~1json/schema`,
      },
      answers: new Map(answers),
    };
  }

  /** The operation that a request means, and the values in its path. */
  match(method: string, path: string): { operation: Operation; path: Record<string, string> } | undefined {
    for (const operation of this.operations) {
      if (!operation.name.startsWith(`${method} `)) continue;
      const groups = operation.pattern.exec(path)?.groups;
      if (groups === undefined) continue;
      const values = Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]);
      return { operation, path: Object.fromEntries(values) as Record<string, string> };
    }
    return undefined;
  }

  /** What is wrong with a request. */
  request(
    operation: Operation,
    {
      path,
      query,
      body,
    }: { path: Readonly<Record<string, string>>; query: Readonly<Record<string, string>>; body: unknown },
  ): string[] {
    const problems: string[] = [];
    const known = new Set(operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name));
    for (const name of Object.keys(query)) {
      if (!known.has(name)) problems.push(`query parameter ${name} does not exist`);
    }
    for (const { name, in: place, required, schema } of operation.parameters) {
      const value = place === 'path' ? path[name] : query[name];
      if (value === undefined) {
        if (required === true) problems.push(`${place} parameter ${name} is missing`);
      } else if (schema['type'] === 'integer' && !/^\d+$/.test(value)) {
        problems.push(`${place} parameter ${name} is no integer: ${value}`);
      }
    }
    if (operation.body === undefined) {
      if (body !== undefined) problems.push('there must be no body');
    } else if (body !== undefined) {
      problems.push(
        ...this.#description.problems(operation.body.pointer, body).map((problem) => `body ${problem}`),
      );
    } else if (operation.body.required) problems.push('the body is missing');
    return problems;
  }

  /** What is wrong with an answer. Refusals that an operation does not describe have the general form. */
  answer(operation: Operation | undefined, status: number, body: unknown): string[] {
    if (status < 400 && operation?.answers.has(status) !== true) return [`status ${status} is not described`];
    const pointer = operation?.answers.get(status) ?? '/components/schemas/basic-error';
    // The descriptions of refusals lag behind: `status` and `errors` are sent where they are not described.
    return this.#description.problems(pointer, body, status < 400 ? 'closed' : 'open');
  }
}
