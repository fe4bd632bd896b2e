import { type Db, reader, readRows } from '@/lib/db'
import { policyById } from '@/lib/policy/stored'
import type { Checkout, CheckoutRow, Held, RedemptionRow } from './checkout'
import { usableOf } from './coupon-time'
import { rowsBy, withEverything } from './read-orders'
import { toLaw } from './row'
import { steady } from './steady'

/** What is read of a checkout besides: the time of each earlier move takes its time where there are many. */
export type Asked = { readonly lastMoveAt?: boolean }

/** Reads some checkouts, a statement for each table however many they are. Those that are not there are left out. */
export async function readCheckouts(db: Db, ids: readonly string[], asked: Asked = {}): Promise<Checkout[]> {
  // In a transaction nothing that is read changes under its hands.
  const found =
    db === reader
      ? await steady(
          () => rowsOf(db, ids, asked),
          ({ orders }) => orders,
        )
      : await rowsOf(db, ids, asked)
  const orders = rowsBy(found.orders, 'checkoutId')
  const stores = new Map(found.Store.map((store) => [store.id, store]))
  const coupons = new Map(found.Coupon.map((coupon) => [coupon.id, coupon]))
  const redemptions = rowsBy(found.Redemption, 'checkoutId')
  const shares = rowsBy(found.RedemptionShare, 'redemptionId')
  const moves = rowsBy(found.HistoryEntry, 'orderId')
  // Only a coupon whose time runs out can have come back with more of it.
  const ending = found.Redemption.filter(({ couponId }) => coupons.get(couponId)?.validUntil)
  const usable = await usableOf(db, [...new Set(ending.map(({ buyerId }) => buyerId))])
  const payments = new Map(found.Payment.map((payment) => [payment.checkoutId, payment]))

  return Promise.all(
    found.Checkout.map(async (checkout): Promise<Checkout> => {
      const used = (redemptions.get(checkout.id) ?? [])
        .map((redemption) => ({
          ...redemption,
          coupon: there(coupons.get(redemption.couponId)),
          shares: shares.get(redemption.id) ?? [],
        }))
        .sort(byCode)
      const row: CheckoutRow = { ...checkout, payment: payments.get(checkout.id) ?? null, redemptions: used }
      const held = await Promise.all(
        (orders.get(checkout.id) ?? []).sort(byOrderNumber).map(async (order): Promise<Held> => {
          const policy = await policyById(db, order.policyId)
          return { row: { ...order, store: there(stores.get(order.storeId)) }, policy, order: toLaw(order) }
        }),
      )
      const times = held.flatMap(({ row: { id } }) => moves.get(id) ?? []).map(({ at }) => at.getTime())
      const lastMoveAt = times.reduce((last, at) => Math.max(last, at), 0)
      return { row, orders: held, steps: [], usable: usable.get(checkout.buyerId) ?? new Map(), lastMoveAt }
    }),
  )
}

/** The rows of some checkouts, their orders' first. */
async function rowsOf(db: Db, ids: readonly string[], { lastMoveAt = false }: Asked) {
  const ofCheckout = { by: 'checkoutId', among: ids } as const
  const found = await readRows(db, {
    Order: ofCheckout,
    Checkout: { by: 'id', among: ids },
    Payment: ofCheckout,
    Redemption: ofCheckout,
  })
  const { orders, besides } = await withEverything(db, found.Order, {
    Store: { by: 'id', among: [...new Set(found.Order.map(({ storeId }) => storeId))], only: ['id', 'ownerId'] },
    Coupon: { by: 'id', among: [...new Set(found.Redemption.map(({ couponId }) => couponId))] },
    RedemptionShare: { by: 'redemptionId', among: found.Redemption.map(({ id }) => id) },
    HistoryEntry: { by: 'orderId', among: lastMoveAt ? found.Order.map(({ id }) => id) : [], only: ['orderId', 'at'] },
  })
  return { ...found, ...besides, orders }
}

const byOrderNumber = (a: { readonly number: string }, b: { readonly number: string }) => (a.number < b.number ? -1 : 1)

// What becomes of coupons is told the same each time, whichever row the database hands out first.
const byCode = (a: RedemptionRow, b: RedemptionRow) => (a.coupon.code < b.coupon.code ? -1 : 1)

function there<T>(row: T | undefined): T {
  if (!row) throw new Error('a row that others point to is not there')
  return row
}
