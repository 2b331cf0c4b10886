// What this project asks of workflows beyond that GitHub accepts them.
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Problem } from './lint.ts';

/** Which of the rules apply. */
export interface Scope {
  /** A whole workflow, not a part that stands for many. */
  readonly whole: boolean;
  /** It runs here: pinned to commits, least privilege, no expressions in scripts. Documentation is shorter. */
  readonly pinned: boolean;
}

const PINNED = /^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40}$/;
const VERSION_COMMENT = /^ v\d+(?:\.\d+)*(?: |$)/;
const OUR_OWN = /^\.\/(?:\.state-md-action)?$|^\.\/\.github\/workflows\/[\w-]+\.ya?ml$/;
const NO_CONCURRENCY = /^\s*# no concurrency: \S/im;
const INPUT_KEYS = new Set(['description', 'required', 'default', 'deprecationMessage']);

export function houseProblems(text: string, { whole, pinned }: Scope): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const uses = usesOf(document, lines);
  return [
    ...(whole ? wholeProblems(document, text) : []),
    ...(pinned ? [...uses.flatMap(pinProblems), ...ownProblems(document, lines)] : []),
    ...uses.flatMap(checkoutProblems),
  ];
}

function wholeProblems(document: Document, text: string): Problem[] {
  const problems: Problem[] = [];
  if (!document.has('permissions')) {
    problems.push({
      line: 1,
      message: 'House rule: no `permissions:` at the top, so it gets the default ones.',
    });
  }
  if (!document.has('concurrency') && !NO_CONCURRENCY.test(text)) {
    problems.push({
      line: 1,
      message: 'House rule: neither `concurrency:` nor a comment line `# no concurrency: <reason>`.',
    });
  }
  return problems;
}

interface Use {
  readonly line: number;
  readonly value: string;
  readonly comment: string;
  readonly with: unknown;
}

/** Every `uses:` of jobs and steps, with the comment behind it and the inputs beside it. */
function usesOf(document: Document, lines: LineCounter): Use[] {
  const found: Use[] = [];
  visit(document, {
    Map(_, map, path) {
      const node: unknown = map.get('uses', true);
      // An input or a variable may be called `uses`, too.
      const isStep = isSeq(path.at(-1)) && isUnder('steps', path.at(-2));
      if (!(isStep || isUnder('jobs', path.at(-3))) || !isScalar(node)) return;
      const inputs: unknown = map.get('with');
      found.push({
        line: lines.linePos(node.range?.[0] ?? 0).line,
        value: String(node.value),
        comment: node.comment ?? '',
        with: isMap(inputs) ? inputs.toJSON() : {},
      });
    },
  });
  return found;
}

function isUnder(key: string, node: unknown): boolean {
  return isPair(node) && isScalar(node.key) && node.key.value === key;
}

function pinProblems({ line, value, comment }: Use): Problem[] {
  if (value.startsWith('.')) {
    return OUR_OWN.test(value) ? [] : [{ line, message: `House rule: nobody lints the use of ${value}.` }];
  }
  if (!PINNED.test(value)) {
    return [{ line, message: `House rule: ${value} is not pinned to a commit of 40 digits.` }];
  }
  return VERSION_COMMENT.test(comment)
    ? []
    : [{ line, message: `House rule: no comment says which version ${value} is.` }];
}

function checkoutProblems({ line, value, with: inputs }: Use): Problem[] {
  if (!value.startsWith('actions/checkout@')) return [];
  const kept = (inputs as Record<string, unknown>)['persist-credentials'];
  return kept === false
    ? []
    : [
        {
          line,
          message: 'House rule: checkout without `persist-credentials: false` leaves the token behind.',
        },
      ];
}

/** What a workflow that runs here may be given, and what its scripts may hold. */
function ownProblems(document: Document, lines: LineCounter): Problem[] {
  const problems: Problem[] = [];
  const report = (node: unknown, message: string): void => {
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    problems.push({ line: lines.linePos(offset).line, message: `House rule: ${message}` });
  };
  const top = document.get('permissions', true);
  if (!isMap(top) || top.items.length > 0) {
    report(top, '`permissions:` at the top is not `{}`; each job asks for what it needs.');
  }
  visit(document, {
    Pair(_, { key, value }, path) {
      if (!isScalar(key)) return;
      if (isUnder('jobs', path.at(-2)) && isMap(value) && !value.has('permissions')) {
        report(key, `the job ${String(key.value)} does not say which permissions it needs.`);
      }
      const isPermission = isUnder('permissions', path.at(-2)) && isScalar(value);
      if (isPermission && value.value === 'write' && (value.comment ?? '') === '') {
        report(key, `no comment says what ${String(key.value)} is written for.`);
      }
      if (key.value === 'run' && isScalar(value) && String(value.value).includes('${{')) {
        report(value, 'an expression becomes code in a script: pass it in `env:`.');
      }
    },
  });
  return problems;
}

/** GitHub passes over keys of inputs that it does not know; `require: true` would be no more than a comment. */
export function actionProblems(text: string): Problem[] {
  const { inputs } = parseDocument(text).toJS() as { inputs: Record<string, object> };
  return Object.entries(inputs).flatMap(([input, value]) =>
    Object.keys(value)
      .filter((key) => !INPUT_KEYS.has(key))
      .map((key) => ({ line: 1, message: `House rule: the input ${input} has an unknown key ${key}.` })),
  );
}
