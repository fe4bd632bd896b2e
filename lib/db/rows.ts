import type { Prisma } from '@/lib/generated/prisma/client'

// Many rows at once, a statement a table. Prisma builds and reads a statement in ten times the time that SQLite takes
// for it: what every move and every list does goes this way, everything else through Prisma's models.

type Models = Prisma.TypeMap['model']
export type Model = keyof Models
/** A row as it is stored, without what hangs on it. */
export type Row<M extends Model> = Models[M]['payload']['scalars']
export type Column<M extends Model> = keyof Row<M> & string

/** Which rows of a table are read: those with one of these values in a column; and if not whole, what of them. */
export type Asked<M extends Model> = {
  readonly by: Column<M>
  readonly among: readonly string[]
  readonly only?: readonly Column<M>[]
}
export type Asks = { readonly [M in Model]?: Asked<M> }
export type Found<A extends Asks> = { readonly [M in keyof A & Model]: Row<M>[] }

/** A row to be written: its columns by name. Rows for one statement need not name the same columns. */
export type Values = Readonly<Record<string, unknown>>
/** New values for the one row that `where` names. */
export type Change = { readonly where: Values; readonly set: Values }
/** What becomes of a row whose `key` is taken: these columns of it are overwritten, or nothing is. */
export type Clash = { readonly key: readonly string[]; readonly overwrite: readonly string[] }

/** New rows of a table. Every column without a default has to be named; without a `clash` no key may be taken. */
export type Insert = { readonly model: Model; readonly rows: readonly Values[]; readonly clash?: Clash }

/** What a kind of database does for it, on the connection of a transaction or of the reader. */
export interface Rows<Db> {
  read(db: Db, asks: Readonly<Record<string, Asked<Model>>>): Promise<Record<string, object[]>>
  /** Writes all of it; what points to a row comes after it. @throws where a key is taken and no `clash` says what then. */
  insert(tx: Db, inserts: readonly Insert[]): Promise<void>
  /** @returns how many rows were there to be changed. */
  update(tx: Db, model: Model, changes: readonly Change[]): Promise<number>
  /** See lib/db.ts. */
  claim(tx: Db, model: Model, ids: readonly string[], others: 'wait' | 'skip'): Promise<string[]>
}

type Field = { readonly name: string; readonly kind: string; readonly type: string }
type DataModel = { readonly models: Readonly<Record<string, { readonly fields: readonly Field[] }>> }

/** The columns of every table with their types, as Prisma's client knows them. */
export function columnsOf(client: object): (model: string) => ReadonlyMap<string, string> {
  const { models } = Reflect.get(client, '_runtimeDataModel') as DataModel
  const known = new Map<string, ReadonlyMap<string, string>>()
  return (model) => {
    let columns = known.get(model)
    if (!columns) {
      const fields = models[model]?.fields.filter(({ kind }) => kind !== 'object') ?? []
      columns = new Map(fields.map(({ name, type }) => [name, type]))
      known.set(model, columns)
    }
    return columns
  }
}

/** Rows that name the same columns, together. */
export function alike<T>(rows: readonly T[], namesOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const names = namesOf(row)
    const group = groups.get(names)
    if (group) group.push(row)
    else groups.set(names, [row])
  }
  return [...groups.values()]
}

/** The columns a row names, as one text: rows of the same text fit into one statement. */
export const namesOf = (row: Values): string => Object.keys(row).join()

export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** The end of an INSERT, in words both databases know. */
export function onClash(clash: Clash | undefined): string {
  if (!clash) return ''
  const { key, overwrite } = clash
  if (overwrite.length === 0) return ` ON CONFLICT (${quoted(key)}) DO NOTHING`
  const set = overwrite.map((name) => `"${name}" = excluded."${name}"`).join(', ')
  return ` ON CONFLICT (${quoted(key)}) DO UPDATE SET ${set}`
}
