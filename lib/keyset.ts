import { z } from 'zod'

/** Where a list is cut: at what it is in order by, a moment or an amount, and at which of what is equal in that. An address carries it. */
export type Place = { readonly at: number; readonly id: string }

export const placeKey = ({ at, id }: Place): string => `${at}~${id}`

/** The place a key is about; null where it is none. */
export function placeOf(key = ''): Place | null {
  const [, at, id] = /^(\d{1,15})~([\w-]{1,40})$/.exec(key) ?? []
  return at && id ? { at: Number(at), id } : null
}

/** A key in an address; one that is none is as if it were not there. */
export const placeIn = z
  .string()
  .refine((key) => placeOf(key) !== null)
  .optional()
  .catch(undefined)

/** A condition on rows by their time and, of one moment, by their id. */
type Beyond<Column extends string> = {
  readonly [name in Column]: { readonly gte: Date } | { readonly lte: Date }
} & {
  readonly OR: (
    | { readonly [name in Column]: { readonly gt: Date } | { readonly lt: Date } }
    | { readonly id: object }
  )[]
}

/** What of a list by time is later than a place, or earlier. The bound on the time alone is what an index is read from. */
export function beyond<Column extends string>(column: Column, { at, id }: Place, later: boolean): Beyond<Column> {
  const time = new Date(at)
  const [from, past, tie] = later
    ? [{ gte: time }, { gt: time }, { gt: id }]
    : [{ lte: time }, { lt: time }, { lt: id }]
  return { [column]: from, OR: [{ [column]: past }, { id: tie }] } as Beyond<Column>
}

/** A page of a list, and the keys at which the pages beside it begin; null where there is none. */
type Page<T> = { readonly rows: readonly T[]; readonly before: string | null; readonly after: string | null }

/**
 * The page that was read from a key, or from the beginning where there is none.
 * @param found its rows in the order they were read in, and one more where there are more.
 * @param backwards read from the key towards the beginning; the page is in the order of the list all the same.
 */
export function cutPage<T>(
  found: readonly T[],
  perPage: number,
  { fromKey, backwards }: { readonly fromKey: boolean; readonly backwards: boolean },
  keyAt: (row: T) => string,
): Page<T> {
  const more = found.length > perPage
  const rows = found.slice(0, perPage)
  if (backwards) rows.reverse()
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows,
    before: first !== undefined && (backwards ? more : fromKey) ? keyAt(first) : null,
    after: last !== undefined && (backwards ? fromKey : more) ? keyAt(last) : null,
  }
}
