import { env } from '@/lib/env'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import type { Database, Db, Kept, Tx } from './db/database'
import { openReady } from './db/not-ready'
import { onUrl } from './db/on-url'
import type { Asks, Change, Clash, Found, Insert, Model, Values } from './db/rows'

export type { Db, Kept, Tx } from './db/database'

// One per process, also where the bundler or hot reloading makes this module several times over.
const shared = globalThis as typeof globalThis & { rescindDatabase?: Database }
shared.rescindDatabase ??= onUrl(env.DATABASE_URL)
const database = shared.rescindDatabase

/** Reads what is committed, and can do nothing else: a write through it fails. Each query sees the newest commit. */
export const reader: PrismaClient = database.reader

/**
 * Runs `work` in a transaction in which what it read stays true until it commits. Throws what `work` throws, after
 * rolling back. `work` may run again when another transaction was in its way: it must touch nothing but
 * `tx`. It must not call `inTransaction` (that could wait for itself; it throws).
 * @param kept `claimed` lets workers go on beside each other: then all that is read must have been claimed in it.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, kept: Kept = 'alone'): Promise<T> {
  if (database.inside()) throw new Error('inTransaction inside inTransaction: hand its tx on instead.')
  return database.transaction(work, kept)
}

/** Opens its connections now rather than at the first query. @throws NotReady where nothing can be done on it yet. */
export const openDatabase = (): Promise<void> => openReady(database)

/** Lets the transactions under way finish, then closes all connections. */
export const closeDatabase = (): Promise<void> => database.close()

/** Reads rows of several tables, each by the values of one column; in no order. */
export const readRows = async <A extends Asks>(db: Db, asks: A): Promise<Found<A>> =>
  (await database.rows.read(db, asks as never)) as Found<A>

/** Writes new rows of one table. @throws where a key is taken and no `clash` says what then. */
export const insertRows = (tx: Tx, model: Model, rows: readonly Values[], clash?: Clash): Promise<void> =>
  insertAll(tx, [{ model, rows, clash }])

/** Writes new rows of several tables; what points to a row comes after it. @throws as `insertRows` does. */
export const insertAll = (tx: Tx, inserts: readonly Insert[]): Promise<void> => database.rows.insert(tx, inserts)

/** Changes rows, each found by its `where`. @returns how many were there. */
export const updateRows = (tx: Tx, model: Model, changes: readonly Change[]): Promise<number> =>
  database.rows.update(tx, model, changes)

/**
 * Claims rows of a table, by their ids, for the rest of a transaction: nobody else's claim on them is met until it ends.
 * `wait` waits for others and claims all; `skip` leaves out what others hold, and makes transactions that read before fail.
 * @returns the ids claimed.
 */
export const claimRows = (tx: Tx, model: Model, ids: readonly string[], others: 'wait' | 'skip'): Promise<string[]> =>
  database.rows.claim(tx, model, ids, others)

/** The condition that a word occurs in a text, in capitals or not. SQLite's own answers so; PostgreSQL's has to be asked to. */
export const containing = (word: string): { contains: string } =>
  database.kind === 'sqlite' ? { contains: word } : ({ contains: word, mode: 'insensitive' } as { contains: string })

/** Calls back when another process may have written a Change; null where nobody calls and one has to ask. */
export const listen = database.listen
