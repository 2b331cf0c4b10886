import { distance } from 'fastest-levenshtein';

const MOST = 3;
const SHORTEST_PART = 3;
/** Nobody misspells a longer word; to compare it would cost its length for each candidate. */
const LONGEST_WORD = 100;

/**
 * The candidates that someone who wrote `word` most likely meant, best first, at most three; empty when nothing
 * comes near. Letter case and the order of the parts (`missing-section`) do not matter.
 */
export function closest(word: string, candidates: readonly string[]): readonly string[] {
  if (word.length > LONGEST_WORD) return [];
  const wanted = word.trim().toLowerCase();
  if (wanted === '') return [];
  const near = candidates
    .filter(({ length }) => length <= LONGEST_WORD)
    .map((candidate) => ({ candidate, steps: stepsBetween(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, steps }) => steps <= allowedSteps(Math.min(wanted.length, candidate.length)))
    .sort((left, right) => left.steps - right.steps);
  const [best] = near;
  if (best !== undefined) {
    return near
      .filter(({ steps }) => steps === best.steps)
      .map(({ candidate }) => candidate)
      .slice(0, MOST);
  }
  if (wanted.length < SHORTEST_PART) return [];
  return candidates.filter((candidate) => sharesPart(wanted, candidate.toLowerCase())).slice(0, MOST);
}

/** The question to append to a message about an unknown word, with a leading space; empty when nothing comes near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const names = closest(word, candidates).map((name) => `"${name}"`);
  return names.length === 0 ? '' : ` Did you mean ${enumerate(names)}?`;
}

/** `a`, `a or b`, `a, b or c`. */
export function enumerate(words: readonly string[]): string {
  const head = words.slice(0, -1).join(', ');
  const last = words.at(-1) ?? '';
  return head === '' ? last : `${head} or ${last}`;
}

/** About a third of the letters may differ; with more, the question would only puzzle. */
function allowedSteps(length: number): number {
  return length < 5 ? 1 : Math.max(2, Math.floor(length / 3));
}

function stepsBetween(word: string, candidate: string): number {
  // Letters in the wrong order are the commonest slip of all.
  if (sortLetters(word) === sortLetters(candidate)) return Math.min(1, distance(word, candidate));
  return Math.min(distance(word, candidate), distance(sortParts(word), sortParts(candidate)) + 1);
}

function sortLetters(word: string): string {
  return Array.from(word).sort().join('');
}

function sortParts(word: string): string {
  return word
    .split(/[-_\s]+/)
    .sort()
    .join('-');
}

function sharesPart(word: string, candidate: string): boolean {
  return (
    candidate.includes(word) ||
    candidate.split('-').some((part) => part.length >= SHORTEST_PART && word === part)
  );
}
