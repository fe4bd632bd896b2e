import { execFileSync } from 'node:child_process'
import { startPostgresql } from '../scripts/postgresql-server'

/** Once per run: a PostgreSQL server, and on it an empty database with every migration applied, for each test file to copy. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgresql()
  try {
    await server.create('template')
    process.env.TEST_POSTGRESQL = server.url('')
    const env = { ...process.env, DATABASE_URL: server.url('template') }
    // By a process of its own: nobody may be connected to what is copied.
    execFileSync('npm', ['run', '--silent', 'db:migrate'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}
