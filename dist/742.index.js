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
var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9735);
var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6856);



const REQUEST_MILLISECONDS = 15_000;
const RETRIES = 2;
const LONGEST_WAIT_SECONDS = 60;
const Octokit = _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ .gq.plugin(_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_1__ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_2__ .A);
function connect({ token, repository, userAgent, log }) {
    const [owner = '', repo = ''] = repository.split('/');
    const mayWait = (seconds, _, __, tries) => {
        if (seconds > LONGEST_WAIT_SECONDS || tries >= RETRIES)
            return false;
        log(`GitHub limits the requests; trying again in ${seconds} seconds`);
        return true;
    };
    const silent = () => undefined;
    const open = (limits) => new Octokit((0,_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ .EG)(token, {
        userAgent,
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: { ..._actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ .NT.request, fetch: wholeAnswer(_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ .NT.request?.fetch) },
        retry: { retries: RETRIES },
        throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait, ...limits },
    }));
    return { api: open({}), queries: open({ write: NO_SPACE }), owner, repo, repository };
}
const NO_SPACE = { key: () => ({ schedule: (_, go) => go() }) };
function wholeAnswer(fetch) {
    return async (url, options) => {
        const signal = AbortSignal.timeout(REQUEST_MILLISECONDS);
        const response = await fetch(url, { ...options, signal });
        const { status, statusText, headers } = response;
        const hasBody = ![204, 205, 304].includes(status);
        return new Response(hasBody ? await response.arrayBuffer() : null, {
            status,
            statusText,
            headers: [...headers],
        });
    };
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
