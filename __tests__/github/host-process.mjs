// Runs steps of the committed bundle one after the other, in one process: see host.ts.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [dist, folder] = process.argv.slice(2);
/** The last thing that the bundle does is to run the step that its environment tells of. */
const LAST = /process\.exitCode = await (.+\(\(.+\)\(\)\));/g;

for (const name of readdirSync(dist).filter((one) => /\.js(?:on)?$/.test(one))) {
  copyFileSync(path.join(dist, name), path.join(folder, name));
}
const entry = path.join(folder, 'index.js');
const text = readFileSync(entry, 'utf8');
const places = [...text.matchAll(LAST)];
if (places.length !== 1) throw new Error(`the bundle runs its step in ${places.length} places`);
writeFileSync(entry, text.replace(LAST, 'globalThis.runStep = () => $1;'));
await import(pathToFileURL(entry).href);

const answer = process.send.bind(process);

process.on('message', async ({ env, cwd }) => {
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
  process.chdir(cwd);
  process.exitCode = undefined;
  const status = await globalThis.runStep();
  for (const name of ['stdout', 'stderr']) process[name].write = real[name];
  answer({ status: process.exitCode ?? status, ...output });
});
process.on('disconnect', () => process.exit());
