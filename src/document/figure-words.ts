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
  return (
    LIMIT_BEFORE.test(text.slice(Math.max(0, start - REACH), start)) ||
    LIMIT_AFTER.test(text.slice(end, end + REACH))
  );
}

/** True for `~80%`, `≈ 80%`, `about 80%`. */
export function isApproximate(text: string, start: number): boolean {
  return ABOUT_BEFORE.test(text.slice(Math.max(0, start - REACH), start));
}

/** True when the number at `start` is that of one plan, phase or step: `Plan 01 of 124`, `step #2 of 5`. */
export function isOrdinal(text: string, start: number): boolean {
  return ORDINAL_BEFORE.test(text.slice(Math.max(0, start - REACH), start));
}
