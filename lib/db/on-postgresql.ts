import { PrismaClient as PostgresqlClient } from '@/lib/generated/postgresql/client'
import type { PrismaClient } from '@/lib/generated/prisma/client'
import { isConflict, openListener, Postgresql } from '@/lib/postgresql'
import { again, type Database, type Db, transactionLimits } from './database'
import { type Driver, rowsOnPostgresql } from './rows-on-postgresql'
import { UnderWay } from './under-way'

/**
 * PostgreSQL. Transactions run side by side, each SERIALIZABLE: the server breaks off one of those that could not have run
 * one after another, and it is run again as a whole. Those that claim what they change see each statement's newest rows
 * instead (docs/decisions/15-two-databases.md).
 */
export function onPostgresql(url: string): Database {
  const underWay = new UnderWay<Driver>()
  const adapters = { writer: new Postgresql(url, 'writer', underWay.begun), reader: new Postgresql(url, 'reader') }
  const writer = clientOn(adapters.writer)
  const reader = clientOn(adapters.reader)
  const connectionOf = (db: Db): Driver => (db === reader ? adapters.reader.pool : underWay.connection())
  const running = new Set<Promise<unknown>>()

  return {
    kind: 'postgresql',
    reader,
    rows: rowsOnPostgresql(reader, connectionOf),
    transaction: (work, kept) => {
      // Known to this client only. What claims runs as the connection does, which saves a way to the server and back.
      const alone = { ...transactionLimits, isolationLevel: 'Serializable' } as typeof transactionLimits
      const options = kept === 'alone' ? alone : transactionLimits
      const attempt = () => writer.$transaction(work, options)
      const result = again(() => underWay.run(attempt), isConflict, { attempts: 60, longestMs: 250 })
      const settled = result.catch(() => undefined).finally(() => running.delete(settled))
      running.add(settled)
      return result
    },
    inside: () => underWay.isHere(),
    open: async () => {
      await Promise.all([writer.$connect(), reader.$connect()])
      // A pool opens nothing by itself.
      await reader.$queryRaw`SELECT 1`
    },
    close: async () => {
      await Promise.all(running)
      await Promise.all([writer.$disconnect(), reader.$disconnect()])
      await Promise.all([adapters.writer.end(), adapters.reader.end()])
    },
    listen: (called) => openListener(url, called),
  }
}

/**
 * Prisma's client on it. The clients of both databases are made from one text (scripts/generate.mjs), so whoever uses one
 * need not know which: they differ in options that nothing outside of lib/db gives.
 */
const clientOn = (adapter: Postgresql): PrismaClient => new PostgresqlClient({ adapter }) as unknown as PrismaClient
