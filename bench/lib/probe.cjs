// Loaded into every measured process: says at its end how much processor time and memory it took.
const fs = require('node:fs');
process.on('exit', (code) => {
  const { user, system } = process.cpuUsage();
  const line = { cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024, code };
  fs.appendFileSync(process.env.BENCH_PROBE, `${JSON.stringify(line)}\n`);
});
