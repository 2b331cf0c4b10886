/**
 * Characters that are harmless in a file and not on a screen, and the mark that the runner of GitHub Actions reads as
 * a command anywhere in a line. JSON can spell all of them in letters and digits.
 */
const ACTING = /[\u007f-\u009f\u2028\u2029\p{Cf}\p{Cs}]|(?<=##)\[/gu;

/** A report of any kind as JSON, indented for people. */
export function renderJson(report: object): string {
  const json = JSON.stringify(report, undefined, 2);
  return `${json.replace(ACTING, escapeUnits)}\n`;
}

const BEFORE_LIST = '{\n  "files": [';
const AFTER_LIST = '\n  ]\n}\n';

/** One file as it stands in the list "files" of a report, with what parts it from the one before. */
export function renderListed(file: object, isFirst: boolean): string {
  const listed = renderJson({ files: [file] }).slice(BEFORE_LIST.length, -AFTER_LIST.length);
  return isFirst ? listed : `,${listed}`;
}

/** What {@link renderJson} puts around the files of a report, for whoever writes them one by one. */
export function renderAround(
  report: { readonly files: readonly [] },
  isEmpty: boolean,
): { readonly before: string; readonly after: string } {
  const [before = '', after = ''] = renderJson(report).split(/(?<=\n {2}"files": \[)(?=\])/);
  return { before, after: `${isEmpty ? '' : '\n  '}${after}` };
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
