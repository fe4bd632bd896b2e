import { pageAt } from './page-at'

type Direction = 'asc' | 'desc'

/** The columns that rows are in order by, the first one first. No two rows are the same in all of them. */
export type Order<C extends string> = readonly (readonly [column: C, direction: Direction])[]

/** One of several lists: answers with its own first rows, in the order it is asked for. */
type List<C extends string, T> = (first: {
  readonly orderBy: { [column in C]?: Direction }[]
  readonly take: number
}) => Promise<readonly T[]>

/**
 * The first `take` of several lists as one. What several stores or states hold is found this way, since an index has each
 * of them in order and none has them all.
 */
export async function firstOf<C extends string, T extends { readonly [column in C]: unknown }>(
  lists: readonly List<C, T>[],
  order: Order<C>,
  take: number,
): Promise<T[]> {
  const orderBy = order.map(([column, direction]) => ({ [column]: direction }) as { [column in C]?: Direction })
  const found = await Promise.all(lists.map((list) => list({ orderBy, take })))
  const compared = (a: T, b: T) =>
    order.reduce(
      (sum, [column, direction]) => sum || difference(a[column], b[column]) * (direction === 'asc' ? 1 : -1),
      0,
    )
  return found.flat().sort(compared).slice(0, take)
}

/**
 * A page of what `first` answers the first so many of: those rows, their `total`, and which page it is of how many. What is
 * all on one page is counted already; else `counted` says how many there are.
 */
export async function pageOfFirst<T>(
  first: (most: number) => Promise<readonly T[]>,
  counted: () => Promise<number>,
  wanted: number,
  perPage: number,
): Promise<{ found: readonly T[]; total: number; page: number; pages: number }> {
  const begin = await first(perPage)
  const total = begin.length < perPage ? begin.length : await counted()
  const { page, pages } = pageAt(wanted, total, perPage)
  const until = page === 1 ? begin : await first(page * perPage)
  return { found: until.slice((page - 1) * perPage), total, page, pages }
}

const difference = (one: unknown, other: unknown): number =>
  typeof one === 'string' ? (one < String(other) ? -1 : Number(one > String(other))) : Number(one) - Number(other)
