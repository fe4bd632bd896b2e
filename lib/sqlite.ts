import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { Transaction } from '@prisma/driver-adapter-utils'
import { keepStatements } from './db/kept-statements'
import { pathOf } from './db/kind-of'
import type { Driver } from './db/rows-on-sqlite'
import type { Begun } from './db/under-way'

type Role = 'writer' | 'reader'
type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>

// The wait for a lock blocks the whole process, so it is short; `inTransaction` tries again without blocking.
const busyTimeoutMs = 500

// SQLite's own 2 MB keep too little of a large shop at hand, and carry the log over every 4 MB.
const memory = 'PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000;'

/**
 * Opens SQLite the one way this app is safe with. Prisma's adapter leaves a connection as SQLite makes it; this one
 * sets WAL (and insists on it: in the default journal a write can report success and vanish, prisma/orm#29933),
 * foreign keys, and a write lock taken at BEGIN. The adapter's plain BEGIN takes it at the first write, which fails
 * whenever another process wrote since the transaction's first read.
 */
export class Sqlite extends PrismaBetterSqlite3 {
  readonly #role: Role
  readonly #file: string
  readonly #begun: Begun<Driver> | undefined
  #driver: Driver | null = null

  constructor(url: string, role: Role, begun?: Begun<Driver>) {
    super({ url, timeout: busyTimeoutMs })
    this.#role = role
    this.#begun = begun
    this.#file = pathOf(url)
  }

  override async connect(): Promise<Connection> {
    mkdirSync(dirname(this.#file), { recursive: true })
    const connection = await super.connect()
    const driver = Reflect.get(connection, 'client') as Driver & Parameters<typeof keepStatements>[0]
    this.#driver = driver
    Reflect.set(connection, 'client', keepStatements(driver))
    await this.#insistOnWriteAheadLog(connection)
    await connection.executeScript(`PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; ${memory}`)
    if (this.#role === 'reader') await connection.executeScript('PRAGMA query_only = ON;')
    else lockAtBegin(connection, (transaction) => this.#begun?.(transaction, driver))
    return connection
  }

  /** The driver's own connection, for what goes past Prisma (lib/db/rows.ts). */
  get driver(): Driver {
    if (!this.#driver) throw new Error('the database is not open yet')
    return this.#driver
  }

  async #insistOnWriteAheadLog(connection: Connection): Promise<void> {
    // Changing the mode of a new file needs it for oneself and does not wait: several processes may start at once.
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await connection.queryRaw({ sql: 'PRAGMA journal_mode = WAL', args: [], argTypes: [] })
        const mode = answer.rows[0]?.[0]
        if (mode === 'wal') return
        throw new Error(
          `${this.#file} cannot use SQLite's write-ahead log (journal_mode is ${mode}); put it on a local disk.`,
        )
      } catch (error) {
        if (attempt === 50 || !isBusy(error)) throw error
        await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80))
      }
    }
  }
}

/** Whether `error` says that another connection holds the lock: as the driver says it, or as Prisma does. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  const kind = typeof error.cause === 'object' && error.cause && 'kind' in error.cause ? error.cause.kind : undefined
  return code === 'P1008' || kind === 'SocketTimeout' || /SQLITE_BUSY|database is locked/.test(error.message)
}

function lockAtBegin(connection: Connection, begun: (transaction: Transaction) => void): void {
  const begin = connection.startTransaction.bind(connection)
  connection.startTransaction = async (isolationLevel) => {
    const transaction = await begin(isolationLevel)
    try {
      // The plain BEGIN has touched nothing yet, so undoing it is free.
      await transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] })
      await transaction.executeRaw({ sql: 'BEGIN IMMEDIATE', args: [], argTypes: [] })
      begun(transaction)
      return transaction
    } catch (error) {
      await transaction.rollback()
      throw error
    }
  }
}
