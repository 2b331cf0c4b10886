export const id = 60;
export const ids = [60];
export const modules = {

/***/ 5060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  openAgainst: () => ( openAgainst)
});

var config = __webpack_require__(2973);
var config_settings = __webpack_require__(4661);
var external_node_util_ = __webpack_require__(7975);
var baseline = __webpack_require__(9860);
var document_labels = __webpack_require__(6638);
var parse = __webpack_require__(394);
var src_engine = __webpack_require__(4891);
var src_finding = __webpack_require__(2018);
var validate_rules = __webpack_require__(8892);
var wording = __webpack_require__(878);
var document_document = __webpack_require__(3376);
var document_source = __webpack_require__(1452);
;// CONCATENATED MODULE: ./src/config/comments.ts


const ALL = '*';
function addedComments(document, before) {
    const known = new Set(before === undefined ? [] : silencing(before).flatMap((one) => keysOf(before, one)));
    return silencing(document).flatMap((directive) => {
        const [all = '', ...keys] = keysOf(document, { ...directive, rules: [] }).concat(keysOf(document, directive));
        if (known.has(all))
            return [];
        if (directive.rules.length === 0)
            return [{ directive, rules: [] }];
        const rules = directive.rules.filter((_, index) => !known.has(keys[index] ?? ''));
        return rules.length === 0 ? [] : [{ directive, rules }];
    });
}
function withoutComments(source, comments) {
    if (comments.length === 0)
        return source;
    const text = source.text.split('');
    const blank = ({ start, end }) => {
        text.fill(' ', start, end);
    };
    for (const { directive, rules } of comments) {
        const line = source.lines[directive.line - 1];
        if (line !== undefined && rules.length === directive.rules.length)
            blank(line);
        else
            for (const { range } of rules)
                blank(range);
    }
    return (0,document_source .vz)(source.path, text.join(''));
}
function silencing({ comments: { directives } }) {
    return directives.filter(({ kind }) => kind === 'disable' || kind === 'disable-next-line');
}
function keysOf(document, directive) {
    const named = directive.rules.length === 0 ? [ALL] : directive.rules.map(({ value }) => value);
    const where = sectionOn(document, directive.line);
    return named.map((rule) => {
        const about = directive.kind === 'disable' ? endOf(document, directive, rule) : labelBelow(document, directive.line);
        return JSON.stringify([directive.kind, rule, where, about]);
    });
}
function sectionOn({ lines, sections }, line) {
    return (0,document_document .nD)(sections, lines[line - 1]?.start ?? 0)?.heading.title ?? '';
}
function endOf(document, { line }, rule) {
    const end = document.comments.directives.find((one) => one.kind === 'enable' &&
        one.line > line &&
        (one.rules.length === 0 || one.rules.some(({ value }) => value === rule)));
    return end && sectionOn(document, end.line);
}
function labelBelow({ lines }, line) {
    const text = lines.slice(line).find(({ kind }) => kind !== 'blank')?.text ?? '';
    const [first = '', second] = text
        .trim()
        .replace(/^\|/, '')
        .split(text.startsWith('|') ? '|' : ':', 2);
    return (second === undefined ? first.replace(/\d+/g, '#') : first).trim();
}

;// CONCATENATED MODULE: ./src/config/switched-off.ts










const MOST_SHOWN = 5;
const FAIL_ON_BY_RANK = ['never', 'error', 'warning', 'notice'];
const TOLERANCES_BY_RANK = ['printed', 'exact'];
function switchedOff(files, head, base) {
    const switches = new Switches(head, base);
    const findings = new Map(files.map((file) => [file.path, switches.hold(file)]));
    const off = switches.end();
    return off && { ...off, findings };
}
class Switches {
    #head;
    #base;
    #loosened = new Set();
    #comments = [];
    #hiding = new Set();
    #blamed = new Set();
    #lost = 0;
    constructor(head, base) {
        this.#head = head;
        this.#base = base;
    }
    hold(file) {
        const { path, findings } = file;
        const { reported, lost, comments } = underBase(file, this.#head, this.#base);
        for (const one of loosened(this.#base.engineFor(path), this.#head.engineFor(path)))
            this.#loosened.add(one);
        this.#comments.push(...comments);
        for (const { origin, severity } of reported)
            if (origin !== 'inherited')
                this.#blamed.add(severity);
        if (lost.length === 0)
            return findings;
        this.#hiding.add(path);
        this.#lost += lost.length;
        return this.#isTrusted ? findings : restored(findings, lost);
    }
    end() {
        const [head, base] = [this.#head, this.#base];
        const known = addedKnown(head, base).filter(({ file }) => this.#hiding.has(file));
        const switches = new Set([
            ...lowered('fail-on', FAIL_ON_BY_RANK, [base.failOn, head.failOn]),
            ...this.#loosened,
            ...known.map(({ file, rule }) => `known finding of ${rule} in \`${file}\``),
            ...this.#comments,
        ]);
        if (switches.size === 0)
            return undefined;
        return {
            message: messageOf([...switches], this.#lost, this.#isTrusted),
            failOn: base.failOn,
            fails: !this.#isTrusted && (0,config .O6)(base.failOn, this.#blamed),
        };
    }
    get #isTrusted() {
        return this.#base.configuration?.trustHead === true;
    }
}
function messageOf(switches, lost, isTrusted) {
    const more = switches.length - MOST_SHOWN;
    const shown = [...switches.slice(0, MOST_SHOWN), ...(more > 0 ? [`${more} more`] : [])].join('; ');
    const what = `This change switches off ${(0,wording .hS)(switches.length, 'check')} of its base: ${shown}.`;
    if (lost === 0) {
        const holds = isTrusted ? '' : ', and `fail-on` of the base holds';
        return `${what} No finding is silent because of it${holds}.`;
    }
    const findings = `${(0,wording .hS)(lost, 'finding')} of the base's configuration`;
    return isTrusted
        ? `${what} ${findings} ${lost === 1 ? 'is' : 'are'} silent or lowered because of it, which \`trust-head\` of the base allows.`
        : `${what} ${findings} ${lost === 1 ? 'stays' : 'stay'}, and \`fail-on\` of the base holds; \`trust-head: true\` in the configuration of the base would allow it.`;
}
function underBase({ path, analysis, findings, before, judgeBase }, head, base) {
    const engine = engineOf(path, head, base);
    const added = addedComments(analysis.document, before && (0,parse .q)(before, engine.labels));
    const comments = added.map(({ directive, rules }) => {
        const named = rules.length === 0 ? 'all rules' : rules.map(({ value }) => value).join(', ');
        return `comment on line ${directive.line} of \`${path}\` (${named})`;
    });
    const entries = base.knownIn(path);
    const isSame = added.length === 0 &&
        (0,external_node_util_.isDeepStrictEqual)(engine, head.engineFor(path)) &&
        (0,external_node_util_.isDeepStrictEqual)(entries, head.knownIn(path));
    if (isSame)
        return { reported: findings, lost: [], comments };
    const source = withoutComments(analysis.source, added);
    const all = (0,src_engine .KH)(source, engine, analysis.evidence).findings;
    const own = added.length === 0 ? all : all.filter(({ rule }) => rule !== 'directive');
    const compared = judgeBase === undefined ? own : (0,baseline .U)({ source, findings: own }, judgeBase(engine)).findings;
    const reported = entries === undefined ? compared : (0,baseline .b)(compared, entries).findings;
    const places = new Map(findings.map((finding) => [placeOf(finding), finding]));
    const lost = reported.filter((finding) => {
        const now = places.get(placeOf(finding));
        return now === undefined || !(0,src_finding .j)(now.severity, finding.severity);
    });
    return { reported, lost, comments };
}
function engineOf(path, head, base) {
    const [now, then] = [head.engineFor(path), base.engineFor(path)];
    const labels = then.labels ?? now.labels;
    return labels === undefined ? then : { ...then, labels };
}
function restored(findings, lost) {
    const blamed = lost.filter(({ origin }) => origin !== 'inherited');
    const places = new Set(blamed.map(placeOf));
    const back = blamed.map(({ fix: _, ...finding }) => finding);
    return [...findings.filter((finding) => !places.has(placeOf(finding))), ...back].sort((a, b) => a.range.start - b.range.start);
}
function placeOf({ rule, range }) {
    return `${rule} ${range.start} ${range.end}`;
}
function addedKnown(head, base) {
    const keyOf = ({ file, rule, value, message }) => JSON.stringify([file, rule, value, message]);
    const known = new Set(base.configuration?.baseline.map(keyOf));
    return (head.configuration?.baseline ?? []).filter((entry) => !known.has(keyOf(entry)));
}
function loosened(base, head) {
    const rules = validate_rules .y.flatMap(({ id, severity }) => {
        const settings = [base, head].map(({ severities }) => severities[id] ?? severity);
        return lowered(`rule ${id}`, config .nf, settings);
    });
    const bases = [base, head].map(({ basis = 'auto' }) => basis);
    const labels = [base, head].map(({ labels: index = document_labels .MZ }) => index.labels);
    const [then, now] = bases;
    return [
        ...rules,
        ...lowered('tolerance', TOLERANCES_BY_RANK, [base.tolerance, head.tolerance]),
        ...(then === 'auto' || then === now ? [] : [changed('progress-basis', bases)]),
        ...(base.labels === undefined || (0,external_node_util_.isDeepStrictEqual)(labels[0], labels[1]) ? [] : ['labels (other words)']),
    ];
}
function lowered(what, ranks, settings) {
    const [then = 0, now = 0] = settings.map((setting) => ranks.indexOf(setting));
    return now < then ? [changed(what, settings)] : [];
}
function changed(what, settings) {
    return `${what} (${settings.join(' → ')})`;
}

var files_base = __webpack_require__(3722);
var cli_base = __webpack_require__(5333);
;// CONCATENATED MODULE: ./src/cli/against.ts





function openAgainst(cwd, revision, job, settings) {
    const base = (0,cli_base .m)(cwd, revision);
    const { before, problem } = settingsBefore();
    const switches = new Switches(settings, before);
    return { read: base.read, problem, hold, end: () => switches.end() };
    function settingsBefore() {
        try {
            return { before: (0,config_settings .G)(job.flags, base.configuration(job.config, settings)) };
        }
        catch (error) {
            if (!(error instanceof config .xL))
                throw error;
            return { before: settings, problem: error.message.split('\n')[0] ?? '' };
        }
    }
    function hold(path, file) {
        const { judged, result } = file;
        if (judged === undefined)
            return file;
        const { analysis, base: there } = judged;
        const before = there.read !== undefined && 'source' in there.read ? there.read.source : undefined;
        const findings = switches.hold({
            ...{ path, analysis, before, findings: result.findings },
            judgeBase: (engine) => (0,files_base .f)(there, engine),
        });
        return { ...file, result: { ...result, findings } };
    }
}


/***/ }),

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
