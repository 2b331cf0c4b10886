// Parts of hand-written pages that are generated: what stands between `<!-- NAME:start -->` and `<!-- NAME:end -->`.

/**
 * The page with a current part.
 * @throws Error when the page has no place for it
 */
export function withPart(page: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`there is no place for "${name}": ${start} … ${end}`);
  return `${page.slice(0, from + start.length)}\n\n${part.trim()}\n\n${page.slice(to)}`;
}
