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

const difference = (one: unknown, other: unknown): number =>
  typeof one === 'string' ? (one < String(other) ? -1 : Number(one > String(other))) : Number(one) - Number(other)
