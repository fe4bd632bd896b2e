/** Loaded into a server that is measured, with `--expose-gc`: it throws away what nobody needs any more when it is told to. */
process.on('SIGUSR2', () => globalThis.gc?.())
