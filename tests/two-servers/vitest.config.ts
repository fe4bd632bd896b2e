import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// One shop on two servers: the production build twice on a PostgreSQL database that holds the demo market.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/two-servers/**/*.served.ts'],
    globalSetup: 'tests/two-servers/open-servers.ts',
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
