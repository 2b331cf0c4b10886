// The job summary of a pull request as a page.
import { htmlOf, pageOf } from './page.ts';

/** The page of a summary. The last line, which names the version, is left out: a release would change the picture. */
export function summaryPage(markdown: string): string {
  const body = markdown.replace(/\n\*state-md [^\n]*\*\s*$/, '\n');
  if (body === markdown) throw new Error('the summary does not end with the version of state-md');
  return pageOf('state-md summary', 'state-md summary', htmlOf(body));
}
