/** Property tests are the same in every run; `PROPERTY_SEED=7 npm test` tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 2026) });
