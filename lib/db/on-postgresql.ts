import { AsyncLocalStorage } from 'node:async_hooks'
import { isConflict, openClient, openListener } from '@/lib/postgresql'
import { again, type Database, transactionLimits } from './database'
import { rowsOnPostgresql } from './rows-on-postgresql'

/**
 * PostgreSQL. Transactions run side by side, each SERIALIZABLE: the server breaks off one of those that could not have run
 * one after another, and it is run again as a whole. Those that claim what they change see each statement's newest rows
 * instead (docs/decisions/15-two-databases.md).
 */
export function onPostgresql(url: string): Database {
  const writer = openClient(url, 'writer')
  const reader = openClient(url, 'reader')
  const inside = new AsyncLocalStorage<{ open: boolean }>()
  const underWay = new Set<Promise<unknown>>()

  return {
    kind: 'postgresql',
    reader,
    rows: rowsOnPostgresql(reader),
    transaction: (work, kept) => {
      const state = { open: true }
      const isolationLevel = kept === 'alone' ? 'Serializable' : 'ReadCommitted'
      // Known to this client only.
      const options = { ...transactionLimits, isolationLevel } as typeof transactionLimits
      const attempt = () => writer.$transaction(work, options)
      const result = inside
        .run(state, () => again(attempt, isConflict, { attempts: 60, longestMs: 250 }))
        .finally(() => {
          state.open = false
          underWay.delete(settled)
        })
      const settled = result.catch(() => undefined)
      underWay.add(settled)
      return result
    },
    inside: () => inside.getStore()?.open ?? false,
    open: async () => {
      await Promise.all([writer.$connect(), reader.$connect()])
      // A pool opens nothing by itself.
      await reader.$queryRaw`SELECT 1`
    },
    close: async () => {
      await Promise.all(underWay)
      await Promise.all([writer.$disconnect(), reader.$disconnect()])
    },
    listen: (called) => openListener(url, called),
  }
}
