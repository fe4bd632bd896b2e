import { mkdirSync, rmSync } from 'node:fs'
import { journeySettings, journeysFolder } from './journey-settings.mjs'
import { ensureBuilt, ensureGenerated, prepareDatabase } from './prepare.mjs'
import { start } from './run.mjs'

/** The server the journeys run against: the production build on a database seeded afresh, away from anybody's data. */

const index = Number(process.argv[2] ?? 0)
const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...journeySettings(index) }

rmSync(journeysFolder(index), { recursive: true, force: true })
mkdirSync(journeysFolder(index), { recursive: true })
await ensureGenerated()
prepareDatabase(env)
const NEXT_DIST_DIR = await ensureBuilt(['.next-test', '.next'])

const server = start(['scripts/serve.mjs'], { ...env, NEXT_DIST_DIR })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'))
server.once('exit', (code) => process.exit(code ?? 0))
