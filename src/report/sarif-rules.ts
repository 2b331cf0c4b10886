import manifest from '../../package.json' with { type: 'json' };
import type { Severity } from '../finding.ts';
import type { Rule } from '../validate/rule.ts';
import { RULES } from '../validate/rules/index.ts';

/** The levels of SARIF. */
export type SarifLevel = 'error' | 'warning' | 'note';

/** Our severities in the words of SARIF. */
export const LEVEL: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

/** The page of the project, where package.json names one; the pages of the rules lie below it. */
export const HOME: string | undefined = (manifest as { homepage?: string }).homepage;

/** What code scanning shows beside a result. */
export interface Descriptor {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly helpUri?: string;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

const FIXED: Readonly<Record<Rule['fixable'], string>> = {
  always: '`state-md fix` repairs it.',
  sometimes: '`state-md fix` repairs it where the figures say for certain which of them is wrong.',
  never: 'Only its author can correct it.',
};

/** Every rule, and after them what else was found: files that could not be judged have no rule. */
export function descriptorsOf(found: readonly string[], home = HOME): Descriptor[] {
  const known = new Set(RULES.map(({ id }) => id));
  const others = [...new Set(found)].filter((id) => !known.has(id)).sort();
  return [
    ...RULES.map((rule) => ruleDescriptor(rule, home)),
    ...others.map((id) => otherDescriptor(id, home)),
  ];
}

function ruleDescriptor({ id, summary, severity, fixable }: Rule, home: string | undefined): Descriptor {
  const help = `Run \`state-md explain ${id}\` for what the rule claims, when it says nothing, and examples.`;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${plain(FIXED[fixable])}` },
    ...pageOf(home, `docs/rules/${id}.md`),
    help: {
      text: `${summary} ${plain(FIXED[fixable])} ${plain(help)}`,
      markdown: `**${summary}**\n\n${FIXED[fixable]}\n\n${help}`,
    },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: ['planning'],
      'problem.severity': severity === 'notice' ? 'recommendation' : severity,
      // What is an error is true by every reading of the file; the judged corpus holds it to that.
      ...(severity === 'error' ? { precision: 'very-high' } : {}),
    },
  };
}

function otherDescriptor(id: string, home: string | undefined): Descriptor {
  const text = 'Every file that was asked for is judged.';
  const why = 'The message says what is in the way. Passing over the file would look like a proof.';
  return {
    id,
    shortDescription: { text },
    fullDescription: { text: `${text} ${why}` },
    ...pageOf(home, 'docs/not-checked.md'),
    help: { text: `${text} ${why}`, markdown: `**${text}**\n\n${why}` },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['planning'], 'problem.severity': 'error' },
  };
}

function pageOf(home: string | undefined, page: string): { readonly helpUri?: string } {
  if (home === undefined) return {};
  const base = home.replace(/(?:#.*|\/)$/, '');
  return { helpUri: base.includes('//github.com/') ? `${base}/blob/main/${page}` : `${base}/${page}` };
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}
