import { fileURLToPath } from 'node:url'
import { defineConfig, type TestUserConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** How tests run on shops that are open: those `opens` opens once for all of them, in one process, one file after another. */
export const onServed = (folder: string, opens: string, own: TestUserConfig) =>
  defineConfig({
    root,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    test: {
      include: [`${folder}/**/*.served.ts`],
      globalSetup: `${folder}/${opens}`,
      pool: 'forks',
      maxWorkers: 1,
      hookTimeout: 60_000,
      ...own,
    },
  })
