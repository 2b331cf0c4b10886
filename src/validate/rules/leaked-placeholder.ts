import { fieldOf } from '../../document/document.ts';
import type { Document } from '../../document/document.ts';
import type { LabelKey } from '../../document/labels.ts';
import type { Located } from '../../finding.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, Verdict } from '../rule.ts';
import { code } from '../wording.ts';

/** What a value is expected to be: running text may mention a flag or a date form without being one. */
type Kind = 'number' | 'date' | 'text';

/** Flags of the GSD command line that have been written into files in place of their values. */
const FLAG = String.raw`--(?:phase|name|plans?|stopped-at|resume-file|status|milestone)(?![\w-])`;
/** `Executing Phase --phase`: the flag stands where the number of the phase belongs. */
const AFTER_PHASE = String.raw`(?<=\bphase\s{1,3})--(?:phase|name)(?![\w-])`;
/** Words of the GSD template that are to be replaced. */
const TEMPLATE = String.raw`\[(?:date|Phase name|Name|YYYY-MM-DD[^\]]*|Ready to plan \/ [^\]]*|What happened|Description of last [^\]]*)\]`;
/** Single letters stand for numbers in the template; elsewhere `[X]` is a ticked box. */
const LETTER = String.raw`\[[XYABN]\](?=\s+(?:of|min|hours?|in)\b|$)`;

/** What a program writes in place of a value that it has not: `Phase: null`, `Plan: NaN of 3`, `undefined hours`. */
const NO_VALUE = String.raw`(?:NaN|null|undefined|\[object Object\])(?![\w-])`;
/** In place of a number it stands at the front, or behind "of"; names behind it may be any words. */
const NO_NUMBER = String.raw`^(?:phase\s+)?${NO_VALUE}|(?<=^\S{1,12}\s{1,3}of\s{1,3})${NO_VALUE}`;
const NO_DATE = String.raw`^(?:Invalid Date|NaN-NaN-NaN|${NO_VALUE})`;
const NO_TEXT = String.raw`^(?:Invalid Date|${NO_VALUE})$|(?<=\bphase\s{1,3})(?:NaN|null|undefined)(?![\w-])`;

const PATTERNS: Readonly<Record<Kind, RegExp>> = {
  number: new RegExp(String.raw`(?<![\w-])(?:${FLAG}|${TEMPLATE}|${LETTER})|${NO_NUMBER}`, 'i'),
  date: new RegExp(
    String.raw`^(?:${FLAG}|${TEMPLATE}|YYYY-MM-DD(?![\w-]))|${AFTER_PHASE}|${NO_DATE}|${NO_TEXT}`,
    'i',
  ),
  // A sentence may begin with a flag, so in running text the flag has to be all there is.
  text: new RegExp(String.raw`^(?:${FLAG}(?=\s*$|\s+--)|${TEMPLATE})|${AFTER_PHASE}|${NO_TEXT}`, 'i'),
};

const FIELDS: readonly (readonly [LabelKey, Kind])[] = [
  ...(['plan', 'totalPlans', 'averageDuration', 'totalTime'] as const).map((key) => [key, 'number'] as const),
  ...(['lastActivity', 'lastSession'] as const).map((key) => [key, 'date'] as const),
  ...(['status', 'focus', 'stoppedAt', 'resumeFile'] as const).map((key) => [key, 'text'] as const),
];

const ENTRIES: readonly (readonly [string, Kind])[] = [
  ...(['current_phase', 'current_plan'] as const).map((key) => [key, 'number'] as const),
  ...(['last_updated', 'last_activity'] as const).map((key) => [key, 'date'] as const),
  ...(['status', 'stopped_at', 'paused_at'] as const).map((key) => [key, 'text'] as const),
];

/** Placeholders are short values; searching long prose for them could take quadratic time. */
const LONGEST_READ = 500;

/** The state of a phase in the place of its name, where a writer took one for the other. */
const STATE = /^(?:READY TO (?:EXECUTE|PLAN|VERIFY)|EXECUTING|NOT STARTED|IN PROGRESS|VERIFYING)$/;

/** A leaked flag or an unfilled placeholder is no value, and tools that read the line take it for one. */
export const leakedPlaceholder: Rule = {
  id: 'leaked-placeholder',
  summary: 'No value is a leaked command-line flag, unfilled template text or a sign for no value.',
  severity: 'error',
  fixable: 'never',
  check: ({ document, evidence }) => {
    const values = valuesOf(document);
    if (values.length === 0) return [unchecked('the file has no labelled values')];
    const found = [
      ...values.flatMap((value) => leakIn(value) ?? []).map(leaked),
      ...nameless(document),
      ...renamed(document, evidence.base.ok ? evidence.base.value : undefined),
      ...decisions(document),
    ];
    return found.length > 0 ? found : [holds()];
  },
};

function leaked({ value, range }: Located<string>): Verdict {
  const what = value.startsWith('--')
    ? 'a command-line flag that leaked into the file'
    : value.startsWith('[') && !value.startsWith('[object')
      ? 'template text that was never filled in'
      : /^YYYY/i.test(value)
        ? 'template text that was never filled in'
        : 'what a program writes when it has no value';
  return fails({ message: `${code(value)} is ${what}. Write the value itself.`, actual: value, range });
}

/** `current_phase_name: READY TO EXECUTE`. */
function nameless({ frontMatter }: Document): readonly Verdict[] {
  const entry = frontMatter?.entries.get('current_phase_name');
  if (entry?.text === undefined || !STATE.test(entry.text.trim())) return [];
  return [
    fails({
      severity: 'warning',
      message: `\`current_phase_name\` says ${code(entry.text)}, which is the state of a phase, not its name. Write the name.`,
      actual: entry.text,
      range: entry.range,
    }),
  ];
}

/** `milestone_name: milestone`, which GSD writes where it finds no name, in place of the name that the base has. */
function renamed({ frontMatter }: Document, base: Document | undefined): readonly Verdict[] {
  const entry = frontMatter?.entries.get('milestone_name');
  const before = base?.frontMatter?.entries.get('milestone_name')?.text;
  if (entry?.text !== 'milestone' || before === undefined || before === entry.text) return [];
  return [
    fails({
      severity: 'warning',
      message: `\`milestone_name\` says \`milestone\`, which stands for no name; the base revision has ${code(before)}. Write the name.`,
      actual: entry.text,
      expected: before,
      range: entry.range,
    }),
  ];
}

/** `- [Phase ?]: …`: decisions that were filed without their phase, in one finding. */
function decisions({ lines }: Document): readonly Verdict[] {
  const found = lines.flatMap(({ kind, text, start }) => {
    const match = kind === 'text' ? DECISION.exec(text.slice(0, 60)) : null;
    const [whole = '', lead = '', value = ''] = match ?? [];
    return match ? [{ value, range: { start: start + lead.length, end: start + whole.length } }] : [];
  });
  const [first, ...more] = found;
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : `, and ${more.length} more below`;
  return [
    fails({
      severity: 'notice',
      message: `${code(`[Phase ${first.value}]`)} names no phase${others}. Write the phase of the decision.`,
      actual: first.value,
      range: first.range,
      related: more.slice(0, MOST_RELATED).map(({ range }) => ({ range, note: 'without its phase as well' })),
    }),
  ];
}

const DECISION = /^(\s{0,6}[-*+]\s+)\[Phase (\?|undefined|null|NaN)\]/;
const MOST_RELATED = 20;

interface Value extends Located<string> {
  readonly kind: Kind;
}

function valuesOf(document: Document): readonly Value[] {
  const { phase } = document.position;
  const fields = FIELDS.flatMap(([key, kind]) => {
    const field = fieldOf(document, key);
    return field ? [{ ...field.value, kind }] : [];
  });
  const entries = ENTRIES.flatMap(([key, kind]) => {
    const entry = document.frontMatter?.entries.get(key);
    // `null` without quotes is how YAML says that there is no value.
    if (entry?.text === undefined || entry.value === null) return [];
    const written = document.source.text.slice(entry.range.start, entry.range.end);
    const start = entry.range.start + Math.max(0, written.indexOf(entry.text));
    return [{ value: entry.text, range: { start, end: start + entry.text.length }, kind }];
  });
  const values = [...(phase ? [{ ...phase.raw, kind: 'number' as const }] : []), ...fields, ...entries];
  return values.filter(({ value }) => value !== '');
}

function leakIn({ value, range, kind }: Value): Located<string> | undefined {
  const match = PATTERNS[kind].exec(value.slice(0, LONGEST_READ));
  if (!match) return undefined;
  const start = range.start + match.index;
  return { value: match[0], range: { start, end: start + match[0].length } };
}
