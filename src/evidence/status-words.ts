/**
 * What words say of a plan: `given up` is superseded, cancelled and the like; `uncertain` is every other word, and words
 * that say two things.
 */
export type PlanStatus = 'done' | 'open' | 'given up' | 'uncertain';

/** GSD counts a plan that was `halted` as done: its end was designed (gsd-core 1.14). */
const DONE =
  'complete[d]?|done|finished|shipped|pass(?:e[ds])?|success(?:ful(?:ly)?)?|succeeded|verified|implemented|executed|delivered|halted';
const OPEN = [
  'partial(?:ly)?|incomplete(?:ly)?|unfinished|uncompleted|undone|unstarted|in progress|inprogress|progressing|ongoing',
  'wip|under ?way|blocked|blocker|fail(?:ed|s|ing|ure)?|abort(?:ed)?|pending|draft|paused|on hold|waiting',
  'await(?:s|ing)?|stalled|stuck|interrupted|suspended|tbd|tba|reopened|reverted|rolled back|rejected|broken|errored',
  'crashed|timed out|not started|not done|deferred|postponed|skipped|gaps found|human needed|needs? (?:work|rework|human)',
].join('|');
/** Words that say so at the beginning only: `Complete, executed as planned`. */
const OPEN_FIRST =
  'drafts|drafted|stopped|planned|planning|to ?do|started|running|executing|active|open|queued|scheduled|delayed|remaining|continuing|held|needs?|ready|error';
/** In the midst of a sentence these may speak of anything: `Complete, replaced the old client`. */
const GIVEN_UP_FIRST =
  'dropped|obsoleted?|withdrawn|retired|discarded|scrapped|replaced|removed|deprecated|descoped|moved to|merged into|folded into|absorbed|void|not needed|no longer needed|won t (?:do|fix)|wontfix|deferred|postponed|skipped|archived|historical';
const GIVEN_UP = 'superseded|cancell?ed|abandoned';

const FIRST_DONE = new RegExp(
  String.raw`^(?:(?:successfully|fully|all|already|both|(?:this|the) plan|plan|tasks?|steps?|execution|implementation|is|was|has been|100 ?%|\d+ ?\/ ?\d+) )*(?:${DONE})\b`,
);
const NOT_DONE = new RegExp(
  String.raw`\b(?:not|never|cannot|can t|could ?n.?t|did ?n.?t|is ?n.?t|was ?n.?t|has ?n.?t|won t|to be|will be|must be|nearly|almost|partly|partially|mostly|half|semi|non|before) (?:\w+ ){0,2}?(?:${DONE}|finish|started|begun|ready)\b`,
);
const ANY_OPEN = new RegExp(String.raw`\b(?:${OPEN})\b|^(?:${OPEN_FIRST})\b`);
/** `no blockers`, `0 failed`, `without failures`, `nothing deferred`. */
const NO_OPEN = new RegExp(
  String.raw`\b(?:no|zero|0|none|without|without any|nothing|never|not) (?:\w+ )?(?:${OPEN}|blockers?|failures?)\b`,
  'g',
);
const FIRST_GIVEN_UP = new RegExp(
  String.raw`^(?:(?:this|the|plan|is|was|has been) )*(?:${GIVEN_UP_FIRST})\b`,
);
const ANY_GIVEN_UP = new RegExp(String.raw`\b(?:${GIVEN_UP})\b`);
const EXCEPTION =
  /\b(?:except|apart from|aside from|but|until|however|minus|to follow|remains?|left|or)\b|\?/;

const DONE_SIGN = /[✅✔✓☑🎉🟢]/u;
const OPEN_SIGN = /[🚧⏸⏳⌛🔄❌✗✘🛑⛔🚫🔴🟡🟠🏗🔜]/u;
const FIRST_OPEN_SIGN = new RegExp(String.raw`^\s*${OPEN_SIGN.source}`, 'u');

/** Reads the words of a status: `complete (with deviations)` is done, `Blocked - waiting` open, `on ice` uncertain. */
export function planStatus(text: string): PlanStatus {
  const words = foldWords(text);
  const others = words.replace(NO_OPEN, ' ');
  const isGivenUp = FIRST_GIVEN_UP.test(words) || ANY_GIVEN_UP.test(words);
  const isOpen =
    OPEN_SIGN.test(text) ||
    /^\W*\[ ?\]/.test(text) ||
    NOT_DONE.test(words) ||
    ANY_OPEN.test(others) ||
    countsLess(words);
  const isDone = FIRST_DONE.test(words) || (DONE_SIGN.test(text) && !/\p{L}/u.test(words));
  if (isDone) return isOpen || isGivenUp || EXCEPTION.test(words) ? 'uncertain' : 'done';
  if (isGivenUp) return 'given up';
  const isOpenBesideSign = isOpen && DONE_SIGN.test(text);
  return isOpen && !isOpenBesideSign ? 'open' : 'uncertain';
}

/** Lower case, without marks of Markdown; hyphens and underscores are blanks. */
function foldWords(text: string): string {
  return text
    .replace(/<!--.*?(?:-->|$)/gs, ' ')
    .toLowerCase()
    .replace(/\[[x✓]\]/g, ' ')
    .replace(/[*`"'’~[\](){}<>]+/g, ' ')
    .replace(/[_\-–—:;,.!|\p{So}\p{Emoji_Modifier}\u{FE0F}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `2/3 tasks`, `2 of 3 done`, `80%` at the beginning, `80% complete`. */
function countsLess(words: string): boolean {
  const ratios = words.matchAll(
    /(^|\b)(\d{1,4}) ?(?:\/|of|out of) ?(\d{1,4})(?= (?:tasks?|steps?|plans?|complete|done)|$)/g,
  );
  for (const [, , done, total] of ratios) if (Number(done) < Number(total)) return true;
  const percent = /^(\d{1,3}) ?%|(\d{1,3}) ?% (?:complete|done|finished)/.exec(words);
  return percent !== null && Number(percent[1] ?? percent[2]) < 100;
}

/** The words that a status may end with, or be followed by a reason after. */
const MARKER = new RegExp(
  String.raw`^(?:${OPEN}|${GIVEN_UP}|${GIVEN_UP_FIRST})(?=$|\s*[,;:.!()—–]|\s+-+\s|\s+(?:by|on|until|at|after|due|because|for|waiting|as of|see|tasks?)\b)`,
  'i',
);

/**
 * True for words that could not be anything but a status: `BLOCKED: no key`, `superseded by 02-04`, but not
 * `Blocked users list` or `Draft-saving editor`.
 */
export function isOpenMarker(text: string): boolean {
  return MARKER.test(text.trim().replace(/[*_`~]+/g, ''));
}

/** True for a sign such as 🚧 or ❌ at the beginning. */
export function beginsWithOpenSign(text: string): boolean {
  return FIRST_OPEN_SIGN.test(text);
}

/** `false`, `no`, `none` and whatever else means that a key says nothing. */
export function isNegative(text: string): boolean {
  return /^(?:|false|no|none|null|~|0|n\/?a|nil|[-–—]|\[\s*\]|\{\s*\})$/i.test(text.trim());
}
