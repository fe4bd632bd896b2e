import { alike, type Column, columnsOf, type Model, namesOf, onClash, quoted, type Rows, type Values } from './rows'

/** What of the driver is used; it comes without types. */
export interface Driver {
  prepare(sql: string): Statement
}
interface Statement {
  safeIntegers(on: boolean): Statement
  all(...values: unknown[]): Record<string, unknown>[]
  run(values: readonly unknown[]): { readonly changes: number }
}

/** A statement is prepared once for each text; there are about as many texts as tables. */
const prepared = new WeakMap<Driver, Map<string, Statement>>()

function statement(driver: Driver, sql: string): Statement {
  const known = prepared.get(driver) ?? new Map<string, Statement>()
  prepared.set(driver, known)
  const found = known.get(sql) ?? driver.prepare(sql).safeIntegers(false)
  known.set(sql, found)
  return found
}

/** Rows on the driver itself, on the connection that Prisma opened: there each statement costs microseconds. */
export function rowsOnSqlite<Db>(client: object, connectionOf: (db: Db) => Driver): Rows<Db> {
  const columns = columnsOf(client)
  return {
    read: async (db, asks) => {
      const driver = connectionOf(db)
      const found: Record<string, object[]> = {}
      for (const [model, { by, among, only }] of Object.entries(asks))
        found[model] = among.length === 0 ? [] : read(driver, model, by, among, only)
      return found
    },
    insert: async (tx, inserts) => {
      const driver = connectionOf(tx)
      for (const { model, rows, clash } of inserts) {
        const types = columns(model)
        for (const group of alike(rows, namesOf)) {
          const names = Object.keys(group[0] as Values)
          const marks = names.map(() => '?').join(', ')
          const insert = statement(
            driver,
            `INSERT INTO "${model}" (${quoted(names)}) VALUES (${marks})${onClash(clash)}`,
          )
          for (const row of group) insert.run(names.map((name) => stored(row[name], types.get(name))))
        }
      }
    },
    update: async (tx, model, changes) => {
      const driver = connectionOf(tx)
      const types = columns(model)
      let count = 0
      for (const { where, set } of changes) {
        const [sets, wheres] = [Object.keys(set), Object.keys(where)]
        const update = statement(
          driver,
          `UPDATE "${model}" SET ${sets.map((name) => `"${name}" = ?`).join(', ')} WHERE ${wheres.map((name) => `"${name}" IS ?`).join(' AND ')}`,
        )
        const values = [...sets.map((name) => [set[name], name]), ...wheres.map((name) => [where[name], name])]
        count += update.run(values.map(([value, name]) => stored(value, types.get(name as string)))).changes
      }
      return count
    },
    // The transaction holds the only write lock there is.
    claim: async (_tx, _model, ids) => [...ids],
  }

  function read(
    driver: Driver,
    model: string,
    by: string,
    among: readonly string[],
    only?: readonly Column<Model>[],
  ): object[] {
    const types = columns(model)
    const names: readonly string[] = only ?? [...types.keys()]
    const where = among.length === 1 ? '= ?' : 'IN (SELECT value FROM json_each(?))'
    const select = statement(driver, `SELECT ${quoted(names)} FROM "${model}" WHERE "${by}" ${where}`)
    const rows = select.all(among.length === 1 ? among[0] : JSON.stringify(among))
    const others = names.filter((name) => types.get(name) !== 'String' && types.get(name) !== 'Int')
    for (const row of rows) for (const name of others) row[name] = loaded(row[name], types.get(name))
    return rows
  }
}

/** As Prisma's adapter stores it, so that both may read and compare what the other wrote. */
function stored(value: unknown, type: string | undefined): unknown {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00')
  if (type === 'Json') return JSON.stringify(value)
  return typeof value === 'boolean' ? Number(value) : value
}

function loaded(value: unknown, type: string | undefined): unknown {
  if (value === null) return null
  if (type === 'DateTime') return new Date(value as string)
  if (type === 'Json') return JSON.parse(value as string)
  if (type === 'BigInt') return BigInt(value as number)
  return type === 'Boolean' ? value === 1 : value
}
