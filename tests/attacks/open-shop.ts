import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { prepareDatabase } from '@/scripts/prepare.mjs'
import { freePorts } from '@/scripts/run.mjs'
import { prepareShop } from '../served-shop'

const folder = `data/test/attacks-${process.pid}`
let server: ChildProcess

/**
 * Once per run: the production build on a market seeded afresh, and everything it says kept in a file. The settings are set
 * in this process, so that the tests, which it starts, work on the same database.
 */
export async function setup(): Promise<void> {
  const secrets = {
    NEXTAUTH_SECRET: 'secret-of-the-attacked-shop-that-must-never-be-seen',
    METRICS_TOKEN: 'token-of-the-attacked-shop-that-must-never-be-seen',
  }
  const shop = await prepareShop({
    ...{ folder, DATABASE_URL: `file:./${folder}/rescind.db`, secrets },
    prepare: prepareDatabase,
  })
  const port = await freePorts(3710)
  const SERVER_LOG = `${folder}/server.log`
  server = await shop.serve(port, SERVER_LOG)
  const NEXTAUTH_URL = `http://localhost:${port}`
  Object.assign(process.env, shop.settings, { NEXTAUTH_URL, SERVER_LOG, ATTACKED_BUILD: shop.build })
}

export function teardown(): void {
  server.kill('SIGTERM')
  if (!process.env.KEEP_ATTACKED) rmSync(folder, { recursive: true, force: true })
}
