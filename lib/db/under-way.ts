import { AsyncLocalStorage } from 'node:async_hooks'
import type { Transaction } from '@prisma/driver-adapter-utils'

/** Told by an adapter of each transaction that has begun, with its connection. */
export type Begun<Connection> = (transaction: Transaction, connection: Connection) => void

/**
 * Knows, wherever it is asked, whether that is inside of a transaction's work that is not over yet, and which connection the
 * transaction has, for what goes past Prisma (lib/db/rows.ts).
 */
export class UnderWay<Connection> {
  readonly #here = new AsyncLocalStorage<{ open: boolean; connection: Connection | null }>()

  isHere(): boolean {
    return this.#here.getStore()?.open ?? false
  }

  /** Runs work that begins one transaction: made again, it is other work. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const state = { open: true, connection: null }
    return this.#here.run(state, work).finally(() => {
      state.open = false
    })
  }

  /** The transaction of this work has the connection until it ends. */
  readonly begun: Begun<Connection> = (transaction, connection) => {
    const state = this.#here.getStore()
    if (!state) return
    state.connection = connection
    const execute = transaction.executeRaw.bind(transaction)
    transaction.executeRaw = (query) => {
      // Prisma also ends one that runs out of time, which its work notices only at its next query.
      if (query.sql === 'COMMIT' || query.sql === 'ROLLBACK') state.connection = null
      return execute(query)
    }
  }

  /** @throws Error once the transaction has ended: what is asked then would belong to none. */
  connection(): Connection {
    const connection = this.#here.getStore()?.connection
    if (!connection) throw new Error('this transaction is over')
    return connection
  }
}
