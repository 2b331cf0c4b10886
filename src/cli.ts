#!/usr/bin/env node
import { processIo } from './cli/io.ts';
import { run } from './cli/run.ts';

// The exit status is set, not forced: whatever was printed still reaches its reader.
process.exitCode = await run(process.argv.slice(2), processIo());
