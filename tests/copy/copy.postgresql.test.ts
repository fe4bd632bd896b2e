import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import { copyShop, NotCopied } from '@/scripts/copy'
import { databaseAt } from '../database-at'
import { migrate } from '../migrate'
import { bought, MONDAY, openMarket } from '../orders/fixtures'

const own = process.env.DATABASE_URL as string
const folder = mkdtempSync(join(tmpdir(), 'rescind-copy-'))
const file = `file:${join(folder, 'shop.db')}`
const template = process.env.TEST_POSTGRESQL_TEMPLATE as string
const nameOf = (url: string) => new URL(url).pathname.slice(1)
const back = databaseAt(own, `${nameOf(own)}_back`)

const nowhere = `file:${join(folder, 'nowhere.db')}`

const quietly = () => undefined
/** What a server answers to one statement. */
async function asked<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Every row of every table, as text; of changes without their numbers, which are given anew where they arrive. */
async function everything(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await asked<{ name: string }>(
    url,
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_prisma%' ORDER BY 1`,
  )
  const found = new Map<string, readonly string[]>()
  for (const { name } of tables) {
    const rows = await asked<{ row: string }>(url, `SELECT t::text AS row FROM "${name}" t ORDER BY 1`)
    const told = rows.map(({ row }) => (name === 'Change' ? row.replace(/^\(\d+/, '(') : row))
    found.set(name, told.toSorted())
  }
  return found
}

describe('a shop is taken from one kind of database to the other', () => {
  beforeAll(async () => {
    await openMarket()
    await bought({})
    // Verified, captured and told of by mail.
    await runDue(MONDAY + 2 * DAY)
    migrate(file)
    await asked(databaseAt(own, 'postgres'), `CREATE DATABASE ${nameOf(back)} TEMPLATE ${nameOf(template)}`)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('M3 to SQLite and from there to PostgreSQL again every row is what it was', async () => {
    const there = await copyShop(own, file, quietly)
    expect(there.find(({ table }) => table === 'LedgerEntry')?.rows).toBeGreaterThan(0)
    await copyShop(file, back, quietly)
    const [was, is] = [await everything(own), await everything(back)]
    expect([...was.values()].flat().length).toBe(there.reduce((sum, { rows }) => sum + rows, 0))
    for (const [table, rows] of was) expect(is.get(table), table).toEqual(rows)
  })

  test('a target that holds anything is refused, and keeps what it holds', async () => {
    const before = await everything(back)
    await expect(copyShop(file, back, quietly)).rejects.toThrow(NotCopied)
    expect(await everything(back)).toEqual(before)
  })
})

test.each([
  ['--from is missing', []],
  ['--from should be', ['--from', 'mysql://x', '--to', own]],
  ['the same database', ['--from', own, '--to', own]],
  ['the same database', ['--from', 'file:./data/../a.db', '--to', 'file:a.db']],
  ['a file that is not there', ['--from', nowhere, '--to', own]],
  ["Unknown option '--form'", ['--form', own]],
])('what is asked for wrongly is answered with “%s”, and with what would be right', (said, given) => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/db-copy.ts', ...given], {
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toContain(said)
  expect(stderr).toContain('npm run db:copy -- --from file:')
  expect(existsSync(nowhere.slice('file:'.length))).toBe(false)
})
