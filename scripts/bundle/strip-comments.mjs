// Takes the comments out of a bundle; the code stays as it is, line for line, for people to read.
//
// A fifth of what ncc writes are comments of packages and of our own sources, which Node reads at every start. The
// packages' licences are in licenses.txt; the comments that name one, and the bundler's marks of modules, stay.
import { parse } from 'acorn';

// The bundler's `/***/` and `// CONCATENATED MODULE: ./src/x.ts`, `/*!` and `@license`.
const KEPT = /^\**$|^ CONCATENATED MODULE: |^!|@(?:license|preserve)\b/;

/** The code of an ES module without its comments. */
export function stripComments(code) {
  let stripped = '';
  let end = 0;
  for (const comment of commentsOf(code)) {
    const cut = cutOf(code, comment);
    const start = Math.max(cut.start, end);
    stripped += code.slice(end, start) + cut.text;
    end = Math.max(cut.end, start);
  }
  return stripped + code.slice(end);
}

function commentsOf(code) {
  const comments = [];
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    allowHashBang: true,
    onComment: (isBlock, text, start, end) => {
      if (!KEPT.test(text) && !code.startsWith('#!', start)) comments.push({ start, end, text });
    },
  });
  return comments;
}

/** What goes with a comment: its lines when nothing else is on them, else the blanks before it. */
function cutOf(code, { start, end, text }) {
  const lineStart = code.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = code.indexOf('\n', end) < 0 ? code.length : code.indexOf('\n', end);
  const isFirst = code.slice(lineStart, start).trim() === '';
  const isLast = code.slice(end, lineEnd).trim() === '';
  if (isFirst && isLast) return { start: lineStart, end: Math.min(lineEnd + 1, code.length), text: '' };
  if (isLast) {
    const before = code.slice(lineStart, start).trimEnd().length;
    return { start: lineStart + before, end: lineEnd, text: '' };
  }
  // A line break inside of a comment ends a statement as well as any other, and a comment keeps two words apart.
  if (text.includes('\n')) return { start, end, text: '\n' };
  const after = end + /^[ \t]*/.exec(code.slice(end, lineEnd))[0].length;
  if (isFirst) return { start, end: after, text: '' };
  return { start: lineStart + code.slice(lineStart, start).trimEnd().length, end: after, text: ' ' };
}
