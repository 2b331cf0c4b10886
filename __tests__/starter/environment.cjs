// Jest's environment for Node, in which programs are started cheaply.
const { TestEnvironment } = require('jest-environment-node');
const { install } = require('./starter.cjs');

install();

module.exports = TestEnvironment;
