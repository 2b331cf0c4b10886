export const id = 934;
export const ids = [934];
export const modules = {

/***/ 6934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
W: () => ( EMPTY_STATUS_REPORT),
statusOf: () => ( statusOf)
});
var _document_document_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3376);
var _document_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1452);
var _evidence_asserted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9838);
var _evidence_belonging_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6236);
var _evidence_roadmap_slice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2515);
var _metrics_basis_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9535);
var _metrics_percent_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6088);
var _metrics_progress_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70);
var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8850);









const EMPTY_STATUS_REPORT = { version: 1, tool: _report_js__WEBPACK_IMPORTED_MODULE_6__ .js, files: [] };
function statusOf(file, basis) {
    const { path, analysis } = file;
    const { files: _, ...summary } = (0,_report_js__WEBPACK_IMPORTED_MODULE_6__ .U9)([file]);
    const document = analysis?.document;
    const slice = analysis === undefined ? undefined : sliceOf(analysis);
    return {
        path,
        dialect: document?.dialect ?? null,
        milestone: document === undefined ? null : milestoneOf(document, slice),
        ...positionOf(document, slice),
        progress: progressOf(document, basis),
        velocity: document?.velocity.map(velocityOf) ?? [],
        next: document === undefined ? { step: null, stoppedAt: null, resumeFile: null } : nextOf(document),
        planning: (document && planningOf(document, slice, analysis.evidence.planning)) ?? null,
        summary,
        findings: findingsOf(file),
        unread: [...new Set(analysis?.unread.map(({ line }) => line))],
    };
}
function findingsOf({ analysis, findings }) {
    return findings.map(({ rule, severity, message, range, fix }) => ({
        rule,
        severity,
        line: analysis === undefined ? 1 : (0,_document_source_js__WEBPACK_IMPORTED_MODULE_0__ .t$)(analysis.source, range.start).line,
        message,
        fix: fix?.applicability ?? null,
    }));
}
function sliceOf({ document, evidence: { planning } }) {
    if (planning === undefined)
        return undefined;
    const asserted = (0,_evidence_asserted_js__WEBPACK_IMPORTED_MODULE_1__ .c)(document);
    const slice = (0,_evidence_roadmap_slice_js__WEBPACK_IMPORTED_MODULE_3__ .U)(planning.roadmap, asserted.ok ? asserted.value : undefined);
    return asserted.ok
        ? slice
        : { ...slice, verdict: 'unscoped', reason: asserted.reason, milestone: undefined, phases: [] };
}
function milestoneOf(document, slice) {
    const asserted = (0,_evidence_asserted_js__WEBPACK_IMPORTED_MODULE_1__ .c)(document);
    if (asserted.ok && asserted.value !== undefined) {
        return { version: asserted.value.written, name: milestoneName(document), from: 'STATE.md' };
    }
    const version = slice?.milestone;
    return version === undefined ? null : { version, name: null, from: 'ROADMAP.md' };
}
function milestoneName({ frontMatter }) {
    const name = frontMatter?.entries.get('milestone_name')?.text?.trim();
    return name === undefined || /^(?:milestone|none|null|)$/i.test(name) ? null : name;
}
function positionOf(document, slice) {
    if (document === undefined)
        return { phase: null, plan: null, status: null, lastActivity: null };
    const { phase, plan, status, lastActivity } = document.position;
    const words = (field, entry) => said(field?.value.value) ?? said(document.frontMatter?.entries.get(entry)?.text);
    return {
        phase: phase === undefined ? null : phaseValue(phase, slice),
        plan: plan === undefined ? null : planValue(plan),
        status: words(status, 'status'),
        lastActivity: words(lastActivity, 'last_activity'),
    };
}
function phaseValue({ raw, key, total, name }, slice) {
    const named = slice?.phases.find((phase) => phase.key === key)?.name;
    return {
        text: raw.value,
        number: key ?? null,
        total: total?.value ?? null,
        name: said(name) ?? said(named),
    };
}
function planValue({ raw, current, total }) {
    return { text: raw.value, number: current ? String(current.value) : null, total: total?.value ?? null };
}
function said(text) {
    return text === undefined || text.trim() === '' ? null : text.trim();
}
function progressOf(document, basis) {
    if (document === undefined)
        return { line: null, frontMatter: null, basis, counts: [] };
    const figures = (0,_metrics_progress_figures_js__WEBPACK_IMPORTED_MODULE_5__ .LP)(document, 'printed');
    const { line, percent, frontMatter } = figures;
    return {
        line: line.ok
            ? { text: line.value.field.value.value, percent: percent.ok ? percent.value.value : null }
            : null,
        frontMatter: frontMatter.ok ? frontMatter.value.value : null,
        basis,
        counts: sharesOf(figures),
    };
}
function sharesOf({ percent, comparable, frontMatter, counts }) {
    return ['plans', 'phases', 'min'].flatMap((basis) => {
        const share = (0,_metrics_basis_js__WEBPACK_IMPORTED_MODULE_4__ .h0)(basis, counts);
        if (!share.ok)
            return [];
        const { done, total } = share.value;
        const isLine = percent.ok && comparable.ok && (0,_metrics_percent_js__WEBPACK_IMPORTED_MODULE_7__ .wN)(percent.value, share.value, 'printed');
        const isFront = frontMatter.ok && (0,_metrics_percent_js__WEBPACK_IMPORTED_MODULE_7__ .wN)(frontMatter.value, share.value, 'printed');
        const fits = [...(isLine ? ['line'] : []), ...(isFront ? ['frontMatter'] : [])];
        return [{ basis, done, total, percent: (0,_metrics_percent_js__WEBPACK_IMPORTED_MODULE_7__ .mB)(share.value), fits }];
    });
}
function velocityOf({ scope, totalPlans, averageDuration, totalTime }) {
    const words = (figure) => said(figure?.field.value.value);
    return {
        scope: scope === '' ? null : scope,
        plans: words(totalPlans),
        average: words(averageDuration),
        total: words(totalTime),
    };
}
function nextOf(document) {
    const words = (key, entry) => {
        const text = (0,_document_document_js__WEBPACK_IMPORTED_MODULE_8__ ._F)(document, key)?.value.value ?? document.frontMatter?.entries.get(entry)?.text;
        return text !== undefined && /^[`*_]*(?:none|n\/a|null|[-–—])?[`*_.]*$/i.test(text) ? null : said(text);
    };
    return {
        step: words('next', 'next_action'),
        stoppedAt: words('stoppedAt', 'stopped_at'),
        resumeFile: words('resumeFile', 'resume_file'),
    };
}
function planningOf(document, slice, folder) {
    if (slice === undefined || folder === undefined)
        return null;
    const { planning } = folder;
    const folderOf = (0,_evidence_belonging_js__WEBPACK_IMPORTED_MODULE_2__ .t)(planning, slice);
    const sum = (of) => planning.phases.reduce((all, phase) => all + of(phase), 0);
    return {
        verdict: slice.verdict,
        reason: slice.reason,
        milestone: slice.milestone ?? null,
        phases: slice.phases
            .filter(({ retired }) => !retired)
            .map((phase) => {
            const found = folderOf(phase.key);
            const isCurrent = phase.key === document.position.phase?.key;
            return phaseOf(phase, isCurrent, found.ok ? found.value : undefined);
        }),
        folders: {
            phases: planning.phases.length,
            plans: sum(({ planned }) => planned.length),
            done: sum(({ done }) => done.length),
        },
    };
}
function phaseOf(phase, current, folder) {
    return {
        phase: phase.key,
        name: phase.name,
        complete: phase.complete,
        current,
        plans: folder?.planned.length ?? null,
        done: folder?.done.length ?? null,
        declared: phase.declared?.total ?? null,
        verification: folder?.verification?.status ?? null,
    };
}


/***/ })

};
