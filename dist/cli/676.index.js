export const id = 676;
export const ids = [676];
export const modules = {

/***/ 6676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  mergeReports: () => ( mergeReports)
});

var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = __webpack_require__.n(external_node_fs_);
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = __webpack_require__.n(external_node_path_);
var config = __webpack_require__(2973);
var files_paths = __webpack_require__(7099);
var files_read = __webpack_require__(9823);
var json = __webpack_require__(2794);
var src_finding = __webpack_require__(2018);
var report_report = __webpack_require__(8850);
;// CONCATENATED MODULE: ./src/report/merge.ts


function digest(name, report, { tool, summary, files }) {
    const findings = files.flatMap((file) => file.findings);
    const rules = new Map();
    const untold = files.flatMap((file) => file.untold ?? []);
    for (const { rule } of findings)
        rules.set(rule, (rules.get(rule) ?? 0) + 1);
    for (const { rule, count } of untold)
        rules.set(rule, (rules.get(rule) ?? 0) + count);
    const blamed = [...findings, ...untold]
        .filter(({ origin }) => origin !== 'inherited')
        .map(({ severity }) => severity);
    return {
        repository: {
            name,
            report,
            version: tool.version,
            summary,
            files: files.map(countFile).sort((a, b) => byGravity(a, b) || byText(a.path, b.path)),
        },
        rules,
        blamed: new Set(blamed),
    };
}
function merge(digests, unread) {
    const repositories = digests
        .map(({ repository }) => repository)
        .sort((a, b) => byGravity(a.summary, b.summary) || byText(a.name, b.name));
    const sum = (of) => repositories.reduce((total, { summary }) => total + of(summary), 0);
    return {
        version: 1,
        kind: 'merged',
        tool: report_report .js,
        summary: {
            repositories: repositories.length,
            files: sum(({ files }) => files),
            errors: sum(({ errors }) => errors),
            warnings: sum(({ warnings }) => warnings),
            notices: sum(({ notices }) => notices),
            fixable: sum(({ fixable }) => fixable),
            unread: unread.length,
        },
        repositories,
        rules: mergeRules(digests),
        unread: unread.toSorted((a, b) => byText(a.report, b.report)),
    };
}
function countFile({ path, findings, untold = [], relations, }) {
    const of = (wanted) => findings.filter(({ severity }) => severity === wanted).length +
        untold.filter(({ severity }) => severity === wanted).reduce((sum, { count }) => sum + count, 0);
    const fixable = findings.filter(({ fix }) => fix?.applicability === 'safe').length;
    const [errors, warnings, notices] = src_finding .o.map(of);
    return {
        path,
        errors,
        warnings,
        notices,
        fixable: untold.reduce((sum, rest) => sum + rest.fixable, fixable),
        unchecked: relations.filter(({ status }) => status === 'unchecked').length,
    };
}
function mergeRules(digests) {
    const rules = new Map();
    for (const digested of digests) {
        for (const [rule, count] of digested.rules) {
            const { findings, repositories } = rules.get(rule) ?? { findings: 0, repositories: 0 };
            rules.set(rule, { rule, findings: findings + count, repositories: repositories + 1 });
        }
    }
    return [...rules.values()].sort((a, b) => b.findings - a.findings || b.repositories - a.repositories || byText(a.rule, b.rule));
}
function byGravity(a, b) {
    return b.errors - a.errors || b.warnings - a.warnings || b.notices - a.notices;
}
function byText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

var visible = __webpack_require__(776);
;// CONCATENATED MODULE: ./src/report/merge-read.ts




const COUNTS = ['files', 'errors', 'warnings', 'notices', 'fixable'];
const STATUSES = ['holds', 'fails', 'unchecked'];
const MADE_BY = 'make it with "state-md check --format json" or the input "report-file"';
const LONGEST_WORD = 40;
function readReport(text) {
    if (text.trim() === '')
        return { reason: `it is empty; ${MADE_BY}` };
    let parsed;
    try {
        parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return { reason: `it is not JSON; ${MADE_BY}` };
    }
    const reason = strangeness(parsed) ?? miscounted(parsed);
    return reason === undefined ? parsed : { reason };
}
function strangeness(report) {
    if (!isRecord(report))
        return `it is not a report of state-md; ${MADE_BY}`;
    const { version, tool, summary, files, kind, runs } = report;
    if (Array.isArray(runs))
        return `it is a SARIF log, which says less; ${MADE_BY}`;
    if (!isRecord(tool) || tool['name'] !== report_report .js.name || typeof tool['version'] !== 'string') {
        return `it is not a report of state-md: "tool" does not name it; ${MADE_BY}`;
    }
    if (kind === 'merged')
        return 'it is a merged report already; merge the reports that it was made from';
    if (version !== 1) {
        const by = `it was made by state-md ${(0,visible .$Q)(tool['version'], LONGEST_WORD)}`;
        return `its version is ${told(version)}, and state-md ${report_report .js.version} reads version 1; ${by}`;
    }
    if (!Array.isArray(files))
        return 'it has no list of "files"; is it cut off?';
    if (!isRecord(summary)) {
        return `it has no "summary", so it is none of "state-md check"; ${MADE_BY}`;
    }
    const wrong = COUNTS.find((name) => !isCount(summary[name]));
    if (wrong !== undefined)
        return `its summary has no number of ${wrong}: ${told(summary[wrong])}`;
    const index = files.findIndex((file) => !isFile(file));
    return index < 0 ? undefined : `files[${index}] is not a file with findings and relations`;
}
function miscounted({ summary, files }) {
    const counted = files.map(countFile);
    const found = (name) => name === 'files' ? files.length : counted.reduce((sum, file) => sum + file[name], 0);
    const wrong = COUNTS.find((name) => found(name) !== summary[name]);
    if (wrong === undefined)
        return undefined;
    return `its summary says ${summary[wrong]} ${wrong}, but it lists ${found(wrong)}; was it edited?`;
}
function isFile(file) {
    if (!isRecord(file) || typeof file['path'] !== 'string')
        return false;
    const { findings, untold = [], relations } = file;
    return (Array.isArray(findings) &&
        Array.isArray(untold) &&
        Array.isArray(relations) &&
        findings.every(isFinding) &&
        untold.every((rest) => isFinding(rest) && isRecord(rest) && isCount(rest['count']) && isCount(rest['fixable'])) &&
        relations.every((relation) => isRecord(relation) && STATUSES.includes(relation['status'])));
}
function isFinding(finding) {
    if (!isRecord(finding))
        return false;
    const { rule, severity, fix } = finding;
    return (typeof rule === 'string' &&
        src_finding .o.some((known) => known === severity) &&
        (fix === undefined || isRecord(fix)));
}
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function told(value) {
    return value === undefined ? 'missing' : (0,visible .$Q)(JSON.stringify(value), LONGEST_WORD);
}

var merge_text = __webpack_require__(5404);
var cli_io = __webpack_require__(3233);
;// CONCATENATED MODULE: ./src/cli/merge.ts










const MOST_BYTES = 64 * 1024 * 1024;
const EXTENSION = /\.json$/i;
const NAMELESS = /(?:^|\/)(?:report|state-md|state-md-report)$/i;
async function mergeReports({ paths, format, failOn }, io) {
    const { candidates, unmatched } = findReports(io.cwd, paths);
    if (unmatched.length > 0)
        return { unmatched, unread: [], fails: false };
    const digests = [];
    const unread = [];
    const names = new Map();
    for (const { absolute, shown, name } of candidates) {
        const known = names.get(name);
        const outcome = known === undefined
            ? readOne(absolute)
            : { reason: `it has the name "${name}", and so has ${known}; keep one report of each repository` };
        if ('reason' in outcome)
            unread.push({ report: shown, reason: outcome.reason });
        else {
            names.set(name, shown);
            digests.push(digest(name, shown, outcome));
        }
    }
    io.stdout.write(await render(merge(digests, unread), format, io));
    const blamed = new Set(digests.flatMap((one) => [...one.blamed]));
    return { unmatched, unread, fails: (0,config .O6)(failOn, blamed) };
}
async function render(report, format, io) {
    switch (format) {
        case 'json':
            return (0,json .hF)(report);
        case 'markdown': {
            const { renderMergedMarkdown } = await Promise.all( [__webpack_require__.e(231), __webpack_require__.e(490)]).then(__webpack_require__.bind(__webpack_require__, 1490));
            return renderMergedMarkdown(report);
        }
        default:
            return (0,merge_text .Sp)(report, (0,cli_io .ev)(io.stdout, io.env));
    }
}
function findReports(cwd, paths) {
    const candidates = new Map();
    const unmatched = [];
    for (const given of paths) {
        const absolute = external_node_path_default().resolve(cwd, given);
        const stat = (0,files_paths ._N)(absolute);
        const found = stat?.isDirectory() === true ? reportsIn(cwd, absolute) : [candidateOf(cwd, absolute, given)];
        if ('reason' in found)
            unmatched.push(`"${given}": the folder cannot be listed: ${found.reason}.`);
        else if (stat === undefined)
            unmatched.push(`"${given}": there is no such file or folder.`);
        else if (found.length === 0)
            unmatched.push(`"${given}": there is no .json file in this folder.`);
        else
            for (const candidate of found)
                candidates.set(candidate.absolute, candidate);
    }
    return { candidates: [...candidates.values()], unmatched };
}
function reportsIn(cwd, folder) {
    const files = filesBelow(folder);
    if ('reason' in files)
        return files;
    return files
        .filter((absolute) => EXTENSION.test(absolute))
        .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        .map((absolute) => {
        const name = nameOf((0,files_paths .To)(external_node_path_default().relative(folder, absolute)));
        return { absolute, shown: (0,files_paths .pS)(cwd, absolute), name: name || external_node_path_default().basename(folder) };
    });
}
function filesBelow(top) {
    const files = [];
    const folders = [top];
    try {
        for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
            for (const entry of external_node_fs_default().readdirSync(folder, { withFileTypes: true })) {
                (entry.isDirectory() ? folders : files).push(external_node_path_default().join(folder, entry.name));
            }
        }
        return files;
    }
    catch (error) {
        return { reason: (0,files_paths .Uc)(error) };
    }
}
function candidateOf(cwd, absolute, given) {
    const name = nameOf((0,files_paths .To)(external_node_path_default().normalize(given)).replace(/^(?:\.{0,2}\/)+/, ''));
    return { absolute, shown: (0,files_paths .pS)(cwd, absolute), name: name || external_node_path_default().basename(external_node_path_default().dirname(absolute)) };
}
function nameOf(file) {
    return file.replace(EXTENSION, '').replace(NAMELESS, '');
}
function readOne(absolute) {
    const stat = (0,files_paths ._N)(absolute);
    if (stat?.isSymbolicLink() === true)
        return { reason: 'it is a symbolic link, and links are not followed' };
    if (stat?.isFile() !== true)
        return { reason: 'it is not a regular file' };
    if (stat.size > MOST_BYTES)
        return { reason: 'it has more than 64 MiB, so it is no report' };
    const read = (0,files_read .VX)(absolute, MOST_BYTES);
    return 'reason' in read ? read : readReport(Buffer.from(read.bytes).toString('utf8'));
}


/***/ }),

/***/ 5404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Pw: () => ( FILE_COLUMNS),
  eX: () => ( fileRows),
  OL: () => ( mergedVerdict),
  Sp: () => ( renderMergedText)
});

var wording = __webpack_require__(878);
var columns = __webpack_require__(1197);
var inert = __webpack_require__(1822);
;// CONCATENATED MODULE: ./src/report/verdict.ts

function verdictOf({ errors, warnings, notices, files }) {
    const parts = [
        [errors, 'error'],
        [warnings, 'warning'],
        [notices, 'notice'],
    ];
    const found = parts.flatMap(([count, noun]) => (count === 0 ? [] : [(0,wording .hS)(count, noun)]));
    return `${found.length === 0 ? 'no findings' : found.join(', ')} in ${(0,wording .hS)(files, 'file')}`;
}
function shareOf({ errors, warnings, notices, fixable }) {
    const total = errors + warnings + notices;
    if (fixable < total)
        return `${fixable} of them`;
    return total === 1 ? 'it' : 'all of them';
}

var visible = __webpack_require__(776);
;// CONCATENATED MODULE: ./src/report/merge-text.ts





const FILE_COLUMNS = [
    'Repository',
    'File',
    'Errors',
    'Warnings',
    'Notices',
    'Fixable',
    'Unchecked',
];
const LONGEST = { name: 60, path: 60 };
const STYLES = [undefined, undefined, 'red', 'yellow', 'blue'];
function fileRows({ repositories }) {
    return repositories.flatMap(({ name, files }) => files.map(({ path, errors, warnings, notices, fixable, unchecked }) => ({
        repository: name,
        path,
        numbers: [errors, warnings, notices, fixable, unchecked],
    })));
}
function mergedVerdict({ summary }) {
    const found = `${verdictOf(summary)} of ${summary.repositories} ${summary.repositories === 1 ? 'repository' : 'repositories'}`;
    const fixable = summary.fixable === 0 ? '' : `; ${summary.fixable} fixable with \`state-md fix\``;
    const missing = summary.unread === 0 ? '' : `; ${(0,wording .hS)(summary.unread, 'report')} could not be read`;
    return `${found}${fixable}${missing}`;
}
function renderMergedText(report, paint) {
    const files = fileRows(report).map(({ repository, path, numbers }) => [
        (0,visible .rh)((0,inert .Q)(repository), LONGEST.name),
        (0,visible .rh)((0,inert .t)(path), LONGEST.path),
        ...numbers.map(String),
    ]);
    const rules = report.rules.map(({ rule, findings, repositories }) => [
        (0,visible .$Q)((0,inert .Q)(rule), LONGEST.name),
        String(findings),
        String(repositories),
    ]);
    const unread = report.unread.map(({ report: file, reason }) => `${(0,inert .Q)(file)}: ${(0,inert .t)(reason)}`);
    const blocks = [
        ...(files.length === 0 ? [] : [layOut([[...FILE_COLUMNS], ...files], 2, paint)]),
        ...(rules.length === 0 ? [] : [layOut([['Rule', 'Findings', 'Repositories'], ...rules], 1, paint)]),
        ...(unread.length === 0 ? [] : [[paint('Not read:', 'bold'), ...unread.map((line) => `  ${line}`)]]),
        [mergedVerdict(report)],
    ];
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
function layOut(rows, words, paint) {
    const [head = []] = rows;
    const widths = head.map((_, column) => rows.reduce((most, row) => Math.max(most, (0,columns .qz)(row[column] ?? '')), 0));
    return rows.map((row, index) => row
        .map((cell, column) => {
        const width = widths[column] ?? 0;
        const padded = column < words ? (0,columns .Fo)(cell, width) : cell.padStart(width);
        if (index === 0)
            return paint(padded, 'bold');
        const style = words === 2 && cell !== '0' ? STYLES[column] : undefined;
        return style === undefined ? padded : paint(padded, style);
    })
        .join('  ')
        .trimEnd());
}


/***/ })

};
