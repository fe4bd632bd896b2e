import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AppliedCoupon, type Item, price } from '@/lib/buying/price'
import { minor } from '@/lib/law/money'

const STORES = ['north', 'south', 'east'] as const

const items = fc
  .array(
    fc.record({
      storeId: fc.constantFrom(...STORES),
      unitPrice: fc.integer({ min: 1, max: 100_000_00 }).map(minor),
      shippingFee: fc.integer({ min: 0, max: 50_00 }).map(minor),
      quantity: fc.integer({ min: 1, max: 99 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list): Item[] => list.map((item, at) => ({ ...item, productId: `p${at}`, cancelKind: 'at-will' })))

const coupons = fc
  .array(
    fc.record({
      storeId: fc.option(fc.constantFrom(...STORES)),
      amount: fc.integer({ min: 0, max: 200_000_00 }).map(minor),
    }),
    { maxLength: 3 },
  )
  .map((list): AppliedCoupon[] => list.map((coupon, at) => ({ ...coupon, id: `c${at}` })))

const wallet = fc.integer({ min: 0, max: 100_000_00 }).map(minor)

const total = (amounts: Iterable<number>) => [...amounts].reduce((a, b) => a + b, 0)

describe('M1 M3: the parts of a price sum to the whole', () => {
  test('over lines, orders, coupons and means of payment, whatever is bought', () => {
    fc.assert(
      fc.property(items, coupons, wallet, (items, coupons, wallet) => {
        const orders = price(items, coupons, wallet)
        expect(orders.flatMap(({ lines }) => lines)).toHaveLength(items.length)
        for (const order of orders) {
          const { goods, shipping, discount, lines, shares, couponAmounts } = order
          expect(total(lines.map(({ unitPrice, quantity }) => unitPrice * quantity))).toBe(goods)
          expect(total(lines.map((line) => line.discount))).toBe(discount)
          expect(total(couponAmounts.values())).toBe(discount)
          expect(total(shares.map(({ amount }) => amount))).toBe(order.total)
          expect(goods + shipping - discount).toBe(order.total)
          expect(shipping).toBe(Math.max(...lines.map(({ shippingFee }) => shippingFee)))
        }
        const paid = orders.flatMap(({ shares }) => shares)
        const all = total(orders.map((order) => order.total))
        const fromWallet = total(paid.filter(({ means }) => means === 'wallet').map(({ amount }) => amount))
        expect(fromWallet).toBe(Math.min(wallet, all))
        expect(total(paid.map(({ amount }) => amount))).toBe(all)
      }),
    )
  })

  test('nothing is ever negative, no line is discounted below nothing, no share is empty', () => {
    fc.assert(
      fc.property(items, coupons, wallet, (items, coupons, wallet) => {
        const orders = price(items, coupons, wallet)
        for (const { lines, shares } of orders) {
          for (const { discount, unitPrice, quantity } of lines) {
            expect(discount).toBeGreaterThanOrEqual(0)
            expect(discount).toBeLessThanOrEqual(unitPrice * quantity)
          }
          for (const { amount } of shares) expect(amount).toBeGreaterThan(0)
        }
        expect(total(orders.map(({ goods, discount }) => goods - discount))).toBeGreaterThan(0)
      }),
    )
  })

  test('a coupon takes off no more than it is worth, and only from the store it is for', () => {
    fc.assert(
      fc.property(items, coupons, (items, coupons) => {
        const orders = price(items, coupons, minor(0))
        for (const { id, storeId, amount } of coupons) {
          expect(total(orders.map(({ couponAmounts }) => couponAmounts.get(id) ?? 0))).toBeLessThanOrEqual(amount)
          for (const order of orders)
            if (storeId !== null && order.storeId !== storeId) expect(order.couponAmounts.has(id)).toBe(false)
        }
      }),
    )
  })
})
