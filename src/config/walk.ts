import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ParsedNode } from 'yaml';
import { ConfigError } from '../config.ts';
import type { Mistake } from '../config.ts';
import { didYouMean, enumerate } from '../validate/closest.ts';

/** A node of the YAML tree; nothing where a value is missing. */
export type Node = ParsedNode | null | undefined;

/** One `key: value` of a mapping. */
export interface Entry<K extends string> {
  readonly key: K;
  readonly value: Node;
  /** 1-based. */
  readonly line: number;
}

/**
 * Walks through the YAML (or JSON) of a configuration and collects what is wrong in it, each with its place, so that
 * one run tells all of it. Nothing is read as plain data: an alias could stand for a million values.
 */
export class Walk {
  readonly root: Node;
  readonly #path: string;
  readonly #counter = new LineCounter();
  readonly #mistakes: Mistake[] = [];
  /** How many more there are than are told. */
  #untold = 0;

  /** @throws ConfigError when the text is no YAML */
  constructor(path: string, text: string) {
    this.#path = path;
    try {
      // Duplicate keys are found below: the library compares each key with each other one.
      const options = { uniqueKeys: false, logLevel: 'silent', prettyErrors: false } as const;
      const document = parseDocument(text, { ...options, lineCounter: this.#counter });
      const [error] = document.errors;
      this.root = document.contents;
      if (error !== undefined) this.#at(error.pos[0], `it is not valid YAML: ${oneLine(error.message)}.`);
    } catch {
      this.root = undefined;
      this.#at(0, 'it is nested too deeply to be read.');
    }
    this.end();
  }

  /** Says what is wrong about a node. */
  complain(node: Node, message: string): void {
    this.#at(node?.range[0] ?? 0, message);
  }

  /** @throws ConfigError with all that was wrong, one line each */
  end(): void {
    if (this.#mistakes.length === 0) return;
    const more = this.#untold === 0 ? [] : [`${this.#path}: and ${this.#untold} more.`];
    const lines = this.#mistakes.map(
      ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`,
    );
    throw new ConfigError([...lines, ...more].join('\n'), this.#mistakes);
  }

  /** The entries of a mapping with keys that are known; every other key is a problem. `what` is how it is called. */
  entries<K extends string>(node: Node, what: string, known: readonly K[]): readonly Entry<K>[] {
    if (isAlias(node)) return this.#alias(node);
    if (!isMap(node)) {
      this.complain(node, `${what}: expected "key: value" lines, but got ${kindOf(node)}.`);
      return [];
    }
    const seen = new Set<string>();
    return node.items.flatMap(({ key, value }): Entry<K>[] => {
      const name = isScalar(key) ? String(key.value) : '';
      const found = known.find((candidate) => candidate === name);
      if (found === undefined) {
        const meant =
          (this.#mistakes.length < MOST_TOLD && didYouMean(name, known)) ||
          (known.length <= MOST_NAMED ? ` There are ${and(known)}.` : '');
        this.complain(key, `${what}: there is no "${name}" here.${meant}`);
        return [];
      }
      if (seen.has(name)) {
        this.complain(key, `${what}: "${name}" stands here twice; keep one of them.`);
        return [];
      }
      seen.add(name);
      return [{ key: found, value, line: this.#counter.linePos(key.range[0]).line }];
    });
  }

  /** The items of a list; a single value stands for a list of one. */
  items(node: Node, what: string): readonly Node[] {
    if (isAlias(node)) return this.#alias(node);
    if (isSeq(node)) return node.items;
    if (isScalar(node) && node.value !== null) return [node];
    this.complain(node, `${what}: expected a list, but got ${kindOf(node)}.`);
    return [];
  }

  /** A text as it is written; numbers and switches are texts too. `undefined` after a problem. */
  text(node: Node, what: string): string | undefined {
    if (isAlias(node)) {
      this.#alias(node);
      return undefined;
    }
    const text = isScalar(node) && node.value !== null ? node.source.trim() : '';
    if (text !== '') return text;
    this.complain(node, `${what}: expected a value, but got ${isScalar(node) ? 'nothing' : kindOf(node)}.`);
    return undefined;
  }

  /** Texts of a list. */
  texts(node: Node, what: string): readonly string[] {
    return this.items(node, what).flatMap((item) => this.text(item, what) ?? []);
  }

  /** What `read` makes of the text of a node; its complaint is given the place of the node. */
  parsed<T>(node: Node, what: string, read: (text: string) => T): T | undefined {
    const text = this.text(node, what);
    if (text === undefined) return undefined;
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      this.complain(node, error.message);
      return undefined;
    }
  }

  #alias(node: Node): [] {
    this.complain(node, 'aliases ("*name") are not read here; write the value out.');
    return [];
  }

  #at(offset: number, message: string): void {
    if (this.#mistakes.length === MOST_TOLD) {
      this.#untold += 1;
      return;
    }
    const { line, col } = this.#counter.linePos(offset);
    // Before the first line break is counted, everything lies on line 0. A key may hold line breaks; a message may not.
    const place = { file: this.#path, line: Math.max(1, line), column: Math.max(1, col) };
    this.#mistakes.push({ ...place, message: message.replace(/[\r\n\u2028\u2029]+/g, ' ') });
  }
}

const MOST_NAMED = 12;

function and(names: readonly string[]): string {
  return enumerate(names).replace(/ or (?=[^ ]*$)/, ' and ');
}

function kindOf(node: Node): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null) return 'nothing';
  return `"${oneLine(node.source)}"`;
}

function oneLine(text: string): string {
  const line = text.replace(/[\s.]+$/, '').replace(/\s+/g, ' ');
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}

const MOST_SHOWN = 120;
const MOST_TOLD = 200;
