import type { Database } from '@/lib/db/database'
import { openReady } from '@/lib/db/not-ready'
import { onUrl } from '@/lib/db/on-url'
import type { Model, Values } from '@/lib/db/rows'

/** How many rows are read and written at a time. */
const BATCH = 1_000
/** A snapshot is kept open for as long as the copy takes; six hours are more than any shop needs. */
const LONGEST_MS = 6 * 3_600_000

export type Copied = { readonly table: string; readonly rows: number }

/** What every model has of what is needed here, whichever it is. */
type Reads = {
  findMany(args: object): Promise<Record<string, unknown>[]>
  count(): Promise<number>
}

/** Why a shop was not copied, in words for whoever wanted it. */
export class NotCopied extends Error {}

/**
 * Copies a shop from one database to an empty one of either kind with the same migrations, as it is at one moment: who
 * shops meanwhile is not kept waiting, and what they do is not copied. Checks the counts of all tables and the sums of the ledger.
 * @param told called as a table grows, and once it is complete.
 * @throws NotReady where the source cannot be read by this version, NotCopied where the target is not empty, or is not what
 *   was copied.
 */
export async function copyShop(from: string, to: string, told: (copied: Copied) => void): Promise<Copied[]> {
  const [source, target] = [onUrl(from), onUrl(to)]
  try {
    await Promise.all([openReady(source), target.open()])
    const tables = await inKeyOrder(source)
    for (const table of tables)
      if ((await of(target.reader, table).count()) > 0)
        throw new NotCopied(`there is something in ${table} of the target`)
    const isolation = source.kind === 'postgresql' ? { isolationLevel: 'RepeatableRead' } : {}
    return await source.reader.$transaction(
      async (snapshot) => {
        await beginNumbersAfter(target, (await snapshot.change.findFirst({ orderBy: { id: 'desc' } }))?.id ?? 0)
        const copied: Copied[] = []
        for (const table of tables) {
          const rows = await copyTable(of(snapshot, table), target, table, told)
          copied.push({ table, rows })
          told({ table, rows })
        }
        for (const { table, rows } of copied) {
          const [was, is] = [await of(snapshot, table).count(), await of(target.reader, table).count()]
          if (was !== rows || is !== rows) throw new NotCopied(`of ${was} rows of ${table} ${is} are in the target`)
        }
        const [ours, theirs] = [await ledger(snapshot), await ledger(target.reader)]
        if (ours !== theirs) throw new NotCopied(`the ledgers differ: ${ours} here, ${theirs} in the target`)
        return copied
      },
      // Known to one of the two clients only.
      { maxWait: 20_000, timeout: LONGEST_MS, ...isolation } as { maxWait: number; timeout: number },
    )
  } finally {
    await Promise.all([source.close(), target.close()])
  }
}

const of = (db: object, table: string): Reads => Reflect.get(db, table[0]?.toLowerCase() + table.slice(1)) as Reads

async function copyTable(reads: Reads, target: Database, table: string, told: (copied: Copied) => void) {
  // Every table has one key, and only that of the throttle is not called id.
  const key = table === 'SignInTry' ? 'key' : 'id'
  let rows = 0
  let last: unknown
  for (;;) {
    const where = last === undefined ? {} : { [key]: { gt: last } }
    const batch = await reads.findMany({ where, orderBy: { [key]: 'asc' }, take: BATCH })
    if (batch.length === 0) return rows
    await target.transaction(
      (tx) => target.rows.insert(tx, [{ model: table as Model, rows: batch.map(plain) }]),
      'alone',
    )
    last = batch.at(-1)?.[key]
    rows += batch.length
    if (rows % (50 * BATCH) === 0) told({ table, rows })
  }
}

/** Numbers too large for JavaScript’s own travel as text. */
const plain = (row: Record<string, unknown>): Values =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? String(value) : value]),
  )

/** PostgreSQL numbers changes as they are committed; a page that was open before must not take them for old. */
async function beginNumbersAfter(target: Database, newest: number): Promise<void> {
  if (target.kind === 'sqlite' || newest === 0) return
  await target.transaction(
    (tx) => tx.$executeRaw`SELECT setval(pg_get_serial_sequence('"Change"', 'id'), ${newest}::bigint)`,
    'alone',
  )
}

/** All tables, each after those that its rows point to. */
async function inKeyOrder({ kind, reader }: Database): Promise<string[]> {
  const rows =
    kind === 'sqlite'
      ? await reader.$queryRaw<Tie[]>`
          SELECT m."name" AS "table", f."table" AS "after" FROM sqlite_schema m LEFT JOIN pragma_foreign_key_list(m."name") f
          WHERE m."type" = 'table' AND m."name" NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m."name" NOT LIKE '\\_prisma%' ESCAPE '\\'`
      : await reader.$queryRaw<Tie[]>`
          SELECT t.relname::text AS "table", f.relname::text AS "after" FROM pg_class t
          LEFT JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f' LEFT JOIN pg_class f ON f.oid = c.confrelid
          WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace AND t.relname NOT LIKE '\\_prisma%'`
  const left = new Map<string, Set<string>>()
  for (const { table, after } of rows) {
    const ties = left.get(table) ?? new Set()
    if (after !== null && after !== table) ties.add(after)
    left.set(table, ties)
  }
  const done: string[] = []
  while (left.size > 0) {
    const free = [...left].filter(([, ties]) => [...ties].every((tie) => !left.has(tie))).map(([table]) => table)
    if (free.length === 0)
      throw new Error(`these tables point to each other in a circle: ${[...left.keys()].join(', ')}`)
    for (const table of free.sort()) {
      left.delete(table)
      done.push(table)
    }
  }
  return done
}
type Tie = { readonly table: string; readonly after: string | null }

/** What is on each account, by currency, in one line. */
async function ledger(db: Pick<Database['reader'], 'ledgerEntry'>): Promise<string> {
  const sums = await db.ledgerEntry.groupBy({ by: ['currency', 'account'], _sum: { amount: true } })
  return sums
    .map(({ currency, account, _sum }) => `${currency} ${account} ${_sum.amount ?? 0}`)
    .sort()
    .join(', ')
}
