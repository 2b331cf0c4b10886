import type { Part, Test } from './parts.ts';

type State =
  /** Takes one character. */
  | { readonly is: 'one'; readonly test: Test; readonly next: number }
  /** Is in all of these at once. */
  | { readonly is: 'fork'; readonly next: readonly number[] }
  /** Takes any name but what leads from `start` to `end`. */
  | { readonly is: 'except'; readonly start: number; readonly end: number; readonly next: number }
  | { readonly is: 'end' };

/** The end of the pattern. */
const END = 0;

/** The states of a pattern. */
export class Program {
  readonly #states: State[] = [{ is: 'end' }];

  get size(): number {
    return this.#states.length;
  }

  state(index: number): State {
    return this.#states[index] ?? { is: 'end' };
  }

  /** Adds a part that goes on in a state, and returns the state that it begins with. */
  add(part: Part, next = END): number {
    switch (part.is) {
      case 'one':
        return this.#push({ is: 'one', test: part.test, next });
      case 'sequence':
        return part.parts.reduceRight((after, inner) => this.add(inner, after), next);
      case 'choice':
        return this.#push({ is: 'fork', next: part.parts.map((option) => this.add(option, next)) });
      case 'except': {
        const end = this.#push({ is: 'end' });
        return this.#push({ is: 'except', start: this.add(part.part, end), end, next });
      }
      case 'repeat':
        return this.#addRepeated(part, next);
    }
  }

  #addRepeated({ part, least, most }: Extract<Part, { is: 'repeat' }>, next: number): number {
    if (most === 1) return this.#push({ is: 'fork', next: [this.add(part, next), next] });
    const ways: number[] = [next];
    const loop = this.#push({ is: 'fork', next: ways });
    const start = this.add(part, loop);
    ways.push(start);
    return least === 0 ? loop : start;
  }

  #push(state: State): number {
    return this.#states.push(state) - 1;
  }
}

/** Walks through paths with all states that they may be in. */
export class Walker {
  work = 0;
  readonly #program: Program;
  readonly #start: number;

  constructor(program: Program, start: number) {
    this.#program = program;
    this.#start = start;
  }

  /** True when the end of the pattern is reached at the end of the path, or, with `orAbove`, at one of its slashes. */
  walk(path: string, orAbove: boolean): boolean {
    let states = new Set<number>();
    const left = new Map<number, ReadonlySet<number>>();
    this.#enter(this.#start, states, left);
    for (const character of path) {
      if (orAbove && character === '/' && states.has(END)) return true;
      if (states.size === 0) return false;
      states = this.#step(states, character, left);
    }
    return states.has(END);
  }

  /**
   * The states one character on. `left` holds, for each state that leaves names out, how far the name has come in
   * what it leaves out.
   */
  #step(from: ReadonlySet<number>, character: string, left: Map<number, ReadonlySet<number>>): Set<number> {
    const to = new Set<number>();
    for (const index of from) {
      this.work += 1;
      const state = this.#program.state(index);
      if (state.is === 'one' && state.test(character)) this.#enter(state.next, to, left);
      if (state.is !== 'except' || character === '/') continue;
      const inner = this.#step(left.get(index) ?? new Set(), character, left);
      left.set(index, inner);
      to.add(index);
      if (!inner.has(state.end)) this.#enter(state.next, to, left);
    }
    return to;
  }

  /** Adds a state and all that one is in with it, each of them once. */
  #enter(first: number, states: Set<number>, left: Map<number, ReadonlySet<number>>): void {
    const open = [first];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (states.has(index)) continue;
      states.add(index);
      this.work += 1;
      const state = this.#program.state(index);
      if (state.is === 'fork') open.push(...state.next);
      if (state.is !== 'except') continue;
      const inner = new Set<number>();
      this.#enter(state.start, inner, left);
      left.set(index, inner);
      if (!inner.has(state.end)) open.push(state.next);
    }
  }
}
