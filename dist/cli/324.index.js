export const id = 324;
export const ids = [324,934];
export const modules = {

/***/ 3324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  lookAtFile: () => ( lookAtFile),
  lookAtInput: () => ( lookAtInput),
  openStatusTeller: () => ( openStatusTeller)
});

var src_engine = __webpack_require__(4891);
var fault = __webpack_require__(3579);
var planning = __webpack_require__(8839);
var read = __webpack_require__(9823);
var json = __webpack_require__(2794);
var report_status = __webpack_require__(6934);
var quantity = __webpack_require__(860);
var percent = __webpack_require__(6088);
var wording = __webpack_require__(878);
var columns = __webpack_require__(1197);
var inert = __webpack_require__(1822);
var visible = __webpack_require__(776);
var paint = __webpack_require__(9066);
;// CONCATENATED MODULE: ./src/report/status-phases.ts


const MOST = 9;
const NARROWEST_NAME = 8;
function phaseRows(phases, room) {
    const from = firstShown(phases);
    const shown = phases.slice(from, from + MOST);
    const after = phases.length - from - shown.length;
    const numbers = Math.max(...shown.map(({ phase }) => (0,columns .qz)((0,inert .t)(phase))), 1);
    const behind = Math.max(0, ...shown.map((phase) => lengthOf([plansOf(phase), ...resultOf(phase)])));
    const names = Math.min(Math.max(...shown.map(({ name }) => (0,columns .qz)((0,inert .t)(name))), 1), Math.max(NARROWEST_NAME, room - numbers - behind - 4));
    return [
        ...(from > 0 ? [elided(phases.slice(0, from), 'before')] : []),
        ...shown.map((phase) => rowOf(phase, numbers, names)),
        ...(after > 0 ? [elided(phases.slice(-after), 'after')] : []),
    ];
}
function lengthOf(line) {
    return line.reduce((sum, [text]) => sum + (0,columns .qz)(text), 0);
}
function firstShown(phases) {
    if (phases.length <= MOST)
        return 0;
    const current = phases.findIndex((phase) => phase.current);
    const open = phases.findIndex(({ complete }) => !complete);
    const at = current >= 0 ? current : open >= 0 ? open : phases.length;
    return Math.max(0, Math.min(at - 2, phases.length - MOST));
}
function elided(phases, where) {
    const complete = phases.filter((phase) => phase.complete).length;
    const words = complete === 0 ? '' : complete === phases.length ? ', all complete' : `, ${complete} complete`;
    return [[`⋮ ${phases.length} more ${where}${words}`, 'dim']];
}
function rowOf(phase, numbers, names) {
    const { complete, current } = phase;
    const mark = complete ? ['✓ ', 'green'] : current ? ['▸ ', 'bold', 'cyan'] : ['· ', 'dim'];
    const number = (0,columns .Fo)((0,inert .t)(phase.phase), numbers);
    const name = (0,columns .Fo)((0,columns .qZ)((0,inert .t)(phase.name), names), names);
    const text = `${number}  ${name}`;
    const isOpen = !complete && !current;
    return [
        mark,
        isOpen ? [text, 'dim'] : current ? [text, 'bold'] : [text],
        plansOf(phase),
        ...resultOf(phase),
    ];
}
function plansOf({ plans, done, declared }) {
    if (plans !== null && done !== null && plans > 0)
        return [`  ${done}/${plans}`];
    return [declared === null || declared === 0 ? '' : `  ${declared} planned`, 'dim'];
}
function resultOf({ verification }) {
    if (verification === 'gaps_found')
        return [['  gaps found', 'yellow']];
    if (verification === 'human_needed')
        return [['  needs a person', 'yellow']];
    return verification === 'failed' ? [['  failed', 'red']] : [];
}

;// CONCATENATED MODULE: ./src/report/status-text.ts








const INDENT = 2;
const LABEL = 10;
const BAR = 10;
const status_text_MOST = { width: 100, findings: 6, lines: 2, unread: 5 };
const SEVERITY_ORDER = ['error', 'warning', 'notice'];
function renderStatus(file, options) {
    const width = Math.min(options.width, status_text_MOST.width);
    const lines = blockOf(file, width - INDENT - LABEL);
    return `${lines.map((line) => renderLine(line, width, options.paint)).join('\n')}\n`;
}
function renderLine(line, width, paint) {
    let left = width;
    let rendered = '';
    for (const [text, ...styles] of line) {
        const shown = (0,columns .qZ)(text, left);
        rendered += styles.length === 0 || shown.trim() === '' ? shown : paint(shown, ...styles);
        if (shown !== text)
            break;
        left -= (0,columns .qz)(shown);
        if (left <= 0)
            break;
    }
    return rendered.trimEnd();
}
function blockOf(file, room) {
    const isRead = file.dialect !== null && file.dialect !== 'unrecognised' && file.dialect !== 'gsd-2';
    const groups = [
        [[[(0,inert .Q)(file.path), 'bold']]],
        ...(isRead ? groupsOf(file, room) : []),
        findingsGroup(file, room),
    ];
    return groups
        .filter((group) => group.length > 0)
        .flatMap((group, index) => (index === 0 ? group : [[], ...group]));
}
function groupsOf(file, room) {
    return [
        positionGroup(file, room),
        [...progressLines(file, room), ...shareLines(file.progress)],
        velocityLines(file.velocity, room),
        planningGroup(file, room),
        nextGroup(file, room),
    ];
}
function labelled(label, lines) {
    return lines.map((line, index) => [
        [' '.repeat(INDENT)],
        [(0,columns .Fo)(index === 0 ? label : '', LABEL), 'dim'],
        ...line,
    ]);
}
function prose(label, text, room, ...styles) {
    if (text === null)
        return [];
    return labelled(label, (0,columns .cd)((0,inert .t)(text), room, status_text_MOST.lines).map((line) => [[line, ...styles]]));
}
function positionGroup({ milestone, phase, plan, status, lastActivity }, room) {
    const origin = milestone?.from === 'ROADMAP.md' ? ', as ROADMAP.md says' : '';
    const version = milestone === null
        ? []
        : [
            [(0,inert .t)([milestone.version, milestone.name ?? ''].join(' ').trim()), 'bold'],
            [origin, 'dim'],
        ];
    return [
        ...(version.length > 0 ? labelled('Milestone', [version]) : []),
        ...(phase === null ? [] : labelled('Phase', [phaseLine(phase)])),
        ...prose('Plan', plan?.text ?? null, room),
        ...prose('Status', status, room),
        ...prose('Activity', lastActivity, room),
    ];
}
function phaseLine({ text, number, total, name }) {
    if (number === null)
        return [[(0,inert .t)(text), 'bold']];
    const position = total === null ? number : `${number} of ${total}`;
    return [[(0,inert .t)(position), 'bold'], [name === null ? '' : `  ${(0,inert .t)(name)}`]];
}
function progressLines({ progress: { line, frontMatter, counts } }, room) {
    const text = line?.text.trim() ?? '';
    const isRepeated = line !== null && line.percent === frontMatter;
    const front = [[`${frontMatter ?? ''}%`], ['  in the front matter', 'dim']];
    const said = [
        ...(text === '' ? [] : [proseLine(text, room)]),
        ...(frontMatter === null || isRepeated ? [] : [front]),
    ];
    const nothing = counts.length > 0
        ? 'The file gives no percentage.'
        : 'The front matter has no counts of plans or phases.';
    const isSilent = counts.length === 0 || said.length === 0;
    return labelled('Progress', [...said, ...(isSilent ? [[[nothing, 'dim']]] : [])]);
}
function proseLine(text, room) {
    return [[(0,columns .qZ)((0,inert .t)(text.replace(/[`*]/g, '')), room)]];
}
function shareLines({ counts, basis: setting }) {
    const plans = counts.find(({ basis }) => basis === 'plans');
    const shown = counts.some(({ basis }) => basis === 'phases') && plans !== undefined ? counts : counts.slice(0, 1);
    const facts = shown.map((share) => {
        const isOfPlans = share.basis === 'plans' || (share.basis === 'min' && same(share, plans));
        return `${share.done} of ${share.total} ${isOfPlans ? 'plans' : 'phases'}`;
    });
    const widest = Math.max(0, ...facts.map((fact) => fact.length));
    return shown.flatMap((share, index) => {
        const filled = (0,percent .QQ)(share.percent, BAR);
        const note = noteOf(share, setting);
        return labelled(`  ${share.basis}`, [
            [
                ['█'.repeat(filled), 'green'],
                ['░'.repeat(BAR - filled), 'dim'],
                [`${String(share.percent).padStart(4)}%`],
                [`  ${(facts[index] ?? '').padEnd(widest)}`, 'dim'],
                [note === '' ? '' : `  ← ${note}`, 'cyan'],
            ],
        ]);
    });
}
function same(share, other) {
    return share.done === other?.done && share.total === other.total;
}
function noteOf({ basis, fits }, setting) {
    if (basis === setting)
        return 'the basis';
    if (basis === 'min' || setting !== 'auto')
        return '';
    if (fits.length > 1)
        return 'both';
    if (fits.includes('line'))
        return 'the line';
    return fits.includes('frontMatter') ? 'front matter' : '';
}
function velocityLines(blocks, room) {
    const lines = blocks.flatMap(({ scope, plans, average, total }) => {
        const has = (text) => text !== null && !(0,quantity .AU)(text);
        const words = [
            has(plans) ? (/^\d+$/.test(plans) ? (0,wording .hS)(Number(plans), 'plan') : plans) : '',
            has(average) ? `${average} each` : '',
            has(total) ? `${total} in all` : '',
        ].filter((word) => word !== '');
        if (words.length === 0 || plans === '0')
            return [];
        return [`${scope === null ? '' : `${scope}: `}${words.join(', ')}`];
    });
    return lines
        .slice(0, status_text_MOST.lines)
        .flatMap((line, index) => prose(index === 0 ? 'Velocity' : '', line, room));
}
function planningGroup({ planning }, room) {
    if (planning === null)
        return [];
    const { verdict, reason, milestone, phases, folders } = planning;
    if (verdict !== 'certain') {
        const held = `${(0,wording .hS)(folders.phases, 'phase folder')}, ${(0,wording .hS)(folders.plans, 'plan')}, ${folders.done} done.`;
        return [
            ...labelled('Folder', [[[held]]]),
            ...prose('', `Not clear which are of this milestone: ${reason}.`, room, 'dim'),
        ];
    }
    const complete = phases.filter((phase) => phase.complete).length;
    const sum = (key) => phases.reduce((all, phase) => all + (phase[key] ?? 0), 0);
    const name = milestone === null ? '' : `${(0,inert .t)(milestone)}: `;
    const plans = sum('plans') === 0 ? '' : `, ${sum('done')} of ${(0,wording .hS)(sum('plans'), 'plan')} done`;
    return labelled('Roadmap', [
        [[`${name}${complete} of ${(0,wording .hS)(phases.length, 'phase')} complete${plans}`]],
        ...phaseRows(phases, room),
    ]);
}
function nextGroup({ next }, room) {
    return [
        ...prose('Next', next.step, room),
        ...prose('Stopped', next.stoppedAt, room),
        ...(next.resumeFile === null ? [] : resumeLines(next.resumeFile, room)),
    ];
}
function resumeLines(text, room) {
    if (/\s/.test(text))
        return prose('Resume', text, room);
    const path = (0,inert .t)(text);
    const tail = (0,visible .rh)(path, room);
    const slash = tail.indexOf('/');
    return labelled('Resume', [[[tail === path || slash < 0 ? tail : `…${tail.slice(slash)}`]]]);
}
function findingsGroup({ dialect, findings, summary, unread }, room) {
    if (findings.length === 0)
        return agreement(unread, room + LABEL);
    const sorted = SEVERITY_ORDER.flatMap((level) => findings.filter(({ severity }) => severity === level));
    const shown = sorted.slice(0, status_text_MOST.findings);
    const more = sorted.length - shown.length;
    const counts = [
        [summary.errors, 'error'],
        [summary.warnings, 'warning'],
        [summary.notices, 'notice'],
    ];
    const heading = counts
        .filter(([number]) => number > 0)
        .flatMap(([number, severity], index) => [
        [index === 0 ? '' : ', '],
        [(0,wording .hS)(number, severity), 'bold', paint .M[severity]],
    ]);
    return [
        [[' '.repeat(INDENT)], ...heading],
        ...shown.flatMap((finding) => findingLines(finding, dialect !== null, room)),
        ...(more > 0 ? labelled('', [[[`and ${more} more`, 'dim']]]) : []),
        ...(dialect === null ? [] : hint(summary.fixable, sorted, room + LABEL)),
    ];
}
function agreement(unread, width) {
    if (unread.length === 0)
        return [[[' '.repeat(INDENT)], ['Nothing disagrees.', 'green']]];
    const shown = unread.slice(0, status_text_MOST.unread).join(', ');
    const more = unread.length > status_text_MOST.unread ? ` and ${unread.length - status_text_MOST.unread} more` : '';
    const words = `Figures in ${unread.length === 1 ? 'line' : 'lines'} ${shown}${more} were not understood, so nothing was compared with them.`;
    return [
        [[' '.repeat(INDENT)], ['Nothing that was compared disagrees.', 'green']],
        ...(0,columns .cd)(words, width, status_text_MOST.lines).map((line) => [[' '.repeat(INDENT)], [line, 'dim']]),
    ];
}
function findingLines({ severity, line, message }, hasText, room) {
    const lines = (0,columns .cd)((0,inert .t)(message), room, status_text_MOST.lines);
    return lines.map((text, index) => [
        [' '.repeat(INDENT)],
        [(0,columns .Fo)(index === 0 && hasText ? `line ${line}` : '', LABEL), paint .M[severity]],
        [text],
    ]);
}
function hint(safe, findings, width) {
    const unsafe = findings.filter(({ fix }) => fix === 'unsafe').length;
    const repair = safe > 0
        ? `state-md fix repairs ${safe}${unsafe > 0 ? `, --unsafe ${unsafe} more` : ''}`
        : unsafe > 0
            ? `state-md fix --unsafe would repair ${unsafe}`
            : 'no repair is known';
    const words = `state-md check shows ${findings.length === 1 ? 'it' : 'them'} in place; ${repair}.`;
    return [
        [],
        ...(0,columns .cd)(words, width, status_text_MOST.lines).map((line) => [[' '.repeat(INDENT)], [line, 'dim']]),
    ];
}

var cli_io = __webpack_require__(3233);
;// CONCATENATED MODULE: ./src/cli/status.ts








function lookAtFile(cwd, file, engine) {
    return guard(file.path, () => look(file.path, (0,read .o$)(cwd, file), (0,planning .gh)(cwd, file.absolute), engine));
}
function lookAtInput(path, bytes, engine) {
    return guard(path, () => look(path, (0,read .E4)(path, bytes), undefined, engine));
}
function openStatusTeller({ format }, io) {
    return format === 'json' ? tellJson(io) : tellText(io);
}
function tellText(io) {
    const options = { paint: (0,cli_io .ev)(io.stdout, io.env), width: (0,cli_io .qz)(io.stdout) };
    let gap = '';
    return {
        add: (status) => {
            io.stdout.write(`${gap}${renderStatus(status, options)}`);
            gap = '\n\n';
        },
        end: () => undefined,
    };
}
function tellJson(io) {
    const { before, after } = (0,json .em)(report_status .W, false);
    let isFirst = true;
    return {
        add: (status) => {
            io.stdout.write(`${isFirst ? before : ''}${(0,json .If)(status, isFirst)}`);
            isFirst = false;
        },
        end: () => io.stdout.write(after),
    };
}
function look(path, read, planning, engine) {
    if ('finding' in read)
        return { path, analysis: undefined, findings: [read.finding] };
    const analysis = (0,src_engine .KH)(read.source, engine, planning === undefined ? {} : { planning });
    return { path, analysis, findings: analysis.findings };
}
function guard(path, work) {
    try {
        return { result: work(), texts: undefined, fault: undefined };
    }
    catch (error) {
        return {
            result: { path, analysis: undefined, findings: [(0,fault .mM)(error)] },
            texts: undefined,
            fault: error,
        };
    }
}


/***/ }),

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
