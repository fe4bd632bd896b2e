import Database from 'better-sqlite3'
import pg from 'pg'
import { kindOf, pathOf } from '@/lib/db/kind-of'

/** Asks a database directly; the driver prepares each text once. Values are `$1`, `$2` and so on, each used once and in order. */
export type Ask = (sql: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>
type Opened = {
  readonly ask: Ask
  /** Does all of it in one transaction. */
  readonly together: (work: () => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the database of a shop without Prisma and without the product. */
export const openDirectly = async (url: string): Promise<Opened> =>
  kindOf(url) === 'sqlite' ? onSqlite(url) : onPostgresql(url)

function onSqlite(url: string): Opened {
  const shop = new Database(pathOf(url))
  for (const setting of ['synchronous = NORMAL', 'foreign_keys = ON', 'cache_size = -65536']) shop.pragma(setting)
  const kept = new Map<string, Database.Statement>()
  const ask: Ask = async (sql, values) => {
    const statement = kept.get(sql) ?? shop.prepare(sql.replaceAll(/\$\d+/g, '?'))
    kept.set(sql, statement)
    if (statement.reader) return statement.all(...values) as Record<string, unknown>[]
    statement.run(...values)
    return []
  }
  const together = async (work: () => Promise<void>) => {
    shop.exec('BEGIN IMMEDIATE')
    await work()
    shop.exec('COMMIT')
  }
  return { ask, together, close: async () => void shop.close() }
}

async function onPostgresql(url: string): Promise<Opened> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const names = new Map<string, string>()
  const ask: Ask = async (text, values) => {
    const name = names.get(text) ?? `directly-${names.size}`
    names.set(text, name)
    return (await client.query({ name, text, values: [...values] })).rows
  }
  const together = async (work: () => Promise<void>) => {
    await client.query('BEGIN')
    await work()
    await client.query('COMMIT')
  }
  return { ask, together, close: () => client.end() }
}

/** What a figure's name says of its database. */
export const onOf = ({ url }: { readonly url: string }): string => (kindOf(url) === 'sqlite' ? '' : ', PostgreSQL')
