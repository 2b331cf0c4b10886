import type { Located } from '../finding.ts';
import type { Head, HeadEntry } from './head.ts';
import { beginsWithOpenSign, isNegative, isOpenMarker, planStatus } from './status-words.ts';
import type { PlanStatus } from './status-words.ts';

/** Whether a SUMMARY says that its plan is done; if it is not certain, what it says instead, behind the file's name. */
export type Completion =
  { readonly status: 'done' } | { readonly status: Exclude<PlanStatus, 'done'>; readonly reason: string };

const STATUS_KEYS: ReadonlySet<string> = new Set([
  'status',
  'plan_status',
  'overall_status',
  'current_status',
  'completion_status',
  'execution_status',
  'final_status',
  'estado',
]);
/** Labels that people write sentences behind; only words for what is not done say anything there. */
const RESULT_KEYS: ReadonlySet<string> = new Set(['state', 'outcome', 'result', 'verdict']);
/** `partial: true`, `blocked: no key`, `superseded_by: 02-04`. */
const FLAGS: ReadonlyMap<string, 'open' | 'given up'> = new Map([
  ...[
    'partial',
    'incomplete',
    'blocked',
    'blocked_by',
    'wip',
    'draft',
    'aborted',
    'paused',
    'in_progress',
  ].map((key) => [key, 'open'] as const),
  ...['superseded', 'superseded_by', 'cancelled', 'canceled', 'abandoned'].map(
    (key) => [key, 'given up'] as const,
  ),
]);
const COMPLETED_KEYS: ReadonlySet<string> = new Set([
  'complete',
  'completed',
  'done',
  'finished',
  'completed_date',
  'completed_at',
  'completed_on',
  'completion_date',
  'date_completed',
]);
const TASK_KEYS: ReadonlySet<string> = new Set([
  'tasks',
  'tasks_completed',
  'tasks_complete',
  'completed_tasks',
]);
/** Sections whose `Status:` is that of the plan, not of a task or an issue. */
const OWN_SECTION =
  /^\W*(?:(?:plan|overall|current|completion|execution|final)\s+)?(?:status|summary|overview|results?|outcome|performance|metrics|execution|completion|tl;?dr|at a glance)\b/i;

/**
 * What a SUMMARY says of its plan. GSD takes every summary for the end of its plan, so one that says nothing of the kind
 * counts; one that is begun before the plan is done, or written because it cannot be done, says so.
 */
export function readCompletion(head: Head): Completion {
  if (head.content === 'none') return { status: 'uncertain', reason: 'is empty' };
  if (head.content === 'headings') return { status: 'uncertain', reason: 'has nothing but headings' };
  const statements = statementsOf(head);
  const [first] = statements;
  if (first === undefined) return doubtOf(head, false) ?? { status: 'done' };
  const other = statements.find(({ status }) => status !== first.status);
  if (other) {
    return { status: 'uncertain', reason: `says both ${quoted(first.words)} and ${quoted(other.words)}` };
  }
  const { status, words } = first;
  if (status === 'done') return doubtOf(head, true) ?? { status };
  return { status, reason: REASONS[status](quoted(words)) };
}

const REASONS = {
  open: (words: string) => `says that its plan is not done (${words})`,
  'given up': (words: string) => `says that its plan was given up (${words})`,
  uncertain: (words: string) => `does not say for certain that its plan is done (${words})`,
} as const;

/** True for a plan whose file says that it was given up: its work moved to another plan, or was not wanted any more. */
export function isGivenUp(head: Head): boolean {
  return statementsOf(head).some(({ status }) => status === 'given up');
}

interface Statement {
  readonly status: PlanStatus;
  readonly words: string;
}

function statementsOf(head: Head): readonly Statement[] {
  const statuses = head.entries.filter(isOwnStatus).map(({ value }) => statementOf(value));
  const flags = head.entries.flatMap(({ key, value, from, depth }) => {
    const status = from === 'front-matter' && depth === 0 ? FLAGS.get(key) : undefined;
    return status === undefined || isNegative(value.value)
      ? []
      : [{ status, words: `${key}: ${value.value}` }];
  });
  return [...statuses, ...flags, ...titleStatement(head.title), ...head.lead.flatMap(leadStatement)];
}

function isOwnStatus({ key, from, depth, section }: HeadEntry): boolean {
  if (!STATUS_KEYS.has(key)) return false;
  return from === 'front-matter' ? depth === 0 : section === undefined || OWN_SECTION.test(section);
}

function statementOf({ value }: Located<string>): Statement {
  return { status: planStatus(value), words: value };
}

/** `# Plan 04: Shim — FAILED`, `# 02-03 Summary (partial)`, `# WIP: Search`. A plan may well be about drafts. */
function titleStatement(title: string): readonly Statement[] {
  const parts = [
    ...[...title.matchAll(/[([]([^()[\]]{1,80})[)\]]/g)].map(([, inner = '']) => inner),
    /.*\s(?:[—–|:]|--?)\s+(.*)$/.exec(title)?.[1] ?? '',
    /.*:\s+(.*)$/.exec(title)?.[1] ?? '',
    /^\W*([^:—–]{1,40}?)\s*(?::|\s[—–-])\s/.exec(title)?.[1] ?? '',
    /^\W*(partial|interim|draft|incomplete|preliminary|wip)\s+summary\b/i.exec(title)?.[1] ?? '',
  ];
  const words = parts.find((part) => isOpenMarker(part) || /^interim|^preliminary/i.test(part));
  if (words !== undefined) return [statementOfMarker(words)];
  return beginsWithOpenSign(title) ? [{ status: 'open', words: title }] : [];
}

/** `> **BLOCKED:** no key`, `🚧 waiting`, `Work in progress.`; bold or in capitals, or a line of its own. */
function leadStatement(line: string): readonly Statement[] {
  const text = line.replace(/^\s*(?:>\s*)*/, '').trim();
  if (beginsWithOpenSign(text)) return [{ status: 'open', words: text }];
  const plain = text.replace(/^\P{L}+/u, '').replace(/[*_]+/g, '');
  const isBold = /^\P{L}{0,4}(?:\*\*|__)/u.test(text);
  const isLoud = /^\p{Lu}{3,}\b/u.test(plain) || isBold;
  const isWhole = plain.length <= WHOLE_LINE && /^[\p{L}\s-]+[.…!]*$/u.test(plain);
  const named = /^(?:plan\s+)?status\s+(?:[-–—]\s+)?(.+)$/i.exec(plain)?.[1] ?? '';
  if (isOpenMarker(named)) return [statementOfMarker(named)];
  if ((isLoud || isWhole) && isOpenMarker(plain)) return [statementOfMarker(plain)];
  const told = PLAN_TOLD.exec(text)?.[1] ?? '';
  return ['open', 'given up'].includes(planStatus(told)) ? [{ status: 'uncertain', words: text }] : [];
}

const WHOLE_LINE = 30;
const PLAN_TOLD =
  /\b(?:this|the)\s+(?:plan|summary)\s+(?:is|was|remains|stays|has\s+been)\s+(?:still\s+|currently\s+|only\s+)?([^.;]{3,60})/i;

function statementOfMarker(words: string): Statement {
  const status = planStatus(words);
  return { status: status === 'given up' ? status : 'open', words };
}

/** What makes it doubtful that a plan is done of which nothing says that it is not; some of it only if nothing says that it is. */
function doubtOf(head: Head, isStated: boolean): Completion | undefined {
  const told = head.entries.find((entry) => isDoubt(entry, isStated));
  if (told) return uncertain(quoted(`${told.key.replaceAll('_', ' ')}: ${told.value.value}`));
  const [done, total] = ['tasks_completed', 'tasks_total'].map((key) =>
    head.entries.find((entry) => entry.key === key && /^\d{1,4}$/.test(entry.value.value)),
  );
  if (done && total && Number(done.value.value) < Number(total.value.value)) {
    return uncertain(`${done.value.value} of ${total.value.value} tasks`);
  }
  return isStated || head.openTask === undefined ? undefined : uncertain(quoted(head.openTask));
}

function uncertain(words: string): Completion {
  return { status: 'uncertain', reason: REASONS.uncertain(words) };
}

function isDoubt({ key, value, from, depth }: HeadEntry, isStated: boolean): boolean {
  const words = value.value;
  if (words === '') return false;
  // GSD does not go on to STATE.md when the self-check of a summary failed.
  if (key === 'self_check') return planStatus(words) !== 'done';
  if (TASK_KEYS.has(key)) return countsLess(words) || OPEN_TASKS.test(words);
  if (from === 'front-matter' && depth > 0) return false;
  if (COMPLETED_KEYS.has(key)) {
    return countsLess(words) || isPlaceholder(words) || isNegative(words) || isOpenMarker(words);
  }
  if (isStated) return false;
  if (RESULT_KEYS.has(key)) return isOpenMarker(words);
  return STATUS_KEYS.has(key) && ['open', 'given up'].includes(planStatus(words));
}

/** `2 (1 complete, 1 pending)`. A task may well be skipped in a plan that is done. */
const OPEN_TASKS =
  /^\d.*\b(?:pending|await\w*|blocked|incomplete|unfinished|in progress|not (?:yet )?(?:done|started|complete))\b/i;

/** `completed: YYYY-MM-DD` and `[date]`: the template, not filled in. */
function isPlaceholder(text: string): boolean {
  return /^\W*(?:Y{4}|\[|<\w|\{\{|date\b)/i.test(text);
}

/** `2/3`, `2 of 3 tasks`. */
function countsLess(text: string): boolean {
  const [, done, total] = /^\W*(\d{1,4}) ?(?:\/|of) ?(\d{1,4})(?![\d/.-])/.exec(text) ?? [];
  return done !== undefined && Number(done) < Number(total);
}

const LONGEST_QUOTE = 60;

function quoted(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
  return `"${plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain}"`;
}
