import { expressionOf, mayBeForeign } from './languages/words.ts';

/** The words and signs right before and after a figure that say what kind of figure it is. */

/** How far before or behind a figure its words are looked for. */
const REACH = 24;

const LIMIT_BEFORE =
  /(?:(?<![-=])[<>≤≥≦≧+±]\s*|(?:^|[^\p{L}])(?:up to|at (?:least|most)|no (?:more|less|fewer) than|(?:more|less|fewer|greater|lower|higher) than|not (?:quite|yet)|over|under|above|below|beyond|almost|nearly|just (?:short of|shy of)|max(?:imum)?\.?|min(?:imum)?\.?)\s+|\d%?(?:[-–—]|\s+to\s+))$/iu;
const LIMIT_AFTER =
  /^(?:\+|\s*(?:[-–]?ish\b|plus\b|or (?:more|less|fewer|so|better|higher|lower|above|below)\b|at (?:least|most)\b|and (?:up|above|more|counting)\b|max(?:imum)?\b|min(?:imum)?\b))/iu;
const ABOUT_BEFORE =
  /(?:[~≈≃∼≅]\s*|(?:^|[^\p{L}])(?:about|around|approx(?:imately)?\.?|roughly|circa|ca?\.)\s*)$/iu;
const ORDINAL_BEFORE =
  /(?<!\p{L})(?:plan|phase|step|task|wave|sprint|stage|milestone|iteration|part|day|week|session|item|story|epic|module|chapter|lesson|batch|round|track|section|ticket|issue|fase|plano|etapa|passo|tarefa|schritt|aufgabe|étape)(?:\s*[:(])?\s*(?:(?:#|№|no\.?|nr\.?|number)\s*)?$|#\s*$/iu;

/** True when the figure at `start` to `end` is a limit of what it speaks of: `80%+`, `<5%`, `up to 90%`, `40-60%`. */
export function isLimit(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
  return LIMIT_BEFORE.test(before) || LIMIT_AFTER.test(after) || stands('limit', before, after);
}

/** True for `~80%`, `≈ 80%`, `about 80%`. */
export function isApproximate(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return ABOUT_BEFORE.test(before) || stands('about', before, '');
}

/** True when the number at `start` is that of one plan, phase or step: `Plan 01 of 124`, `step #2 of 5`. */
export function isOrdinal(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return ORDINAL_BEFORE.test(before) || isForeignOrdinal(before);
}

/** A word of another language right before or behind a figure. */
function stands(vocable: 'limit' | 'about', before: string, after: string): boolean {
  if (!mayBeForeign(`${before} ${after}`)) return false;
  return (
    expressionOf(String.raw`{${vocable}}\s*$`).test(before) ||
    expressionOf(String.raw`^\s*{${vocable}}`).test(after)
  );
}

function isForeignOrdinal(before: string): boolean {
  if (!mayBeForeign(before)) return false;
  return expressionOf(String.raw`(?:第|(?:{phase}|{plan})(?:\s*[:(：])?)\s*(?:№|#)?\s*$`).test(before);
}
