/** Planning folders and roadmaps that are large, or were made to hurt. */
import { folderFinder } from '../../src/evidence/belonging.ts';
import { planningListing } from '../../src/evidence/listing.ts';
import { readPlanning } from '../../src/evidence/planning.ts';
import { readRoadmap } from '../../src/evidence/roadmap/roadmap.ts';
import { currentSlice } from '../../src/evidence/roadmap/slice.ts';
import { phaseTotals } from '../../src/evidence/roadmap/totals.ts';
import type { Portion, Work, Works } from './measure.ts';

const MILESTONE = { version: '1.1', written: 'v1.1' };

function largeTree(of: Portion): () => unknown {
  const paths: string[] = [];
  const texts = new Map<string, string>();
  let roadmap = '';
  for (let phase = 1; phase <= of(300); phase += 1) {
    roadmap += `### Phase ${phase}: Part ${phase}\n\n**Plans**: 10 plans\n\n`;
    for (let plan = 10; plan < 20; plan += 1) {
      const path = `phases/${phase}-part-${phase}/${phase}-${plan}`;
      paths.push(`${path}-PLAN.md`, `${path}-SUMMARY.md`);
      texts.set(`${path}-SUMMARY.md`, `---\nduration: 12min\n---\n${'word '.repeat(500)}`);
      roadmap += `- [x] ${phase}-${plan}-PLAN.md — part\n`;
    }
  }
  return () => {
    const slice = currentSlice(readRoadmap(roadmap), undefined);
    const folderOf = folderFinder(readPlanning({ paths, texts }), slice);
    return slice.phases.map(({ key }) => folderOf(key));
  };
}

const roadmapOf =
  (line: string, count: number): Work =>
  (of) => {
    const text = line.repeat(of(count));
    return () => {
      const roadmap = readRoadmap(text);
      return phaseTotals(roadmap, currentSlice(roadmap, MILESTONE));
    };
  };

/** Names of folders and files that repeat what a name may hold. */
const names =
  (unit: string, count: number): Work =>
  (of) => {
    const name = unit.repeat(of(count));
    const paths = ['phases', 'milestones', 'workstreams', name].map((top) => `${top}/${name}/${name}.md`);
    return () => planningListing(paths);
  };

export const WORKS: Works = {
  'a tree of 300 phases and 3,000 plans': largeTree,
  details: roadmapOf('<details>\n</details>\n', 9_000),
  'headings of phases': roadmapOf('### Phase 1: a\n', 15_000),
  'headings of milestones': roadmapOf('## v1.1 x\n', 15_000),
  stars: roadmapOf(`- [ ] ${'*'.repeat(390)}\n`, 2_500),
  blanks: roadmapOf(`- [ ] ${' '.repeat(390)}\n`, 2_500),
  declarations: roadmapOf(`${'**Plans**: '.repeat(90)}\n`, 1_000),
  'words of milestones': roadmapOf(`## ${'milestone - '.repeat(24)}\n`, 3_000),
  brackets: roadmapOf(`### Phase 1 ${'('.repeat(280)}\n`, 3_000),
  rows: roadmapOf('| Phase | Status |\n|---|---|\n| 1 | x |\n\n', 4_000),
  'a name of letters': names('a', 200_000),
  'a name of numbers': names('1-', 100_000),
  'a name of plans': names('PLAN-', 40_000),
};
