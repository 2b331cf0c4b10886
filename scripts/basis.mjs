// `npm run lab -- basis FOLDER` by its earlier name.
process.argv.splice(2, 0, 'basis');
await import('./lab.mjs');
