export const id = 446;
export const ids = [446];
export const modules = {

/***/ 5333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
AM: () => ( configurationIn),
CB: () => ( textsOf),
m: () => ( openBase)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2973);
var _config_choose_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8845);
var _files_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7099);
var _files_planning_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8839);
var _files_read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9823);
var _files_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1931);
var _git_clone_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7877);
var _document_source_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1452);










function openBase(cwd, revision) {
    const clone = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_8__ .ok)(cwd);
    if ('reason' in clone)
        throw new _config_js__WEBPACK_IMPORTED_MODULE_2__ .xL(`--base: git finds no repository here: ${clone.reason}.`);
    const commit = startOf(clone, revision);
    const root = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_8__ .M4)(clone);
    const entries = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_8__ .nT)(clone, commit);
    if (root === undefined || 'reason' in entries) {
        const reason = 'reason' in entries ? entries.reason : 'the repository has no work tree';
        throw new _config_js__WEBPACK_IMPORTED_MODULE_2__ .xL(`--base ${revision}: it cannot be read: ${reason}.`);
    }
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    return {
        read: ({ absolute }) => {
            const name = nameIn(root, absolute);
            const entry = byPath.get(name);
            if (entry === undefined)
                return { read: undefined, planning: undefined };
            const folder = (0,_files_planning_js__WEBPACK_IMPORTED_MODULE_5__ .R3)(entries, name);
            const planning = folder?.evidence(textsOf(clone, folder));
            return { read: readEntry(clone, entry), planning };
        },
        configuration: (named, { configuration: now }) => {
            if (named === undefined)
                return configurationIn(clone, entries);
            const name = nameIn(root, node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, named));
            if (name === '..' || name.startsWith('../') || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(name))
                return now;
            const entry = byPath.get(name);
            const there = entry && (0,_config_choose_js__WEBPACK_IMPORTED_MODULE_3__ .G9)((0,_config_choose_js__WEBPACK_IMPORTED_MODULE_3__ .RH)(entry.path, readEntry(clone, entry)));
            return there ?? configurationIn(clone, entries);
        },
    };
}
function configurationIn(clone, entries) {
    const there = entries.filter(({ path: place }) => _config_choose_js__WEBPACK_IMPORTED_MODULE_3__ .gK.includes(place));
    return (0,_config_choose_js__WEBPACK_IMPORTED_MODULE_3__ .sE)(there.map((entry) => (0,_config_choose_js__WEBPACK_IMPORTED_MODULE_3__ .RH)(entry.path, readEntry(clone, entry))));
}
function readEntry(clone, entry) {
    const reason = (0,_files_tree_js__WEBPACK_IMPORTED_MODULE_7__ .eH)(entry);
    if (reason !== undefined)
        return { finding: (0,_files_read_js__WEBPACK_IMPORTED_MODULE_6__ .O$)(reason) };
    const blob = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_8__ .gm)(clone, entry.sha, _document_source_js__WEBPACK_IMPORTED_MODULE_9__ .b1.bytes);
    return 'reason' in blob ? { finding: (0,_files_read_js__WEBPACK_IMPORTED_MODULE_6__ .O$)(blob.reason) } : (0,_files_read_js__WEBPACK_IMPORTED_MODULE_6__ .E4)(entry.path, blob.bytes);
}
function textsOf(clone, { needed }) {
    const texts = new Map();
    for (const { sha } of needed) {
        const blob = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_8__ .gm)(clone, sha, _document_source_js__WEBPACK_IMPORTED_MODULE_9__ .b1.bytes);
        const text = 'reason' in blob ? undefined : (0,_files_planning_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(blob.bytes);
        if (text !== undefined)
            texts.set(sha, text);
    }
    return texts;
}
function startOf(clone, revision) {
    const sha = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_8__ .WL)(clone, revision);
    if (sha === undefined) {
        const hint = clone.isShallow ? ' The clone is shallow; fetch more of its history.' : '';
        throw new _config_js__WEBPACK_IMPORTED_MODULE_2__ .xL(`--base: there is no commit "${revision}" in this clone.${hint}`);
    }
    const head = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_8__ .WL)(clone, 'HEAD');
    return (head === undefined ? undefined : (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_8__ .wu)(clone, sha, head)) ?? sha;
}
function nameIn(root, absolute) {
    try {
        const folder = node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(absolute));
        const real = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(absolute));
        return (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_4__ .To)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(root), real));
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 1446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  renderVerdict: () => ( renderVerdict),
  verifyCommit: () => ( verifyCommit)
});

var src_config = __webpack_require__(2973);
var source = __webpack_require__(1452);
var engine = __webpack_require__(4891);
var base = __webpack_require__(3722);
var planning = __webpack_require__(8839);
var tree = __webpack_require__(1931);
var git_clone = __webpack_require__(7877);
var metrics_basis = __webpack_require__(9535);
var wording = __webpack_require__(878);
var quote_path = __webpack_require__(7532);
var report = __webpack_require__(8850);
var visible = __webpack_require__(776);
;// CONCATENATED MODULE: ./src/report/commit-message.ts






const TRAILER = {
    version: 'State-md-Version',
    options: 'State-md-Options',
    head: 'State-md-Head',
    file: 'State-md-File',
    basis: 'State-md-Basis',
};
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const MOST_LINES = { changes: 200, left: 50 };
const LONGEST = { value: 80, line: 300 };
const SKIP_MARKER = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|^skip-checks:\s*true/im;
function skipMarkerIn(text) {
    return SKIP_MARKER.exec(text)?.[0];
}
function commitBody(commit, version = report .js.version) {
    return [
        'Recomputed by state-md. Nothing but these figures changed.',
        section(commit.files, MOST_LINES.changes, 'change', ({ repair }) => repair.changes.map(changeLine)),
        leftPart(commit.files),
        trailers(commit, version),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function readTrailers(message) {
    const last = message.replaceAll('\r\n', '\n').trimEnd().split('\n\n').at(-1) ?? '';
    const pairs = last.split('\n').map((line) => /^([\w-]+): (.*)$/.exec(line));
    const all = (name) => pairs.flatMap((pair) => (pair?.[1] === name ? [pair[2] ?? ''] : []));
    const [version, options, head] = [TRAILER.version, TRAILER.options, TRAILER.head].map((name) => {
        const values = all(name);
        return values.length === 1 ? values[0] : undefined;
    });
    const files = all(TRAILER.file).map(readFileTrailer);
    if (version === undefined || options === undefined || head === undefined)
        return undefined;
    if (!/^[\w.+-]{1,60}$/.test(version) || !SHA.test(head))
        return undefined;
    const known = files.filter((file) => file !== undefined);
    const bases = all(TRAILER.basis).map(readBasisTrailer);
    if (known.length === 0 || known.length < files.length || bases.includes(undefined))
        return undefined;
    const basisOf = (path) => bases.find((basis) => basis?.path === path)?.basis;
    return { version, options, head, files: known.map((file) => ({ ...file, basis: basisOf(file.path) })) };
}
const ODD = /[[\]@#]|(?<=[Gg][Hh])-(?=\d)|(?<=:)\/(?=\/)|[^\x20-\x7e]/g;
function optionsTrailer({ tolerance, severities, basis, config }) {
    const rules = Object.fromEntries(Object.entries(severities).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (config !== undefined)
        return JSON.stringify({ tolerance, rules, basis, config }).replace(ODD, spelt);
    const named = basis === undefined || basis === 'auto' ? {} : { basis };
    return JSON.stringify({ tolerance: tolerance ?? 'printed', rules, ...named });
}
function spelt(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function readFileTrailer(value) {
    const [, blob, quoted] = /^(\S+) (.+)$/.exec(value) ?? [];
    const path = quoted === undefined ? undefined : (0,quote_path .P)(quoted);
    return blob === undefined || !SHA.test(blob) || path === undefined ? undefined : { blob, path };
}
function basisText({ line, frontMatter }) {
    return `line=${line.join(',')};front-matter=${frontMatter.join(',')}`;
}
function readBasisTrailer(value) {
    const [, line, frontMatter, quoted] = /^line=([a-z,]*);front-matter=([a-z,]*) (.+)$/.exec(value) ?? [];
    const path = quoted === undefined ? undefined : (0,quote_path .P)(quoted);
    const [ofLine, ofFrontMatter] = [basesIn(line), basesIn(frontMatter)];
    if (path === undefined || ofLine === undefined || ofFrontMatter === undefined)
        return undefined;
    return { path, basis: { line: ofLine, frontMatter: ofFrontMatter } };
}
function basesIn(text = '') {
    const words = text === '' ? [] : text.split(',');
    const known = words.flatMap((word) => metrics_basis .NY.filter((basis) => basis !== 'auto' && basis === word));
    return known.length === words.length ? known : undefined;
}
function trailers({ head, options, files }, version) {
    return [
        `${TRAILER.version}: ${version}`,
        `${TRAILER.options}: ${optionsTrailer(options)}`,
        `${TRAILER.head}: ${head}`,
        ...files.map(({ blob, path }) => `${TRAILER.file}: ${blob} ${trailerPath(path)}`),
        ...files.flatMap(({ basis, path }) => basis === undefined ? [] : [`${TRAILER.basis}: ${basisText(basis)} ${trailerPath(path)}`]),
    ].join('\n');
}
function leftPart(files) {
    const part = section(files, MOST_LINES.left, 'finding', ({ repair: { after } }) => after.findings.map(({ range, severity, rule, message }) => {
        const { line } = (0,source .t$)(after.source, range.start);
        return `- line ${line}, ${severity} ${rule}: ${harmless(message)}`;
    }));
    return part === '' ? '' : `Left for people to decide:\n\n${part}`;
}
function section(files, most, noun, linesOf) {
    let room = most;
    const paragraphs = files.flatMap((file) => {
        const lines = linesOf(file);
        if (lines.length === 0)
            return [];
        const shown = lines.slice(0, room).map((line) => (0,visible .$Q)(line, LONGEST.line));
        const more = lines.length - shown.length;
        room -= shown.length;
        return [
            [trailerPath(file.path), ...shown, ...(more > 0 ? [`- and ${(0,wording .hS)(more, `more ${noun}`)}`] : [])],
        ];
    });
    return paragraphs.map((lines) => lines.join('\n')).join('\n\n');
}
function changeLine({ line, field, from, to, formula, rule }) {
    const values = from === undefined || to === undefined ? '' : ` ${value(from)} → ${value(to)} =`;
    return `- line ${line}, ${harmless(field)}:${values} ${harmless(formula)} (${rule})`;
}
function value(text) {
    return (0,visible .$Q)(harmless(text), LONGEST.value);
}
const ODD_IN_PATH = /["\\[\]@#:]|(?<=[Gg][Hh])-(?=\d)|^\s|\s$|[^\x20-\x7e]/gu;
function trailerPath(path) {
    return (0,quote_path .W)(path, ODD_IN_PATH);
}
function harmless(text) {
    return (0,visible .RK)(text)
        .replace(/\[(?=[^[\]]*\b(?:skip|ci)\b)/gi, '(')
        .replace(/@(?=\w)/g, '(at)')
        .replace(/#(?=\d)/g, '# ')
        .replace(/(?<=GH)-(?=\d)/gi, ' ')
        .replaceAll('://', ': //');
}
function fixOptionsOf(commit, path) {
    const trailers = readTrailers(commit.message);
    if (trailers === undefined || commit.parents.length !== 1 || commit.parents[0] !== trailers.head)
        return undefined;
    return trailers.files.some((file) => file.path === path) ? trailers.options : undefined;
}

var inert = __webpack_require__(1822);
var cli_base = __webpack_require__(5333);
var validate_rules = __webpack_require__(8892);
;// CONCATENATED MODULE: ./src/cli/claim.ts







const LONGEST_WORD = 40;
function readClaim(clone, sha) {
    const commit = (0,git_clone .kN)(clone, sha);
    if ('reason' in commit)
        return { problem: `it cannot be read: ${commit.reason}` };
    const message = textOf(commit.message);
    const trailers = readTrailers(message);
    if (trailers === undefined)
        return { problem: `it is no fix commit of state-md: ${withoutTrailers(message)}` };
    const parentProblem = misplaced(commit.parents, trailers.head) ?? missingParent(clone, trailers.head);
    if (parentProblem !== undefined)
        return { problem: parentProblem };
    const body = /^.*\n\n([^]*)$/.exec(message)?.[1];
    if (body === undefined)
        return { problem: 'its message does not begin with a headline of one line' };
    const options = readOptions(trailers);
    return 'problem' in options ? options : { trailers, options, body };
}
function ofAnotherVersion(version) {
    return version === report .js.version
        ? ''
        : `; it was made by state-md ${version}, so verify it with that version`;
}
function textOf(message) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(message);
    }
    catch {
        return '';
    }
}
function withoutTrailers(message) {
    return /^[ \t>*-]{0,8}State-md-Head: /m.test(message)
        ? 'its trailers are not the end of its message, as after a squash; verify the commit that was squashed'
        : 'its message does not end in the trailers of one';
}
function misplaced(parents, head) {
    const [parent] = parents;
    if (parent === undefined)
        return 'it has no parent, and a fix commit has one';
    if (parents.length > 1)
        return `it has ${parents.length} parents, and a fix commit has one`;
    if (parent === head)
        return undefined;
    return (`its parent is ${parent}, but State-md-Head says that it was made on ${head}: ` +
        'it was rebased, squashed or picked; verify the commit that it was made from');
}
function missingParent(clone, head) {
    if ((0,git_clone .WL)(clone, head) !== undefined)
        return undefined;
    return clone.isShallow
        ? `its parent ${head} is not in this shallow clone; fetch one commit more: git fetch --deepen=1`
        : `its parent ${head} is not in this clone; fetch it: git fetch origin ${head}`;
}
function readOptions({ options, version }) {
    const parsed = parseRecord(options);
    if (parsed === undefined)
        return { problem: 'its State-md-Options are not a JSON object' };
    const strange = (what) => ({
        problem: `its State-md-Options have ${what}, which state-md ${report .js.version} does not know${ofAnotherVersion(version)}`,
    });
    const { tolerance, rules, basis, config, ...others } = parsed;
    const [other] = Object.keys(others);
    if (other !== undefined)
        return strange(`the option "${word(other)}"`);
    const known = src_config .vf.find((candidate) => candidate === tolerance);
    if (known === undefined && (tolerance !== undefined || config === undefined))
        return strange(`the tolerance ${told(tolerance)}`);
    const named = metrics_basis .NY.find((candidate) => candidate === basis);
    if (basis !== undefined && named === undefined)
        return strange(`the progress basis ${told(basis)}`);
    const settings = isRecord(rules) ? Object.entries(rules) : [];
    const severities = [];
    for (const [rule, value] of settings) {
        const setting = src_config .nf.find((candidate) => candidate === value);
        if (!validate_rules .y.some(({ id }) => id === rule))
            return strange(`the rule "${word(rule)}"`);
        if (setting === undefined)
            return strange(`the setting ${told(value)} of ${rule}`);
        severities.push([rule, setting]);
    }
    const read = { tolerance: known, severities: Object.fromEntries(severities), basis: named };
    if (config === undefined)
        return read;
    const { path, blob } = isRecord(config) ? config : {};
    if (typeof path !== 'string' || typeof blob !== 'string' || !/^[0-9a-f]{40,64}$/.test(blob))
        return strange(`the configuration ${told(config)}`);
    return { ...read, config: { path, blob } };
}
function told(value) {
    return typeof value === 'object' && value !== null ? '{…}' : word(JSON.stringify(value ?? null));
}
function word(text) {
    return (0,visible .$Q)(text, LONGEST_WORD);
}
function parseRecord(json) {
    try {
        const parsed = JSON.parse(json);
        return isRecord(parsed) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

var external_node_util_ = __webpack_require__(7975);
var choose = __webpack_require__(8845);
var settings = __webpack_require__(4661);
var document_labels = __webpack_require__(6638);
var files_read = __webpack_require__(9823);
;// CONCATENATED MODULE: ./src/cli/claimed-options.ts










function claimedSettings(clone, options) {
    const { config } = options;
    if (config === undefined)
        return (0,settings .G)(options);
    const read = (0,git_clone .gm)(clone, config.blob, source .b1.bytes);
    if ('reason' in read) {
        return {
            problem: `the configuration ${config.path}, blob ${config.blob}, cannot be read: ${read.reason}`,
        };
    }
    try {
        const decoded = (0,files_read .E4)(config.path, read.bytes);
        return (0,settings .G)(options, (0,choose .G9)((0,choose .RH)(config.path, decoded)));
    }
    catch (error) {
        const reason = firstLine(error);
        return {
            problem: `the configuration that it names is none that state-md ${report .js.version} reads: ${reason}`,
        };
    }
}
function strangeConfiguration(clone, { options, trailers }) {
    const { config } = options;
    if (config === undefined)
        return undefined;
    const entries = (0,git_clone .nT)(clone, trailers.head);
    const entry = 'reason' in entries ? undefined : entries.find(({ path }) => path === config.path);
    if (entry?.sha === config.blob)
        return undefined;
    return `note: made with ${config.path} of blob ${config.blob}, which is not the parent's; look at it with "git show ${config.blob}"`;
}
function otherOptions(clone, { trailers }, claimed) {
    const given = parentSettings(clone, trailers.head);
    if ('problem' in given)
        return [given.problem];
    const places = new Map();
    for (const { path } of trailers.files) {
        for (const line of differences(claimed.engineFor(path), given.engineFor(path)))
            places.set(line, [...(places.get(line) ?? []), path]);
    }
    return [...places].map(([line, paths]) => paths.length === trailers.files.length ? line : `${line}, for ${paths.join(', ')}`);
}
function parentSettings(clone, head) {
    const unknown = (reason) => ({
        problem: `options: nobody knows which ones the configuration of the parent gives: ${reason}`,
    });
    const entries = (0,git_clone .nT)(clone, head);
    if ('reason' in entries)
        return unknown(entries.reason);
    try {
        return (0,settings .G)({ severities: {} }, (0,cli_base .AM)(clone, entries));
    }
    catch (error) {
        return unknown(firstLine(error));
    }
}
function differences(claimed, given) {
    const rules = [...new Set([claimed, given].flatMap(({ severities }) => Object.keys(severities)))].sort();
    const pairs = [
        ['tolerance', claimed.tolerance, given.tolerance],
        ['progress-basis', claimed.basis ?? 'auto', given.basis ?? 'auto'],
        ...rules.map((rule) => [`rule ${rule}`, claimed.severities[rule] ?? UNSET, given.severities[rule] ?? UNSET]),
    ];
    const [claimedLabels, givenLabels] = [claimed, given].map(({ labels = document_labels .MZ }) => labels.labels);
    const hasOtherLabels = !(0,external_node_util_.isDeepStrictEqual)(claimedLabels, givenLabels);
    return [
        ...pairs
            .filter(([, one, other]) => one !== other)
            .map(([option, one, other]) => `option ${option}: ${one}, but the configuration of the parent gives ${other}`),
        ...(hasOtherLabels ? ['option labels: other words than the configuration of the parent gives'] : []),
    ];
}
const UNSET = 'its own severity';
function firstLine(error) {
    if (!(error instanceof src_config .xL))
        throw error;
    return error.message.split('\n')[0] ?? '';
}

;// CONCATENATED MODULE: ./src/cli/verify.ts















function verifyCommit(folder, revision, allowOptions = false) {
    const clone = (0,git_clone .ok)(folder);
    if ('reason' in clone) {
        throw new src_config .xL(`verify reads a clone of the repository, and git finds none here: ${clone.reason}.`);
    }
    const sha = (0,git_clone .WL)(clone, revision);
    if (sha === undefined)
        throw new src_config .xL(unknown(clone, revision));
    const claim = readClaim(clone, sha);
    if ('problem' in claim)
        return notProved(sha, claim.problem);
    const changes = (0,git_clone .iv)(clone, claim.trailers.head, sha);
    if ('reason' in changes)
        return notProved(sha, `its changes cannot be read: ${changes.reason}`);
    const strays = beyondTrailers(claim.trailers, changes);
    if (strays.length > 0)
        return notProved(sha, 'its changes are not those that its trailers name', strays);
    return compare(clone, { sha, claim, changes, allowOptions });
}
function renderVerdict({ isProved, summary, details }, paint) {
    const word = isProved ? paint('Proved', 'green') : paint('Not proved', 'red');
    return `${[`${word}: ${(0,inert .t)(summary)}.`, ...details.map((line) => `  ${(0,inert .Q)(line)}`)].join('\n')}\n`;
}
function unknown({ isShallow }, revision) {
    const cut = isShallow
        ? ' It is shallow; fetch the commit and its parent: git fetch --depth=2 origin SHA'
        : '';
    return `there is no commit "${revision}" in this clone.${cut}`;
}
function notProved(sha, problem, details = []) {
    return { isProved: false, summary: `${sha}: ${problem}`, details };
}
function beyondTrailers({ files }, changes) {
    const named = new Map(files.map(({ path, blob }) => [path, blob]));
    const changed = new Set(changes.map(({ path }) => path));
    return [
        ...(named.size < files.length ? ['a file is named by more than one trailer'] : []),
        ...files.filter(({ path }) => !changed.has(path)).map(({ path }) => `${path}: named, but not changed`),
        ...changes.flatMap((change) => {
            const problem = strayChange(change, change.isExact ? named.get(change.path) : undefined);
            return problem === undefined ? [] : [`${change.path}: ${problem}`];
        }),
    ];
}
function strayChange({ status, before, after }, blob) {
    if (blob === undefined)
        return `${status}, but not named`;
    if (status !== 'changed')
        return `${status}, but a fix commit only changes files`;
    if (before.mode !== tree .g.file || after.mode !== tree .g.file) {
        return `its mode is ${after.mode} and was ${before.mode}, but a fix commit only changes files of mode ${tree .g.file}`;
    }
    if (before.sha === blob)
        return undefined;
    return `the parent has blob ${before.sha}, but the trailer says ${blob}`;
}
function compare(clone, { sha, claim, changes, allowOptions }) {
    const { version, head, files } = claim.trailers;
    const derived = [];
    const problems = [];
    const details = [];
    const settings = claimedSettings(clone, claim.options);
    if ('problem' in settings)
        return notProved(sha, settings.problem);
    const strange = strangeConfiguration(clone, claim);
    if (strange !== undefined)
        details.push(strange);
    const others = otherOptions(clone, claim, settings);
    const surroundings = planningAt(clone, head);
    for (const file of files) {
        const own = derive(clone, file, {
            options: settings.engineFor(file.path),
            planning: surroundings(file.path),
        });
        if (!('problem' in own))
            derived.push(own);
        const outcome = 'problem' in own ? own : compareFile(clone, own, changes);
        if (typeof outcome !== 'string')
            problems.push(outcome);
        details.push(`${file.path}: ${typeof outcome === 'string' ? outcome : outcome.problem}`);
    }
    const message = derived.length < files.length ? undefined : compareBody(claim, derived);
    if (message !== undefined)
        details.push(message.problem);
    details.push(...others);
    if (problems.length > 0 || message !== undefined) {
        const problem = `it is not what state-md ${report .js.version} makes of its parent ${head}`;
        return notProved(sha, `${problem}${ofAnotherVersion(version)}`, details);
    }
    if (others.length > 0 && !allowOptions)
        return notProved(sha, OTHER_OPTIONS, details);
    const byOther = version === report .js.version ? '' : ` (state-md ${version} made it, and this version makes the same)`;
    const summary = `${sha} is exactly what state-md ${report .js.version} makes of its parent ${head}${byOther}`;
    const withOthers = others.length > 0 ? ', with options that the configuration of the parent does not give' : '';
    return { isProved: true, summary: `${summary}${withOthers}`, details };
}
const OTHER_OPTIONS = 'its options are not those that the configuration of its parent gives; if the workflow sets them, allow them with --allow-options';
function planningAt(clone, commit) {
    const entries = (0,git_clone .nT)(clone, commit);
    return (path) => {
        const folder = 'reason' in entries ? undefined : (0,planning .R3)(entries, path);
        return folder?.evidence((0,cli_base .CB)(clone, folder));
    };
}
function derive(clone, { blob, path, basis }, { options, planning }) {
    const read = (0,git_clone .gm)(clone, blob, source .b1.bytes);
    if ('reason' in read)
        return { problem: `the parent's blob ${blob} cannot be read: ${read.reason}` };
    const reason = (0,source .Qk)(read.bytes);
    if (reason !== undefined)
        return { problem: `the parent's file is none that state-md reads: ${reason}` };
    const done = (0,engine .Ip)((0,engine .KH)((0,source .D4)(path, read.bytes), options, {
        ...(0,base .X)(planning, undefined),
        ...(basis === undefined ? {} : { basis }),
    }), options, 'safe');
    if (done.refused !== undefined)
        return { problem: `state-md does not repair the parent's file: ${done.refused}` };
    if (done.verified === undefined)
        return { problem: "with these options state-md changes nothing in the parent's file" };
    return { path, blob, repair: done, basis };
}
function compareFile(clone, { path, repair: { changes: figures, after } }, changes) {
    const sha = changes.find((change) => change.path === path)?.after.sha ?? '';
    const read = (0,git_clone .gm)(clone, sha, 2 * source .b1.bytes);
    if ('reason' in read)
        return { problem: `the committed blob ${sha} cannot be read: ${read.reason}` };
    const difference = firstDifference(read.bytes, (0,source .lF)(after.source));
    if (difference !== undefined)
        return { problem: difference };
    const left = after.findings.length > 0 ? `, ${(0,wording .hS)(after.findings.length, 'finding')} left` : '';
    return `${(0,wording .hS)(figures.length, 'figure')} recomputed${left}`;
}
function compareBody({ trailers, options, body }, files) {
    const expected = commitBody({ head: trailers.head, options, files }, trailers.version);
    const [is, shouldBe] = [body.trimEnd(), expected].map((text) => new TextEncoder().encode(text));
    const difference = is && shouldBe && firstDifference(is, shouldBe);
    return difference === undefined ? undefined : { problem: `message below the headline: ${difference}` };
}
const SHOWN = { before: 20, most: 60 };
const NEWLINE = 0x0a;
function firstDifference(is, shouldBe) {
    const [left, right] = [Buffer.from(is), Buffer.from(shouldBe)];
    if (left.equals(right))
        return undefined;
    let at = 0;
    while (left[at] === right[at])
        at += 1;
    const longer = left.length > right.length ? left : right;
    if (at === Math.min(left.length, right.length) && longer[at] === NEWLINE && longer.length > at + 1)
        at += 1;
    const start = longer.subarray(0, at).lastIndexOf(NEWLINE) + 1;
    const line = longer.subarray(0, start).filter((byte) => byte === NEWLINE).length + 1;
    return `line ${line} has ${excerpt(left, start, at)}, but state-md writes ${excerpt(right, start, at)}`;
}
function excerpt(bytes, start, at) {
    if (start >= bytes.length)
        return 'nothing';
    const end = bytes.indexOf(NEWLINE, at);
    const from = Math.max(start, at - SHOWN.before);
    const text = bytes.subarray(from, end < 0 ? bytes.length : Math.max(end, at + 1)).toString('utf8');
    return `"${from > start ? '…' : ''}${(0,visible .$Q)(text.replace(/^\uFFFD+/, ''), SHOWN.most)}"`;
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


/***/ }),

/***/ 7877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
M4: () => ( topLevel),
WL: () => ( resolveCommit),
gm: () => ( readBlob),
iv: () => ( changesBetween),
kN: () => ( readCommit),
nT: () => ( listTree),
ok: () => ( openClone),
wu: () => ( mergeBase)
});
var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1385);

const MOST_COMMIT = 4 * 1024 * 1024;
const MOST_LISTING = 256 * 1024 * 1024;
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function openClone(folder) {
    const answer = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__ .k)(folder, ['rev-parse', '--is-shallow-repository']);
    if ('failed' in answer)
        return { reason: answer.reason };
    return { folder, isShallow: answer.output.toString('latin1').trim() === 'true' };
}
function resolveCommit(clone, revision) {
    const found = resolve(clone, revision);
    return found === undefined ? undefined : resolve(clone, `${found}^{commit}`);
}
function resolve({ folder }, revision) {
    const answer = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__ .k)(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
    const sha = 'failed' in answer ? '' : answer.output.toString('latin1').trim();
    return SHA.test(sha) ? sha : undefined;
}
function readCommit({ folder }, sha) {
    const answer = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__ .k)(folder, ['cat-file', 'commit', sha], MOST_COMMIT);
    if ('failed' in answer)
        return { reason: answer.reason };
    const { output } = answer;
    const end = output.includes('\n\n') ? output.indexOf('\n\n') : output.length;
    const header = output.subarray(0, end).toString('latin1').split('\n');
    const parents = header.flatMap((line) => /^parent ([0-9a-f]+)$/.exec(line)?.[1] ?? []);
    return { sha, parents, message: output.subarray(end + 2) };
}
function changesBetween({ folder }, before, after) {
    const form = ['-r', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv'];
    const answer = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__ .k)(folder, [
        'diff-tree',
        ...form,
        '--ignore-submodules=none',
        '--end-of-options',
        before,
        after,
        '--',
    ]);
    if ('failed' in answer)
        return { reason: answer.reason };
    const words = answer.output.toString('latin1').split('\0');
    const changes = [];
    for (let index = 0; index + 1 < words.length; index += 2) {
        changes.push(changeOf(words[index] ?? '', Buffer.from(words[index + 1] ?? '', 'latin1')));
    }
    return changes;
}
function changeOf(raw, path) {
    const [modeBefore = '', modeAfter = '', before = '', after = '', letter = ''] = raw.slice(1).split(' ');
    const text = path.toString('utf8');
    return {
        status: letter === 'A' ? 'added' : letter === 'D' ? 'deleted' : 'changed',
        path: text,
        isExact: Buffer.from(text, 'utf8').equals(path),
        before: { mode: modeBefore, sha: before },
        after: { mode: modeAfter, sha: after },
    };
}
function readBlob({ folder }, sha, limit) {
    const answer = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__ .k)(folder, ['cat-file', 'blob', sha], limit);
    return 'failed' in answer ? { reason: answer.reason } : { bytes: answer.output };
}
function listTree({ folder }, commit) {
    const answer = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__ .k)(folder, ['ls-tree', '-r', '-z', '--long', '--full-tree', commit], MOST_LISTING);
    if ('failed' in answer)
        return { reason: answer.reason };
    return answer.output
        .toString('utf8')
        .split('\0')
        .flatMap((line) => {
        const [, mode, sha, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([^]+)$/.exec(line) ?? [];
        if (mode === undefined || sha === undefined || path === undefined || path.includes('\uFFFD'))
            return [];
        return [{ mode, sha, path, ...(size === '-' ? {} : { size: Number(size) }) }];
    });
}
function mergeBase({ folder }, one, other) {
    const answer = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__ .k)(folder, ['merge-base', one, other]);
    const sha = 'failed' in answer ? '' : answer.output.toString('latin1').trim();
    return SHA.test(sha) ? sha : undefined;
}
function topLevel({ folder }) {
    const answer = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__ .k)(folder, ['rev-parse', '--show-toplevel']);
    const path = 'failed' in answer ? '' : answer.output.toString('utf8').replace(/\n$/, '');
    return path === '' ? undefined : path;
}


/***/ })

};
