import { insertAll, type Tx, updateRows } from '../db'
import { alike, type Change, type Column, type Insert, type Model, type Row, type Values } from './rows'

type Facts<M extends Model> = { readonly [C in Column<M>]?: Row<M>[C] | null }
type Written = { readonly row: Record<string, unknown>; readonly key: readonly string[]; overwrite: readonly string[] }
type Changed = Change & { readonly set: Record<string, unknown> }

/**
 * What is to be written in a transaction, gathered so that each table is written to once. What is said of a row later
 * is added to what was said of it before.
 */
export class Writes {
  // By table, and there by what makes a row this one and no other.
  readonly #written = new Map<Model, Map<string, Written>>()
  readonly #changed = new Map<Model, Map<string, Changed>>()

  /** A new row, which nothing more will be said of. */
  add<M extends Model>(model: M, row: Facts<M>): void {
    const rows = tableOf(this.#written, model)
    rows.set(String(rows.size), { row, key: [], overwrite: [] })
  }

  /** A row that may be there already under its `key`: then these columns of it are overwritten, or none. */
  put<M extends Model>(model: M, key: readonly Column<M>[], row: Facts<M>, overwrite: readonly Column<M>[] = []): void {
    const rows = tableOf(this.#written, model)
    const name = nameOf(key, row)
    const known = rows.get(name)
    if (!known) {
      rows.set(name, { row: { ...row }, key, overwrite })
      return
    }
    for (const column of overwrite) known.row[column] = (row as Values)[column]
    known.overwrite = [...new Set([...known.overwrite, ...overwrite])]
  }

  /** The id of a row that was put, by the columns of its key. */
  idOf<M extends Model>(model: M, key: Facts<M>): string | undefined {
    const id = this.#written.get(model)?.get(nameOf(Object.keys(key), key))?.row.id
    return id === undefined ? undefined : String(id)
  }

  /** New values for a row that is there, or was put. */
  change<M extends Model>(model: M, where: Facts<M>, set: Facts<M>): void {
    const name = nameOf(Object.keys(where), where)
    const put = this.#written.get(model)?.get(name)
    if (put) {
      Object.assign(put.row, set)
      put.overwrite = [...new Set([...put.overwrite, ...Object.keys(set)])]
      return
    }
    const changes = tableOf(this.#changed, model)
    const known = changes.get(name)
    if (known) Object.assign(known.set, set)
    else changes.set(name, { where, set: { ...set } })
  }

  /**
   * Writes all of it, in the order in which the tables were first named, and begins anew.
   * @throws Error when a row that was to be changed is not there.
   */
  async write(tx: Tx): Promise<void> {
    await insertAll(
      tx,
      [...this.#written].flatMap(([model, rows]) =>
        alike([...rows.values()], ({ key, overwrite }) => `${key}|${overwrite}`).map((group): Insert => {
          const { key, overwrite } = group[0] as Written
          return { model, rows: group.map(({ row }) => row), ...(key.length > 0 && { clash: { key, overwrite } }) }
        }),
      ),
    )
    for (const [model, changes] of this.#changed) {
      const count = await updateRows(tx, model, [...changes.values()])
      if (count !== changes.size) throw new Error(`${changes.size} rows of ${model} were to be changed, not ${count}`)
    }
    this.#written.clear()
    this.#changed.clear()
  }
}

const nameOf = (columns: readonly string[], row: Values) => JSON.stringify(columns.map((name) => [name, row[name]]))

function tableOf<T>(tables: Map<Model, Map<string, T>>, model: Model): Map<string, T> {
  const known = tables.get(model)
  if (known) return known
  const table = new Map<string, T>()
  tables.set(model, table)
  return table
}
