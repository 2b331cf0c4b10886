import { fieldOf } from '../../document/document.ts';
import type { Document } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import type { Located } from '../../finding.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { code } from '../wording.ts';

/** Flags of the GSD command line that have been written into files in place of their values. */
const FLAG = /(?<![\w-])--(?:phase|name|plans?|stopped-at|resume-file|status|milestone)(?![\w-])/;
/** Words of the GSD template that are to be replaced. */
const TEMPLATE =
  /\[(?:date|Phase name|Name|YYYY-MM-DD[^\]]*|Ready to plan \/ [^\]]*|What happened|Description of last [^\]]*)\]|(?<![\w-])YYYY-MM-DD(?![\w-])/i;
/** Single letters stand for numbers in the template; elsewhere `[X]` is a ticked box. */
const LETTER = /\[[XYABN]\](?=\s+(?:of|min|hours?|in)\b|$)/;

/** Placeholders are short values; searching long prose for them could take quadratic time. */
const LONGEST_READ = 500;

const NUMERIC = ['phase', 'plan', 'totalPlans', 'averageDuration', 'totalTime'] as const;
const TEXTUAL = ['status', 'lastActivity', 'lastSession', 'stoppedAt', 'resumeFile'] as const;

/** A leaked flag or an unfilled placeholder is no value, and tools that read the line take it for one. */
export const leakedPlaceholder: Rule = {
  id: 'leaked-placeholder',
  summary: 'No value is a leaked command-line flag or unfilled template text.',
  severity: 'error',
  fixable: 'never',
  check: ({ document }) => {
    const fields = valuesOf(document);
    if (fields.length === 0) return [unchecked('the file has no labelled values')];
    const leaks = fields.flatMap((field) => leakIn(field) ?? []);
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

function valuesOf(document: Document): readonly Field[] {
  return [...NUMERIC, ...TEXTUAL].flatMap((key) => {
    const field = key === 'phase' ? phaseField(document) : fieldOf(document, key);
    return field && field.value.value !== '' ? [field] : [];
  });
}

function phaseField(document: Document): Field | undefined {
  const start = document.position.phase?.raw.range.start;
  return document.fields.find(({ value }) => value.range.start === start);
}

function leakIn({ key, value }: Field): Located<string> | undefined {
  const patterns = (NUMERIC as readonly string[]).includes(key) ? [FLAG, TEMPLATE, LETTER] : [FLAG, TEMPLATE];
  for (const pattern of patterns) {
    const match = pattern.exec(value.value.slice(0, LONGEST_READ));
    // In running text a flag may be quoted on purpose: `Stopped at: added --name to the CLI`.
    const isValue =
      match !== null &&
      (pattern !== FLAG || match.index === 0 || (NUMERIC as readonly string[]).includes(key));
    if (!isValue) continue;
    const start = value.range.start + match.index;
    return { value: match[0], range: { start, end: start + match[0].length } };
  }
  return undefined;
}
