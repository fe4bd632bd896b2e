/** An item someone is about to buy, as an address carries it. The quantity is whatever was typed. */
export type Wish = { readonly slug: string; readonly quantity: string }

type Query = Readonly<Record<string, string | string[] | undefined>>

/** No checkout needs more, and an address has its limits. */
export const MOST_ITEMS = 10

const all = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat())

/**
 * What an address asks to buy: `item=slug:quantity`, as often as there are items, and `product=slug&quantity=2` as the
 * product page's form sends it. Asked twice for one product, it is one item.
 */
export function wishesOf(query: Query): Wish[] {
  const wishes = all(query.item).map((item): Wish => {
    const [slug = '', quantity = '1'] = item.split(':', 2)
    return { slug, quantity }
  })
  const quantity = all(query.quantity)
  wishes.push(...all(query.product).map((slug, at) => ({ slug, quantity: quantity[at] ?? '1' })))
  return together(wishes.filter(({ slug }) => /^[a-z0-9-]{1,80}$/.test(slug))).slice(0, MOST_ITEMS)
}

function together(wishes: readonly Wish[]): Wish[] {
  const bySlug = new Map<string, string>()
  for (const { slug, quantity } of wishes) {
    const before = bySlug.get(slug)
    bySlug.set(slug, before === undefined ? quantity : added(before, quantity))
  }
  return [...bySlug].map(([slug, quantity]) => ({ slug, quantity }))
}

const added = (one: string, other: string): string => {
  const sum = Number(one) + Number(other)
  return Number.isSafeInteger(sum) ? String(sum) : other
}

/** Wishes as they go into an address. */
export const wishQuery = (wishes: readonly Wish[]): [name: string, value: string][] =>
  wishes.map(({ slug, quantity }) => ['item', `${slug}:${quantity}`])

/** How the buyer came to a product, as its address says (F7). */
export type FoundBy = 'search' | 'category' | 'direct'
export const foundByOf = (from: unknown): FoundBy => (from === 'search' || from === 'category' ? from : 'direct')

/** An address with what is not empty in its query. */
export function address(
  path: string,
  query: readonly (readonly [name: string, value: string | undefined | null])[],
): string {
  const given = query.filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
