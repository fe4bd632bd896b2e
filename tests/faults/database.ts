import { postgresql } from './postgresql'
import { sqlite } from './sqlite'

/** Another connection to the database that a story is played on. */
export interface Beside {
  /** Holds everybody's writing up for so long, once it can; answers when it is given back. */
  lockFor(ms: number): Promise<void>
  /** Leaves no row in these tables, emptied one after another. */
  empty(tables: readonly string[]): Promise<void>
  /** Leaves no room behind that nothing is in: a full database has room for nothing. */
  shrink(): void
  /** What is broken in the database, points to nothing, or was never ended. */
  broken(): Promise<string[]>
  close(): Promise<void>
}

/** What can go wrong with the kind of database that this process is on. */
export const { spoilDatabase, mendDatabase, besides } = process.env.DATABASE_URL?.startsWith('file:')
  ? sqlite
  : postgresql
