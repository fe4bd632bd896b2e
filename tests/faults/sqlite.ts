import Database from 'better-sqlite3'
import type { Beside } from './database'
import { heldUp } from './held-up'
import { pass } from './saboteur'

// What can go wrong with SQLite, done to the driver from outside.

const MOST_PAGES = 1_073_741_823
const spoilt = new Set<Database.Database>()
type Run = (...values: unknown[]) => unknown

/** Lets faults strike at this process's statements. */
function spoilDatabase(): void {
  const prepare = Database.prototype.prepare
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql)
    for (const name of ['run', 'all', 'get'] as const) {
      const run = statement[name].bind(statement) as Run
      Object.assign(statement, { [name]: (...values: unknown[]) => spoiltRun(this, sql, () => run(...values)) })
    }
    return statement
  } as typeof prepare
}

function spoiltRun(database: Database.Database, sql: string, run: () => unknown): unknown {
  if (sql === 'BEGIN IMMEDIATE') {
    pass('before-begin')
    const begun = run()
    const fault = pass('after-begin')
    if (fault) spoil(database, fault)
    return begun
  }
  if (sql === 'COMMIT') {
    if (pass('before-commit')) {
      database.exec('ROLLBACK')
      throw lost()
    }
    const committed = run()
    if (pass('after-commit')) throw lost()
    return committed
  }
  pass('statement')
  return run()
}

const lost = () => new Database.SqliteError('disk I/O error', 'SQLITE_IOERR')

function spoil(database: Database.Database, fault: string): void {
  spoilt.add(database)
  if (fault === 'read-only') database.pragma('query_only = ON')
  if (fault === 'full') database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true })}`)
}

/** Lets this process write again. */
function mendDatabase(): void {
  for (const database of spoilt) {
    database.pragma('query_only = OFF')
    database.pragma(`max_page_count = ${MOST_PAGES}`)
  }
  spoilt.clear()
}

/** Another connection to the database, which can hold it up and look through it. */
async function besides(url: string): Promise<Beside> {
  const database = new Database(url.replace(/^file:/, ''), { timeout: 20_000 })
  return {
    lockFor: heldUp(
      () => database.exec('BEGIN IMMEDIATE'),
      () => database.exec('ROLLBACK'),
    ),
    empty: async (tables) => {
      database.exec(`BEGIN IMMEDIATE; ${tables.map((table) => `DELETE FROM "${table}";`).join('')} COMMIT`)
    },
    shrink: () => {
      database.exec('VACUUM')
    },
    broken: async () => [
      ...(database.pragma('integrity_check') as { integrity_check: string }[]).flatMap(({ integrity_check: said }) =>
        said === 'ok' ? [] : [said],
      ),
      ...(database.pragma('foreign_key_check') as object[]).map((row) => JSON.stringify(row)),
    ],
    close: async () => {
      database.close()
    },
  }
}

export const sqlite = { spoilDatabase, mendDatabase, besides }
