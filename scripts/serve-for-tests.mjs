import { mkdirSync, rmSync } from 'node:fs'
import { ensureBuilt, ensureGenerated } from './prepare.mjs'
import { runNode, start } from './run.mjs'

/** The server the journeys run against: the production build on a database seeded afresh, away from anybody's data. */

const port = process.argv[2] ?? '3310'
const folder = 'data/test/journeys'
const env = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  DATABASE_URL: `file:./${folder}/rescind.db`,
  PORT: port,
  SIMULATION: '1',
  NEXTAUTH_SECRET: 'a secret for the journeys, known to everybody',
  NEXTAUTH_URL: `http://localhost:${port}`,
  SMTP_URL: '',
  LOG_LEVEL: 'warn',
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await ensureGenerated()
runNode(['--import', 'tsx', 'scripts/db-migrate.ts', '--seed'], env)
const NEXT_DIST_DIR = await ensureBuilt(['.next-test', '.next'])

const server = start(['node_modules/next/dist/bin/next', 'start', '-p', port], { ...env, NEXT_DIST_DIR })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'))
server.once('exit', (code) => process.exit(code ?? 0))
