// Makes an input small that breaks a law, as long as it breaks the same law.
import { check, Violation } from './laws.mjs';

const violationOf = (input) => {
  try {
    check(input);
    return undefined;
  } catch (error) {
    return error instanceof Violation ? error : undefined;
  }
};

/** What makes two violations one: the law, and for an exception where it was thrown. */
export function keyOf({ law, detail }) {
  const where = /\n\s+at ([^\n]*)/.exec(detail)?.[1] ?? detail.split('\n')[0].replace(/\d+/g, '#');
  return law === 'slow' ? law : `${law} | ${where.replace(/\(?file:.*\/src\//, 'src/').slice(0, 100)}`;
}

/** Removes ever smaller stretches of a list while the law stays broken (delta debugging). */
function reduce(parts, isBroken, deadline) {
  let kept = parts;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < kept.length && performance.now() < deadline;) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (fewer.length < kept.length && isBroken(fewer)) kept = fewer;
      else at += size;
    }
  }
  return kept;
}

/** The smallest input that was found within the given time, in milliseconds, and what is wrong with it. */
export function minimise(input, violation, milliseconds = 8_000) {
  const key = keyOf(violation);
  const deadline = performance.now() + milliseconds;
  let small = input;
  let { detail } = violation;
  const attempt = (change) => {
    const changed = { ...small, ...change };
    const broken = violationOf(changed);
    if (broken === undefined || keyOf(broken) !== key) return false;
    small = changed;
    detail = broken.detail;
    return true;
  };
  attempt({ base: undefined, planning: undefined });
  if (small.base !== undefined) attempt({ base: undefined });
  if (small.planning !== undefined && !attempt({ planning: undefined })) {
    reduce([...small.planning], (files) => attempt({ planning: new Map(files) }), deadline);
  }
  for (let round = 0; round < 2; round += 1) {
    reduce(small.text.split(/(?<=\n)/), (lines) => attempt({ text: lines.join('') }), deadline);
    reduce(
      small.text.match(/\w+|\s+|[\s\S]/gu) ?? [],
      (tokens) => attempt({ text: tokens.join('') }),
      deadline,
    );
    if (small.base !== undefined)
      reduce(small.base.split(/(?<=\n)/), (lines) => attempt({ base: lines.join('') }), deadline);
  }
  return { small, detail };
}
