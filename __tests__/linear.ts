/**
 * Holds the work for an input against linear work, on a machine that may be busy with anything else.
 *
 * No time is asserted. A module `linear/<name>.ts` exports `WORKS`; `measured('<name>')` runs them in a process of their
 * own, which is killed when it does not end, and gives what became of each. There the processor time for the whole input
 * is held against that for the same amount in 16 parts: linear work takes as long, quadratic work 16 times as long,
 * and the limit is at five times. Nothing of it runs in Jest, or is slowed by `--coverage`.
 *
 *     // linear/words.ts
 *     export const WORKS: Works = {
 *       'a word of letters': (of) => {
 *         const text = 'a'.repeat(of(900_000));
 *         return () => readWords(text);
 *       },
 *     };
 *
 *     // words.test.ts
 *     test.each(measured('words'))('$name', ({ problem }) => expect(problem).toBe(''));
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measured } from './linear/measure.ts';

const MEASURE = fileURLToPath(new URL('./linear/measure.ts', import.meta.url));
/** The works of a module take seconds; only what never ends, or as good as never, is killed. */
const KILLED_AFTER_MINUTES = 20;

/** Runs the works of `linear/<name>.ts`, and gives what became of them, in their order. */
export function measured(name: string): readonly Measured[] {
  const { stdout, stderr, signal } = spawnSync(process.execPath, ['--expose-gc', MEASURE, name], {
    encoding: 'utf8',
    timeout: KILLED_AFTER_MINUTES * 60_000,
    killSignal: 'SIGKILL',
  });
  const [names = '[]', ...lines] = stdout.split('\n').filter((line) => line !== '');
  const ended = lines.map((line) => JSON.parse(line) as Measured);
  const [unended, ...rest] = (JSON.parse(names) as string[]).slice(ended.length);
  if (ended.length === 0 && unended === undefined)
    throw new Error(`no works in linear/${name}.ts: ${stderr}`);
  if (unended === undefined) return ended;
  const killed = `its process was killed, as it is after ${KILLED_AFTER_MINUTES} minutes`;
  return [
    ...ended,
    { name: unended, problem: `did not end: ${signal === null ? stderr : killed}` },
    ...rest.map((one) => ({ name: one, problem: `was not run, since ${unended} did not end` })),
  ];
}
