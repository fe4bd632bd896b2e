import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { migrateDatabase } from '@/scripts/prepare.mjs'
import { freePorts, runNode } from '@/scripts/run.mjs'
import { postgresqlForTests } from '../postgresql-for-tests'
import { ended, prepareShop } from '../served-shop'

const folder = `data/test/two-servers-${process.pid}`
const secrets = {
  NEXTAUTH_SECRET: 'the one secret that both of the servers know',
  METRICS_TOKEN: 'a token that both servers know',
}

/** Once per run: two servers on one PostgreSQL database. The settings are set in this process, which starts the tests. */
export async function setup(): Promise<() => Promise<void>> {
  const database = `rescind_two_servers_${process.pid}`
  const postgresql = await postgresqlForTests(database)
  const servers: ChildProcess[] = []
  const close = async () => {
    await Promise.all(servers.map(ended))
    await postgresql.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await postgresql.create(database)
    const shop = await prepareShop({
      ...{ folder, DATABASE_URL: postgresql.url(database), secrets },
      prepare: (env) => {
        migrateDatabase(env)
        runNode(['--import', 'tsx', 'tests/two-servers/fill.ts'], env)
      },
    })
    const port = await freePorts(3720, 2)
    const ports = [port, port + 1]
    servers.push(...(await Promise.all(ports.map((port) => shop.serve(port, `${folder}/${port}.log`)))))
    const origins = ports.map((port) => `http://localhost:${port}`)
    Object.assign(process.env, shop.settings, {
      NEXTAUTH_URL: origins[0],
      SERVERS: origins.join(),
      SERVER_PIDS: servers.map(({ pid }) => pid).join(),
    })
    return close
  } catch (error) {
    await close()
    throw error
  }
}
