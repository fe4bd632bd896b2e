import SqliteDriver from 'better-sqlite3'
import { pathOf } from '@/lib/db/kind-of'
import { env } from '@/lib/env'

const aStatement = new SqliteDriver(':memory:').prepare('SELECT 1')
/** What all statements have in common, those that were prepared long before too. */
const statements: typeof aStatement = Object.getPrototypeOf(aStatement)

/** Every statement that is run while `work` is and that reads, in the words SQLite gets, on whichever connection. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen = new Set<string>()
  const plain = statements.all
  statements.all = function (...values) {
    if (/^\s*(SELECT|WITH)\b/i.test(this.source)) seen.add(this.source)
    return plain.apply(this, values)
  }
  try {
    await work()
  } finally {
    statements.all = plain
  }
  return [...seen]
}

/** What SQLite does for some queries, each step by step. */
export function plansOf(queries: readonly string[]): { readonly sql: string; readonly steps: readonly string[] }[] {
  const driver = new SqliteDriver(pathOf(env.DATABASE_URL), { readonly: true })
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
