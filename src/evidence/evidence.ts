import type { Document } from '../document/document.ts';
import type { EstablishedBasis } from '../metrics/basis.ts';
import { known, unknown } from '../metrics/known.ts';
import type { Known } from '../metrics/known.ts';
import { assertedMilestone } from './asserted.ts';
import { folderFinder } from './belonging.ts';
import type { FolderFinder } from './belonging.ts';
import type { Planning } from './planning.ts';
import { readRoadmap } from './roadmap/roadmap.ts';
import type { Roadmap } from './roadmap/roadmap.ts';
import { currentSlice } from './roadmap/slice.ts';
import type { Slice } from './roadmap/slice.ts';

/** What is known besides the file itself, all of it at known revisions. */
export interface Evidence {
  /** The planning folder around the file, at the same revision. */
  readonly planning?: FolderEvidence;
  /** The same file at the base revision. */
  readonly base?: Document;
  /** What an earlier run read from the base, for whoever has not got the base itself. */
  readonly basis?: EstablishedBasis;
  /** In later rounds of a repair: the file before its counts were raised. What agreed with them then follows them now. */
  readonly raisedFrom?: Document;
}

/** A planning folder, read once for all rounds of a repair. */
export interface FolderEvidence {
  readonly planning: Planning;
  readonly roadmap: Roadmap | undefined;
  /** True when a path, relative to the planning folder, is in the same revision; `undefined` when not known. */
  readonly exists: (path: string) => boolean | undefined;
}

/** The evidence as rules ask for it: each part known, or the reason why not. */
export interface EvidenceFigures {
  readonly folder: Known<FolderEvidence>;
  readonly planning: Known<Planning>;
  readonly roadmap: Known<Roadmap>;
  /** The part of the roadmap that is about the current milestone; only a certain one is known. */
  readonly slice: Known<Slice>;
  /** The folder that is certainly that of a phase of the current milestone. */
  readonly folderOf: FolderFinder;
  readonly base: Known<Document>;
  readonly raisedFrom: Document | undefined;
}

/** Nothing but the file. */
export const NO_EVIDENCE: Evidence = {};

/** Turns what was read of a planning folder into evidence. */
export function folderEvidence(planning: Planning, exists: FolderEvidence['exists']): FolderEvidence {
  const { roadmap } = planning;
  return { planning, roadmap: roadmap === undefined ? undefined : readRoadmap(roadmap), exists };
}

/** Works out what the evidence says for a document. Pure; what cannot be worked out is there with its reason. */
export function weigh(document: Document, { planning: folder, base, raisedFrom }: Evidence): EvidenceFigures {
  const slice = sliceOf(document, folder);
  return {
    folder: folder === undefined ? unknown(NO_FOLDER) : known(folder),
    planning: folder === undefined ? unknown(NO_FOLDER) : known(folder.planning),
    roadmap: roadmapOf(folder),
    slice,
    folderOf:
      folder === undefined || !slice.ok
        ? () => unknown(slice.ok ? NO_FOLDER : slice.reason)
        : folderFinder(folder.planning, slice.value),
    base: base === undefined ? unknown('there is no base revision to compare with') : known(base),
    raisedFrom,
  };
}

const NO_FOLDER = 'no planning folder was read';

function roadmapOf(folder: FolderEvidence | undefined): Known<Roadmap> {
  if (folder === undefined) return unknown(NO_FOLDER);
  const { roadmap } = folder;
  if (roadmap === undefined) return unknown('there is no ROADMAP.md');
  return roadmap.problem === undefined ? known(roadmap) : unknown(roadmap.problem);
}

function sliceOf(document: Document, folder: FolderEvidence | undefined): Known<Slice> {
  if (folder === undefined) return unknown(NO_FOLDER);
  const asserted = assertedMilestone(document);
  if (!asserted.ok) return asserted;
  const slice = currentSlice(folder.roadmap, asserted.value);
  return slice.verdict === 'certain' ? known(slice) : unknown(slice.reason);
}
