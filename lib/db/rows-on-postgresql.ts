import { namedStatements } from './named-statements'
import { alike, columnsOf, namesOf, onClash, quoted, type Rows, type Values } from './rows'

/** What of the driver is used, of a connection or of a pool of them. */
export interface Driver {
  query(asked: { readonly name: string; readonly text: string; readonly values: unknown[] }): Promise<Answer>
}
type Answer = { readonly rows: Record<string, unknown>[]; readonly rowCount: number | null }

/**
 * Rows in PostgreSQL, on the driver itself: what is read comes in one answer, what is written goes as one value for each
 * table. Each way to the server and back costs more than the work that is done for it, and through Prisma the more.
 */
export function rowsOnPostgresql<Db>(client: object, connectionOf: (db: Db) => Driver): Rows<Db> {
  const columns = columnsOf(client)
  const nameOf = namedStatements()
  const ask = (db: Db, sql: string, ...values: unknown[]) =>
    connectionOf(db).query({ name: nameOf({ sql }), text: sql, values })
  return {
    read: async (db, asks) => {
      const found: Record<string, object[]> = Object.fromEntries(Object.keys(asks).map((model) => [model, []]))
      const wanted = Object.entries(asks)
        .filter(([, { among }]) => among.length > 0)
        .map(([model, { by, among, only }]) => ({ model, by, among, names: only ?? [...columns(model).keys()] }))
      if (wanted.length === 0) return found
      const parts = wanted.map(
        ({ model, by, names }, at) =>
          `(SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${quoted(names)} FROM "${model}" WHERE "${by}" = ANY($${at + 1})) r) AS "${model}"`,
      )
      const { rows } = await ask(db, `SELECT ${parts.join(', ')}`, ...wanted.map(({ among }) => [...among]))
      const [answer = {}] = rows as Record<string, Record<string, unknown>[]>[]
      for (const { model, names } of wanted) {
        const types = columns(model)
        const others = names.filter((name) => types.get(name) === 'DateTime' || types.get(name) === 'BigInt')
        for (const row of answer[model] ?? []) for (const name of others) row[name] = loaded(row[name], types.get(name))
        found[model] = answer[model] ?? []
      }
      return found
    },
    insert: async (tx, inserts) => {
      const parts = inserts.flatMap(({ model, rows, clash }) =>
        alike(rows, namesOf).map((group) => ({ model, group, clash })),
      )
      const texts = parts.map(({ model, group, clash }, at) => {
        const names = quoted(Object.keys(group[0] as Values))
        return `INSERT INTO "${model}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${model}", $${at + 1}::json)${onClash(clash)}`
      })
      // Several tables in one statement: what points from one to another is looked at when all of it is there.
      const last = texts.pop()
      if (!last) return
      const before = texts.map((text, at) => `w${at} AS (${text})`).join(', ')
      await ask(tx, before ? `WITH ${before} ${last}` : last, ...parts.map(({ group }) => written(group)))
    },
    update: async (tx, model, changes) => {
      let count = 0
      const formOf = ({ where, set }: (typeof changes)[number]) =>
        [...Object.keys(set), ...Object.entries(where).map(([name, value]) => `${name} ${value === null}`)].join()
      for (const group of alike(changes, formOf)) {
        const { where, set } = group[0] as (typeof changes)[number]
        const sets = Object.keys(set).map((name) => `"${name}" = s."${name}"`)
        const wheres = Object.entries(where).map(([name, value]) =>
          value === null ? `t."${name}" IS NULL` : `t."${name}" = w."${name}"`,
        )
        const { rowCount } = await ask(
          tx,
          `UPDATE "${model}" t SET ${sets.join(', ')} FROM json_array_elements($1::json) e,
            json_populate_record(NULL::"${model}", e -> 'set') s, json_populate_record(NULL::"${model}", e -> 'where') w
            WHERE ${wheres.join(' AND ')}`,
          written(group),
        )
        count += rowCount ?? 0
      }
      return count
    },
    claim: async (tx, model, ids, others) => {
      if (ids.length === 0) return []
      const skip = others === 'skip' ? ' SKIP LOCKED' : ''
      const locked = `SELECT "id" FROM "${model}" WHERE "id" = ANY($1) ORDER BY "id" FOR NO KEY UPDATE${skip}`
      // A lock alone leaves no trace; a row that was written tells a SERIALIZABLE transaction that it came too late.
      const claimed = `UPDATE "${model}" SET "id" = "id" WHERE "id" IN (${locked}) RETURNING "id"`
      const { rows } = await ask(tx, claimed, [...ids])
      return rows.map(({ id }) => id as string)
    },
  }
}

/** What JSON has no kind of value for. */
function loaded(value: unknown, type: string | undefined): unknown {
  if (value === null) return null
  return type === 'DateTime' ? new Date(`${value}Z`) : BigInt(value as number)
}

/** A text as PostgreSQL can hold it: none of its texts has the character NUL. */
export const textWithoutNul = (text: string): string => text.replaceAll('\0', '\ufffd')

// JSON writes the character NUL as six others, behind which the driver does not see it.
const written = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'string' ? textWithoutNul(part) : part))
