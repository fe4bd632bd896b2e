import { type Minor, minor, split, sum } from '@/lib/law/money'
import type { CancelKind, Means, Share } from '@/lib/law/order'

/** One article in a checkout. Amounts in minor units of the checkout's one currency. */
export type Item = {
  readonly productId: string
  readonly storeId: string
  readonly unitPrice: Minor
  readonly shippingFee: Minor
  readonly quantity: number
  readonly cancelKind: CancelKind
}

/** A coupon that applies: `storeId` limits it to one store's goods. */
export type AppliedCoupon = { readonly id: string; readonly storeId: string | null; readonly amount: Minor }

export type PricedLine = Item & { readonly discount: Minor }
/** One store's order. `couponAmounts` tells by coupon id what each took off. */
export type PricedOrder = {
  readonly storeId: string
  readonly lines: readonly PricedLine[]
  readonly goods: Minor
  readonly shipping: Minor
  readonly discount: Minor
  readonly couponAmounts: ReadonlyMap<string, Minor>
  readonly total: Minor
  readonly shares: readonly Share[]
}

/**
 * Prices a checkout: one order a store, coupons split over the goods they apply to and the means of payment split over
 * the orders, both by the largest remainder, so that every part sums to its whole (M1, M3).
 * A coupon takes off at most what leaves one minor unit of goods to pay in the whole checkout.
 * @param fromWallet how much the wallet is to pay; the card pays the rest.
 */
export function price(items: readonly Item[], coupons: readonly AppliedCoupon[], fromWallet: Minor): PricedOrder[] {
  const discounts = items.map(() => 0)
  const byStore = new Map<string, Map<string, Minor>>()
  for (const coupon of coupons) {
    const left = items.map(({ unitPrice, quantity, storeId }, at) =>
      coupon.storeId === null || coupon.storeId === storeId ? unitPrice * quantity - (discounts[at] ?? 0) : 0,
    )
    const all = items.reduce(
      (total, { unitPrice, quantity }, at) => total + unitPrice * quantity - (discounts[at] ?? 0),
      0,
    )
    const applicable = left.reduce((a, b) => a + b, 0)
    const amount = minor(Math.max(0, Math.min(coupon.amount, applicable, all - 1)))
    split(amount, left.map(minor)).forEach((part, at) => {
      discounts[at] = (discounts[at] ?? 0) + part
      const storeId = items[at]?.storeId as string
      const amounts = byStore.get(storeId) ?? new Map<string, Minor>()
      if (part > 0) amounts.set(coupon.id, minor((amounts.get(coupon.id) ?? 0) + part))
      byStore.set(storeId, amounts)
    })
  }
  const lines = items.map((item, at): PricedLine => ({ ...item, discount: minor(discounts[at] ?? 0) }))
  const orders = [...new Set(items.map(({ storeId }) => storeId))].map((storeId) =>
    priceOrder(
      storeId,
      lines.filter((line) => line.storeId === storeId),
      byStore.get(storeId) ?? new Map(),
    ),
  )
  return withShares(orders, fromWallet)
}

function priceOrder(storeId: string, lines: readonly PricedLine[], couponAmounts: ReadonlyMap<string, Minor>) {
  const goods = sum(lines.map(({ unitPrice, quantity }) => minor(unitPrice * quantity)))
  // One parcel a store: the dearest shipping covers the others.
  const shipping = minor(Math.max(...lines.map(({ shippingFee }) => shippingFee)))
  const discount = sum(lines.map((line) => line.discount))
  return { storeId, lines, goods, shipping, discount, couponAmounts, total: minor(goods + shipping - discount) }
}

// Each order takes its part of what is left of each means, so the last one takes exactly the rest.
function withShares(orders: readonly Omit<PricedOrder, 'shares'>[], fromWallet: Minor): PricedOrder[] {
  const total = sum(orders.map((order) => order.total))
  const wallet = minor(Math.min(fromWallet, total))
  const left: Record<Means, Minor> = { card: minor(total - wallet), wallet }
  return orders.map((order) => {
    const [card, fromIt] = split(order.total, [left.card, left.wallet]) as [Minor, Minor]
    left.card = minor(left.card - card)
    left.wallet = minor(left.wallet - fromIt)
    const shares: Share[] = [
      { means: 'card', amount: card },
      { means: 'wallet', amount: fromIt },
    ]
    return { ...order, shares: shares.filter(({ amount }) => amount > 0) }
  })
}
