import { fieldOf } from '../../document/document.ts';
import type { Document } from '../../document/document.ts';
import type { LabelKey } from '../../document/labels.ts';
import type { Located } from '../../finding.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule } from '../rule.ts';
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

const PATTERNS: Readonly<Record<Kind, RegExp>> = {
  number: new RegExp(String.raw`(?<![\w-])(?:${FLAG}|${TEMPLATE}|${LETTER})`, 'i'),
  date: new RegExp(String.raw`^(?:${FLAG}|${TEMPLATE}|YYYY-MM-DD(?![\w-]))|${AFTER_PHASE}`, 'i'),
  // A sentence may begin with a flag, so in running text the flag has to be all there is.
  text: new RegExp(String.raw`^(?:${FLAG}(?=\s*$|\s+--)|${TEMPLATE})|${AFTER_PHASE}`, 'i'),
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

/** A leaked flag or an unfilled placeholder is no value, and tools that read the line take it for one. */
export const leakedPlaceholder: Rule = {
  id: 'leaked-placeholder',
  summary: 'No value is a leaked command-line flag or unfilled template text.',
  severity: 'error',
  fixable: 'never',
  check: ({ document }) => {
    const values = valuesOf(document);
    if (values.length === 0) return [unchecked('the file has no labelled values')];
    const leaks = values.flatMap((value) => leakIn(value) ?? []);
    if (leaks.length === 0) return [holds()];
    return leaks.map(({ value, range }) =>
      fails({
        message: `${code(value)} is ${value.startsWith('--') ? 'a command-line flag that leaked into the file' : 'template text that was never filled in'}. Write the value itself.`,
        actual: value,
        range,
      }),
    );
  },
};

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
    if (entry?.text === undefined) return [];
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
