export const id = 333;
export const ids = [333];
export const modules = {

/***/ 5333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
openBase: () => ( openBase),
textsOf: () => ( textsOf)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2973);
var _files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7099);
var _files_planning_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8839);
var _files_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9823);
var _files_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1931);
var _git_clone_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7877);
var _document_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1452);









function openBase(cwd, revision) {
    const clone = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_7__ .ok)(cwd);
    if ('reason' in clone)
        throw new _config_js__WEBPACK_IMPORTED_MODULE_2__ .xL(`--base: git finds no repository here: ${clone.reason}.`);
    const commit = startOf(clone, revision);
    const root = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_7__ .M4)(clone);
    const entries = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_7__ .nT)(clone, commit);
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
        const folder = (0,_files_planning_js__WEBPACK_IMPORTED_MODULE_4__ .R3)(entries, name);
        const planning = folder?.evidence(textsOf(clone, folder));
        const reason = (0,_files_tree_js__WEBPACK_IMPORTED_MODULE_6__ .eH)(entry);
        if (reason !== undefined)
            return { read: { finding: (0,_files_read_js__WEBPACK_IMPORTED_MODULE_5__ .O$)(reason) }, planning };
        const blob = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_7__ .gm)(clone, entry.sha, _document_source_js__WEBPACK_IMPORTED_MODULE_8__ .b1.bytes);
        const read = 'reason' in blob ? { finding: (0,_files_read_js__WEBPACK_IMPORTED_MODULE_5__ .O$)(blob.reason) } : (0,_files_read_js__WEBPACK_IMPORTED_MODULE_5__ .E4)(entry.path, blob.bytes);
        return { read, planning };
    };
}
function textsOf(clone, { needed }) {
    const texts = new Map();
    for (const { sha } of needed) {
        const blob = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_7__ .gm)(clone, sha, _document_source_js__WEBPACK_IMPORTED_MODULE_8__ .b1.bytes);
        const text = 'reason' in blob ? undefined : (0,_files_planning_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(blob.bytes);
        if (text !== undefined)
            texts.set(sha, text);
    }
    return texts;
}
function startOf(clone, revision) {
    const sha = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_7__ .WL)(clone, revision);
    if (sha === undefined) {
        const hint = clone.isShallow ? ' The clone is shallow; fetch more of its history.' : '';
        throw new _config_js__WEBPACK_IMPORTED_MODULE_2__ .xL(`--base: there is no commit "${revision}" in this clone.${hint}`);
    }
    const head = (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_7__ .WL)(clone, 'HEAD');
    return (head === undefined ? undefined : (0,_git_clone_js__WEBPACK_IMPORTED_MODULE_7__ .wu)(clone, sha, head)) ?? sha;
}
function nameIn(root, absolute) {
    try {
        const folder = node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(absolute));
        const real = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(folder, node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(absolute));
        return (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__ .To)(node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(node_fs__WEBPACK_IMPORTED_MODULE_0___default().realpathSync(root), real));
    }
    catch {
        return '';
    }
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
var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5189);

const MOST_COMMIT = 4 * 1024 * 1024;
const MOST_LISTING = 256 * 1024 * 1024;
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function openClone(folder) {
    const answer = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__ .g)(folder, ['rev-parse', '--is-shallow-repository']);
    if ('failed' in answer)
        return { reason: answer.reason };
    return { folder, isShallow: answer.output.toString('latin1').trim() === 'true' };
}
function resolveCommit(clone, revision) {
    const found = resolve(clone, revision);
    return found === undefined ? undefined : resolve(clone, `${found}^{commit}`);
}
function resolve({ folder }, revision) {
    const answer = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__ .g)(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
    const sha = 'failed' in answer ? '' : answer.output.toString('latin1').trim();
    return SHA.test(sha) ? sha : undefined;
}
function readCommit({ folder }, sha) {
    const answer = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__ .g)(folder, ['cat-file', 'commit', sha], MOST_COMMIT);
    if ('failed' in answer)
        return { reason: answer.reason };
    const { output } = answer;
    const end = output.includes('\n\n') ? output.indexOf('\n\n') : output.length;
    const header = output.subarray(0, end).toString('latin1').split('\n');
    const parents = header.flatMap((line) => /^parent ([0-9a-f]+)$/.exec(line)?.[1] ?? []);
    return { sha, parents, message: output.subarray(end + 2) };
}
function changesBetween({ folder }, before, after) {
    const form = ['-r', '--raw', '-z', '--no-abbrev', '--no-renames', '--ignore-submodules=none'];
    const answer = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__ .g)(folder, ['diff-tree', ...form, '--end-of-options', before, after, '--']);
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
    const answer = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__ .g)(folder, ['cat-file', 'blob', sha], limit);
    return 'failed' in answer ? { reason: answer.reason } : { bytes: answer.output };
}
function listTree({ folder }, commit) {
    const answer = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__ .g)(folder, ['ls-tree', '-r', '-z', '--long', '--full-tree', commit], MOST_LISTING);
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
    const answer = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__ .g)(folder, ['merge-base', one, other]);
    const sha = 'failed' in answer ? '' : answer.output.toString('latin1').trim();
    return SHA.test(sha) ? sha : undefined;
}
function topLevel({ folder }) {
    const answer = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__ .g)(folder, ['rev-parse', '--show-toplevel']);
    const path = 'failed' in answer ? '' : answer.output.toString('utf8').replace(/\n$/, '');
    return path === '' ? undefined : path;
}


/***/ }),

/***/ 5189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
g: () => ( askGit)
});
var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7099);



const MOST_OUTPUT = 64 * 1024 * 1024;
const MOST_WORDS = 64 * 1024;
const REPOSITORY_VARIABLES = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']);
function askGit(folder, question, mostOutput = MOST_OUTPUT) {
    const args = ['--no-replace-objects', '-C', folder, '-c', 'core.fsmonitor=false', ...question];
    const { error, status, stdout, stderr } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', args, {
        cwd: node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(process.execPath),
        env: environment(),
        maxBuffer: Math.max(mostOutput, MOST_WORDS),
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
    });
    if (error !== undefined && !isTooMuch(error))
        return { failed: 'refused', reason: notStarted(error) };
    if (error !== undefined || stdout.length > mostOutput) {
        return { failed: 'too-much', reason: `it has more than ${mostOutput} bytes` };
    }
    return status === 0 ? { output: stdout } : { failed: 'refused', reason: ownWords(stderr, status) };
}
function isTooMuch({ code }) {
    return code === 'ENOBUFS';
}
function notStarted(error) {
    return error.code === 'ENOENT' ? 'git is not installed' : `git cannot be started: ${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__ .Uc)(error)}`;
}
function ownWords(stderr, status) {
    const lines = stderr.toString('utf8').split('\n');
    const said = lines.find((line) => line.startsWith('fatal: ')) ?? lines[0] ?? '';
    return said.replace(/^fatal: /, '').trim() || `git ended with ${status ?? 'a signal'}`;
}
function environment() {
    const own = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.has(name));
    return {
        ...Object.fromEntries(own),
        LC_ALL: 'C',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_TERMINAL_PROMPT: '0',
    };
}


/***/ })

};
