import pg from 'pg'
import type { Beside } from './database'
import { heldUp } from './held-up'
import { pass } from './saboteur'

// What can go wrong with PostgreSQL, done to the driver from outside.

type Client = InstanceType<typeof pg.Client>
type Query = (this: Client, ...given: unknown[]) => unknown

const query = pg.Client.prototype.query as Query
let readOnly = false

/** Lets faults strike at this process's statements. */
function spoilDatabase(): void {
  pg.Client.prototype.query = function (this: Client, ...given: unknown[]) {
    const run = () => query.apply(this, given)
    const text = textOf(given[0])
    if (text === 'BEGIN') return begin(this, run)
    if (text === 'COMMIT') return commit(this, run)
    pass('statement')
    return run()
  } as typeof pg.Client.prototype.query
}

const textOf = (said: unknown) => (typeof said === 'string' ? said : (said as { text?: string }).text)

async function begin(client: Client, run: () => unknown): Promise<unknown> {
  pass('before-begin')
  const begun = await run()
  if (pass('after-begin')) readOnly = true
  if (readOnly) await query.call(client, 'SET TRANSACTION READ ONLY')
  return begun
}

async function commit(client: Client, run: () => unknown): Promise<unknown> {
  const fault = pass('before-commit')
  if (fault === 'conflict') {
    await query.call(client, 'ROLLBACK')
    throw Object.assign(new Error('could not serialize access due to read/write dependencies'), { code: '40001' })
  }
  if (fault) lose(client)
  const committed = await run()
  if (pass('after-commit')) {
    lose(client)
    throw new Error('Connection terminated unexpectedly')
  }
  return committed
}

/** The connection is gone, as the server sees it and as the driver does. */
function lose(client: Client): void {
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } }
  connection.stream.destroy()
}

/** Lets this process write again. */
function mendDatabase(): void {
  readOnly = false
}

const OPEN = `SELECT application_name || ': ' || query AS said FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'`
const INDEXES = `SELECT bt_index_check(c.oid::regclass, true) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_am a ON a.oid = c.relam
  WHERE n.nspname = 'public' AND a.amname = 'btree' AND i.indisvalid`

/** Another connection to the database, which can hold it up and look through it. */
async function besides(url: string): Promise<Beside> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE EXTENSION IF NOT EXISTS amcheck')
  return {
    lockFor: heldUp(
      () => client.query('BEGIN; LOCK TABLE "Order" IN EXCLUSIVE MODE'),
      () => client.query('ROLLBACK'),
    ),
    empty: async (tables) => {
      await client.query(tables.map((table) => `DELETE FROM "${table}"`).join(';'))
    },
    shrink: () => undefined,
    broken: async () => {
      const open = await client.query<{ said: string }>(OPEN)
      const left = open.rows.map(({ said }) => `a transaction was left open: ${said}`)
      const broken = await client.query(INDEXES).then(
        () => [],
        ({ message }: Error) => [message],
      )
      return [...left, ...broken]
    },
    close: () => client.end(),
  }
}

export const postgresql = { spoilDatabase, mendDatabase, besides }
