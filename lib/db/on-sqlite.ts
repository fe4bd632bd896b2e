import { PrismaClient } from '@/lib/generated/prisma/client'
import { isBusy, Sqlite } from '@/lib/sqlite'
import { again, type Database, type Db, transactionLimits, workUnderWay } from './database'
import { rowsOnSqlite } from './rows-on-sqlite'

/**
 * SQLite. A Prisma client over better-sqlite3 is one connection, and a query made beside an open transaction would run
 * inside it: so one client only ever runs transactions, one after another, and another only reads. The file may be
 * shared with other processes (a worker, a script). A transaction holds the write lock from its start, so every one is alone.
 */
export function onSqlite(url: string): Database {
  const adapters = { writer: new Sqlite(url, 'writer'), reader: new Sqlite(url, 'reader') }
  const writer = new PrismaClient({ adapter: adapters.writer })
  const reader = new PrismaClient({ adapter: adapters.reader })
  const underWay = workUnderWay()
  // Settles when the last transaction queued so far has.
  let queue: Promise<unknown> = Promise.resolve()
  let connecting: Promise<void> | null = null

  const connectionOf = (db: Db) => {
    if (db === reader) return adapters.reader.driver
    // Past Prisma nobody else notices that a transaction ran out of time.
    if (!underWay.isHere()) throw new Error('this transaction is over')
    return adapters.writer.driver
  }
  const rows = rowsOnSqlite(reader, connectionOf)
  const connected = () => {
    connecting ??= reader.$connect()
    return connecting
  }

  return {
    kind: 'sqlite',
    reader,
    rows: {
      ...rows,
      read: async (db, asks) => {
        if (db === reader) await connected()
        return rows.read(db, asks)
      },
    },
    transaction: (work) => {
      const attempt = () => writer.$transaction(work, transactionLimits)
      const run = () => underWay.run(() => again(attempt, isBusy, { attempts: 40, longestMs: 50 }))
      const result = queue.then(run)
      queue = result.catch(() => undefined)
      return result
    },
    inside: underWay.isHere,
    open: async () => {
      await Promise.all([writer.$connect(), reader.$connect()])
    },
    close: async () => {
      await queue
      await Promise.all([writer.$disconnect(), reader.$disconnect()])
    },
    listen: null,
  }
}
