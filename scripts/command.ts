import { closeDatabase } from '@/lib/db'
import { NotReady } from '@/lib/db/not-ready'
import './reader-gone'

/** What somebody told a command is wrong, in words for them. */
export class Wrong extends Error {}

/**
 * Does what a command is there for, and closes the database. What is wrong with what it was told, or with the database, it
 * says in words, and ends with 1; how it is to be told, where an argument is one that it does not know.
 */
export async function command(usage: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.exitCode = 1
    const isUnknown = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (isUnknown) console.error(`${error.message}\n${usage}`)
    else if (error instanceof Wrong || error instanceof NotReady) console.error(error.message)
    else throw error
  } finally {
    await closeDatabase()
  }
}
