import type { Document } from './document.ts';
import type { Located } from '../finding.ts';
import { mayBeForeign, says, expressionOf } from './languages/words.ts';

/**
 * What a status says about the end of a milestone or a project. The words have to speak of it: `Phase 03 shipped`,
 * `detail/edit/archive views` and `Awaiting verification of plan 02-01` say nothing about the milestone.
 */

const WHOLE = String.raw`(?:milestones?|project|(?:v|version\s+|release\s+)\d[\d.]*)`;
const ENDED = String.raw`(?:shipped|archived|released|delivered|closed)`;
const ENDED_OR_COMPLETE = String.raw`(?:${ENDED}|completed?|done|finished)`;
/** What may be shipped, archived or done besides: then the clause is not about the end of the milestone. */
const PART =
  /\b(?:phases?|plans?|tasks?|waves?|steps?|features?|stor(?:y|ies)|fix(?:es)?|views?|pages?|components?|modules?|fases?|planos?|audits?|setup|initiali[sz]\w*|planning|kickoff|roadmap|requirements?|definition|research|reviews?|reports?|summary|blockers?|branch|scaffold\w*|skeleton|creation)\b/i;
const NOT_YET =
  /\b(?:not|no|never|nearly|almost|partly|partially|incomplete|un(?:shipped|finished)|to be|before|until|once|when|ready to|will be|pending|previous|prior|earlier|last)\b|\d\s*%/i;
/** `v1.2 archived and tagged`, `Milestone v1.0 is done`, `All 3 milestones shipped`: what ends, then that it has. */
const WHOLE_ENDED = new RegExp(
  String.raw`\bmilestones?\b.*\b${ENDED_OR_COMPLETE}\b|\bproject\b.*\b${ENDED_OR_COMPLETE}\b|\b${WHOLE}\b.*\b${ENDED}\b`,
  'i',
);
/** `Shipped v1.0`, `Completed milestone 2`. */
const ENDED_WHOLE = new RegExp(
  String.raw`^${ENDED}\s+(?:the\s+)?${WHOLE}\b|^completed?\s+(?:the\s+)?(?:milestone|project)\b`,
  'i',
);
/** `Shipped`, `archived 2026-03-04`: nothing is named, so the word is about what the file is about. */
const ENDED_ALONE = new RegExp(
  String.raw`^(?:fully\s+|successfully\s+)?${ENDED}(?:\s*(?:and|&|\+)\s*(?:${ENDED}|tagged))*(?:\s+(?:on\s+)?\d{4}-\d\d-\d\d)?$`,
  'i',
);
const NEXT_AWAITED =
  /\b(?:await\w*|wait\w*)\b.*\b(?:next|new)\s+(?:milestone|version|project)\b|\bbetween\s+milestones\b/i;
/** Work that goes on, though another milestone has ended: `v1.0 shipped, v1.1 in progress`. */
const GOES_ON = /\b(?:in\s+progress|executing|underway|under\s+way|started|begun)\b/i;

/** True when a status says that the milestone or the project is over, or that the next one is awaited. */
export function saysMilestoneIsOver(status: string): boolean {
  const clauses = clausesOf(status);
  return clauses.some(isOver) && !clauses.some((clause) => GOES_ON.test(clause));
}

function isOver(clause: string, index: number): boolean {
  if (NEXT_AWAITED.test(clause)) return true;
  if (PART.test(clause) || NOT_YET.test(clause)) return false;
  if (mayBeForeign(clause) && isOverElsewhere(clause)) return true;
  return WHOLE_ENDED.test(clause) || ENDED_WHOLE.test(clause) || (index === 0 && ENDED_ALONE.test(clause));
}

/** `Marco v1.0 concluído`, `v1.0 ausgeliefert`: the same in the words of other languages. */
function isOverElsewhere(clause: string): boolean {
  if (says('phase', clause) || says('plan', clause) || says('incomplete', clause) || says('open', clause))
    return false;
  const isWhole = says('milestone', clause) || says('project', clause);
  const isVersion = /(?<![\w.])v\d/i.test(clause);
  return (isWhole && says('complete', clause)) || ((isWhole || isVersion) && says('shipped', clause));
}

/** The parts of a status that may have a subject of their own, without marks; `milestone_complete` in words. */
function clausesOf(status: string): readonly string[] {
  const text = status.slice(0, 400).replace(/(?<=\p{L})[_-](?=\p{L})/gu, ' ');
  const inParentheses = [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => inside);
  return [text.replace(/\([^()]*\)/g, ' '), ...inParentheses]
    .flatMap((part) => part.split(/[,;|!\n]|\.(?=\s|$)|\s[-–—]+\s|—/u))
    .map((clause) => clause.replace(/[*`"']/g, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((clause) => clause !== '');
}

/** Nothing but the end of the milestone or project: GSD derives a bare `completed` from "Phase N complete". */
const ONLY_COMPLETE =
  /^(?:v[\d.]+\s+)?(?:milestone|project)[\s_-]+(?:v?[\d.]+\s+)?(?:is\s+)?(?:complete[d]?|shipped|done)\s*[.!✅✓]*$/iu;

/** The status of the body, and that of the front matter. */
export function statusesOf({
  position,
  frontMatter,
}: Pick<Document, 'position' | 'frontMatter'>): readonly Located<string>[] {
  const entry = frontMatter?.entries.get('status');
  return [
    ...(position.status ? [position.status.value] : []),
    ...(entry?.text === undefined ? [] : [{ value: entry.text, range: entry.range }]),
  ];
}

/** `v1.0 milestone complete. All phases delivered.` says no less; what follows must not be about what comes next. */
function firstSentence(status: string): string {
  const [first = '', rest = ''] = status.split(/(?<=[^\d\s][.!])\s+/, 2);
  const isGoingOn = rest === '' || GOES_ON.test(rest) || NEXT.test(rest) || status.length > LONGEST_STATUS;
  return isGoingOn ? status : first;
}

const NEXT = /\b(?:next|new|ready|planning|start\w*|begin\w*|v\d|await\w*|remain\w*|defer\w*|open)\b/i;
const LONGEST_STATUS = 200;

/** True when a status says in so many words that the milestone or project is complete, and nothing else. */
export function saysOnlyComplete(status: string): boolean {
  const text = firstSentence(status.replaceAll('**', '').trim());
  return ONLY_COMPLETE.test(text) || (mayBeForeign(text) && onlyCompleteElsewhere().test(text));
}

function onlyCompleteElsewhere(): RegExp {
  return expressionOf(
    String.raw`^(?:v[\d.]+\s*)?(?:milestone|{milestone}|{project})[\s:-]*(?:v?[\d.]+\s*)?(?:{complete}|{shipped})\s*[.!。！✅✓]*$`,
  );
}
