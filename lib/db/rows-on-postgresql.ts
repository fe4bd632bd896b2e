import type { Tx } from '../db'
import { alike, columnsOf, namesOf, onClash, quoted, type Rows, type Values } from './rows'

type Raw = Pick<Tx, '$queryRawUnsafe' | '$executeRawUnsafe'>

/**
 * Rows in PostgreSQL: what is read comes in one answer, what is written goes as one value for each table. Each way to the
 * server and back costs more there than the work that is done for it.
 */
export function rowsOnPostgresql(client: object): Rows<Raw> {
  const columns = columnsOf(client)
  return {
    read: async (db, asks) => {
      const models = Object.entries(asks).filter(([, { among }]) => among.length > 0)
      const found: Record<string, object[]> = Object.fromEntries(Object.keys(asks).map((model) => [model, []]))
      if (models.length === 0) return found
      const parts = models.map(([model, { by, only }], at) => {
        const names = quoted(only ?? [...columns(model).keys()])
        return `(SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${names} FROM "${model}" WHERE "${by}" = ANY($${at + 1})) r) AS "${model}"`
      })
      const values = models.map(([, { among }]) => [...among])
      const [answer = {}] = await db.$queryRawUnsafe<Record<string, Record<string, unknown>[]>[]>(
        `SELECT ${parts.join(', ')}`,
        ...values,
      )
      for (const [model] of models) {
        const moments = [...columns(model)].flatMap(([name, type]) => (type === 'DateTime' ? [name] : []))
        for (const row of answer[model] ?? [])
          for (const name of moments) if (typeof row[name] === 'string') row[name] = new Date(`${row[name]}Z`)
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
      await tx.$executeRawUnsafe(before ? `WITH ${before} ${last}` : last, ...parts.map(({ group }) => written(group)))
    },
    update: async (tx, model, changes) => {
      let count = 0
      const nameOf = ({ where, set }: (typeof changes)[number]) =>
        [...Object.keys(set), ...Object.entries(where).map(([name, value]) => `${name} ${value === null}`)].join()
      for (const group of alike(changes, nameOf)) {
        const { where, set } = group[0] as (typeof changes)[number]
        const sets = Object.keys(set).map((name) => `"${name}" = s."${name}"`)
        const wheres = Object.entries(where).map(([name, value]) =>
          value === null ? `t."${name}" IS NULL` : `t."${name}" = w."${name}"`,
        )
        count += await tx.$executeRawUnsafe(
          `UPDATE "${model}" t SET ${sets.join(', ')} FROM json_array_elements($1::json) e,
            json_populate_record(NULL::"${model}", e -> 'set') s, json_populate_record(NULL::"${model}", e -> 'where') w
            WHERE ${wheres.join(' AND ')}`,
          written(group),
        )
      }
      return count
    },
    claim: async (tx, model, ids, others) => {
      if (ids.length === 0) return []
      const skip = others === 'skip' ? ' SKIP LOCKED' : ''
      const locked = `SELECT "id" FROM "${model}" WHERE "id" = ANY($1) ORDER BY "id" FOR NO KEY UPDATE${skip}`
      // A lock alone leaves no trace; a row that was written tells a SERIALIZABLE transaction that it came too late.
      const claimed = `UPDATE "${model}" SET "id" = "id" WHERE "id" IN (${locked}) RETURNING "id"`
      const rows = await tx.$queryRawUnsafe<{ id: string }[]>(claimed, [...ids])
      return rows.map(({ id }) => id)
    },
  }
}

/** A text as PostgreSQL can hold it: none of its texts has the character NUL. */
export const textWithoutNul = (text: string): string => text.replaceAll('\0', '\ufffd')

// JSON writes the character NUL as six others, behind which the driver does not see it.
const written = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'string' ? textWithoutNul(part) : part))
