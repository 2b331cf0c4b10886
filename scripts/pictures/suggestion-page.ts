// A suggestion in the conversation of a pull request, as a page: the comment, and the change that one click commits.
import { hunksOf } from './diff-lines.ts';
import { htmlOf, pageOf } from './page.ts';
import type { Suggestion } from './pull-request.ts';
import { escaped } from './svg.ts';

/** The page of a suggestion for one line of what the pull request changes. */
export function suggestionPage(change: string, { path, line, body, author }: Suggestion): string {
  const [, comment, suggested] = /^([^]*?)```suggestion\n([^]*?)\n```/.exec(body) ?? [];
  const now = hunksOf(change)
    .flatMap(({ lines }) => lines)
    .find(({ after }) => after === line)?.text;
  if (comment === undefined || suggested === undefined || now === undefined) {
    throw new Error(`this is no suggestion for a line of the diff: ${path}:${line}: ${body}`);
  }
  const name = escaped(author.replace(/\[bot\]$/, ''));
  const bot = author.endsWith('[bot]') ? ' <span class="label">bot</span>' : '';
  const row = (kind: string, number: string, mark: string, text: string): string =>
    `<span class="${kind}"><i>${number}</i>${mark} ${escaped(text)}</span>`;
  const rows = [
    row('deleted', String(line), '-', now),
    ...suggested.split('\n').map((text) => row('inserted', String(line), '+', text)),
  ];
  const header = `${name}${bot} <small>suggested a change on line ${line} of ${escaped(path)}</small>`;
  return pageOf(
    'Suggestion of state-md',
    header,
    [
      htmlOf(comment),
      '<section><header>Suggested change</header>',
      `<pre><code>${rows.join('')}</code></pre>`,
      '<footer><b>Commit suggestion</b></footer></section>',
    ].join('\n'),
  );
}
