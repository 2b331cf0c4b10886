// Puts every mutant into the code with Stryker's instrumenter: behind a switch, so that one copy of the code holds all.
import { createHash } from 'node:crypto';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** Wording is held by golden findings; a mutant for every string would drown those that change a judgement. */
const EXCLUDED_MUTATIONS = ['StringLiteral'];
/** How the instrumenter calls its two functions; modules.mjs hands ours in under the same names. */
export const COVER = 'stryCov_9fa48';
export const IS_ACTIVE = 'stryMutAct_9fa48';

const silent = () => {};
const logger = {
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
};

/** Where the position `{ line, column }` (both from 0) is in a text. */
function offsetsOf(text) {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return ({ line, column }) => starts[line] + column;
}

const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);
const onOneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** Mutants with what names them when lines have moved: file, mutator, both texts, and which of several alike. */
function withKeys(mutants, texts) {
  const seen = new Map();
  return mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
    const at = offsetsOf(texts.get(fileName));
    const original = onOneLine(texts.get(fileName).slice(at(location.start), at(location.end)));
    const change = onOneLine(replacement);
    const same = [fileName, mutatorName, shortHash(`${original}\n${change}`)].join(' ');
    const occurrence = (seen.get(same) ?? 0) + 1;
    seen.set(same, occurrence);
    const place = { line: location.start.line + 1, column: location.start.column + 1 };
    return {
      ...{ id, file: fileName, mutator: mutatorName, original, replacement: change, ...place },
      key: `${same} ${occurrence}`,
    };
  });
}

/** `texts`: path → TypeScript. Gives the instrumented texts under the same paths, and the mutants. */
export async function instrument(texts) {
  const files = [...texts].map(([name, content]) => ({ name, content, mutate: true }));
  const options = { plugins: null, excludedMutations: EXCLUDED_MUTATIONS, ignorers: [], noHeader: true };
  const result = await new Instrumenter(logger).instrument(files, options);
  const mutants = result.mutants.filter(({ status }) => status !== 'Ignored');
  const instrumented = new Map(result.files.map(({ name, content }) => [name, content]));
  if (mutants.length === 0 || ![...instrumented.values()].some((text) => text.includes(`${IS_ACTIVE}("`)))
    throw new Error(`the instrumenter no longer calls ${IS_ACTIVE}: look at what it writes`);
  return { files: instrumented, mutants: withKeys(mutants, texts) };
}
