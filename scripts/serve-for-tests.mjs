import { cpSync, mkdirSync, rmSync } from 'node:fs'
import pg from 'pg'
import { journeyPort, journeyServers, journeySettings, journeysFolder } from './journey-settings.mjs'
import { ensureBuilt, ensureGenerated, prepareDatabase } from './prepare.mjs'
import { isFree, opens, start } from './run.mjs'

/**
 * Every server the journeys run against: the production build, each on a market sown afresh, away from anybody's data. Says
 * "open" once all of them are.
 */

const indexes = Array.from({ length: journeyServers }, (_, index) => index)
for (const port of indexes.map(journeyPort)) {
  // Whoever answers there would be taken for the one that is started.
  if (await isFree(port)) continue
  console.error(`Port ${port} is taken. Choose others with TEST_PORT, such as: TEST_PORT=3320 npx playwright test`)
  process.exit(1)
}
await ensureGenerated()
const production = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_DIST_DIR: await ensureBuilt(['.next-test', '.next']),
}
const settings = indexes.map((index) => ({ ...production, ...journeySettings(index) }))

// Sowing takes longer than all else here: the others get a copy of the first one.
const [first, ...others] = indexes
for (const index of indexes) rmSync(journeysFolder(index), { recursive: true, force: true })
mkdirSync(journeysFolder(first), { recursive: true })
prepareDatabase(settings[first])
for (const index of others) {
  cpSync(journeysFolder(first), journeysFolder(index), { recursive: true })
  await copyOnServer(settings[first].DATABASE_URL, settings[index].DATABASE_URL)
}

const servers = settings.map((env) => start(['scripts/serve.mjs'], env))
const end = () => servers.map((server) => server.kill('SIGTERM'))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end)
const opened = await Promise.all(
  indexes.map((index) => opens(`http://localhost:${journeyPort(index)}`, servers[index], 240_000)),
)
if (opened.every(Boolean)) console.log('open')
else {
  console.error('A server for the journeys did not open; its own messages are above.')
  process.exitCode = 1
  end()
}

/** Makes a database that holds what another does, on the same PostgreSQL server; one in a file is copied as a file. */
async function copyOnServer(from, to) {
  if (from.startsWith('file:')) return
  const named = (url) => new URL(url).pathname.slice(1)
  const client = new pg.Client({ connectionString: new URL('/postgres', from).href })
  await client.connect()
  await client.query(`CREATE DATABASE ${named(to)} TEMPLATE ${named(from)}`).finally(() => client.end())
}
