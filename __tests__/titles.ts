/** Which tests a file has, read from its source, so that documentation can name them. */
import ts from 'typescript';

/** What begins a test or a group of tests; `scenario` and the like are our own. */
const NAME = /^(?:test|describe|it|scenario|\w+Test)(?:\.(?:concurrent|only))?$/;
/** `%s` of a list of cases, or `${what}` of a loop. */
const HOLE = '\0';

/** The tests of one file. */
export interface Tests {
  /** The titles of every test and group below those of its groups, with holes for what a list of cases fills in. */
  readonly titles: readonly (readonly string[])[];
  /** The words that can fill a hole. */
  readonly words: ReadonlySet<string>;
}

/** Reads a test file. What is skipped on every system is no test. */
export function testsIn(source: string): Tests {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const titles: (readonly string[])[] = [];
  const words = new Set<string>();
  const visit = (node: ts.Node, above: readonly string[]): void => {
    const title = ts.isCallExpression(node) ? titleOf(node) : undefined;
    if (title === SKIPPED) return;
    const below = title === undefined ? above : [...above, title];
    if (title !== undefined) titles.push(below);
    if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) words.add(node.text);
    node.forEachChild((child) => visit(child, below));
  };
  visit(file, []);
  return { titles, words };
}

/** Whether a test of these titles exists: literally, as a whole list of cases, or as a case whose words are in the file. */
export function hasTest({ titles, words }: Tests, path: readonly string[]): boolean {
  return titles.some(
    (title) => title.length === path.length && title.every((part, at) => fits(part, path[at] ?? '', words)),
  );
}

const PLACEHOLDER = /%[sdijfo#p]|\$\w+/g;

function fits(pattern: string, part: string, words: ReadonlySet<string>): boolean {
  // As it stands in the source, for all cases of the list.
  if (part.replaceAll(PLACEHOLDER, HOLE) === pattern) return true;
  const [first = '', ...others] = pattern
    .split(HOLE)
    .map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const found = new RegExp(`^${[first, ...others].join('(.+)')}$`, 'su').exec(part);
  return found?.slice(1).every((word) => words.has(word)) ?? false;
}

const SKIPPED = Symbol('skipped');

function titleOf(call: ts.CallExpression): string | typeof SKIPPED | undefined {
  const [first, ...rest] = call.arguments;
  if (first === undefined || !rest.some((one) => ts.isArrowFunction(one) || ts.isIdentifier(one)))
    return undefined;
  // `test('…')`, or `test.each([…])('…')` and `test.each<T>([…])('…')`.
  const { expression } = call;
  const isEach = ts.isCallExpression(expression);
  const callee = (isEach ? expression.expression : expression).getText();
  if (/^(?:test|describe)\.(?:skip|todo)\b/.test(callee)) return SKIPPED;
  if (!NAME.test(callee.replace(/\.each$/, ''))) return undefined;
  if (ts.isStringLiteralLike(first)) return isEach ? first.text.replaceAll(PLACEHOLDER, HOLE) : first.text;
  if (!ts.isTemplateExpression(first)) return undefined;
  return first.head.text + first.templateSpans.map(({ literal }) => HOLE + literal.text).join('');
}
