import { basename, resolve } from 'node:path'
import { build } from 'esbuild'

/**
 * Bundles scripts for processes that are started again and again: few files start in a fraction of the time, and without
 * what only the other kind of database needs. What is native is left where it is.
 * @returns where each of them is then, in `folder`.
 */
export async function bundle(scripts: readonly string[], folder: string): Promise<string[]> {
  await build({
    ...{ entryPoints: [...scripts], outdir: folder, outExtension: { '.js': '.mjs' } },
    ...{ bundle: true, splitting: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
    external: ['better-sqlite3', 'pg', '@prisma/adapter-pg', 'pino'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  return scripts.map((script) => resolve(folder, `${basename(script, '.ts')}.mjs`))
}
