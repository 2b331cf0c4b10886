// Pages of Markdown with a style sheet after GitHub's.
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { SANS } from './svg.ts';

/** How wide the page is, in pixels of CSS. */
export const PAGE_WIDTH = 800;

const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1f2328; font: 14px/1.5 ${SANS}; }
.card { margin: 1px; border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
.card > header { padding: 12px 16px; border-bottom: 1px solid #d1d9e0; background: #f6f8fa; font-weight: 600; }
.card > main { padding: 4px 20px; }
h2 { margin: 16px 0; padding-bottom: 6px; border-bottom: 1px solid #d1d9e0; font-size: 21px; }
h3 { margin: 20px 0 12px; font-size: 17px; }
p, table, pre { margin: 0 0 14px; }
a { color: #0969da; }
code, pre { font: 12px/1.45 'SFMono-Regular', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace; }
code { padding: 2px 5px; border-radius: 6px; background: #eff1f3; }
pre { padding: 12px 0; border-radius: 6px; background: #f6f8fa; }
pre code { display: block; padding: 0; background: none; }
pre code span { display: block; min-height: 1.45em; padding: 0 14px; white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { padding: 6px 10px; border: 1px solid #d1d9e0; text-align: left; vertical-align: top; }
td:first-child, td code { white-space: nowrap; }
details { margin-bottom: 14px; }
summary { cursor: pointer; }
.emoji { color: #d1242f; }
.inserted { background: #dafbe1; color: #116329; }
.deleted { background: #ffebe9; color: #82071e; }
.hunk { color: #6639ba; }
.label { margin: 0 4px; padding: 1px 7px; border: 1px solid #d1d9e0; border-radius: 1em; font-size: 12px; font-weight: 500; }
small { color: #59636e; font-size: 13px; font-weight: 400; }
main > p:first-child { margin-top: 14px; }
section { margin-bottom: 18px; border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
section header { padding: 8px 14px; border-bottom: 1px solid #d1d9e0; font-size: 13px; font-weight: 600; }
section pre { margin: 0; padding: 0; border-radius: 0; }
section pre code span { padding: 3px 14px; }
section i { display: inline-block; width: 36px; color: #59636e; font-style: normal; }
footer { padding: 10px 14px; border-top: 1px solid #d1d9e0; text-align: right; }
footer b { padding: 5px 12px; border: 1px solid #d1d9e0; border-radius: 6px; background: #f6f8fa; font-size: 13px; }
`;

/** Markdown as HTML, with the tables and the diffs of GitHub. */
export function htmlOf(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  });
  return withMarks(withDiff(html));
}

/** A page with one box on it; `header` and `content` are HTML. */
export function pageOf(title: string, header: string, content: string): string {
  return [
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>`,
    `<style>${STYLE}</style>`,
    `<div class="card"><header>${header}</header><main>`,
    content,
    `</main></div></html>`,
    '',
  ].join('\n');
}

/** Diffs in colours, as GitHub shows them. */
function withDiff(html: string): string {
  return html.replaceAll(
    /(<code class="language-diff">)([^]*?)\n?(<\/code>)/g,
    (_, start: string, code: string, end: string) => {
      const lines = code.split('\n').map((line) => `<span class="${kindOf(line)}">${line}</span>`);
      return `${start}${lines.join('')}${end}`;
    },
  );
}

function kindOf(line: string): string {
  if (line.startsWith('@@')) return 'hunk';
  if (/^(?:---|\+\+\+) /.test(line)) return 'context';
  if (line.startsWith('+')) return 'inserted';
  return line.startsWith('-') ? 'deleted' : 'context';
}

/** Fonts without colours have the marks in black; on GitHub a cross is red. */
function withMarks(html: string): string {
  return html.replaceAll('❌', '<span class="emoji">❌</span>');
}
