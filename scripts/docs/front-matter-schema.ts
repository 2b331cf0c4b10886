// schema/front-matter.schema.json: the part of the state schema that is about the front matter, alone and in draft 7, which
// editors know best.

type Schema = Readonly<Record<string, unknown>>;

interface StateSchema {
  readonly properties: { readonly frontMatter: Schema };
  readonly $defs: Readonly<Record<string, Schema>>;
}

const REFERENCE = '#/$defs/';

/** The schema of the front matter of a STATE.md. */
export function frontMatterSchema({ properties, $defs }: StateSchema): Schema {
  const names = new Set<string>();
  const root = converted(properties.frontMatter, names) as Schema;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:state-md:front-matter',
    ...root,
    title: 'The front matter of a STATE.md',
    definitions: Object.fromEntries([...names].map((name) => [name, converted($defs[name], new Set())])),
  };
}

/** Draft 7 knows `definitions`, and passes over what stands beside a reference. */
function converted(node: unknown, names: Set<string>): unknown {
  if (Array.isArray(node)) return node.map((item) => converted(item, names));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...rest } = node as Schema;
  const entries = Object.entries(rest).map(([key, value]) => [key, converted(value, names)]);
  if (typeof $ref !== 'string') return Object.fromEntries(entries);
  const name = $ref.slice(REFERENCE.length);
  names.add(name);
  return { ...Object.fromEntries(entries), allOf: [{ $ref: `#/definitions/${name}` }] };
}
