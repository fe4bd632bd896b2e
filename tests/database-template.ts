import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'

// A folder for each run: two runs at once do not touch each other's.
const folder = `data/test/units-${process.pid}`

/**
 * Once per run: an empty database with every migration applied, for each test file to copy. Made by a process of its
 * own, whose end closes the file: until then part of it is in SQLite's log beside it.
 */
export function setup(): void {
  mkdirSync(folder, { recursive: true })
  process.env.TEST_DATABASES = folder
  const env = { ...process.env, DATABASE_URL: `file:./${folder}/template.db` }
  execFileSync('npm', ['run', '--silent', 'db:migrate'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true })
}
