// The pictures of docs/images: from what output each one is drawn.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { drawAnnotations } from './annotation.ts';
import { capture } from './browser.ts';
import { EXAMPLE } from './example.ts';
import { encodePng, textIn } from './png.ts';
import { checkPullRequest, suggestFor } from './pull-request.ts';
import { PAGE_WIDTH } from './page.ts';
import { suggestionPage } from './suggestion-page.ts';
import { summaryPage } from './summary-page.ts';
import { drawTerminal } from './terminal.ts';

/** A picture, as text: the drawing itself, or the page that a browser draws. */
export interface Drawn {
  /** The name in docs/images. */
  readonly name: string;
  /** SVG or HTML. */
  readonly source: string;
}

/** Where a PNG says what it was drawn from. */
const SOURCE = 'Source-SHA256';
/** Pixels of the picture for one of CSS: sharp on a fine screen, and small. */
const SCALE = 1.6;

/** Draws everything, as the bundles in a folder have it. */
export async function drawAll(dist: string): Promise<readonly Drawn[]> {
  const cli = path.join(dist, 'cli/index.js');
  const terminal = (name: string, command: string): Drawn => {
    const title = `Terminal: the output of state-md ${command}`;
    return { name, source: drawTerminal({ cli, command, state: EXAMPLE, title }) };
  };
  const action = path.join(dist, 'index.js');
  const pull = await checkPullRequest(action);
  const suggestion = await suggestFor(action);
  return [
    terminal('check.svg', 'check'),
    terminal('fix.svg', 'fix --diff'),
    terminal('status.svg', 'status'),
    {
      name: 'annotation.svg',
      source: drawAnnotations(
        pull,
        'Pull request: a changed line of .planning/STATE.md with an annotation of state-md',
      ),
    },
    { name: 'summary.png', source: summaryPage(pull.summary) },
    { name: 'suggestion.png', source: suggestionPage(pull.change, suggestion) },
  ];
}

/** True when the file is the picture of this source. */
export function isPictureOf(file: Buffer, { name, source }: Drawn): boolean {
  if (!name.endsWith('.png')) return file.toString('utf8') === source;
  return textIn(file, SOURCE) === digest(source);
}

/** The file; for a PNG it takes a browser. */
export function fileOf({ name, source }: Drawn): Buffer {
  if (!name.endsWith('.png')) return Buffer.from(source);
  return encodePng(capture(source, PAGE_WIDTH, SCALE), SOURCE, digest(source));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
