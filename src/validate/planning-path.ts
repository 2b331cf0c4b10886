/** The path that a `Resume file` line names, where it names exactly one in the planning folder. */
export type NamedPath =
  | { readonly kind: 'path'; readonly written: string; readonly inFolder: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly reason: string };

/** What GSD writes for no file, and what people write for it. */
const NONE = /^(?:none|n\/?a|nil|null|no(?:ne|t)?\b.*|tbd|-+|—|–|\?)(?=$|[\s.(,;:—–-])/i;
const LINK = /\[[^\]]*\]\(<?([^)>\s]+)>?\)/g;
const SPAN = /`([^`]+)`/g;
/** Something with a folder before it or an ending behind it. */
const PATH_LIKE = /[\w\])}]\/|\/[\w.]|\.[A-Za-z]{1,5}$/;

/**
 * Reads the value of a `Resume file` line. Strict: the path has to be relative and to lead into the planning folder
 * `folder`, because of what lies outside only the root is known, and that is not always the root that was meant.
 */
export function readNamedPath(value: string, folder: string): NamedPath {
  const text = value.slice(0, 600).trim();
  if (text === '' || NONE.test(text) || /^\[[^\]]*\](?!\()/.test(text)) return { kind: 'none' };
  const written = pathsIn(text);
  const [path, other] = written;
  if (path === undefined) return { kind: 'none' };
  if (other !== undefined) return unclear('the line names several files');
  return locate(path, folder);
}

function pathsIn(text: string): readonly string[] {
  const links = [...text.matchAll(LINK)].map(([, target = '']) => target);
  if (links.length > 0) return [...new Set(links)];
  const spans = [...text.matchAll(SPAN)].map(([, inner = '']) => inner.trim());
  const named = spans.filter((span) => PATH_LIKE.test(span));
  if (named.length > 0) return [...new Set(named)];
  const words = text
    .split(/\s+/)
    .map((word) => word.replace(/^[("'<*_@]+|[)"'>*_,;:.!]+$/g, ''))
    .filter((word) => PATH_LIKE.test(word));
  return [...new Set(words)];
}

function locate(written: string, folder: string): NamedPath {
  const plain = written
    .replace(/^@/, '')
    .replace(/[#?].*$/, '')
    .replace(/(?<=\.[A-Za-z]{1,5}):\d+(?:[-:]\d+)?$/, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');
  if (/^(?:[/~]|[A-Za-z]:|[a-z][a-z+.-]*:\/\/)/i.test(plain)) return unclear('the path is not relative');
  if (/[*?{}<>$|[\]\s]/.test(plain)) return unclear('the path is a pattern, or has blanks in it');
  const parts = plain.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return unclear('the path leads upwards');
  const at = parts.lastIndexOf(folder);
  const inside = at >= 0 ? parts.slice(at + 1) : parts[0] === 'phases' ? parts : undefined;
  if (inside === undefined) return unclear('the path does not lead into the planning folder');
  const name = inside.at(-1);
  if (name === undefined || plain.endsWith('/') || !/\.[A-Za-z]{1,5}$/.test(name)) {
    return unclear('the line names a folder');
  }
  return { kind: 'path', written, inFolder: inside.join('/') };
}

function unclear(reason: string): NamedPath {
  return { kind: 'unclear', reason };
}
