import { isConflict, openClient, openListener } from '@/lib/postgresql'
import { again, type Database, transactionLimits, workUnderWay } from './database'
import { rowsOnPostgresql } from './rows-on-postgresql'

/**
 * PostgreSQL. Transactions run side by side, each SERIALIZABLE: the server breaks off one of those that could not have run
 * one after another, and it is run again as a whole. Those that claim what they change see each statement's newest rows
 * instead (docs/decisions/15-two-databases.md).
 */
export function onPostgresql(url: string): Database {
  const writer = openClient(url, 'writer')
  const reader = openClient(url, 'reader')
  const underWay = workUnderWay()
  const running = new Set<Promise<unknown>>()

  return {
    kind: 'postgresql',
    reader,
    rows: rowsOnPostgresql(reader),
    transaction: (work, kept) => {
      // Known to this client only. What claims runs as the connection does, which saves a way to the server and back.
      const alone = { ...transactionLimits, isolationLevel: 'Serializable' } as typeof transactionLimits
      const options = kept === 'alone' ? alone : transactionLimits
      const attempt = () => writer.$transaction(work, options)
      const result = underWay.run(() => again(attempt, isConflict, { attempts: 60, longestMs: 250 }))
      const settled = result.catch(() => undefined).finally(() => running.delete(settled))
      running.add(settled)
      return result
    },
    inside: underWay.isHere,
    open: async () => {
      await Promise.all([writer.$connect(), reader.$connect()])
      // A pool opens nothing by itself.
      await reader.$queryRaw`SELECT 1`
    },
    close: async () => {
      await Promise.all(running)
      await Promise.all([writer.$disconnect(), reader.$disconnect()])
    },
    listen: (called) => openListener(url, called),
  }
}
