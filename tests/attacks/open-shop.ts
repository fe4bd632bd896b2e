import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, rmSync } from 'node:fs'
import { ensureBuilt, prepareDatabase } from '@/scripts/prepare.mjs'
import { freePorts, opens } from '@/scripts/run.mjs'

const folder = `data/test/attacks-${process.pid}`
let server: ChildProcess

/**
 * Once per run: the production build on a market seeded afresh, and everything it says kept in a file. The settings are set
 * in this process, so that the tests, which it starts, work on the same database.
 */
export async function setup(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const port = await freePorts(3710)
  const settings = {
    DATABASE_URL: `file:./${folder}/rescind.db`,
    FILES_DIR: `${folder}/files`,
    PORT: String(port),
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: 'secret-of-the-attacked-shop-that-must-never-be-seen',
    METRICS_TOKEN: 'token-of-the-attacked-shop-that-must-never-be-seen',
    SIMULATION: '1',
    SMTP_URL: '',
    SERVER_LOG: `${folder}/server.log`,
  }
  Object.assign(process.env, settings, { LOG_LEVEL: 'silent' })
  const production = { ...process.env, ...settings, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  prepareDatabase({ ...production, LOG_LEVEL: 'warn' })
  const NEXT_DIST_DIR = await ensureBuilt(['.next-test', '.next'])
  const log = openSync(settings.SERVER_LOG, 'a')
  // At its most talkative: what it must not say, it must not say at any level.
  server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...production, NEXT_DIST_DIR, LOG_LEVEL: 'trace' },
    stdio: ['ignore', log, log],
  })
  process.env.ATTACKED_BUILD = NEXT_DIST_DIR
  if (!(await opens(settings.NEXTAUTH_URL, server)))
    throw new Error(`the shop did not open; see ${settings.SERVER_LOG}`)
}

export function teardown(): void {
  server.kill('SIGTERM')
  if (!process.env.KEEP_ATTACKED) rmSync(folder, { recursive: true, force: true })
}
