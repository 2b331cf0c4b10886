import type { Client } from './client.ts';
import { request } from './request.ts';

const READ = { doing: 'read the planning folder', permission: 'contents: read' } as const;
const PER_REQUEST = 100;

interface TextsAnswer {
  readonly repository: Readonly<
    Record<string, { readonly text?: string | null; readonly isTruncated?: boolean } | null>
  >;
}

/**
 * The texts of many blobs in few requests; blob name → text. What GitHub does not give as a whole text is left out:
 * this is for evidence, never for bytes that are written again.
 * @throws ApiError when the repository cannot be read
 */
export async function readTexts(
  { queries, owner, repo }: Client,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const wanted = [...new Set(blobs)];
  for (let start = 0; start < wanted.length; start += PER_REQUEST) {
    const part = wanted.slice(start, start + PER_REQUEST);
    const fields = part.map((oid, index) => `b${index}: object(oid: "${oid}") { ...content }`).join('\n');
    const query = `
      query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields} } }
      fragment content on Blob { text isTruncated }`;
    const answer = await request(READ, () => queries.graphql<TextsAnswer>(query, { owner, repo }));
    for (const [index, oid] of part.entries()) {
      const blob = answer.repository[`b${index}`];
      if (typeof blob?.text !== 'string' || blob.isTruncated === true) continue;
      // Where GitHub does not look far enough to call it binary.
      if (!blob.text.includes('\0')) texts.set(oid, blob.text.replace(/^\uFEFF/, ''));
    }
  }
  return texts;
}
