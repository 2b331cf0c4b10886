// The small process: see starter.cjs.
const { spawnSync } = require('node:child_process');
const { openSync } = require('node:fs');
const { deserialize, serialize } = require('node:v8');
const { receive, send } = require('./messages.cjs');

const [questions, answers] = [openSync(process.argv[2], 'r'), openSync(process.argv[3], 'w')];
for (let question; (question = receive(questions)) !== undefined;) {
  const { pid, output, status, signal, error } = spawnSync(...deserialize(question));
  // The properties of an error are not handed over with it, and its message is not one of them.
  const told = error && { error: { message: error.message, ...error } };
  send(answers, serialize({ pid, output, status, signal, ...told }));
}
