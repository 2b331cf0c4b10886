import type { ErrorObject } from 'ajv';
import type { Range } from '../finding.ts';
import type { ExtractedState, Json } from './state.ts';
import { pointerKey } from './state.ts';
import validateState from './state-validator.cjs';

/** A violation of `schema/state.schema.json`, placed on the value that violates it. */
export interface SchemaProblem {
  readonly pointer: string;
  readonly range: Range;
  readonly message: string;
  readonly actual: string | undefined;
}

/** Everything in the extracted state that the schema does not allow, in the order of the file. */
export function schemaProblems(state: ExtractedState): readonly SchemaProblem[] {
  if (validateState(state.value)) return [];
  const errors = (validateState.errors ?? []).filter(
    ({ keyword }) => keyword !== 'if' && keyword !== 'anyOf',
  );
  const problems = errors.map((error) => problemOf(error, state));
  const unique = problems.filter(
    (problem, index) => problems.findIndex(({ pointer }) => pointer === problem.pointer) === index,
  );
  return unique.sort((a, b) => a.range.start - b.range.start);
}

function problemOf(error: ErrorObject, state: ExtractedState): SchemaProblem {
  const pointer = error.instancePath;
  const value = valueAt(state.value, pointer);
  const name = pointer.split('/').slice(1).map(plainKey).join('.');
  return {
    pointer: error.keyword === 'required' ? `${pointer}/${pointerKey(missingKey(error))}` : pointer,
    range: rangeOf(state, pointer),
    message: messageOf(error, name, value),
    actual: typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
  };
}

function plainKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The range of the value itself, or of the nearest value that contains it. */
function rangeOf(state: ExtractedState, pointer: string): Range {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const range = state.ranges.get(path);
    if (range) return range;
  }
  return { start: 0, end: 0 };
}

function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const key of pointer.split('/').slice(1).map(plainKey)) {
    if (value === null || value === undefined || typeof value !== 'object') return undefined;
    value = Object.hasOwn(value, key) ? (value as Readonly<Record<string, Json>>)[key] : undefined;
  }
  return value;
}

function missingKey(error: ErrorObject): string {
  const { missingProperty } = error.params as { missingProperty?: unknown };
  return typeof missingProperty === 'string' ? missingProperty : '';
}

function messageOf(error: ErrorObject, name: string, value: Json | undefined): string {
  const shown = `\`${shorten(typeof value === 'string' ? value : JSON.stringify(value))}\``;
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'required':
      return `${name === '' ? 'The file' : `\`${name}\``} has no \`${missingKey(error)}\`, which this kind of file needs.`;
    case 'type':
      if (value === null) return `\`${name}\` has no value, but it has to be ${article(params['type'])}.`;
      return `\`${name}\` says ${shown}, but it has to be ${article(params['type'])}.`;
    case 'minimum':
      return `\`${name}\` says ${shown}, but it cannot be less than ${String(params['limit'])}.`;
    case 'maximum':
      return `\`${name}\` says ${shown}, but it cannot be more than ${String(params['limit'])}.`;
    case 'pattern':
      return `\`${name}\` says ${shown}, which is not of the form that GSD writes.`;
    default:
      return `\`${name}\` says ${shown}: ${error.message ?? 'not allowed'}.`;
  }
}

function article(type: unknown): string {
  const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null').map(String);
  const words: Readonly<Record<string, string>> = {
    integer: 'a whole number',
    number: 'a number',
    string: 'text',
    object: 'a map',
    array: 'a list',
  };
  return types.map((one) => words[one] ?? one).join(' or ');
}

function shorten(text: string | undefined): string {
  const plain = (text ?? 'nothing').replace(/\s+/g, ' ').replaceAll('`', "'");
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}
