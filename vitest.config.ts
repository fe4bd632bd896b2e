import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { testsReaching } from './tests/reaching.mjs'

const leftOut = ['tests/journeys', 'tests/bench']

/** What runs on the second database only with `POSTGRESQL=all`: `npm test` has twenty minutes on two cores. */
const later =
  process.env.POSTGRESQL === 'all'
    ? []
    : [
        ...['attacks', 'audit', 'auth', 'buying', 'files', 'health', 'mail', 'mediation', 'messages', 'notices'],
        ...['orders/chargebacks', 'orders/my-orders', 'orders/provider', 'orders/regions', 'orders/seed'],
        ...['policy', 'rules', 'scenario'],
      ].map((place) => `tests/${place}`)

/** What both runs have in common. */
const shared = {
  // The database driver is native and each file has a database of its own: processes, not threads.
  pool: 'forks',
  testTimeout: 60_000,
  // Opening a market hashes passwords, which takes its time on a busy machine.
  hookTimeout: 60_000,
  passWithNoTests: true,
} as const

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'sqlite',
          include: ['tests/**/*.test.ts'],
          // What only one kind of database can do is tested on that kind.
          exclude: [...leftOut.map((folder) => `${folder}/**`), '**/*.postgresql.test.ts'],
          globalSetup: 'tests/database-template.ts',
          setupFiles: 'tests/own-database.ts',
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'postgresql',
          // Whatever comes to touch a database is tested on this one too. The plans are SQLite's own.
          include: testsReaching('lib/db.ts', 'tests', [...leftOut, ...later, 'tests/plans']),
          globalSetup: 'tests/postgresql-template.ts',
          setupFiles: 'tests/own-postgresql.ts',
        },
      },
    ],
  },
})
