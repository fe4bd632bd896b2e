import { given, type Query } from '@/lib/address'

/** How the buyer came to a product (F7): by search, by category, from its store's page, or straight to it. */
export const foundBys = ['search', 'category', 'store', 'direct'] as const
export type FoundBy = (typeof foundBys)[number]

/** What an address or a form says of it; anything else is as if nothing had led there. */
export const foundByOf = (from: unknown): FoundBy => foundBys.find((known) => known === from) ?? 'direct'

/** An item someone is about to buy. The quantity is whatever was typed. */
export type Wish = { readonly slug: string; readonly quantity: string; readonly from: FoundBy }

/** No checkout needs more, and a cookie has its limits. */
export const MOST_ITEMS = 20
/** More of one product than this is not a consumer's order. */
export const MOST_OF_ONE = 99

/** Whether a text can be the name of a product in an address. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text)

/** What an address asks to buy: `item=slug:quantity`, as often as there are items. Asked twice for one product, it is one item. */
export function wishesOf(query: Query): Wish[] {
  const from = foundByOf(given(query, 'from'))
  const wishes = [query.item ?? []].flat().map((item): Wish => {
    const [slug = '', quantity = '1'] = item.split(':', 2)
    return { slug, quantity, from }
  })
  return together(wishes.filter(({ slug }) => isSlug(slug))).slice(0, MOST_ITEMS)
}

function together(wishes: readonly Wish[]): Wish[] {
  const bySlug = new Map<string, Wish>()
  for (const wish of wishes) {
    const before = bySlug.get(wish.slug)
    bySlug.set(wish.slug, before ? { ...before, quantity: added(before.quantity, wish.quantity) } : wish)
  }
  return [...bySlug.values()]
}

const added = (one: string, other: string): string => {
  const sum = Number(one) + Number(other)
  return Number.isSafeInteger(sum) ? String(sum) : other
}

/** The address of a checkout over some wishes. */
export function checkoutAddress(wishes: readonly Wish[]): string {
  const query = wishes.map(({ slug, quantity }) => ['item', `${slug}:${quantity}`])
  const from = wishes.find((wish) => wish.from !== 'direct')?.from
  return `/checkout?${new URLSearchParams([...query, ...(from ? [['from', from]] : [])])}`
}
