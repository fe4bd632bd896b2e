import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '@/lib/env'
import { type Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import { isBusy, Sqlite } from '@/lib/sqlite'

/**
 * The only place that picks a database. A Prisma client over better-sqlite3 is one connection, and a query made beside an
 * open transaction would run inside it: so one client only ever runs transactions, one after another, and
 * another only reads. The file may be shared with other processes (a worker, a script).
 */

/** What may be done inside a transaction: every model, and raw SQL. */
export type Tx = Prisma.TransactionClient

interface Database {
  readonly writer: PrismaClient
  readonly reader: PrismaClient
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

function open(): Database {
  return {
    writer: new PrismaClient({ adapter: new Sqlite(env.DATABASE_URL, 'writer') }),
    reader: new PrismaClient({ adapter: new Sqlite(env.DATABASE_URL, 'reader') }),
    queue: Promise.resolve(),
    inside: new AsyncLocalStorage(),
  }
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
