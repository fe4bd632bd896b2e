import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { postgresqlForTests } from './postgresql-for-tests'

/** Once per run: a PostgreSQL server, and on it an empty database with every migration applied, for each test file to copy. */
export async function setup(): Promise<() => Promise<void>> {
  // A name for each run: two runs at once on one server do not touch each other's.
  const template = `rescind_test_${process.pid}`
  const files = `data/test/files-${process.pid}`
  const server = await postgresqlForTests(template)
  try {
    await server.create(template)
    process.env.TEST_POSTGRESQL_TEMPLATE = server.url(template)
    process.env.TEST_FILES = files
    const env = { ...process.env, DATABASE_URL: server.url(template) }
    // By a process of its own: nobody may be connected to what is copied.
    execFileSync('npm', ['run', '--silent', 'db:migrate'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  } catch (error) {
    await server.stop()
    throw error
  }
  return async () => {
    await server.stop()
    rmSync(files, { recursive: true, force: true })
  }
}
