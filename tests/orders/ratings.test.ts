import { beforeAll, expect, test } from 'vitest'
import { reader } from '@/lib/db'
import { DAY } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import { as, BUYER, bought, hours, MONDAY, openMarket, SELLER } from './fixtures'

const BUYERS = 12
const BOUGHT = ['ash-glaze-teapot', 'nesting-bowls']

beforeAll(openMarket)

/** Orders that are over, each of a checkout of its own. */
async function finished(): Promise<string[]> {
  const numbers: string[] = []
  for (let count = 0; count < BUYERS; count++) numbers.push(...(await bought({ items: BOUGHT })).numbers)
  await runDue(hours(25))
  for (const number of numbers)
    await as(SELLER, 'seller', hours(30), number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  await runDue(MONDAY + 25 * DAY)
  return numbers
}

const ratings = () =>
  reader.product.findMany({
    where: { slug: { in: BOUGHT } },
    orderBy: { slug: 'asc' },
    select: { ratingAverage: true, ratingCount: true, store: { select: { ratingAverage: true, ratingCount: true } } },
  })

test('P2 many buyers rate one store and its products at once: every star counts', { timeout: 120_000 }, async () => {
  const numbers = await finished()
  const before = await ratings()
  const starsOf = (index: number) => (index % 5) + 1
  const answers = await Promise.all(
    numbers.map((number, index) => {
      // Half of them name the products in the other order, and are not to wait for those who wait for them.
      const lines = index % 2 === 0 ? [1, 2] : [2, 1]
      const products = lines.map((line) => ({ line, stars: starsOf(index) }))
      return as(BUYER, 'buyer', MONDAY + 26 * DAY, number, { move: 'leave-feedback', stars: starsOf(index), products })
    }),
  )
  expect(answers.filter(({ is }) => is === 'done')).toHaveLength(BUYERS)
  const given = numbers.reduce((sum, _, index) => sum + starsOf(index), 0)
  for (const [at, after] of (await ratings()).entries())
    for (const [was, is] of [
      [before[at], after],
      [before[at]?.store, after.store],
    ] as const) {
      expect(is.ratingCount).toBe((was?.ratingCount ?? 0) + BUYERS)
      const sum = (was?.ratingAverage ?? 0) * (was?.ratingCount ?? 0) + given
      expect(is.ratingAverage).toBeCloseTo(sum / is.ratingCount, 10)
    }
})
