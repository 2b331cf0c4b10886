import type { Document } from '../../document/document.ts';
import type { Progress, Ratio } from '../../document/progress.ts';
import { exactly, printedAs } from '../../metrics/interval.ts';
import { nounOf } from '../../metrics/file-counts.ts';
import { subjectOfScope } from '../scope.ts';
import type { Attribute, Scope, Statement, Subject } from '../statement.ts';

/** Every `Progress:` line of the position: its percentages, and ratios that say what they count. */
export function readProgressStatements(document: Document): readonly Statement[] {
  return document.progressLines.flatMap((line) => [
    ...line.percents.map((percent): Statement => {
      const { subject, scope } = scopeOf(line, document);
      return {
        quantity: { subject, attribute: 'percent' },
        value: {
          kind: 'number',
          interval: printedAs(percent.value, 10 ** -percent.decimals),
          approximate: percent.approximate || percent.isLimit,
        },
        name: 'Progress',
        text: `${percent.text}%`,
        range: percent.range,
        place: 'progress line',
        role: 'derived',
        scope,
        lag: 0,
      };
    }),
    ...line.ratios.flatMap((ratio) => ratioStatements(ratio, line, document)),
  ]);
}

function ratioStatements(ratio: Ratio, line: Progress, document: Document): readonly Statement[] {
  const noun = nounOf(document, ratio);
  const { subject, scope } = scopeOf(line, document);
  const isPlain = ratio.exact && (noun === 'plans' || noun === 'phases');
  const side = (attribute: Attribute, value: number): Statement => ({
    quantity: { subject, attribute },
    value: { kind: 'number', interval: exactly(value), approximate: !ratio.exact },
    name: 'Progress',
    text: ratio.text,
    range: ratio.range,
    place: 'progress line',
    role: 'recorded',
    scope: isPlain ? scope : { kind: 'unclear', why: 'the ratio does not say what it counts' },
    lag: 0,
  });
  return isPlain
    ? [side(`${noun}Done`, ratio.done), side(`${noun}Known`, ratio.total)]
    : [side('done', ratio.done), side('known', ratio.total)];
}

function scopeOf({ scopes }: Progress, document: Document): { subject: Subject; scope: Scope } {
  return subjectOfScope(scopes.join(' '), document);
}
