import { copyFileSync } from 'node:fs'
import pg from 'pg'
import { startPostgresql } from '@/scripts/postgresql-server'
import { migrate } from '../migrate'
import type { Kind } from './plan'

type Databases = { readonly urls: readonly string[]; readonly close: () => Promise<void> }

/** So many databases of a kind with every migration applied, each for itself. */
export const openDatabases = (on: Kind, count: number, folder: string): Promise<Databases> =>
  on === 'sqlite' ? files(count, folder) : servers(count)

async function files(count: number, folder: string): Promise<Databases> {
  const template = `${folder}/template.db`
  migrate(`file:./${template}`)
  const paths = Array.from({ length: count }, (_, index) => `${folder}/${index}.db`)
  for (const path of paths) copyFileSync(template, path)
  return { urls: paths.map((path) => `file:./${path}`), close: async () => undefined }
}

async function servers(count: number): Promise<Databases> {
  const server = await startPostgresql()
  try {
    await server.create('template')
    migrate(server.url('template'))
    const client = new pg.Client({ connectionString: server.url('postgres') })
    await client.connect()
    const names = Array.from({ length: count }, (_, index) => `faults${index}`)
    for (const name of names) await client.query(`CREATE DATABASE ${name} TEMPLATE template`)
    await client.end()
    return { urls: names.map(server.url), close: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}
