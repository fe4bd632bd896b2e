import type { Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import type { Rows } from './rows'

/** What may be done inside a transaction: every model, and raw SQL. */
export type Tx = Prisma.TransactionClient

/** Where rows are read: inside a transaction, or what is committed. */
export type Db = Tx | PrismaClient

/**
 * How a transaction is kept from undoing what another does at the same time: `alone` as if there were no other; `claimed`
 * where everything that it changes is claimed in it first (`claimRows`) by whoever changes it, or is changed by one statement
 * that reads and writes at once.
 */
export type Kept = 'alone' | 'claimed'

/** One kind of database, opened. What is said of these functions is said in lib/db.ts. */
export interface Database {
  readonly kind: 'sqlite' | 'postgresql'
  readonly reader: PrismaClient
  readonly rows: Rows<Db>
  transaction<T>(work: (tx: Tx) => Promise<T>, kept: Kept): Promise<T>
  /** Whether asked inside the work of a transaction. */
  inside(): boolean
  open(): Promise<void>
  close(): Promise<void>
  /** Calls back when another process may have written changes; null where nobody calls and one has to ask. */
  readonly listen: ((called: () => void) => Promise<() => Promise<void>>) | null
}

export const transactionLimits = { maxWait: 20_000, timeout: 30_000 }

/** Runs `work` again while it fails for a reason that passes, each time after a wait by chance that grows to a limit. */
export async function again<T>(
  work: () => Promise<T>,
  passes: (error: unknown) => boolean,
  { attempts, longestMs }: { readonly attempts: number; readonly longestMs: number },
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !passes(error)) throw error
      // Waiting by chance keeps processes from trying again in step.
      const most = Math.min(longestMs, 5 * 2 ** Math.min(attempt, 10))
      await new Promise((resolve) => setTimeout(resolve, most / 10 + Math.random() * most))
    }
  }
}
