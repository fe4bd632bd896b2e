import { z } from 'zod'
import { amount, check, type FormState, line, typed } from '@/lib/forms'
import { postal } from '@/lib/law/destination'
import type { Purchase } from './place'
import type { ToPay } from './priced'
import { type FoundBy, foundByOf, isSlug, MOST_ITEMS, MOST_OF_ONE } from './wish'

const MOST_COUPONS = 3

/** How many of something a person wants, as typed. */
export const quantity = z
  .string('Enter how many you want.')
  .trim()
  .min(1, 'Enter how many you want.')
  .regex(/^[+-]?\d+$/, `Enter a whole number from 1 to ${MOST_OF_ONE}.`)
  .transform(Number)
  .pipe(z.number().min(1, 'Order at least 1.').max(MOST_OF_ONE, `Order at most ${MOST_OF_ONE} at a time.`))

const codes = z
  .string()
  .trim()
  .max(200, 'A coupon code is not that long.')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'Leave out characters that cannot be seen.')
  .transform((typed) => [...new Set(typed.split(/[\s,;]+/).filter((code) => code !== ''))])
  .pipe(z.array(z.string()).max(MOST_COUPONS, `Use at most ${MOST_COUPONS} coupons in one checkout.`))
  .default([])

const meansChoice = z.enum(['card', 'wallet', 'both'], 'Choose how to pay.')

// What the sum depends on.
const priced = { coupon: codes, means: meansChoice, walletAmount: z.string().default('') }

/** A postal address, as a form asks for it. */
export const addressFields = {
  recipient: line(100, 'Enter the name of who receives it.', 'the name'),
  street: line(200, 'Enter street and house number.', 'street and house number'),
  postcode: line(20, 'Enter the postcode.', 'the postcode'),
  city: line(100, 'Enter the town or city.', 'the town or city'),
  country: line(60, 'Enter the country.', 'the country'),
}

const delivered = {
  ...addressFields,
  key: z.uuid('This form has lost its key. Reload the page.'),
  from: z.string().default(''),
}

/** The name of the field with the quantity of a product. */
export const quantityField = (slug: string): string => `quantity-${slug}`

/** The name of the field with how the buyer came to a product (F7). */
export const fromField = (slug: string): string => `from-${slug}`

/** The name of the field with the price that the form showed for a product. */
export const priceField = (slug: string): string => `price-${slug}`

/** The products a form is about, as its hidden field lists them. */
export const slugsIn = (form: FormData): string[] =>
  [...new Set(String(form.get('items') ?? '').split(','))].filter(isSlug).slice(0, MOST_ITEMS)

/** What a form asks to pay for. Quantities by slug; amounts in minor units. */
export type Order = {
  readonly items: readonly { readonly slug: string; readonly quantity: number; readonly foundBy?: FoundBy }[]
  readonly coupons: readonly string[]
  readonly fromWallet: ToPay['fromWallet']
}
/** The rest of what a checkout needs. */
export type Delivery = Pick<Purchase, 'key' | 'address' | 'foundBy'>

type Answer<T> = { readonly data: T } | { readonly state: FormState }

/** Reads what is to be paid for and how; enough to work out what it comes to. */
export function readOrder(form: FormData): Answer<Order> {
  const slugs = slugsIn(form)
  const checked = withWallet(check(z.object({ ...quantities(slugs), ...priced }), form), form)
  return 'state' in checked ? checked : { data: orderOf(slugs, checked.data) }
}

/** Reads a whole checkout: everything wrong with it is told at once. */
export function readCheckout(form: FormData): Answer<Order & Delivery> {
  const slugs = slugsIn(form)
  const checked = withWallet(check(z.object({ ...quantities(slugs), ...delivered, ...priced }), form), form)
  if ('state' in checked) return checked
  const { key, from } = checked.data
  const delivery = { key, address: postal(checked.data), foundBy: foundByOf(from) }
  const order = orderOf(slugs, checked.data)
  const items = order.items.map((item) => {
    const from = form.get(fromField(item.slug))
    return { ...item, foundBy: from === null ? delivery.foundBy : foundByOf(from) }
  })
  return { data: { ...order, items, ...delivery } }
}

const quantities = (slugs: readonly string[]): Record<string, typeof quantity> =>
  Object.fromEntries(slugs.map((slug) => [quantityField(slug), quantity]))

type Priced = { readonly coupon: string[]; readonly means: z.infer<typeof meansChoice>; readonly walletAmount: string }

function orderOf(slugs: readonly string[], data: Priced & Record<string, unknown>): Order {
  const items = slugs.map((slug) => ({ slug, quantity: Number(data[quantityField(slug)]) }))
  return { items, coupons: data.coupon, fromWallet: walletShare(data) }
}

function walletShare({ means, walletAmount }: Priced): ToPay['fromWallet'] {
  if (means !== 'both') return means === 'wallet' ? 'everything' : 'nothing'
  return amount.parse(walletAmount)
}

/** The wallet's amount matters only where the wallet and the card pay together. */
function withWallet<T>(checked: Answer<T>, form: FormData): Answer<T> {
  if (form.get('means') !== 'both') return checked
  const read = amount.safeParse(form.get('walletAmount') ?? '')
  const wrong = read.error?.issues[0]?.message ?? (read.data === 0 ? 'Enter how much the wallet pays.' : null)
  if (!wrong) return checked
  const state = 'state' in checked ? checked.state : { errors: {}, values: typed(form) }
  return { state: { ...state, errors: { ...state.errors, walletAmount: wrong } } }
}
