import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { testsAlone } from './tests/alone.mjs'
import { LongestFirst } from './tests/longest-first.mjs'
import { testsReaching } from './tests/reaching.mjs'

const leftOut = ['tests/journeys', 'tests/bench']
const alone = testsAlone('tests')

/** What only one kind of database can do is tested on that kind. */
const onlyPostgresql = '**/*.postgresql.test.ts'
/** Whatever comes to touch a database is tested on both. The plans are SQLite's own. */
const onPostgresql = testsReaching('lib/db.ts', 'tests', [...leftOut, 'tests/plans'])

const sqlite = { globalSetup: 'tests/database-template.ts', setupFiles: 'tests/own-database.ts' }
const postgresql = { globalSetup: 'tests/postgresql-template.ts', setupFiles: 'tests/own-postgresql.ts' }
const exclude = [...leftOut.map((folder) => `${folder}/**`), onlyPostgresql]

/**
 * Test files of a kind. They share a few processes, each with a database of its own, which is emptied for each file;
 * `isolate` gives each file a process instead.
 */
const project = (name: string, isolate: boolean, files: object) => ({
  extends: true as const,
  test: {
    ...{ name, isolate },
    // The database driver is native: processes, not threads.
    pool: 'forks' as const,
    testTimeout: 60_000,
    // Opening a market hashes passwords, which takes its time on a busy machine.
    hookTimeout: 60_000,
    passWithNoTests: true,
    ...files,
  },
})

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('sqlite', false, { ...sqlite, include: ['tests/**/*.test.ts'], exclude: [...exclude, ...alone] }),
      project('postgresql', false, {
        ...postgresql,
        include: onPostgresql.filter((file) => !alone.includes(file)),
      }),
      project('sqlite alone', true, { ...sqlite, include: alone, exclude }),
      project('postgresql alone', true, {
        ...postgresql,
        include: onPostgresql.filter((file) => alone.includes(file)),
      }),
    ],
  },
})
