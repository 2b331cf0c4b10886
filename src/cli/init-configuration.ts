import { CONFIG_FILES } from '../config/configuration.ts';
import { positionAt } from '../document/source.ts';
import type { Finding } from '../finding.ts';
import { TOOL } from '../report/report.ts';
import type { FileResult } from '../report/report.ts';
import { clip, visible } from '../report/visible.ts';
import { RULES } from '../validate/rules/index.ts';
import { counted } from '../validate/wording.ts';

/** Where the configuration is written, from the root of the repository. */
export const [CONFIG_FILE] = CONFIG_FILES;

const LONGEST_MESSAGE = 160;

/** The schema for editors: that of the installed package, or the published one of this version. */
const SCHEMA = 'state-md-action/schema/config.schema.json';

/** Settings to start from, all of them switched off. */
const STARTER = `# The least grave finding that fails a run: error, warning, notice or never.
# fail-on: error

# A figure is wrong only when nothing that rounds or truncates to it fits: printed. Or: exact.
# tolerance: printed

# What progress is counted by: plans, phases, min, or auto, when each of them is right.
# progress-basis: auto

# What rules are reported as: off, notice, warning or error. "state-md explain" lists the rules.
# rules:
#   phase-missing: off

# Other settings for some files.
# overrides:
#   - files: 'archive/**'
#     tolerance: printed
#     rules:
#       progress-stale: notice

# Words of another language. The English ones stay.
# labels:
#   lines:
#     phase: Étape
#   headings:
#     position: Position actuelle
`;

/** What a configuration is made of. */
export interface ConfigurationPlan {
  /** With the settings to start from. */
  readonly starter: boolean;
  /** What is known from the start; empty for no baseline. */
  readonly known: readonly FileResult[];
  /** The package is a dependency of the project, so its schema lies there. */
  readonly isInstalled: boolean;
}

/** The text of a configuration file. */
export function configurationText({ starter, known, isInstalled }: ConfigurationPlan): string {
  const schema = isInstalled
    ? `../node_modules/${SCHEMA}`
    : `https://unpkg.com/${SCHEMA.replace('/', `@${TOOL.version}/`)}`;
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# How state-md judges the planning files of this repository. Written by "state-md init"; it is yours to change.',
    ...(starter ? ['', STARTER.trimEnd()] : []),
    ...(known.length === 0 ? [] : ['', ...baseline(known)]),
    '',
  ].join('\n');
}

/** A finding that a baseline can name: what could not be read at all cannot be known. */
export function canBeKnown({ rule }: Finding): boolean {
  return RULES.some(({ id }) => id === rule);
}

function baseline(known: readonly FileResult[]): string[] {
  return [
    '# What was wrong when state-md was set up. It is reported as inherited and fails no run; whatever is new does.',
    '# Once one of them is mended, "state-md check" names its entry here, to be deleted.',
    'baseline:',
    ...known.flatMap(fileLines),
  ];
}

function fileLines({ path, analysis, findings }: FileResult, index: number): string[] {
  const fixable = findings.filter(({ fix }) => fix?.applicability === 'safe').length;
  const share =
    fixable === 0 ? '' : `; "state-md fix" repairs ${fixable === findings.length ? 'them' : fixable}`;
  return [
    ...(index === 0 ? [] : ['']),
    `  # ${visible(path)}: ${counted(findings.length, 'finding')}${share}.`,
    ...findings.flatMap((finding) => {
      const { rule, message, range, fix } = finding;
      const line =
        analysis?.source === undefined ? '' : `Line ${positionAt(analysis.source, range.start).line}: `;
      const way =
        fix?.applicability === 'safe' ? '"state-md fix" repairs it.' : `See "state-md explain ${rule}".`;
      return [
        `  # ${line}${clip(visible(message), LONGEST_MESSAGE)} ${way}`,
        `  - file: ${scalar(path)}`,
        `    rule: ${rule}`,
        `    ${identity(finding)}`,
      ];
    }),
  ];
}

/** By its value, unless it has none, or one that a configuration cannot hold: outer spaces, or nothing at all. */
function identity({ actual, message }: Finding): string {
  const isValue = actual !== undefined && actual !== '' && actual.trim() === actual;
  return isValue ? `value: ${scalar(actual)}` : `message: ${scalar(message)}`;
}

const NO_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** A text as YAML: as it is where that is certain, and else in quotes, in which YAML reads what JSON writes. */
function scalar(text: string): string {
  if (/^(?:[\w.]|[\w.][\w ./%-]*[\w.%])$/.test(text) && !NO_TEXT.test(text)) return text;
  return JSON.stringify(text).replace(/[^\x20-\x7e\p{L}\p{N}\p{P}\p{S}]/gu, escaped);
}

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
