import type { Change } from '../engine.ts';
import { code, words } from './markdown.ts';
import type { Inline } from './markdown.ts';

/** `Average duration`: `2.3 min` → `1.8 min` = `37 min ÷ 20 plans` (`velocity-average`), for a page. */
export function changeWords({ field, from, to, formula, rule }: Change): Inline[] {
  return [
    code(field),
    words(': '),
    ...(from === undefined || to === undefined ? [] : [code(from), words(' → '), code(to), words(' = ')]),
    // The formula may quote the file, so it is code as well.
    code(formula),
    words(' ('),
    code(rule),
    words(')'),
  ];
}
