import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };
const CHARACTER = fc
  .nat(0x10_ffff - SURROGATES.count)
  .map((code) => String.fromCodePoint(code < SURROGATES.first ? code : code + SURROGATES.count));

/** Any text at all. `fc.string({ unit: 'binary' })` is the same, but makes a table of a million characters first. */
export function anyText(constraints: { readonly maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.array(CHARACTER, constraints).map((characters) => characters.join(''));
}
