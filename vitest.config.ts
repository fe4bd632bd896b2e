import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/journeys/**', 'tests/bench/**'],
    globalSetup: 'tests/database-template.ts',
    setupFiles: 'tests/own-database.ts',
    // The database driver is native and each file has a database of its own: processes, not threads.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    // Opening a market hashes passwords, which takes its time on a busy machine.
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
})
