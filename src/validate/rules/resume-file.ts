import { fieldOf } from '../../document/document.ts';
import type { FolderEvidence } from '../../evidence/evidence.ts';
import { namesAgree, readFolderName } from '../../evidence/phase-id.ts';
import type { Planning } from '../../evidence/planning.ts';
import { readNamedPath } from '../planning-path.ts';
import { pathText } from '../proof.ts';
import { fails, holds, unchecked } from '../rule.ts';
import type { Rule, RuleContext, Verdict } from '../rule.ts';

/**
 * Whoever resumes the work opens this file first. That a revision does not have it is a notice only: git holds less than
 * the author's disk. A file of that name in the folder that the phase was moved to proves that the line was left behind.
 */
export const resumeFile: Rule = {
  id: 'resume-file',
  summary: 'The file that `Resume file` names is in the planning folder.',
  severity: 'warning',
  fixable: 'never',
  check: (context) => [check(context)],
};

const USUAL_FOLDER = '.planning';

function check({ document, evidence }: RuleContext): Verdict {
  const field = fieldOf(document, 'resumeFile');
  if (field === undefined) return unchecked('the file has no `Resume file` line');
  const { source } = document;
  const own = folderName(source.path);
  const named = readNamedPath(field.value.value, own);
  if (named.kind === 'none') return unchecked('the `Resume file` line names no file');
  if (named.kind === 'unclear') return unchecked(named.reason);
  if (!evidence.folder.ok) return unchecked(evidence.folder.reason);
  const folder = evidence.folder.value;
  const { written, inFolder } = named;
  const isThere = folder.exists(inFolder);
  if (isThere === undefined) return unchecked('it is not known which files there are');
  if (isThere) return holds();
  const name = inFolder.slice(inFolder.lastIndexOf('/') + 1);
  if (name.startsWith('.'))
    return unchecked(`${pathText(name)} is a hidden file, which is often not committed`);
  const moved = movedTo(inFolder, own, folder);
  const at = source.text.indexOf(written, field.value.range.start);
  const range =
    at < 0 || at >= field.value.range.end ? field.value.range : { start: at, end: at + written.length };
  if (moved === undefined) {
    return fails({
      severity: 'notice',
      message: `Resume file names ${pathText(written)}, which this revision does not have. Commit that file, or name one that is there.`,
      actual: written,
      range,
    });
  }
  return fails({
    message: `Resume file names ${pathText(written)}, which is gone; ${pathText(moved)} has that file now. Name that one, or \`None\`.`,
    actual: written,
    expected: moved,
    range,
  });
}

/** The name of the folder that the file lies in, by which paths from anywhere above lead into it. */
function folderName(path: string): string {
  return path.split('/').at(-2) ?? USUAL_FOLDER;
}

/** Where the file is now: its folder was archived under the same name, or renamed and kept its number. */
function movedTo(inFolder: string, own: string, { planning, exists }: FolderEvidence): string | undefined {
  const [top, folder = '', name, more] = inFolder.split('/');
  if (top !== 'phases' || name === undefined || more !== undefined) return undefined;
  const found = candidates(folder, planning)
    .map((path) => `${path}/${name}`)
    .filter((path) => exists(path) === true);
  return found.length === 1 ? `${own}/${found[0] ?? ''}` : undefined;
}

function candidates(folder: string, { listing }: Planning): readonly string[] {
  const read = readFolderName(folder);
  const archived = listing.archived.filter((one) => one.name === folder);
  const renamed = listing.folders.filter(
    ({ name, id, slug }) =>
      name !== folder && read !== undefined && id?.key === read.id.key && namesAgree(slug, read.slug),
  );
  return [...archived, ...renamed].map(({ path }) => path);
}
