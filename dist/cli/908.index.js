export const id = 908;
export const ids = [908];
export const modules = {

/***/ 2908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  initialise: () => ( initialise)
});

var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = __webpack_require__.n(external_node_fs_);
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = __webpack_require__.n(external_node_path_);
var baseline = __webpack_require__(9860);
var config = __webpack_require__(2973);
var configuration = __webpack_require__(9260);
var config_read = __webpack_require__(4396);
var settings = __webpack_require__(4661);
var find = __webpack_require__(2658);
var paths = __webpack_require__(7099);
var files_read = __webpack_require__(9823);
var ask = __webpack_require__(1385);
;// CONCATENATED MODULE: ./src/git/branch.ts

const USUAL = ['main', 'master'];
function defaultBranch(folder) {
    const remote = answered(folder, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
    if (remote.startsWith('origin/'))
        return remote.slice('origin/'.length);
    const local = USUAL.find((name) => answered(folder, ['for-each-ref', `refs/heads/${name}`]) !== '');
    return local ?? (answered(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD']) || 'main');
}
function answered(folder, question) {
    const answer = (0,ask .k)(folder, question);
    return 'failed' in answer ? '' : answer.output.toString('utf8').trim();
}

var report = __webpack_require__(8850);
var inert = __webpack_require__(1822);
var wording = __webpack_require__(878);
var source = __webpack_require__(1452);
var visible = __webpack_require__(776);
var rules = __webpack_require__(8892);
;// CONCATENATED MODULE: ./src/cli/init-configuration.ts






const [CONFIG_FILE] = configuration .n0;
const LONGEST_MESSAGE = 160;
const SCHEMA = 'state-md-action/schema/config.schema.json';
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
function configurationText({ starter, known, isInstalled }) {
    const schema = isInstalled
        ? `../node_modules/${SCHEMA}`
        : `https://unpkg.com/${SCHEMA.replace('/', `@${report .js.version}/`)}`;
    return [
        `# yaml-language-server: $schema=${schema}`,
        '# How state-md judges the planning files of this repository. Written by "state-md init"; it is yours to change.',
        ...(starter ? ['', STARTER.trimEnd()] : []),
        ...(known.length === 0 ? [] : ['', ...init_configuration_baseline(known)]),
        '',
    ].join('\n');
}
function canBeKnown({ rule }) {
    return rules .y.some(({ id }) => id === rule);
}
function init_configuration_baseline(known) {
    return [
        '# What was wrong when state-md was set up. It is reported as inherited and fails no run; whatever is new does.',
        '# Once one of them is mended, "state-md check" names its entry here, to be deleted.',
        'baseline:',
        ...known.flatMap(fileLines),
    ];
}
function fileLines({ path, analysis, findings }, index) {
    const fixable = findings.filter(({ fix }) => fix?.applicability === 'safe').length;
    const share = fixable === 0 ? '' : `; "state-md fix" repairs ${fixable === findings.length ? 'them' : fixable}`;
    return [
        ...(index === 0 ? [] : ['']),
        `  # ${(0,visible .RK)(path)}: ${(0,wording .hS)(findings.length, 'finding')}${share}.`,
        ...findings.flatMap((finding) => {
            const { rule, message, range, fix } = finding;
            const line = analysis?.source === undefined ? '' : `Line ${(0,source .t$)(analysis.source, range.start).line}: `;
            const way = fix?.applicability === 'safe' ? '"state-md fix" repairs it.' : `See "state-md explain ${rule}".`;
            return [
                `  # ${line}${(0,visible .$Q)((0,visible .RK)(message), LONGEST_MESSAGE)} ${way}`,
                `  - file: ${scalar(path)}`,
                `    rule: ${rule}`,
                `    ${identity(finding)}`,
            ];
        }),
    ];
}
function identity({ actual, message }) {
    const isValue = actual !== undefined && actual !== '' && actual.trim() === actual;
    return isValue ? `value: ${scalar(actual)}` : `message: ${scalar(message)}`;
}
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
function scalar(text) {
    if (/^(?:[\w.]|[\w.][\w ./%-]*[\w.%])$/.test(text) && !NO_TEXT.test(text))
        return text;
    return JSON.stringify(text).replace(/[^\x20-\x7e\p{L}\p{N}\p{P}\p{S}]/gu, escaped);
}
function escaped(character) {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./src/cli/init-workflow.ts

const WORKFLOW_FILE = '.github/workflows/state-md.yml';
const INTRODUCTION = {
    check: 'Checks the figures of STATE.md. It writes nothing.',
    suggest: 'Checks the figures of STATE.md, and suggests in pull requests what can be recomputed.',
    fix: 'Checks the figures of STATE.md, and commits to pull requests what can be recomputed.',
};
const READ = 'contents: read # to read the files by their SHA; no checkout is needed';
const PERMISSIONS = {
    check: [READ],
    suggest: [READ, 'pull-requests: write # to suggest repairs'],
    fix: ['contents: write # to commit repairs; no checkout is needed'],
};
const REMARKS = {
    check: [],
    suggest: [],
    fix: [
        '# GitHub starts no other checks on a commit that was made with the token of a workflow. A GitHub App',
        '# token avoids that: docs/pull-requests.md of the action.',
    ],
};
function workflowText(mode, branch) {
    const indented = (spaces, lines) => lines.map((line) => `${' '.repeat(spaces)}${line}`);
    return [
        `# ${INTRODUCTION[mode]} Written by "state-md init"; it is yours to change.`,
        'name: STATE.md',
        '',
        'on:',
        '  pull_request:',
        '  push:',
        `    branches: [${branchPattern(branch)}]`,
        '  merge_group:',
        '',
        'permissions: {}',
        '',
        'concurrency:',
        '  group: state-md-${{ github.ref }}',
        "  cancel-in-progress: ${{ github.event_name == 'pull_request' }}",
        '',
        'jobs:',
        '  state-md:',
        '    runs-on: ubuntu-latest',
        '    timeout-minutes: 10',
        '    permissions:',
        ...indented(6, PERMISSIONS[mode]),
        '    steps:',
        ...indented(6, REMARKS[mode]),
        `      - uses: OWNER/state-md-action@COMMIT # v${report .js.version}`,
        ...(mode === 'check' ? [] : ['        with:', `          mode: ${mode}`]),
        '',
    ].join('\n');
}
function branchPattern(branch) {
    if (/^[A-Za-z][\w./-]*$/.test(branch))
        return branch;
    return `'${branch.replace(/[+!]/g, '\\$&').replaceAll("'", "''")}'`;
}

var inspect = __webpack_require__(4489);
var io = __webpack_require__(3233);
;// CONCATENATED MODULE: ./src/cli/init.ts


















function initialise(job, cwd) {
    const root = (0,paths .q$)(external_node_path_default().join(cwd, 'here'))[0];
    if (root === undefined) {
        throw new config .xL('init: there is no git repository here. Go to the folder of the project, or run "git init" in it first.');
    }
    const plan = planOf(job, root);
    if (job.dryRun) {
        return plan.files.map(({ path: name, text }) => `# ${name}\n${text}`).join('\n');
    }
    const problems = plan.files.flatMap(({ path: name }) => obstacle(root, name) ?? []);
    if (problems.length > 0) {
        throw new config .xL([...problems, 'init: nothing was written. "--dry-run" prints what would be, to compare.'].join('\n'));
    }
    writeAll(root, plan.files);
    return told(plan, job);
}
function planOf(job, root) {
    const branch = defaultBranch(root);
    const files = [
        {
            path: WORKFLOW_FILE,
            text: workflowText(job.mode, branch),
            what: `mode ${job.mode}, for pull requests, merge groups and pushes to ${branch}`,
        },
    ];
    const results = job.baseline ? today(root) : [];
    const known = results
        .map((file) => ({ ...file, findings: file.findings.filter(canBeKnown) }))
        .filter(({ findings }) => findings.length > 0);
    const remarks = job.baseline ? remarksOn(results, known) : [];
    if (job.config || known.length > 0) {
        const isInstalled = (0,paths ._N)(external_node_path_default().join(root, 'node_modules/state-md-action/schema/config.schema.json')) !== undefined;
        const findings = known.reduce((sum, file) => sum + file.findings.length, 0);
        const what = [
            ...(job.config ? ['settings to start from'] : []),
            ...(known.length > 0 ? [`a baseline of ${(0,wording .hS)(findings, 'finding')}`] : []),
        ].join(' and ');
        const text = configurationText({ starter: job.config, known, isInstalled });
        assertHolds(text, known);
        files.push({ path: CONFIG_FILE, text, what });
    }
    return { files, remarks, known };
}
function assertHolds(text, known) {
    const read = (0,files_read .E4)(CONFIG_FILE, new TextEncoder().encode(text));
    if ('finding' in read) {
        throw new config .xL(`init: the baseline would have more entries than a configuration may hold: ${read.finding.message}`);
    }
    const { knownIn } = (0,settings .G)({ severities: {} }, (0,config_read .T)(CONFIG_FILE, text));
    for (const { path: name, findings } of known) {
        const { findings: marked, unused } = (0,baseline .b)(findings, knownIn(name) ?? []);
        const isHeld = unused.length === 0 && marked.every(({ origin }) => origin === 'inherited');
        if (!isHeld)
            throw new Error(`the baseline does not hold the findings of ${name}`);
    }
}
function today(root) {
    const { engineFor } = (0,settings .G)({ severities: {} });
    const { files, unlisted } = (0,find .lY)(root, []);
    const judged = files.flatMap((file) => {
        const surroundings = { cwd: root, readBase: undefined, engine: engineFor(file.path) };
        const { result, fault } = (0,inspect .Xp)(surroundings, file, CHECK);
        if (fault !== undefined)
            throw fault instanceof Error ? fault : new Error('a file cannot be judged');
        return file.isGuess && result.analysis?.document.dialect === 'unrecognised' ? [] : [result];
    });
    const unread = unlisted.map(({ path: name, reason }) => ({
        path: name,
        analysis: undefined,
        findings: [(0,files_read .O$)(reason)],
    }));
    return [...judged, ...unread];
}
const CHECK = {
    kind: 'check',
    paths: [],
    format: 'text',
    flags: { severities: {} },
    config: undefined,
    base: undefined,
    diff: false,
    unsafe: false,
};
function remarksOn(results, known) {
    const unknowable = results.filter(({ findings }) => !findings.every(canBeKnown));
    if (results.length === 0)
        return ['No baseline is needed: there is no planning file here yet.'];
    return [
        ...(known.length === 0 && unknowable.length === 0 ? ['No baseline is needed: nothing is wrong.'] : []),
        ...unknowable.map(({ path: name }) => `${name} cannot be read, and no baseline changes that; see "state-md check".`),
    ];
}
function obstacle(root, name) {
    const isConfiguration = name === CONFIG_FILE;
    const other = isConfiguration ? otherConfiguration(root) : undefined;
    if ((0,paths ._N)(external_node_path_default().join(root, name)) !== undefined) {
        const way = isConfiguration
            ? 'Leave out --baseline and --config to keep it, or move it away first.'
            : 'Move it away to have a new one.';
        return `init: ${name} is there already. ${way}`;
    }
    if (other !== undefined) {
        return `init: there is a configuration already, in ${other}, and a repository has one. Leave out --baseline and --config.`;
    }
    const parts = name.split('/').slice(0, -1);
    const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const strange = folders.find((folder) => (0,paths ._N)(external_node_path_default().join(root, folder))?.isDirectory() === false);
    return strange === undefined
        ? undefined
        : `init: ${strange} is no folder, so ${name} cannot be made in it.`;
}
function otherConfiguration(root) {
    const other = configuration .n0.find((name) => name !== CONFIG_FILE && (0,paths ._N)(external_node_path_default().join(root, name)) !== undefined);
    if (other !== undefined)
        return other;
    const file = { path: configuration .eh, absolute: external_node_path_default().join(root, configuration .eh), isGuess: false };
    if ((0,paths ._N)(file.absolute) === undefined)
        return undefined;
    const read = (0,files_read .o$)(root, file);
    const isThere = 'source' in read && (0,config_read .L)(configuration .eh, read.source.text) !== undefined;
    return isThere ? configuration .eh : undefined;
}
function writeAll(root, files) {
    const written = [];
    for (const { path: name, text } of files) {
        const absolute = external_node_path_default().join(root, name);
        try {
            external_node_fs_default().mkdirSync(external_node_path_default().dirname(absolute), { recursive: true });
            const descriptor = external_node_fs_default().openSync(absolute, 'wx');
            written.push(absolute);
            try {
                external_node_fs_default().writeFileSync(descriptor, text);
            }
            finally {
                external_node_fs_default().closeSync(descriptor);
            }
        }
        catch (error) {
            for (const done of written)
                external_node_fs_default().rmSync(done, { force: true });
            throw new io .jb(`init: ${name} cannot be written: ${(0,paths .Uc)(error)}. Nothing was written.`);
        }
    }
}
function told({ files, remarks, known }, { mode }) {
    const lines = [
        ...files.map(({ path: name, what }) => `Wrote ${name}: ${what}.`),
        ...remarks,
        '',
        'Next:',
        `  1. In ${WORKFLOW_FILE}, put the repository of the action for OWNER/state-md-action and a commit of it for COMMIT.`,
        '  2. git add .github, commit, and open a pull request: its run annotates what is wrong.',
        `  3. ${lastStep(mode, known)}`,
    ];
    return `${lines.map(inert .t).join('\n')}\n`;
}
function lastStep(mode, known) {
    const { fixable } = (0,report .U9)(known);
    if (fixable > 0) {
        return `"state-md fix" repairs ${fixable} of what the baseline names; "state-md check" then says which entries to delete.`;
    }
    if (known.length > 0) {
        return 'Mend what the baseline names when you come by; "state-md check" then says which entries to delete.';
    }
    return mode === 'check'
        ? 'Once it passes, make the job state-md a required check. "state-md check" says the same on your machine.'
        : 'Once it passes, make the job state-md a required check. "state-md fix" repairs the same on your machine.';
}


/***/ }),

/***/ 1385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
k: () => ( ask)
});
var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2973);
var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7063);


function ask(folder, question, mostOutput) {
    const answer = (0,_process_js__WEBPACK_IMPORTED_MODULE_1__ .g)(folder, question, mostOutput === undefined ? {} : { mostOutput });
    if (!('failed' in answer) || answer.failed !== 'too-slow')
        return answer;
    throw new _config_js__WEBPACK_IMPORTED_MODULE_0__ .xL(`${answer.reason} in ${folder}. Try "git ${question[0] ?? ''}" there: a pipe in the place of one of its files would keep it waiting.`);
}


/***/ })

};
