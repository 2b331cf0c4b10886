import type { ColumnKey, LabelKey, SectionKind } from '../labels.ts';
import { CHINESE } from './zh.ts';
import { FRENCH } from './fr.ts';
import { GERMAN } from './de.ts';
import { ITALIAN } from './it.ts';
import { JAPANESE } from './ja.ts';
import { KOREAN } from './ko.ts';
import type { Language } from './language.ts';
import { PORTUGUESE } from './pt.ts';
import { RUSSIAN } from './ru.ts';
import { SPANISH } from './es.ts';
import { TURKISH } from './tr.ts';
import { foldLabel } from './fold.ts';

/** The languages that are read without any configuration, beside English. */
export const LANGUAGES: readonly Language[] = [
  ...[SPANISH, PORTUGUESE, FRENCH, GERMAN, ITALIAN],
  ...[RUSSIAN, TURKISH, CHINESE, JAPANESE, KOREAN],
];

/** Folded word → meaning, of all languages. */
export interface Translations {
  readonly fields: ReadonlyMap<string, LabelKey>;
  readonly sections: ReadonlyMap<string, SectionKind>;
  readonly columns: ReadonlyMap<string, ColumnKey>;
}

let merged: Translations | undefined;

/** All languages as one index, made when the first label is met that is not English. */
export function translations(): Translations {
  return (merged ??= {
    fields: mergedOf('fields') as ReadonlyMap<string, LabelKey>,
    sections: mergedOf('sections') as ReadonlyMap<string, SectionKind>,
    columns: mergedOf('columns') as ReadonlyMap<string, ColumnKey>,
  });
}

function mergedOf(kind: 'fields' | 'sections' | 'columns'): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const language of LANGUAGES) {
    const table: Readonly<Record<string, readonly string[]>> = language[kind];
    for (const [key, words] of Object.entries(table)) {
      for (const word of words) index.set(foldLabel(word), key);
    }
  }
  return index;
}
