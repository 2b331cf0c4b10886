// Messages through a pipe: their length in four bytes, and then their bytes. Reading and writing wait.
const { readSync, writeSync } = require('node:fs');

const LENGTH = 4;

function send(pipe, bytes) {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(bytes.length);
  const message = Buffer.concat([length, bytes]);
  for (let at = 0; at < message.length;) at += writeSync(pipe, message, at);
}

/** `undefined` once the other end is closed. */
function receive(pipe) {
  const length = bytesOf(pipe, LENGTH);
  return length && bytesOf(pipe, length.readUInt32LE());
}

function bytesOf(pipe, count) {
  const bytes = Buffer.alloc(count);
  for (let at = 0; at < count;) {
    const read = readSync(pipe, bytes, at, count - at, null);
    if (read === 0) return undefined;
    at += read;
  }
  return bytes;
}

module.exports = { receive, send };
