import Database from 'better-sqlite3'
import { reader } from '@/lib/db'
import { pathOf } from '@/lib/db/kind-of'
import { runDue } from '@/lib/orders/due'
import { moveAt } from '@/lib/orders/move'
import { median } from './load'
import { aSecond, type Figure } from './measure'
import { BUYER, ordersToCancel } from './orders-to-cancel'
import type { Shop } from './shop'

const ROUNDS = 8
const A_ROUND = 30

type Rows = Record<string, unknown>[]

/**
 * One move in this process, against a transaction written by hand for better-sqlite3 that reads the order and writes the
 * very rows the move wrote, for other orders in the same state.
 */
export async function moveFigures(shop: Shop): Promise<Figure[]> {
  const [first, ...numbers] = await ordersToCancel(2 * ROUNDS * A_ROUND + 1, shop.told)
  await runDue(shop.told)
  const { id: userId } = await reader.user.findUniqueOrThrow({ where: { email: BUYER } })
  const cancel = async (number: string) => {
    const command = { move: 'cancel', reason: 'changed-mind' } as const
    const answer = await moveAt(shop.told, number, { userId, as: 'buyer' }, command)
    if (answer.is !== 'done') throw new Error(`order ${number} could not be cancelled: ${JSON.stringify(answer)}`)
  }
  const database = new Database(pathOf(shop.url))
  for (const setting of ['synchronous = NORMAL', 'foreign_keys = ON']) database.pragma(setting)
  const marks = marksOf(database)
  await cancel(first ?? '')
  const byHand = writtenByHand(database, first ?? '', marks)
  const rates: { moved: number; plain: number }[] = []
  for (let at = 0; at < numbers.length; at += 2 * A_ROUND) {
    const moved = await timed(numbers.slice(at, at + A_ROUND), cancel)
    const plain = await timed(numbers.slice(at + A_ROUND, at + 2 * A_ROUND), async (number) => byHand(number))
    if (at > 0) rates.push({ moved, plain })
  }
  database.close()
  const [moved, plain] = [median(rates.map(({ moved }) => moved)), median(rates.map(({ plain }) => plain))]
  return [
    {
      ...{ name: 'a move in the process: cancel', measured: aSecond(moved), aim: { atLeast: 0.2 } },
      ...{ floor: `by hand, the same rows, ${aSecond(plain)}`, ratio: median(rates.map((of) => of.moved / of.plain)) },
    },
  ]
}

async function timed(numbers: readonly string[], work: (number: string) => Promise<void>): Promise<number> {
  const started = performance.now()
  for (const number of numbers) await work(number)
  return (numbers.length * 1000) / (performance.now() - started)
}

const WRITTEN = ['HistoryEntry', 'LedgerEntry', 'OutboxEntry', 'Notification', 'Refund', 'RefundLeg', 'Change'] as const

const marksOf = (database: Database.Database) =>
  WRITTEN.map((table) => ({
    table,
    last: (database.prepare(`SELECT MAX(rowid) AS last FROM "${table}"`).get() as { last: number }).last ?? 0,
  }))

/** A transaction that does to another order what was done to this one since the marks were set. */
function writtenByHand(database: Database.Database, number: string, marks: ReturnType<typeof marksOf>) {
  const find = database.prepare('SELECT * FROM "Order" WHERE "number" = ?')
  const done = find.get(number) as Record<string, unknown>
  const kept = ['id', 'number', 'checkoutId']
  const columns = Object.keys(done).filter((name) => !kept.includes(name))
  const update = database.prepare(
    `UPDATE "Order" SET ${columns.map((name) => `"${name}" = @${name}`)} WHERE "id" = @id AND "version" = @seen`,
  )
  const inserts = marks.flatMap(({ table, last }) => {
    const rows = database.prepare(`SELECT * FROM "${table}" WHERE rowid > ? ORDER BY rowid`).all(last) as Rows
    return rows.map((row) => {
      const names = Object.keys(row).filter((name) => table !== 'Change' || name !== 'id')
      const sql = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`)}) VALUES (${names.map((name) => `@${name}`)})`
      return { row, insert: database.prepare(sql) }
    })
  })
  return database.transaction((other: string) => {
    const order = find.get(other) as { id: string; version: number }
    update.run({ ...done, id: order.id, seen: order.version })
    // Ids that this transaction makes are known by those they stand for, so that what belongs together still does.
    const ids = new Map<unknown, string>([[done.id, order.id]])
    for (const { row, insert } of inserts) {
      const id = crypto.randomUUID()
      ids.set(row.id, id)
      const own = { ...row, id, ...('key' in row && { key: id }) } as Record<string, unknown>
      for (const name of ['orderId', 'refundId']) if (name in row) own[name] = ids.get(row[name])
      insert.run(own)
    }
  }).immediate
}
