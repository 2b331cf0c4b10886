export const id = 41;
export const ids = [41];
export const modules = {

/***/ 41:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  explain: () => ( explain)
});

var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = __webpack_require__.n(external_node_fs_);
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = __webpack_require__.n(external_node_path_);
var external_node_url_ = __webpack_require__(3136);
var closest = __webpack_require__(7305);
var config = __webpack_require__(2973);
var read = __webpack_require__(9823);
var write = __webpack_require__(9600);
var report_paint = __webpack_require__(9066);
var rules = __webpack_require__(8892);
var fault = __webpack_require__(3579);
var inert = __webpack_require__(1822);
;// CONCATENATED MODULE: ./src/cli/page.ts

const FENCE = /^\s*(?:```|~~~)/;
function renderPage(markdown, paint) {
    let isCode = false;
    const lines = [];
    for (const raw of markdown.split('\n')) {
        const line = (0,inert .t)(raw);
        if (FENCE.test(line))
            isCode = !isCode;
        else
            lines.push(isCode ? `    ${paint(line, 'cyan')}`.trimEnd() : renderLine(line, paint));
    }
    return lines.join('\n');
}
function renderLine(line, paint) {
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
    if (heading !== undefined)
        return paint(plainWords(heading), 'bold');
    return line
        .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words, target) => `${words} (${target})`)
        .replace(/\*\*([^*]+)\*\*/g, (_, words) => paint(words, 'bold'))
        .replace(/`([^`]+)`/g, (code) => paint(code, 'cyan'));
}
function plainWords(text) {
    return text.replaceAll('`', '');
}

;// CONCATENATED MODULE: ./src/cli/explain.ts











const BESIDE_RULES = [
    {
        ...fault .kz,
        severity: 'error',
        advice: 'Anything else is a fault of state-md. The file is left as it was. Please report what happened.',
    },
    {
        ...read .mP,
        severity: 'error',
        advice: 'Links are not followed, since whoever may add a file to a repository could let one lead anywhere. The message ' +
            'says what is in the way. To leave such a file out, name the others, or add an exclusion: !path/to/STATE.md',
    },
    {
        ...write .qd,
        severity: 'error',
        advice: 'The file is replaced as a whole or not at all. The message says what is in the way; run state-md again.',
    },
];
const COMMENT = /<!--[^]*?-->\n*/g;
const PAGES = external_node_path_default().join(external_node_path_default().dirname((0,external_node_url_.fileURLToPath)(import.meta.url)), '../../docs/rules');
function explain(ids, paint, isTerminal) {
    if (ids.length === 0)
        return listRules(paint);
    return ids.map((id) => explainRule(topicOf(id), paint, isTerminal)).join('\n');
}
function topicOf(id) {
    const topics = [...rules .y, ...BESIDE_RULES];
    const topic = topics.find((candidate) => candidate.id === id);
    if (topic !== undefined)
        return topic;
    const meant = (0,closest .au)(id, topics.map((candidate) => candidate.id));
    throw new config .xL(`there is no rule "${id}".${meant === '' ? ' "state-md explain" lists them all.' : meant}`);
}
function explainRule({ id, summary, severity, advice = '' }, paint, isTerminal) {
    const page = readPage(id);
    const markdown = page ?? `# ${id}\n\n${summary}\n\n- Severity: ${severity}\n${advice === '' ? '' : `\n${advice}\n`}`;
    return isTerminal ? renderPage(markdown, paint) : markdown;
}
function readPage(id) {
    try {
        return external_node_fs_default().readFileSync(external_node_path_default().join(PAGES, `${id}.md`), 'utf8').replace(COMMENT, '');
    }
    catch {
        return undefined;
    }
}
function listRules(paint) {
    const widest = Math.max(...rules .y.map(({ id }) => id.length));
    const lines = rules .y.map(({ id, summary, severity }) => {
        const level = paint(severity.padEnd('warning'.length), report_paint .M[severity]);
        return `${paint(id.padEnd(widest), 'bold')}  ${level}  ${summary}`;
    });
    return `${lines.join('\n')}\n`;
}


/***/ })

};
