// What stands for undici's index.js in the bundle of the Action: the two names that @actions/http-client and
// @actions/github take from it, made as undici makes them.
'use strict';
const api = require('undici/lib/api');
const Dispatcher = require('undici/lib/dispatcher/dispatcher');
const ProxyAgent = require('undici/lib/dispatcher/proxy-agent');
const { fetch } = require('undici/lib/web/fetch');

// The agent opens its tunnels with `connect`.
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
