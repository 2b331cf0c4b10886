// Finds the YAML in pages of documentation, says what it is a part of, and completes it to a whole workflow.
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';
import { nodesOf } from '../markdown-page.ts';
import { OURS } from './actions.ts';

/** A fenced block; `line` is the line of its fence, counted from 1. */
export interface Block {
  readonly page: string;
  readonly line: number;
  readonly text: string;
  readonly kind: Kind;
}

/** What a block is. The first seven are linted, the next two are no workflows, and the last must not occur. */
export type Kind =
  | 'workflow'
  | 'part of a workflow'
  | 'jobs'
  | 'job'
  | 'steps'
  | 'step'
  | 'inputs'
  | 'another file'
  | 'front matter'
  | 'unclassified';

const NO_WORKFLOW: readonly Kind[] = ['another file', 'front matter'];
const YAML_FENCE = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?:`{3,}|~{3,})[ \t]*ya?ml\b/gim;
const LIKE_A_WORKFLOW = /^\s*(?:-\s+)?(?:uses|runs-on):\s/m;
/** A comment in the first line names the file that the block shows. */
const FILE_NAME = /^# ([\w./-]+\.\w+)\s*$/m;
const WORKFLOW_KEYS = new Set([
  ...['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'concurrency', 'jobs'],
]);

/** Every YAML block of a page, and every other block that looks like a workflow: that one is fenced wrongly. */
export function blocksOf(page: string, markdown: string): Block[] {
  return nodesOf(unified().use(remarkParse).parse(markdown)).flatMap((node): Block[] => {
    if (node.type !== 'code') return [];
    const block = { page, line: node.position!.start.line, text: `${node.value}\n` };
    if (/^ya?ml$/i.test(node.lang ?? '')) return [{ ...block, kind: kindOf(block.text) }];
    return LIKE_A_WORKFLOW.test(node.value) ? [{ ...block, kind: 'unclassified' }] : [];
  });
}

/** Counts the YAML fences of a page without a parser, to see that `blocksOf` misses none. */
export function fencesOf(markdown: string): number {
  return markdown.match(YAML_FENCE)?.length ?? 0;
}

export function isLinted({ kind }: Block): boolean {
  return kind !== 'unclassified' && !NO_WORKFLOW.includes(kind);
}

/** What a block is, by its shape; shape goes before a file name, so that a name never hides a workflow. */
export function kindOf(text: string): Kind {
  if (text.startsWith('---\n')) return 'front matter';
  const document = parseDocument(text);
  if (document.errors.length > 0) return 'unclassified';
  const content: unknown = document.toJS();
  const shape = Array.isArray(content) ? kindOfList(content) : kindOfMapping(content);
  if (shape !== 'unclassified') return shape;
  const file = FILE_NAME.exec(text.split('\n', 1)[0] ?? '')?.[1];
  return file === undefined || file.startsWith('.github/workflows/') ? shape : 'another file';
}

function kindOfList(items: readonly unknown[]): Kind {
  return items.length > 0 && items.every((item) => hasAny(item, 'uses', 'run')) ? 'steps' : 'unclassified';
}

function kindOfMapping(content: unknown): Kind {
  if (!isMapping(content) || Object.keys(content).length === 0) return 'unclassified';
  if ('on' in content && 'jobs' in content) return 'workflow';
  const keys = Object.keys(content);
  if (hasAny(content, 'on', 'jobs') || keys.every((key) => WORKFLOW_KEYS.has(key))) {
    return 'part of a workflow';
  }
  if (isJob(content)) return 'job';
  if (hasAny(content, 'uses', 'run')) return 'step';
  if (keys.length === 1 && 'with' in content) return 'inputs';
  return Object.values(content).every((value) => isJob(value)) ? 'jobs' : 'unclassified';
}

function isJob(value: unknown): boolean {
  return hasAny(value, 'runs-on', 'steps') || callsWorkflow(value);
}

function callsWorkflow(value: unknown): boolean {
  return isMapping(value) && /\.ya?ml(?:@|$)/.test(String(value['uses']));
}

function hasAny(value: unknown, ...keys: string[]): boolean {
  return isMapping(value) && keys.some((key) => key in value);
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A whole workflow around a block; `above` is the number of lines that come before the block in it. */
export interface Completed {
  readonly text: string;
  readonly above: number;
}

const ON = 'on: [pull_request, push, merge_group, workflow_dispatch]';
const RUNS_ON = '    runs-on: ubuntu-latest';
const STEPS = ['    steps:', "      - run: 'true'"];
const JOB = [ON, 'jobs:', '  job:'];

/** Completes a block that `isLinted` with the least that makes a workflow of it. */
export function complete({ kind, text }: Pick<Block, 'kind' | 'text'>): Completed {
  switch (kind) {
    case 'workflow':
      return around(text, { indent: 0 });
    case 'part of a workflow': {
      const part = parseDocument(text).toJS() as Record<string, unknown>;
      const on = 'on' in part ? [] : [ON];
      return around(text, {
        indent: 0,
        below: 'jobs' in part ? on : [...on, ...JOB.slice(1), RUNS_ON, ...STEPS],
      });
    }
    case 'jobs':
      return around(text, { above: JOB.slice(0, 2), indent: 2 });
    case 'job': {
      const job = parseDocument(text).toJS() as Record<string, unknown>;
      const runsOn = 'runs-on' in job ? [] : [RUNS_ON];
      const below = callsWorkflow(job) ? [] : [...runsOn, ...('steps' in job ? [] : STEPS)];
      return around(text, { above: JOB, indent: 4, below });
    }
    case 'steps':
      return around(text, { above: [...JOB, RUNS_ON, '    steps:'], indent: 6 });
    case 'step':
      return around(text, { above: [...JOB, RUNS_ON, '    steps:', '      -'], indent: 8 });
    case 'inputs':
      return around(text, { above: [...JOB, RUNS_ON, '    steps:', `      - uses: ${OURS}`], indent: 8 });
    default:
      throw new Error(`A block that is ${kind} is no workflow.`);
  }
}

interface Frame {
  readonly above?: readonly string[];
  readonly indent: number;
  readonly below?: readonly string[];
}

function around(text: string, { above = [], indent, below = [] }: Frame): Completed {
  const lines = text.replace(/\n$/, '').split('\n');
  const indented = lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return { text: `${[...above, ...indented, ...below].join('\n')}\n`, above: above.length };
}
