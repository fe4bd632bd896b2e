import { PrismaClient } from '@/lib/generated/prisma/client'
import { isBusy, Sqlite } from '@/lib/sqlite'
import { again, type Database, type Db, transactionLimits } from './database'
import { type Driver, rowsOnSqlite } from './rows-on-sqlite'
import { UnderWay } from './under-way'

/**
 * SQLite. A Prisma client over better-sqlite3 is one connection, and a query made beside an open transaction would run
 * inside it: so one client only ever runs transactions, one after another, and another only reads. The file may be
 * shared with other processes (a worker, a script). A transaction holds the write lock from its start, so every one is alone.
 */
export function onSqlite(url: string): Database {
  const underWay = new UnderWay<Driver>()
  const adapters = { writer: new Sqlite(url, 'writer', underWay.begun), reader: new Sqlite(url, 'reader') }
  const writer = new PrismaClient({ adapter: adapters.writer })
  const reader = new PrismaClient({ adapter: adapters.reader })
  // Settles when the last transaction queued so far has.
  let queue: Promise<unknown> = Promise.resolve()
  let connecting: Promise<void> | null = null

  const connectionOf = (db: Db) => (db === reader ? adapters.reader.driver : underWay.connection())
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
      const run = () => again(() => underWay.run(attempt), isBusy, { attempts: 40, longestMs: 50 })
      const result = queue.then(run)
      queue = result.catch(() => undefined)
      return result
    },
    inside: () => underWay.isHere(),
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
