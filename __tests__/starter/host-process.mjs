// Runs a committed bundle again and again, in one process: see hosts.ts.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [dist, folder] = process.argv.slice(2);
/** The last thing that a bundle does is to run what its environment and its arguments tell of. */
const LAST = /process\.exitCode = await (\(0,.+\)\(\)\));/g;

for (const name of readdirSync(dist).filter((one) => /\.js(?:on)?$/.test(one))) {
  copyFileSync(path.join(dist, name), path.join(folder, name));
}
const entry = path.join(folder, 'index.js');
const text = readFileSync(entry, 'utf8');
const places = [...text.matchAll(LAST)];
if (places.length !== 1) throw new Error(`the bundle runs in ${places.length} places`);
writeFileSync(entry, text.replace(LAST, 'globalThis.runBundle = () => $1;'));
await import(pathToFileURL(entry).href);

const answer = process.send.bind(process);
// Every run listens to them, and none has an end of its own.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);

process.on('message', async ({ env, cwd, args }) => {
  const output = { stdout: '', stderr: '' };
  const real = {};
  for (const name of ['stdout', 'stderr']) {
    real[name] = process[name].write;
    process[name].write = (chunk, encoding, done = encoding) => {
      output[name] += chunk;
      if (typeof done === 'function') process.nextTick(done);
      return true;
    };
  }
  process.env = env;
  process.argv = [process.execPath, entry, ...args];
  process.chdir(cwd);
  process.exitCode = undefined;
  const status = await globalThis.runBundle();
  for (const name of ['stdout', 'stderr']) process[name].write = real[name];
  answer({ status: process.exitCode ?? status, ...output });
});
process.on('disconnect', () => process.exit());
