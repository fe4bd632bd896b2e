import SqliteDriver from 'better-sqlite3'
import { env } from '@/lib/env'

/** Every statement that is really run while `work` is and that reads, in the words SQLite gets, on whichever connection. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen = new Set<string>()
  const plain = SqliteDriver.prototype.prepare
  const heard = function (this: SqliteDriver.Database, sql: string) {
    if (/^\s*(SELECT|WITH)\b/i.test(sql)) seen.add(sql)
    return plain.call(this, sql)
  }
  SqliteDriver.prototype.prepare = heard as typeof plain
  try {
    await work()
  } finally {
    SqliteDriver.prototype.prepare = plain
  }
  return [...seen]
}

/** What SQLite does for some queries, each step by step. */
export function plansOf(queries: readonly string[]): { readonly sql: string; readonly steps: readonly string[] }[] {
  const driver = new SqliteDriver(env.DATABASE_URL.replace(/^file:/, ''), { readonly: true })
  try {
    return queries.map((sql) => {
      // A plan is made without looking at the values.
      const values = Array.from({ length: sql.split('?').length - 1 }, () => null)
      const rows = driver.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]
      return { sql, steps: rows.map(({ detail }) => detail) }
    })
  } finally {
    driver.close()
  }
}
