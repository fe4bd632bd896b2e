import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { MINUTE } from '@/lib/law/time'
import { copied, SHARED, THINNED } from './village-sql'

const FOLDER = 'data/bench'
/** Villages of different times, so that few things happen at the same instant. */
const TIMES = 16
const APART = 3 * MINUTE

/** A database with about so many orders, made once and kept; `told` is the moment up to which everything in it has happened. */
export type Shop = { readonly url: string; readonly orders: number; readonly told: number }

/**
 * Makes a shop of about `size` orders out of the demo market, whose stories were told through the law: villages like it,
 * each with its own people, stores and orders, copied a table at a time. The same size gives the same rows.
 */
export function shopOf(size: number): Shop {
  mkdirSync(FOLDER, { recursive: true })
  const kept = join(FOLDER, `shop-${size}-${madeBy()}.db`)
  if (!existsSync(kept)) {
    for (const old of readdirSync(FOLDER)) if (old.startsWith(`shop-${size}-`)) rmSync(join(FOLDER, old))
    const started = Date.now()
    const making = join(FOLDER, 'making.db')
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${making}${end}`, { force: true })
    migrated(making)
    multiply(villageToldOnce(), making, size)
    renameSync(making, kept)
    console.error(`  made a shop of ${size} orders in ${Math.round((Date.now() - started) / 1000)} s`)
  }
  const shop = new Database(kept, { readonly: true })
  const { orders, told } = shop
    .prepare('SELECT (SELECT COUNT(*) FROM "Order") AS orders, (SELECT MAX("at") FROM "HistoryEntry") AS told')
    .get() as { orders: number; told: string }
  shop.close()
  return { url: `file:./${kept}`, orders, told: Date.parse(told) }
}

/** Changes whenever shops made earlier are of no use any more. */
const madeBy = () =>
  createHash('sha256')
    .update(readdirSync('prisma/migrations').join())
    .update(['shop.ts', 'village-sql.ts'].map((name) => readFileSync(join('tests/bench', name), 'utf8')).join())
    .digest('hex')
    .slice(0, 8)

const node = (file: string, url: string) =>
  execFileSync(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, DATABASE_URL: `file:./${url}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

const migrated = (file: string) => node('scripts/db-migrate.ts', file)

function villageToldOnce(): string {
  const file = join(FOLDER, `village-${readdirSync('prisma/migrations').length}.db`)
  if (existsSync(file)) return file
  rmSync(`${file}.new`, { force: true })
  migrated(`${file}.new`)
  node('tests/bench/tell-village.ts', `${file}.new`)
  const village = new Database(`${file}.new`)
  village.pragma('journal_mode = DELETE')
  village.close()
  renameSync(`${file}.new`, file)
  return file
}

function multiply(from: string, into: string, size: number): void {
  const shop = new Database(into)
  shop.pragma('journal_mode = OFF')
  for (const setting of ['synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -1000000', 'temp_store = MEMORY'])
    shop.pragma(setting)
  shop.exec(`ATTACH '${from}' AS told`)
  const tables = namesOf(shop, `SELECT name FROM told.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
  const indexes = namesOf(shop, `SELECT sql AS name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`)
  for (const name of namesOf(shop, `SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`))
    shop.exec(`DROP INDEX "${name}"`)

  const { orders } = shop.prepare('SELECT COUNT(*) AS orders FROM told."Order"').get() as { orders: number }
  writeVillages(shop, Math.max(1, Math.round(size / orders)))
  const mediators = namesOf(shop, 'SELECT "id" AS name FROM told."User" WHERE "isMediator"')
  for (const table of tables) {
    if (SHARED.includes(table)) {
      if (table !== '_prisma_migrations') shop.exec(`INSERT INTO main."${table}" SELECT * FROM told."${table}"`)
      continue
    }
    const columns = namesOf(shop, `SELECT name FROM pragma_table_info('${table}', 'told')`)
    writeAtEachTime(shop, table, columns)
    const only = [
      ...(table === 'User' ? [`(v.prefix = '' OR NOT t."isMediator")`] : []),
      ...(THINNED.includes(table) ? [`(v.prefix = '' OR t.place % 10 = 0)`] : []),
      ...(table === 'OutboxEntry' ? [`(v.prefix = '' OR t."doneAt" IS NULL OR t.place % 10 = 0)`] : []),
    ].map((condition) => ` AND ${condition}`)
    const values = columns.map((column) => copied(table, column, mediators)).join(', ')
    shop.exec(`INSERT INTO main."${table}" (${columns.map((name) => `"${name}"`)})
      SELECT ${values} FROM temp.village v CROSS JOIN temp.at_each_time t ON t.time = v.time${only.join('')}`)
  }
  for (const sql of indexes) shop.exec(sql)
  shop.exec('DETACH told')
  shop.pragma('journal_mode = WAL')
  shop.close()
}

const namesOf = (db: Database.Database, sql: string) =>
  (db.prepare(sql).all() as { name: string }[]).map((row) => row.name)

/** The first village keeps its ids, so that the demo people are in every shop. */
function writeVillages(shop: Database.Database, count: number): void {
  shop.exec(`CREATE TEMP TABLE village (number INTEGER PRIMARY KEY, time INTEGER, prefix TEXT, first INTEGER);
    WITH RECURSIVE n(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM n WHERE number + 1 < ${count})
    INSERT INTO village SELECT number, number % ${TIMES},
      CASE number WHEN 0 THEN '' ELSE printf('v%05d-', number) END, number * 100 FROM n`)
}

/** The village's rows of a table, as if everything had happened a little later; and that at several times. */
function writeAtEachTime(shop: Database.Database, table: string, columns: readonly string[]): void {
  const names = columns.map((name) => `"${name}"`)
  shop.exec(`DROP TABLE IF EXISTS temp.at_each_time;
    CREATE TEMP TABLE at_each_time (time INTEGER, place INTEGER, ${names});
    CREATE INDEX temp.by_time ON at_each_time (time)`)
  const write = shop.prepare(`INSERT INTO at_each_time VALUES (?, ?, ${names.map(() => '?')})`)
  const rows = shop.prepare(`SELECT ${names} FROM told."${table}" ORDER BY rowid`).raw().all() as unknown[][]
  for (let time = 0; time < TIMES; time++)
    for (const [place, row] of rows.entries()) write.run(time, place, ...row.map((value) => later(value, time * APART)))
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/

/** A moment, or a text with moments in it, some milliseconds later. The stories are told at whole hours, so no day ends between. */
function later(value: unknown, ms: number): unknown {
  if (typeof value !== 'string' || ms === 0) return value
  if (DATE.test(value)) return new Date(Date.parse(value) + ms).toISOString().replace('Z', '+00:00')
  return value.replace(/\b1[6-9]\d{11}\b/g, (moment) => String(Number(moment) + ms))
}
