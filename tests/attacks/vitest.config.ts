import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The attacks on a shop that is open: the production build on a market of its own, which they share, one file after another.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/attacks/**/*.served.ts'],
    globalSetup: 'tests/attacks/open-shop.ts',
    pool: 'forks',
    // One load of the shop's code for all of them: nothing in it remembers what an earlier file did.
    isolate: false,
    maxWorkers: 1,
    // All of them by everybody about everything take minutes.
    testTimeout: process.env.ATTACKS === 'all' ? 1_200_000 : 240_000,
    hookTimeout: 60_000,
  },
})
