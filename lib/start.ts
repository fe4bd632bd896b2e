import { openDatabase } from './db'
import { NotReady } from './db/not-ready'
import { work } from './orders/work'

/**
 * What a server does as it starts: opens the database, and does what is due until the process ends: a round under way is a
 * row of transactions, each of which happens in full or not at all. Without a database to work on it ends the process: Next
 * would say that it failed, and go on listening.
 */
export async function start(): Promise<void> {
  try {
    await openDatabase()
  } catch (error) {
    console.error(error instanceof NotReady ? error.message : error)
    process.exit(1)
  }
  void work(new AbortController().signal)
}
