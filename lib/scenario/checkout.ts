import { type PricedLine, price } from '@/lib/buying/price'
import type { CouponKind } from '@/lib/law/coupon'
import { type Minor, minor, sum } from '@/lib/law/money'
import { type Line, type Order, placed } from '@/lib/law/order'
import type { Policy } from '@/lib/law/policy'
import { chosenAnswerTime } from '@/lib/law/store-choice'
import type { Instant } from '@/lib/law/time'
import type { Problem } from '@/lib/policy/problems'
import { duration as inWords } from '@/lib/words/durations'
import type { ScenarioDocument } from './document'
import { instantOf } from './moment'

/** An order of the scenario's checkout as it was placed. */
export type Placed = { readonly id: string; readonly order: Order; readonly total: Minor }
/** A coupon of the checkout, with the orders it took something off. */
export type Coupon = {
  readonly id: string
  readonly kind: CouponKind
  readonly validUntil: Instant | null
  readonly usedOn: readonly string[]
}
export type Checkout = { readonly orders: readonly Placed[]; readonly coupons: readonly Coupon[] }

type Written = ScenarioDocument['order']

/** Prices and places the orders of a scenario as the shop does, the main one first; or says what does not fit. */
export function placedCheckout(
  written: Written,
  policy: Policy,
  start: Instant,
): { readonly checkout: Checkout } | { readonly problems: Problem[] } {
  const orders = [written, ...written.siblings]
  const ids = orders.map(({ id }) => id)
  const problems = [
    ...unknownOrders(written, ids),
    ...twice(ids, 'order.siblings'),
    ...twice(names(written), 'order.coupons'),
    ...answerTimes(written, policy, start),
  ]
  if (problems.length > 0) return { problems }

  const items = orders.flatMap(({ id, lines, shipping }) =>
    lines.map(({ price, quantity, kind }, at) => ({
      ...{ productId: `${id}-${at}`, storeId: id, unitPrice: minor(price), quantity, cancelKind: kind },
      shippingFee: minor(shipping),
    })),
  )
  const coupons = written.coupons.map(({ id, amount, on }) => ({ id, amount: minor(amount), storeId: on ?? null }))
  const total = sum(price(items, coupons, minor(0)).map((order) => order.total))
  const fromWallet = walletPart(written.means, total)
  if (fromWallet === null) {
    const { card, wallet } = written.means
    const given = [card !== undefined && `the card ${card}`, wallet !== undefined && `the wallet ${wallet}`]
    const message = `The checkout costs ${total}, but ${given.filter(Boolean).join(' and ')} would be paid. Name one of the two, and the other pays the rest.`
    return { problems: [{ path: 'order.means', message }] }
  }

  const priced = price(items, coupons, minor(fromWallet))
  return {
    checkout: {
      orders: priced.map(({ storeId, lines, shares, total }) => {
        const answersWithin = orders.find(({ id }) => id === storeId)?.answersWithin ?? null
        return {
          id: storeId,
          total,
          order: placed({ placedAt: start, lines: lines.map(lineOf), shares, answersWithin }, policy),
        }
      }),
      coupons: written.coupons.map(({ id, kind, validUntil }) => ({
        ...{ id, kind, validUntil: validUntil && instantOf(validUntil, start, policy.calendar) },
        usedOn: priced.filter(({ couponAmounts }) => couponAmounts.has(id)).map(({ storeId }) => storeId),
      })),
    },
  }
}

/** A line as the law has it: what its units cost together, with its part of the discounts taken off (C13). */
const lineOf = ({ cancelKind, quantity, unitPrice, discount }: PricedLine, at: number): Line => ({
  number: at + 1,
  kind: cancelKind,
  quantity,
  cancelled: 0,
  cost: minor(unitPrice * quantity - discount),
})

/** C8: a store chooses its own answer time only where the policy lets it, and within its bounds. */
const answerTimes = (written: Written, policy: Policy, start: Instant): Problem[] =>
  [written, ...written.siblings].flatMap(({ answersWithin }, at) => {
    const path = at === 0 ? 'order.answersWithin' : `order.siblings[${at - 1}].answersWithin`
    const bounds = policy.request.storeMayChoose
    if (!answersWithin) return []
    if (!bounds) return [{ path, message: 'The policy does not let a store choose its answer time. Leave it out.' }]
    if (chosenAnswerTime(answersWithin, start, policy) === answersWithin) return []
    const message = `The policy lets a store choose from ${inWords(bounds.from)} to ${inWords(bounds.to)}, not ${inWords(answersWithin)}.`
    return [{ path, message }]
  })

const names = ({ coupons }: Written) => coupons.map(({ id }) => id)

/** How much the wallet pays; null when what is named does not add up. */
function walletPart({ card, wallet }: Written['means'], total: number): number | null {
  const part = wallet ?? (card === undefined ? 0 : total - card)
  return part < 0 || part > total || (card !== undefined && card + part !== total) ? null : part
}

const unknownOrders = ({ coupons }: Written, ids: readonly string[]): Problem[] =>
  coupons.flatMap(({ on }, at) =>
    on === undefined || ids.includes(on)
      ? []
      : [{ path: `order.coupons[${at}].on`, message: `There is no order "${on}". There are: ${ids.join(', ')}.` }],
  )

const twice = (ids: readonly string[], path: string): Problem[] =>
  ids.flatMap((id, at) =>
    ids.indexOf(id) < at ? [{ path, message: `"${id}" is there twice. Give each its own id.` }] : [],
  )
