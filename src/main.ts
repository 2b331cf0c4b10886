import { run } from './action.ts';
import { runnerPorts } from './action/ports.ts';

// The exit status is set, not forced: whatever was printed still reaches the runner.
process.exitCode = await run(runnerPorts());
