import Database from 'better-sqlite3'

const ROWS = 5_000
const TOGETHER = 500

/** How many orders a second SQLite itself changes, with a row of history and a job for each, by prepared statements and no law. */
export function plainSweep(url: string): number {
  const shop = new Database(url.replace('file:', ''))
  for (const setting of ['synchronous = NORMAL', 'foreign_keys = ON', 'cache_size = -65536']) shop.pragma(setting)
  const orders = shop.prepare('SELECT "id", "version" FROM "Order" ORDER BY "dueAt" LIMIT ?').all(ROWS) as {
    id: string
    version: number
  }[]
  const read = shop.prepare('SELECT * FROM "Order" WHERE "id" = ?')
  const change = shop.prepare(
    'UPDATE "Order" SET "version" = "version" + 1, "dueAt" = ? WHERE "id" = ? AND "version" = ?',
  )
  const history = copying(shop, 'HistoryEntry')
  const job = copying(shop, 'OutboxEntry')
  const now = new Date().toISOString().replace('Z', '+00:00')
  const play = shop.transaction((some: typeof orders) => {
    for (const { id, version } of some) {
      read.get(id)
      change.run(now, id, version)
      history({ id: crypto.randomUUID(), orderId: id, seq: 1000 + version })
      job({ id: crypto.randomUUID(), key: crypto.randomUUID() })
    }
  })
  const started = performance.now()
  for (let at = 0; at < orders.length; at += TOGETHER) play.immediate(orders.slice(at, at + TOGETHER))
  const perSecond = (orders.length * 1000) / (performance.now() - started)
  shop.close()
  return perSecond
}

/** Writes copies of a table's last row with other values in some columns. */
function copying(shop: Database.Database, table: string): (other: Readonly<Record<string, unknown>>) => void {
  const row = shop.prepare(`SELECT * FROM "${table}" ORDER BY rowid DESC LIMIT 1`).get() as Record<string, unknown>
  const names = Object.keys(row)
  const insert = shop.prepare(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`)}) VALUES (${names.map((name) => `@${name}`)})`,
  )
  return (other) => void insert.run({ ...row, ...other })
}
