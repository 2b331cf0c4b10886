export const id = 798;
export const ids = [798];
export const modules = {

/***/ 1798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => ( renderSarif)
});


var listing = __webpack_require__(8726);
var report = __webpack_require__(8850);
var json = __webpack_require__(2794);
var document_source = __webpack_require__(1452);
;// CONCATENATED MODULE: ./src/report/sarif-fingerprint.ts

function fingerprintsOf(file, findings, source) {
    const seen = new Map();
    return findings.map((finding) => {
        const key = JSON.stringify([file, finding.rule, subjectOf(finding, source)]);
        const occurrence = (seen.get(key) ?? 0) + 1;
        seen.set(key, occurrence);
        return `${hash(key)}:${occurrence}`;
    });
}
function subjectOf({ range }, source) {
    if (source === undefined)
        return '';
    const line = (0,document_source .mh)(source, range.start);
    const before = line.text.slice(0, Math.max(0, range.start - line.start));
    if (/^\s*\|/.test(line.text))
        return cellOf(line.text, before);
    return wordsOf(before) || wordsOf(line.text);
}
function cellOf(row, before) {
    const first = row.split('|')[1] ?? '';
    const name = first.replace(/[^\p{L}\p{N}.]+/gu, ' ').trim();
    return `${name.toLowerCase()} | ${before.split('|').length - 1}`;
}
function wordsOf(text) {
    return text
        .replace(/[^\p{L}]+/gu, ' ')
        .trim()
        .toLowerCase();
}
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
function hash(text) {
    let value = OFFSET;
    for (const byte of new TextEncoder().encode(text)) {
        value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME);
    }
    return value.toString(16).padStart(16, '0');
}

var package_0 = __webpack_require__(5949);
var rules = __webpack_require__(8892);
;// CONCATENATED MODULE: ./src/report/sarif-rules.ts


const LEVEL = {
    error: 'error',
    warning: 'warning',
    notice: 'note',
};
const HOME = package_0.homepage;
const FIXED = {
    always: '`state-md fix` repairs it.',
    sometimes: '`state-md fix` repairs it where the figures say for certain which of them is wrong.',
    never: 'Only its author can correct it.',
};
function descriptorsOf(found, home = HOME) {
    const known = new Set(rules .y.map(({ id }) => id));
    const others = [...new Set(found)].filter((id) => !known.has(id)).sort();
    return [
        ...rules .y.map((rule) => ruleDescriptor(rule, home)),
        ...others.map((id) => otherDescriptor(id, home)),
    ];
}
function ruleDescriptor({ id, summary, severity, fixable }, home) {
    const help = `Run \`state-md explain ${id}\` for what the rule claims, when it says nothing, and examples.`;
    return {
        id,
        shortDescription: { text: summary },
        fullDescription: { text: `${summary} ${plain(FIXED[fixable])}` },
        ...pageOf(home, `docs/rules/${id}.md`),
        help: {
            text: `${summary} ${plain(FIXED[fixable])} ${plain(help)}`,
            markdown: `**${summary}**\n\n${FIXED[fixable]}\n\n${help}`,
        },
        defaultConfiguration: { level: LEVEL[severity] },
        properties: {
            tags: ['planning'],
            'problem.severity': severity === 'notice' ? 'recommendation' : severity,
            ...(severity === 'error' ? { precision: 'very-high' } : {}),
        },
    };
}
function otherDescriptor(id, home) {
    const text = 'Every file that was asked for is judged.';
    const why = 'The message says what is in the way. Passing over the file would look like a proof.';
    return {
        id,
        shortDescription: { text },
        fullDescription: { text: `${text} ${why}` },
        ...pageOf(home, 'docs/not-checked.md'),
        help: { text: `${text} ${why}`, markdown: `**${text}**\n\n${why}` },
        defaultConfiguration: { level: 'error' },
        properties: { tags: ['planning'], 'problem.severity': 'error' },
    };
}
function pageOf(home, page) {
    if (home === undefined)
        return {};
    const base = home.replace(/(?:#.*|\/)$/, '');
    return { helpUri: base.includes('//github.com/') ? `${base}/blob/main/${page}` : `${base}/${page}` };
}
function plain(text) {
    return text.replaceAll('`', '');
}

;// CONCATENATED MODULE: ./src/report/sarif-result.ts


const SOURCE_ROOT = '%SRCROOT%';
const STATE = { introduced: 'new', inherited: 'unchanged' };
function resultOf(placed, ruleIndex, most) {
    const { folder, path, source, finding, fingerprint } = placed;
    const { rule, severity, message, range, related, fix, proof, origin, actual, expected } = finding;
    const at = (place) => physical(placed, place);
    const beside = path.slice(0, path.lastIndexOf('/') + 1);
    const properties = {
        ...(actual === undefined ? {} : { actual }),
        ...(expected === undefined ? {} : { expected }),
        ...(proof === undefined
            ? {}
            : { proof: proof.map((file) => artifactUri(folder, `${beside}${file}`).uri) }),
    };
    return {
        ruleId: rule,
        ruleIndex,
        level: LEVEL[severity],
        message: { text: withoutLinks(message) },
        locations: [at(range)],
        ...(related.length === 0
            ? {}
            : {
                relatedLocations: related.slice(0, most).map(({ range: place, note }, index) => ({
                    id: index + 1,
                    ...at(place),
                    message: { text: withoutLinks(note) },
                })),
            }),
        ...(fix?.applicability === 'safe' && source !== undefined ? { fixes: [fixOf(fix, placed, source)] } : {}),
        partialFingerprints: { primaryLocationLineHash: fingerprint, 'stateMdFigure/v1': fingerprint },
        ...(origin === undefined ? {} : { baselineState: STATE[origin] }),
        ...(Object.keys(properties).length === 0 ? {} : { properties }),
    };
}
function artifactUri(folder, path) {
    const segments = [];
    for (const segment of `${folder}/${path}`.split('/')) {
        if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..')
            segments.pop();
        else if (segment !== '' && segment !== '.')
            segments.push(segment);
    }
    return { uri: segments.map(encodeSegment).join('/'), uriBaseId: SOURCE_ROOT };
}
function encodeSegment(segment) {
    return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function physical({ folder, path, source }, range) {
    return {
        physicalLocation: {
            artifactLocation: artifactUri(folder, path),
            region: source === undefined ? { startLine: 1 } : regionOf(source, range),
        },
    };
}
function regionOf(source, range) {
    const start = (0,document_source .t$)(source, range.start);
    const end = (0,document_source .t$)(source, range.end);
    const column = ({ line, column: counted }) => source.hasByteOrderMark && line === 1 ? Math.max(1, counted - 1) : counted;
    return {
        startLine: start.line,
        startColumn: column(start),
        endLine: end.line,
        endColumn: column(end),
    };
}
function fixOf({ title, edits }, { folder, path }, source) {
    const replacements = edits.map(({ start, end, text }) => ({
        deletedRegion: regionOf(source, { start, end }),
        insertedContent: { text },
    }));
    return {
        description: { text: withoutLinks(title) },
        artifactChanges: [{ artifactLocation: artifactUri(folder, path), replacements }],
    };
}
function withoutLinks(text) {
    return text.replaceAll('](', '] (');
}

;// CONCATENATED MODULE: ./src/report/sarif.ts






const SARIF_LIMITS = { results: 25_000, related: 100 };
const CATEGORY = 'state-md/';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const FAULT = 'internal';
function renderSarif(files, { folder } = { folder: '' }) {
    const all = files.flatMap((file) => placedIn(file, folder));
    const shown = gravest(all);
    const descriptors = descriptorsOf(all.map(({ finding }) => finding.rule));
    const indexes = new Map(descriptors.map(({ id }, index) => [id, index]));
    const results = shown.map((placed) => resultOf(placed, indexes.get(placed.finding.rule) ?? -1, SARIF_LIMITS.related));
    return (0,json .hF)({
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: report .js.name,
                        semanticVersion: report .js.version,
                        ...(HOME === undefined ? {} : { informationUri: HOME }),
                        rules: descriptors,
                    },
                },
                automationDetails: { id: CATEGORY },
                originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the repository.' } } },
                columnKind: 'utf16CodeUnits',
                newlineSequences: ['\r\n', '\n', '\r'],
                invocations: [invocationOf(all, untoldIn(files), all.length - shown.length)],
                artifacts: files.map(({ path }) => ({ location: artifactUri(folder, path) })),
                results,
            },
        ],
    });
}
function placedIn({ path, analysis, findings }, folder) {
    const source = analysis?.source;
    const { told } = (0,listing .K7)(findings);
    const fingerprints = fingerprintsOf(artifactUri(folder, path).uri, told, source);
    return told.map((finding, index) => ({
        folder,
        path,
        source,
        finding,
        fingerprint: fingerprints[index] ?? '',
    }));
}
function untoldIn(files) {
    return files.flatMap(({ path, findings }) => (0,listing .K7)(findings).untold.map((rest) => `${path} has ${(0,listing .w$)(rest)} than there are results.`));
}
function gravest(all) {
    if (all.length <= SARIF_LIMITS.results)
        return all;
    const bySeverity = ['error', 'warning', 'notice'].flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
    const kept = new Set(bySeverity.slice(0, SARIF_LIMITS.results));
    return all.filter((placed) => kept.has(placed));
}
function invocationOf(all, untold, omitted) {
    const unjudged = all.filter(({ source }) => source === undefined);
    const notifications = unjudged.map(({ finding, folder, path }) => ({
        level: LEVEL[finding.severity],
        message: { text: finding.message },
        locations: [{ physicalLocation: { artifactLocation: artifactUri(folder, path) } }],
        descriptor: { id: finding.rule },
    }));
    const left = `${omitted} further findings are left out: code scanning takes ${SARIF_LIMITS.results}.`;
    return {
        executionSuccessful: all.every(({ finding }) => finding.rule !== FAULT),
        toolExecutionNotifications: [
            ...notifications,
            ...untold.map((text) => ({ level: 'warning', message: { text } })),
            ...(omitted === 0 ? [] : [{ level: 'warning', message: { text: left } }]),
        ],
    };
}


/***/ })

};
