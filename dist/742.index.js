export const id = 742;
export const ids = [742];
export const modules = {

/***/ 6584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
connect: () => ( connect)
});
var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5250);
var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9735);
var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6856);
var _api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3660);
var _api_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7019);





const REQUEST_MILLISECONDS = 15_000;
const RETRIES = 2;
const LONGEST_WAIT_SECONDS = 60;
const Octokit = _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ .gq.plugin(_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__ .A);
function connect({ token, repository, userAgent, log }, environment = process.env) {
    const [owner = '', repo = ''] = repository.split('/');
    const baseUrl = (0,_api_url_js__WEBPACK_IMPORTED_MODULE_2__ .p)(environment);
    const mayWait = (seconds, _, __, tries) => {
        if (seconds > LONGEST_WAIT_SECONDS || tries >= RETRIES)
            return false;
        log(`GitHub limits the requests; trying again in ${seconds} seconds`);
        return true;
    };
    const silent = () => undefined;
    const open = (limits) => new Octokit((0,_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ .EG)(token, {
        userAgent,
        baseUrl,
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: {
            ..._actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ .NT.request,
            fetch: wholeAnswer(sameHost(_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ .NT.request?.fetch, new URL(baseUrl).origin)),
        },
        retry: { retries: RETRIES },
        throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait, ...limits },
    }));
    return { api: open({}), queries: open({ write: NO_SPACE }), owner, repo, repository };
}
const NO_SPACE = { key: () => ({ schedule: (_, go) => go() }) };
const LONGEST_FAILURE = 64 * 1024;
const MOST_REDIRECTS = 5;
const REPEATING = [307, 308];
const REDIRECTS = [301, 302, 303, ...REPEATING];
function sameHost(fetch, origin) {
    return async (target, options) => {
        let url = new URL(target);
        for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
            if (url.origin !== origin)
                throw misled(`on to another host, "${url.origin}"`);
            const response = await fetch(url.href, { ...options, redirect: 'manual' });
            const place = response.headers.get('location');
            if (place === null || !REDIRECTS.includes(response.status))
                return response;
            await response.body?.cancel();
            const isRead = (options?.method ?? 'GET') === 'GET';
            if (!isRead && !REPEATING.includes(response.status))
                throw misled('to another address, but writes');
            if (!URL.canParse(place, url.href))
                throw misled('to an address that cannot be read');
            url = new URL(place, url);
        }
        throw misled('from one address to the next without end');
    };
}
function misled(where) {
    const message = `GitHub sends this request ${where}. It was not followed, for the token must not go to another host.`;
    return Object.assign(new _api_error_js__WEBPACK_IMPORTED_MODULE_1__ .hD('GitHub sends requests elsewhere', message), { name: 'AbortError' });
}
function wholeAnswer(fetch) {
    return async (url, options) => {
        const signal = AbortSignal.timeout(REQUEST_MILLISECONDS);
        const response = await fetch(url, { ...options, signal });
        const { status, statusText, headers } = response;
        const hasBody = ![204, 205, 304].includes(status);
        return new Response(hasBody ? await bodyOf(response) : null, {
            status,
            statusText,
            headers: [...headers],
        });
    };
}
async function bodyOf(response) {
    if (response.status < 400)
        return response.arrayBuffer();
    const body = response.body;
    if (body === null)
        return null;
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        length += chunk.length;
        if (length >= LONGEST_FAILURE)
            break;
    }
    return Buffer.concat(chunks).subarray(0, LONGEST_FAILURE);
}


/***/ }),

/***/ 9721:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


const api = __webpack_require__(6615);
const Dispatcher = __webpack_require__(883);
const ProxyAgent = __webpack_require__(6672);
const { fetch } = __webpack_require__(4398);

Object.assign(Dispatcher.prototype, api);

exports.ProxyAgent = ProxyAgent;
exports.fetch = async (resource, options) => {
  try {
    return await fetch(resource, options);
  } catch (error) {
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
};


/***/ })

};
