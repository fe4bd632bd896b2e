import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '@/lib/env'
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import { isBusy, Sqlite } from '@/lib/sqlite'
import type { Asks, Change, Clash, Found, Model, Rows, Values } from './db/rows'
import { rowsOnSqlite } from './db/rows-on-sqlite'

/**
 * The only place that picks a database. A Prisma client over better-sqlite3 is one connection, and a query made beside an
 * open transaction would run inside it: so one client only ever runs transactions, one after another, and
 * another only reads. The file may be shared with other processes (a worker, a script).
 */

/** What may be done inside a transaction: every model, and raw SQL. */
export type Tx = Prisma.TransactionClient

/** Where rows are read: inside a transaction, or what is committed. */
export type Db = Tx | PrismaClient

interface Database {
  readonly writer: PrismaClient
  readonly reader: PrismaClient
  readonly rows: Rows<Db>
  /** Settles when the last transaction queued so far has. */
  queue: Promise<unknown>
  readonly inside: AsyncLocalStorage<{ open: boolean }>
}

const attempts = 40
const transactionLimits = { maxWait: 20_000, timeout: 30_000 }

// One per process, also where the bundler or hot reloading makes this module several times over.
const shared = globalThis as typeof globalThis & { rescindDatabase?: Database }
shared.rescindDatabase ??= open()
const database = shared.rescindDatabase

/** Reads what is committed, and can do nothing else: a write through it fails. Each query sees the newest commit. */
export const reader: PrismaClient = database.reader

/**
 * Runs `work` in a transaction that holds the write lock from its start, so what it read stays true until it commits.
 * Throws what `work` throws, after rolling back. `work` may run again when another process held the lock
 * for long: it must touch nothing but `tx`. It must not call `inTransaction` (that would wait for itself; it throws).
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  if (database.inside.getStore()?.open) throw new Error('inTransaction inside inTransaction: hand its tx on instead.')
  const state = { open: true }
  const run = () => database.inside.run(state, () => untilNotBusy(work))
  const result = database.queue.then(run).finally(() => {
    state.open = false
  })
  database.queue = result.catch(() => undefined)
  return result
}

/** Opens both connections now rather than at the first query; throws when the file cannot be used safely. */
export async function openDatabase(): Promise<void> {
  await Promise.all([database.writer.$connect(), database.reader.$connect()])
}

/** Lets the transactions under way finish, then closes both connections. */
export async function closeDatabase(): Promise<void> {
  await database.queue
  await Promise.all([database.writer.$disconnect(), database.reader.$disconnect()])
}

/** Reads rows of several tables, each by the values of one column; in no order. */
export async function readRows<A extends Asks>(db: Db, asks: A): Promise<Found<A>> {
  if (db === reader) await connected()
  return (await database.rows.read(db, asks as never)) as Found<A>
}

let connecting: Promise<void> | null = null
const connected = () => {
  connecting ??= reader.$connect()
  return connecting
}

/** Writes new rows; every column without a default has to be named. @throws where a key is taken and no `clash` says what then. */
export const insertRows = (tx: Tx, model: Model, rows: readonly Values[], clash?: Clash): Promise<void> =>
  database.rows.insert(tx, model, rows, clash)

/** Changes rows, each found by its `where`. @returns how many were there. */
export const updateRows = (tx: Tx, model: Model, changes: readonly Change[]): Promise<number> =>
  database.rows.update(tx, model, changes)

function open(): Database {
  const adapters = { writer: new Sqlite(env.DATABASE_URL, 'writer'), reader: new Sqlite(env.DATABASE_URL, 'reader') }
  const writer = new PrismaClient({ adapter: adapters.writer })
  const reader = new PrismaClient({ adapter: adapters.reader })
  const inside = new AsyncLocalStorage<{ open: boolean }>()
  const connectionOf = (db: Db) => {
    if (db === reader) return adapters.reader.driver
    // Past Prisma nobody else notices that a transaction ran out of time.
    if (!inside.getStore()?.open) throw new Error('this transaction is over')
    return adapters.writer.driver
  }
  return { writer, reader, rows: rowsOnSqlite(reader, connectionOf), queue: Promise.resolve(), inside }
}

async function untilNotBusy<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.writer.$transaction(work, transactionLimits)
    } catch (error) {
      if (attempt === attempts || !isBusy(error)) throw error
      // Waiting by chance keeps processes from trying again in step.
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 45))
    }
  }
}
