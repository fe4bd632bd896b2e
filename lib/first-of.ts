/**
 * The first `take` of several lists as one: each list answers with its own first in `order`. What several stores or states
 * hold is found this way, since an index has each of them in order and none has them all.
 */
export async function firstOf<T>(
  lists: readonly ((take: number) => Promise<readonly T[]>)[],
  order: (one: T, other: T) => number,
  take: number,
): Promise<T[]> {
  const found = await Promise.all(lists.map((list) => list(take)))
  return found.flat().sort(order).slice(0, take)
}
