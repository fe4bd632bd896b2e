import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minor, split, sum } from '@/lib/law/money'

const parts = (amount: number, ...weights: number[]) => split(minor(amount), weights.map(minor))

describe('splitting an amount', () => {
  test.each([
    ['M3 evenly', [100, 50, 50], [50, 50]],
    ['M3 an odd cent goes to the earlier of equals', [101, 50, 50], [51, 50]],
    ['M3 by the largest remainder', [100, 1, 1, 1], [34, 33, 33]],
    ['M3 the larger remainder first, wherever it stands', [10, 14, 86], [1, 9]],
    ['M3 nothing to what weighs nothing', [7, 0, 3, 0], [0, 7, 0]],
    ['M3 nothing over something', [0, 3, 5], [0, 0]],
    ['M3 nothing over nothing', [0, 0, 0], [0, 0]],
    [
      'M3 beyond what floats can multiply',
      [9_007_199_254_740_991, 9_007_199_254_740_990, 1],
      [9_007_199_254_740_990, 1],
    ],
  ])('%s', (_, [amount, ...weights], expected) => expect(parts(amount as number, ...weights)).toEqual(expected))

  test('M3 something over nothing is a bug, and so is a fraction of a cent', () => {
    expect(() => parts(1, 0, 0)).toThrow(RangeError)
    expect(() => minor(0.5)).toThrow(RangeError)
    expect(() => minor(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError)
    expect(() => minor(Number.NaN)).toThrow(RangeError)
  })

  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }).map(minor), { minLength: 1, maxLength: 12 })
  const cases = weights
    .filter((list) => sum(list) > 0)
    .chain((list) => fc.tuple(fc.constant(list), fc.integer({ min: 0, max: sum(list) }).map(minor)))

  test('M3 the parts sum to the whole, and none is negative or above its weight', () => {
    fc.assert(
      fc.property(cases, ([list, amount]) => {
        const found = split(amount, list)
        expect(sum(found)).toBe(amount)
        for (const [index, part] of found.entries()) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(list[index] as number)
        }
      }),
    )
  })

  test('M3 each part is its exact proportion, up or down to the next cent', () => {
    fc.assert(
      fc.property(cases, ([list, amount]) => {
        const whole = BigInt(sum(list))
        for (const [index, part] of split(amount, list).entries()) {
          const floor = Number((BigInt(amount) * BigInt(list[index] as number)) / whole)
          expect(part - floor === 0 || part - floor === 1).toBe(true)
        }
      }),
    )
  })

  test('M3 who weighs more never gets less, and of equals the earlier never gets less', () => {
    fc.assert(
      fc.property(cases, ([list, amount]) => {
        const found = split(amount, list)
        for (const [i, one] of found.entries())
          for (const [j, other] of found.entries()) {
            const [weight, against] = [list[i] as number, list[j] as number]
            if (weight > against || (weight === against && i < j)) expect(one).toBeGreaterThanOrEqual(other)
          }
      }),
    )
  })

  test('M3 taken part by part, everything goes back exactly once', () => {
    fc.assert(
      fc.property(cases, fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 6 }), ([list], takes) => {
        let left = list
        for (const take of [...takes, Number.MAX_SAFE_INTEGER]) {
          const amount = minor(Math.min(take, sum(left)))
          const found = split(amount, left)
          left = left.map((weight, index) => minor(weight - (found[index] as number)))
          expect(left.every((weight) => weight >= 0)).toBe(true)
        }
        expect(sum(left)).toBe(0)
      }),
    )
  })
})
