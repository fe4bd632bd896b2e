import { mkdirSync, rmSync } from 'node:fs'
import { journeyServers, journeySettings, journeysFolder } from './journey-settings.mjs'
import { ensureBuilt, ensureGenerated, prepareDatabase } from './prepare.mjs'
import { opens, start } from './run.mjs'

/**
 * The servers the journeys run against: the production build, each on a database seeded afresh, away from anybody's data. Says
 * "open" once all of them are.
 */

const servers = []
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end)

await ensureGenerated()
const NEXT_DIST_DIR = await ensureBuilt(['.next-test', '.next'])
const opened = await Promise.all(Array.from({ length: journeyServers }, (_, index) => open(index)))
if (opened.every(Boolean)) console.log('open')
else end()

/** Seeds what the nth server works on, starts it, and answers whether it opens. */
async function open(index) {
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...journeySettings(index) }
  rmSync(journeysFolder(index), { recursive: true, force: true })
  mkdirSync(journeysFolder(index), { recursive: true })
  await prepareDatabase(env)
  const server = start(['scripts/serve.mjs'], { ...env, NEXT_DIST_DIR })
  servers.push(server)
  // One without the others serves nobody.
  server.once('exit', end)
  return opens(env.NEXTAUTH_URL, server)
}

function end() {
  for (const server of servers) server.kill('SIGTERM')
}
