import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, rmSync } from 'node:fs'
import { ensureBuilt } from '@/scripts/prepare.mjs'
import { opens } from '@/scripts/run.mjs'

/** Where a shop that tests open has what it needs, and what it is told besides. */
export type ServedShop = {
  readonly folder: string
  readonly DATABASE_URL: string
  readonly secrets: Readonly<{ NEXTAUTH_SECRET: string; METRICS_TOKEN: string }>
  /** Makes the database what the servers find. */
  readonly prepare: (env: NodeJS.ProcessEnv) => void
}

/** The production build on a database of its own, with a folder for what people send. */
export async function prepareShop({ folder, DATABASE_URL, secrets, prepare }: ServedShop) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const settings = { DATABASE_URL, FILES_DIR: `${folder}/files`, ...secrets, SIMULATION: '1', SMTP_URL: '' }
  const production = { ...process.env, ...settings, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  prepare({ ...production, LOG_LEVEL: 'warn' })
  const NEXT_DIST_DIR = await ensureBuilt(['.next-test', '.next'])
  return {
    build: NEXT_DIST_DIR,
    /** What the tests are told, so that they work on the same database. */
    settings: { ...settings, LOG_LEVEL: 'silent' },
    /** Starts a server, keeps all that it says in a file, and waits until it answers. @throws where it does not. */
    serve: async (port: number, log: string): Promise<ChildProcess> => {
      const origin = `http://localhost:${port}`
      const says = openSync(log, 'a')
      const server = spawn(process.execPath, ['scripts/serve.mjs'], {
        // At its most talkative: what it must not say, it must not say at any level.
        env: { ...production, NEXT_DIST_DIR, PORT: String(port), NEXTAUTH_URL: origin, LOG_LEVEL: 'trace' },
        stdio: ['ignore', says, says],
      })
      if (!(await opens(origin, server))) throw new Error(`the shop did not open; see ${log}`)
      return server
    },
  }
}

/** Ends a server and waits until it is gone, if it is not already. */
export function ended(server: ChildProcess): Promise<unknown> {
  const exit = new Promise((resolve) => server.once('exit', resolve))
  return server.exitCode === null && server.signalCode === null && server.kill('SIGTERM') ? exit : Promise.resolve()
}
