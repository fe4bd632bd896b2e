import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { log } from '@/lib/log'
import { namedStatements } from './db/named-statements'
import { type Driver, textWithoutNul } from './db/rows-on-postgresql'
import type { Begun } from './db/under-way'

type Role = 'writer' | 'reader'
type Connection = Awaited<ReturnType<PrismaPg['connect']>>

/** How many connections a process holds at the most, for each role. */
const CONNECTIONS = 10
/** How long an answer to "may I connect?" is waited for. */
const CONNECT_MS = 10_000

/**
 * A connection as the shop needs it. PostgreSQL's texts cannot hold the character NUL: whatever is written or looked for has
 * U+FFFD in its place. And one query waits for the other: Prisma asks for several relations of a row at once, also in a
 * transaction, which has one connection, and the driver will leave off keeping what comes too early.
 */
class Connected extends pg.Client {
  #last: Promise<unknown> = Promise.resolve()

  override query(...given: unknown[]): never {
    const ask = () => Reflect.apply(super.query, this, given.map(withoutNul))
    // Who is called back, as the pool is, has the connection to itself.
    const isCalledBack = typeof given.at(-1) === 'function' || typeof Object(given[0]).submit === 'function'
    if (isCalledBack) return ask() as never
    const answer = this.#last.then(ask)
    this.#last = answer.catch(() => undefined)
    return answer as never
  }
}

function withoutNul(given: unknown): unknown {
  if (typeof given === 'string') return textWithoutNul(given)
  if (Array.isArray(given)) return given.map(withoutNul)
  const hasValues = typeof given === 'object' && given !== null && 'values' in given && !('submit' in given)
  return hasValues ? { ...given, values: withoutNul(given.values) } : given
}

/** Opens PostgreSQL for Prisma: a pool of connections, which on a reader refuse to write. */
export class Postgresql extends PrismaPg {
  /** The pool itself, for what goes past Prisma (lib/db/rows.ts). */
  readonly pool: pg.Pool
  readonly #begun: Begun<Driver> | undefined

  constructor(url: string, role: Role, begun?: Begun<Driver>) {
    const options = `-c default_transaction_isolation=read\\ committed${role === 'reader' ? ' -c default_transaction_read_only=on' : ''}`
    const limits = { max: CONNECTIONS, connectionTimeoutMillis: CONNECT_MS }
    const settings = { connectionString: url, options, application_name: `rescind ${role}`, ...limits }
    const pool = new pg.Pool({ ...settings, Client: Connected })
    // A connection that breaks while nobody uses it is replaced by the pool; unheard, it would end the process.
    const told = ({ message }: Error) => log.warn({ reason: message }, 'a connection to the database broke')
    pool.on('error', told)
    super(pool, { onConnectionError: told, statementNameGenerator: namedStatements() })
    this.pool = pool
    this.#begun = begun
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect()
    const begin = connection.startTransaction.bind(connection)
    connection.startTransaction = async (isolationLevel) => {
      const transaction = await begin(isolationLevel)
      const driver: unknown = Reflect.get(transaction, 'client')
      if (!(driver instanceof pg.Client)) throw new Error('Prisma’s adapter keeps its connection elsewhere now')
      this.#begun?.(transaction, driver)
      return transaction
    }
    return connection
  }

  /** Closes the connections; Prisma leaves them open, since what is read past it uses them too. */
  async end(): Promise<void> {
    if (!this.pool.ended) await this.pool.end()
  }
}

/**
 * Whether `error` says that a transaction was broken off because of others (40001 could not serialize, 40P01 deadlock): as
 * the driver says it, or as Prisma does for models, for raw SQL and at the commit. Nothing of it was written.
 */
export function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, originalCode, kind, cause, meta } = error as Record<string, unknown>
  if (code === 'P2034' || kind === 'TransactionWriteConflict') return true
  if ([code, originalCode].some((known) => known === '40001' || known === '40P01')) return true
  const { driverAdapterError } = (meta ?? {}) as { driverAdapterError?: unknown }
  return isConflict(cause) || isConflict(meta) || isConflict(driverAdapterError)
}

/** How long after a connection was lost it is tried again. */
const RETRY_MS = 1_000

/**
 * Calls back whenever a transaction with changes was committed, by any process (the trigger on "Change" notifies), and
 * whenever the connection was opened anew: what was called out meanwhile went unheard.
 * @returns how to stop.
 */
export async function openListener(url: string, called: () => void): Promise<() => Promise<void>> {
  let over = false
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined

  const lost = (error?: Error) => {
    if (over || timer) return
    if (error) log.warn({ reason: error.message }, 'the connection that hears of changes broke')
    const broken = client
    client = null
    broken?.end().catch(() => undefined)
    timer = setTimeout(() => {
      timer = undefined
      void connect().then(called, lost)
    }, RETRY_MS).unref()
  }
  const connect = async () => {
    const next = new pg.Client({
      ...{ connectionString: url, connectionTimeoutMillis: CONNECT_MS, keepAlive: true },
      application_name: 'rescind listener',
    })
    client = next
    next.on('notification', called)
    next.on('error', lost)
    next.on('end', () => lost())
    await next.connect()
    await next.query('LISTEN changes')
    if (over) await next.end()
  }
  await connect().catch(lost)
  return async () => {
    over = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}
