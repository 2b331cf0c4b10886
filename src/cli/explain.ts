import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { didYouMean } from '../validate/closest.ts';
import { ConfigError } from '../config.ts';
import type { Severity } from '../finding.ts';
import { UNREADABLE } from '../files/read.ts';
import { UNWRITABLE } from '../files/write.ts';
import { SEVERITY_STYLE } from '../report/paint.ts';
import type { Paint } from '../report/paint.ts';
import { RULES } from '../validate/rules/index.ts';
import { INTERNAL } from '../files/fault.ts';
import { renderPage } from './page.ts';

/** A finding that no rule makes: it is about the file or about state-md, not about what the file says. */
interface Topic {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
  /** Only where there is no page. */
  readonly advice?: string;
}

const BESIDE_RULES: readonly Topic[] = [
  {
    ...INTERNAL,
    severity: 'error',
    advice: 'Anything else is a fault of state-md. The file is left as it was. Please report what happened.',
  },
  {
    ...UNREADABLE,
    severity: 'error',
    advice:
      'Links are not followed, since whoever may add a file to a repository could let one lead anywhere. The message ' +
      'says what is in the way. To leave such a file out, name the others, or add an exclusion: !path/to/STATE.md',
  },
  {
    ...UNWRITABLE,
    severity: 'error',
    advice:
      'The file is replaced as a whole or not at all. The message says what is in the way; run state-md again.',
  },
];

const COMMENT = /<!--[^]*?-->\n*/g;

/** From `src/cli/` and from the bundle in `dist/cli/` it is the same way. */
const PAGES = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../docs/rules');

/**
 * The pages of some rules, or the list of all rules.
 * @throws ConfigError when a rule does not exist
 */
export function explain(ids: readonly string[], paint: Paint, isTerminal: boolean): string {
  if (ids.length === 0) return listRules(paint);
  return ids.map((id) => explainRule(topicOf(id), paint, isTerminal)).join('\n');
}

function topicOf(id: string): Topic {
  const topics: readonly Topic[] = [...RULES, ...BESIDE_RULES];
  const topic = topics.find((candidate) => candidate.id === id);
  if (topic !== undefined) return topic;
  const meant = didYouMean(
    id,
    topics.map((candidate) => candidate.id),
  );
  throw new ConfigError(
    `there is no rule "${id}".${meant === '' ? ' "state-md explain" lists them all.' : meant}`,
  );
}

/** Pipes get Markdown, so that it can be saved. */
function explainRule(
  { id, summary, severity, advice = '' }: Topic,
  paint: Paint,
  isTerminal: boolean,
): string {
  const page = readPage(id);
  const markdown =
    page ?? `# ${id}\n\n${summary}\n\n- Severity: ${severity}\n${advice === '' ? '' : `\n${advice}\n`}`;
  return isTerminal ? renderPage(markdown, paint) : markdown;
}

function readPage(id: string): string | undefined {
  try {
    return fs.readFileSync(path.join(PAGES, `${id}.md`), 'utf8').replace(COMMENT, '');
  } catch {
    // Installed without its docs: the summary has to do.
    return undefined;
  }
}

function listRules(paint: Paint): string {
  const widest = Math.max(...RULES.map(({ id }) => id.length));
  const lines = RULES.map(({ id, summary, severity }) => {
    const level = paint(severity.padEnd('warning'.length), SEVERITY_STYLE[severity]);
    return `${paint(id.padEnd(widest), 'bold')}  ${level}  ${summary}`;
  });
  return `${lines.join('\n')}\n`;
}
