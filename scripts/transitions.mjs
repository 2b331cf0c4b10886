// `npm run lab -- transitions FOLDER` by its earlier name.
process.argv.splice(2, 0, 'transitions');
await import('./lab.mjs');
