/** Reports of very many repositories as one. */
import { sourceOf } from '../../src/document/source.ts';
import { analyse } from '../../src/engine.ts';
import { renderJson } from '../../src/report/json.ts';
import { digest, merge } from '../../src/report/merge.ts';
import { renderMergedMarkdown } from '../../src/report/merge-markdown.ts';
import { readReport } from '../../src/report/merge-read.ts';
import { renderMergedText } from '../../src/report/merge-text.ts';
import { plain } from '../../src/report/paint.ts';
import { toReport } from '../../src/report/report.ts';
import { template } from '../build.ts';
import type { Works } from './measure.ts';

function reportOf(text: string): string {
  const analysis = analyse(sourceOf('STATE.md', text));
  return renderJson(toReport([{ path: 'STATE.md', analysis, findings: analysis.findings }]));
}

export const WORKS: Works = {
  'reports of 4,000 repositories': (of) => {
    const kinds = [template({}), template({ total: '7' })].map(reportOf);
    const texts = Array.from({ length: of(4_000) }, (_, index) => kinds[index % kinds.length] ?? '');
    return () => {
      const digests = texts.map((text, index) => {
        const report = readReport(text);
        if ('reason' in report) throw new Error(report.reason);
        return digest(`org-${index % 7}/repository-${index}`, `${index}.json`, report);
      });
      const merged = merge(digests, []);
      return renderMergedMarkdown(merged) + renderMergedText(merged, plain);
    };
  },
};
