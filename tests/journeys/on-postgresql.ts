import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { journeyServers } from '@/scripts/journey-settings.mjs'
import { postgresqlForTests } from '../postgresql-for-tests'

/** `tsx tests/journeys/on-postgresql.ts [what Playwright is told]`: the journeys, each of their servers on a PostgreSQL database. */
const prefix = `rescind_journeys_${process.pid}`
const postgresql = await postgresqlForTests(prefix)
try {
  const [first = '', ...others] = Array.from({ length: journeyServers }, (_, server) => `${prefix}_${server}`)
  // The others are copies of it (scripts/serve-for-tests.mjs).
  await postgresql.create(first)
  const env = { ...process.env, JOURNEYS_ON: [first, ...others].map(postgresql.url).join() }
  const args = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)]
  // Ctrl-C reaches Playwright too, which ends its servers first.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
  const [status] = await once(spawn(process.execPath, args, { env, stdio: 'inherit' }), 'exit')
  process.exitCode = status ?? 1
} finally {
  await postgresql.stop()
}
