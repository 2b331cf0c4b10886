export const id = 490;
export const ids = [490];
export const modules = {

/***/ 1490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  renderMergedMarkdown: () => ( renderMergedMarkdown)
});

var lib = __webpack_require__(1486);
var remark_stringify_lib = __webpack_require__(3996);
var unified_lib = __webpack_require__(91);
var report_visible = __webpack_require__(776);
;// CONCATENATED MODULE: ./src/report/markdown.ts




const LONGEST_CODE = 160;
const LONGEST_DIFF_LINE = 1000;
const LONGEST_NOTE = 500;
const BACKSLASH_LIKE = '\u2216';
const CODE_MARKS = /`([^`]*)`/;
const MORE_THAN_A_WORD = /[@#<>[\]`*_~|\\&$]|:\/\/|\bwww\.|\bGH-\d|[0-9a-f]{7}/i;
const WRITER = (0,unified_lib .l)()
    .use(remark_stringify_lib .A, { bullet: '-', fence: '`', fences: true, rule: '-', resourceLink: true })
    .data('toMarkdownExtensions', [(0,lib .d)({ tableCellPadding: true, tablePipeAlign: false })])
    .freeze();
function renderMarkdown(children) {
    const root = { type: 'root', children: [...children] };
    return WRITER.stringify(root);
}
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}
function words(value) {
    return { type: 'text', value };
}
function code(text, longest = LONGEST_CODE) {
    const writable = (0,report_visible .RK)(text).replace(/\\(?=\|)/g, BACKSLASH_LIKE);
    return { type: 'inlineCode', value: (0,report_visible .$Q)(writable, longest) || ' ' };
}
function prose(message, longest) {
    const pieces = (0,report_visible .$Q)((0,report_visible .RK)(message), longest).split(CODE_MARKS);
    return pieces
        .flatMap((piece, index) => {
        if (piece === '')
            return [];
        return index % 2 === 1 ? [code(piece, longest)] : plainProse(piece);
    })
        .reduce(join, []);
}
function paragraph(...children) {
    return { type: 'paragraph', children: [...children] };
}
function heading(depth, ...children) {
    return { type: 'heading', depth, children: [...children] };
}
function markdown_link(url, ...children) {
    return { type: 'link', url, children: [...children] };
}
function lineBreak() {
    return { type: 'html', value: '<br>' };
}
function list(items) {
    return {
        type: 'list',
        spread: false,
        children: items.map((children) => {
            return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [...children] }] };
        }),
    };
}
function table(align, rows) {
    return {
        type: 'table',
        align: [...align],
        children: rows.map((cells) => ({
            type: 'tableRow',
            children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
        })),
    };
}
function diffBlock(lines) {
    const value = lines.map((line) => clip(visible(line.replace(/\r$/, '')), LONGEST_DIFF_LINE)).join('\n');
    return { type: 'code', lang: 'diff', value };
}
function folded(label, blocks) {
    return [
        { type: 'html', value: `<details><summary>${label}</summary>` },
        ...blocks,
        { type: 'html', value: '</details>' },
    ];
}
const IN_REPORT = 'the JSON report (input `report-file`) has all of them';
function fitted(items, render, share) {
    let shown = Math.min(items.length, share.rows);
    let block = render(items.slice(0, shown));
    while (shown > 1 && byteLength(renderMarkdown([block])) > share.bytes) {
        shown = Math.floor(shown / 2);
        block = render(items.slice(0, shown));
    }
    if (shown === items.length)
        return [block];
    return [
        block,
        paragraph(...prose(`${shown} of ${items.length} ${share.what} shown; ${share.rest}.`, LONGEST_NOTE)),
    ];
}
function plainProse(text) {
    return text
        .split(/( +)/)
        .filter((word) => word !== '')
        .map((word) => (MORE_THAN_A_WORD.test(word) ? code(word, text.length) : words(word)));
}
function join(nodes, node) {
    const last = nodes.at(-1);
    if (last?.type !== node.type)
        return [...nodes, node];
    const value = last.value + node.value;
    return [...nodes.slice(0, -1), node.type === 'text' ? words(value) : code(value, value.length)];
}

var merge_text = __webpack_require__(5404);
;// CONCATENATED MODULE: ./src/report/merge-markdown.ts



const FILES = {
    rows: 2000,
    bytes: 600 * 1024,
    what: 'files',
    rest: '`state-md report merge --format json` has all of them',
};
const UNREAD = { ...FILES, rows: 200, bytes: 100 * 1024, what: 'reports that could not be read' };
const LONGEST = { name: 120, path: 120, reason: 300, verdict: 300 };
const RIGHT = 'right';
function renderMergedMarkdown(report) {
    const { summary } = report;
    const mark = summary.errors + summary.unread > 0 ? '❌' : summary.warnings > 0 ? '⚠️' : '✅';
    return renderMarkdown([
        heading(2, words(`${mark} state-md: `), ...prose((0,merge_text .OL)(report), LONGEST.verdict)),
        ...unreadPart(report),
        ...filesPart(report),
        ...rulesPart(report),
    ]);
}
function unreadPart({ unread }) {
    if (unread.length === 0)
        return [];
    const rows = unread.map(({ report, reason }) => [
        [code((0,report_visible .rh)(report, LONGEST.path))],
        prose(reason, LONGEST.reason),
    ]);
    const render = (shown) => table(['left', 'left'], [headOf(['Not read', 'Why']), ...shown]);
    return fitted(rows, render, UNREAD);
}
function filesPart(report) {
    const rows = (0,merge_text .eX)(report).map(({ repository, path, numbers }) => [
        [code((0,report_visible .rh)(repository, LONGEST.name))],
        [code((0,report_visible .rh)(path, LONGEST.path))],
        ...numbers.map((number) => [words(String(number))]),
    ]);
    if (rows.length === 0)
        return [paragraph(words('No file was checked.'))];
    const align = merge_text .Pw.map((_, column) => (column < 2 ? 'left' : RIGHT));
    return fitted(rows, (shown) => table(align, [headOf(merge_text .Pw), ...shown]), FILES);
}
function rulesPart({ rules }) {
    if (rules.length === 0)
        return [];
    const rows = rules.map(({ rule, findings, repositories }) => [
        [code(rule)],
        [words(String(findings))],
        [words(String(repositories))],
    ]);
    const head = headOf(['Rule', 'Findings', 'Repositories']);
    return fitted(rows, (shown) => table(['left', RIGHT, RIGHT], [head, ...shown]), {
        ...UNREAD,
        what: 'rules',
    });
}
function headOf(titles) {
    return titles.map((title) => [words(title)]);
}


/***/ })

};
