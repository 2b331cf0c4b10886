export const id = 856;
export const ids = [856];
export const modules = {

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
planAnnotations: () => ( planAnnotations),
renderAnnotations: () => ( renderAnnotations)
});
var _document_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1452);
var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2018);
var _validate_rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8892);
var _inert_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1822);
var _listing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8726);
var _visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(776);






const RUNNER_LIMITS = { perLevel: 10, message: 4096 };
const LONGEST = { message: 500, path: 160, title: 100, fix: 140 };
function planAnnotations(files, lastError, elsewhere, notices = 0) {
    const all = files.flatMap(({ path, analysis, findings }) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__ .K7)(findings).told.map((finding) => ({ path, source: analysis?.source, finding })));
    const untold = files.flatMap(({ path, findings }) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__ .K7)(findings).untold.map((rest) => ({ path, rest })));
    const annotations = [];
    const omitted = [];
    let verdictNote;
    for (const level of _finding_js__WEBPACK_IMPORTED_MODULE_3__ .o) {
        const found = all.filter(({ finding }) => finding.severity === level);
        const taken = { error: lastError === 'nobody' ? 0 : 1, warning: 0, notice: notices };
        const slots = RUNNER_LIMITS.perLevel - taken[level];
        const verdictSaysIt = level === 'error' && lastError === 'verdict';
        const shown = found.length <= slots || verdictSaysIt ? Math.min(found.length, slots) : slots - 1;
        annotations.push(...found.slice(0, shown).map(annotate));
        if (shown === found.length)
            continue;
        omitted.push(...found.slice(shown));
        const total = untold
            .filter(({ rest }) => rest.severity === level)
            .reduce((sum, { rest }) => sum + rest.count, found.length);
        const note = `${shown} of ${total} ${level}s shown; ${elsewhere}`;
        if (verdictSaysIt)
            verdictNote = note;
        else
            annotations.push({ level, title: `state-md: more ${level}s`, message: note });
    }
    return { annotations, omitted, untold, verdictNote };
}
function renderAnnotations({ annotations, omitted, untold }) {
    return [
        ...annotations.map(renderCommand),
        ...omitted.map((placed) => logLine(placed.finding.severity, firstLine(placed))),
        ...untold.map(({ path, rest }) => logLine(rest.severity, `${(0,_inert_js__WEBPACK_IMPORTED_MODULE_4__ .Q)(path)}: and ${(0,_listing_js__WEBPACK_IMPORTED_MODULE_2__ .w$)(rest)}`)),
    ];
}
function renderCommand({ level, title, message, place }) {
    const properties = [
        ['title', title],
        ['file', place?.file],
        ['line', place?.lines?.start],
        ['endLine', place?.lines?.end],
        ['col', place?.columns?.start],
        ['endColumn', place?.columns?.end],
    ];
    const list = properties.flatMap(([name, value]) => value === undefined || value === '' ? [] : [`${name}=${escapeProperty(String(value))}`]);
    return `::${level} ${list.join(',')}::${escapeData(message)}`;
}
function logLine(word, text) {
    return `${word}: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_4__ .t)(text)}`;
}
function annotate(placed) {
    const { source, finding } = placed;
    const file = (0,_visible_js__WEBPACK_IMPORTED_MODULE_5__ .RK)(placed.path);
    return {
        level: finding.severity,
        title: (0,_visible_js__WEBPACK_IMPORTED_MODULE_5__ .$Q)(`state-md: ${finding.rule}`, LONGEST.title),
        message: messageOf(placed),
        place: source === undefined ? { file } : { file, ...placeOf(source, finding.range) },
    };
}
function placeOf(source, range) {
    const start = (0,_document_source_js__WEBPACK_IMPORTED_MODULE_0__ .t$)(source, range.start);
    const last = (0,_document_source_js__WEBPACK_IMPORTED_MODULE_0__ .t$)(source, Math.max(range.start, range.end - 1));
    const lines = { start: start.line, end: last.line };
    if (lines.start !== lines.end)
        return { lines };
    return {
        lines,
        columns: { start: start.column, end: start.column + Math.max(0, range.end - range.start) },
    };
}
function messageOf(placed) {
    const { rule } = placed.finding;
    const tail = [...fixLine(placed.finding), `${rule} (${pageOf(rule)})`];
    const room = LONGEST.message - tail.join('\n').length - 1;
    return [(0,_visible_js__WEBPACK_IMPORTED_MODULE_5__ .$Q)(firstLine(placed), room), ...tail].join('\n');
}
function pageOf(id) {
    return _validate_rules_index_js__WEBPACK_IMPORTED_MODULE_1__ .y.some((rule) => rule.id === id) ? `docs/rules/${id}.md` : 'docs/not-checked.md';
}
function firstLine({ path, source, finding }) {
    const place = [(0,_visible_js__WEBPACK_IMPORTED_MODULE_5__ .rh)((0,_inert_js__WEBPACK_IMPORTED_MODULE_4__ .t)(path), LONGEST.path)];
    if (source !== undefined) {
        const { line, column } = (0,_document_source_js__WEBPACK_IMPORTED_MODULE_0__ .t$)(source, finding.range.start);
        place.push(String(line), String(column));
    }
    const origin = finding.origin === 'inherited' ? ' (inherited: the base has it too)' : '';
    return `${place.join(':')} ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_4__ .t)(finding.message)}${origin}`;
}
function fixLine({ fix }) {
    if (fix === undefined)
        return [];
    const word = fix.applicability === 'safe' ? 'Fix' : 'Possible fix, to be judged by you';
    return [(0,_visible_js__WEBPACK_IMPORTED_MODULE_5__ .$Q)(`${word}: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_4__ .t)(fix.title)}`, LONGEST.fix)];
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ })

};
