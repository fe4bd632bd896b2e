import { journeyPort, journeyServers } from './journey-settings.mjs'
import { ensureBuilt, ensureGenerated } from './prepare.mjs'
import { isFree, opens, start } from './run.mjs'

/** Every server the journeys run against, beside each other; says "open" once all of them are. */

const ports = Array.from({ length: journeyServers }, (_, index) => journeyPort(index))
for (const port of ports) {
  // Whoever answers there would be taken for the one that is started.
  if (await isFree(port)) continue
  console.error(`Port ${port} is taken. Choose others with TEST_PORT, such as: TEST_PORT=3320 npx playwright test`)
  process.exit(1)
}
await ensureGenerated()
const NEXT_DIST_DIR = await ensureBuilt(['.next-test', '.next'])

const servers = ports.map((_, index) => start(['scripts/serve-for-tests.mjs', String(index)], { NEXT_DIST_DIR }))
const end = () => servers.map((server) => server.kill('SIGTERM'))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end)
const opened = await Promise.all(ports.map((port, index) => opens(`http://localhost:${port}`, servers[index], 240_000)))
if (opened.every(Boolean)) console.log('open')
else {
  console.error('A server for the journeys did not open; its own messages are above.')
  process.exitCode = 1
  end()
}
