import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'

const folder = process.env.TEST_FOLDER
const run = (script: string, args: readonly string[], settings: object) => {
  const env = { ...process.env, SIMULATION: '1', ...settings }
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    ...{ env, encoding: 'utf8', timeout: 30_000 },
  })
  return { status, stderr }
}
// Each of them by the same words, so each is asked once: starting a process takes longer than all that it does.
test('a database without tables: what is to be done first', () => {
  const found = run('scripts/worker.ts', [], { DATABASE_URL: `file:./${folder}/empty-${process.pid}.db` })
  expect(found).toEqual({ status: 1, stderr: expect.stringMatching(/^There are no tables .*npm run db:migrate\n$/) })
})

test('a database that lacks what this version needs is not worked on', () => {
  const file = `${folder}/older-${process.pid}.db`
  copyFileSync(`${folder}/template.db`, file)
  const db = new Database(file)
  const { name } = db.prepare('SELECT MAX(migration_name) AS name FROM _prisma_migrations').get() as { name: string }
  db.prepare('DELETE FROM _prisma_migrations WHERE migration_name = ?').run(name)
  db.close()
  const found = run('scripts/clock.ts', ['show'], { DATABASE_URL: `file:./${file}` })
  expect(found).toEqual({ status: 1, stderr: expect.stringContaining(`it lacks ${name}. Apply the migrations first`) })
})

test.each([['scripts/clock.ts', 'show'], ['scripts/db-migrate.ts']])(
  '%s says where nothing answers, and no password',
  (script, ...args) => {
    const found = run(script, args, { DATABASE_URL: 'postgresql://rescind:open-sesame@127.0.0.1:1/rescind' })
    expect(found).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^The database \(DATABASE_URL\) cannot be opened: .*127\.0\.0\.1.*\.\n$/),
    })
    expect(found.stderr).not.toContain('sesame')
  },
)

test.each([
  ['scripts/deadlines.ts', '--now'],
  ['prisma/seed.ts', '--lst'],
])('%s %s does nothing that it was not asked for', (script, ...args) => {
  const found = run(script, args, { DATABASE_URL: `file:./${folder}/empty-${process.pid}.db` })
  expect(found).toEqual({ status: 1, stderr: expect.stringMatching(/^Un(known|expected) .*\nnpm run /) })
})
