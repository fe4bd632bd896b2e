import { rmSync } from 'node:fs'
import { prepareDatabase } from '@/scripts/prepare.mjs'
import { freePorts } from '@/scripts/run.mjs'
import { postgresqlForTests } from '../postgresql-for-tests'
import { ended, prepareShop } from '../served-shop'

const folder = `data/test/attacks-${process.pid}`
const secrets = {
  NEXTAUTH_SECRET: 'secret-of-the-attacked-shop-that-must-never-be-seen',
  METRICS_TOKEN: 'token-of-the-attacked-shop-that-must-never-be-seen',
}

/**
 * Once per run: the production build on a market seeded afresh, on SQLite unless `ATTACKED_ON=postgresql`, and everything it
 * says kept in a file. The settings are set in this process, so that the tests, which it starts, work on the same database.
 */
export async function setup(): Promise<() => Promise<void>> {
  const undo: (() => unknown)[] = []
  const close = async () => {
    for (const step of undo.reverse()) await step()
  }
  try {
    const postgresql = process.env.ATTACKED_ON === 'postgresql'
    const DATABASE_URL = postgresql ? await onPostgresql(undo) : `file:./${folder}/rescind.db`
    undo.push(() => process.env.KEEP_ATTACKED ?? rmSync(folder, { recursive: true, force: true }))
    const shop = await prepareShop({ folder, DATABASE_URL, secrets, prepare: prepareDatabase })
    // Both kinds may be attacked at once, and look for a port at the same moment.
    const port = await freePorts(postgresql ? 3720 : 3710)
    const SERVER_LOG = `${folder}/server.log`
    const server = await shop.serve(port, SERVER_LOG)
    undo.push(() => ended(server))
    const NEXTAUTH_URL = `http://localhost:${port}`
    Object.assign(process.env, shop.settings, { NEXTAUTH_URL, SERVER_LOG, ATTACKED_BUILD: shop.build })
    return close
  } catch (error) {
    await close()
    throw error
  }
}

async function onPostgresql(undo: (() => unknown)[]): Promise<string> {
  const database = `rescind_attacks_${process.pid}`
  const postgresql = await postgresqlForTests(database)
  undo.push(() => postgresql.stop())
  await postgresql.create(database)
  return postgresql.url(database)
}
