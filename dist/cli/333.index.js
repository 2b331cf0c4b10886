export const id = 333;
export const ids = [333];
export const modules = {

/***/ 5333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
configurationIn: () => ( configurationIn),
openBase: () => ( openBase),
textsOf: () => ( textsOf)
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
    return ({ absolute }) => {
        const name = nameIn(root, absolute);
        const entry = byPath.get(name);
        if (entry === undefined)
            return { read: undefined, planning: undefined };
        const folder = (0,_files_planning_js__WEBPACK_IMPORTED_MODULE_5__ .R3)(entries, name);
        const planning = folder?.evidence(textsOf(clone, folder));
        return { read: readEntry(clone, entry), planning };
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
