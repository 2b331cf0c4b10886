// Jest's environment for Node, which writes down the processor time between its making and its end.
const { appendFileSync, readFileSync } = require('node:fs');
const path = require('node:path');
const TestEnvironment = require('../../__tests__/starter/environment.cjs');
const { starterPid } = require('../../__tests__/starter/starter.cjs');

const TICKS_PER_SECOND = 100;

/** What this process took, and what the processes took that were started for it and that have ended, in seconds. */
function processorTime() {
  const [own, children] = timesOf('self');
  const pid = starterPid();
  const [starter, started] = pid === undefined ? [0, 0] : timesOf(pid);
  return [own, children + starter + started];
}

function timesOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may hold blanks; user and system time are the 14th and 15th field, those of children follow.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number);
  return [(user + system) / TICKS_PER_SECOND, (childUser + childSystem) / TICKS_PER_SECOND];
}

module.exports = class extends TestEnvironment {
  #file;
  #before = processorTime();

  constructor(config, context) {
    super(config, context);
    this.#file = path.relative(config.projectConfig.rootDir, context.testPath);
  }

  async teardown() {
    await super.teardown();
    const costs = processorTime().map((now, at) => (now - this.#before[at]).toFixed(2));
    appendFileSync(process.env.TEST_COST, `${[this.#file, ...costs].join('\t')}\n`);
  }
};
