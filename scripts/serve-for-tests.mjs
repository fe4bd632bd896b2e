import { mkdirSync, rmSync } from 'node:fs'
import { journeySettings, journeysFolder } from './journey-settings.mjs'
import { prepareDatabase } from './prepare.mjs'
import { start } from './run.mjs'

/**
 * A server the journeys run against: the production build in NEXT_DIST_DIR on a database seeded afresh, away from anybody's
 * data.
 */

const index = Number(process.argv[2] ?? 0)
const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...journeySettings(index) }

rmSync(journeysFolder(index), { recursive: true, force: true })
mkdirSync(journeysFolder(index), { recursive: true })
prepareDatabase(env)

const server = start(['scripts/serve.mjs'], env)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'))
server.once('exit', (code) => process.exit(code ?? 0))
