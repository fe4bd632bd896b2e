import { type Ask, openDirectly } from './directly'

const ROWS = 5_000
const TOGETHER = 500

/** How many orders a second the database itself changes, with a row of history and a job for each, by prepared statements and no law. */
export async function plainSweep(url: string): Promise<number> {
  const { ask, together, close } = await openDirectly(url)
  try {
    const orders = await ask('SELECT "id", "version" FROM "Order" ORDER BY "dueAt" LIMIT $1', [ROWS])
    const history = await copying(ask, 'HistoryEntry')
    const job = await copying(ask, 'OutboxEntry')
    const play = async ({ id, version }: Record<string, unknown>) => {
      await ask('SELECT * FROM "Order" WHERE "id" = $1', [id])
      await ask('UPDATE "Order" SET "version" = "version" + 1 WHERE "id" = $1 AND "version" = $2', [id, version])
      await history({ id: crypto.randomUUID(), orderId: id, seq: 1000 + Number(version) })
      await job({ id: crypto.randomUUID(), key: crypto.randomUUID() })
    }
    const started = performance.now()
    for (let at = 0; at < orders.length; at += TOGETHER)
      await together(async () => {
        for (const order of orders.slice(at, at + TOGETHER)) await play(order)
      })
    return (orders.length * 1000) / (performance.now() - started)
  } finally {
    await close()
  }
}

/** Writes copies of one of a table's rows with other values in some columns. */
async function copying(ask: Ask, table: string) {
  const [row = {}] = await ask(`SELECT * FROM "${table}" ORDER BY "id" DESC LIMIT $1`, [1])
  const names = Object.keys(row)
  const insert = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`)}) VALUES (${names.map((_, at) => `$${at + 1}`)})`
  // The driver hands JSON out as what it says, and takes it as text.
  const plain = (value: unknown) =>
    value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value
  return (other: Readonly<Record<string, unknown>>) => {
    const values: Record<string, unknown> = { ...row, ...other }
    return ask(
      insert,
      names.map((name) => plain(values[name])),
    )
  }
}
