import { beforeAll, expect, test } from 'vitest'
import { type Beginning, readReviews } from '@/lib/buying/reviews'
import { inTransaction } from '@/lib/db'
import { openMarket, START } from './market'

const MANY = 45

beforeAll(async () => {
  await openMarket()
  const facts = { productId: 'lamp', author: 'Ines', stars: 4 }
  // Three of each moment, written in no order at all; by their ids, the moments would be the other way round.
  const written = Array.from({ length: MANY }, (_, index) => (index * 7) % MANY).map((number) => ({
    ...{ ...facts, id: `${50 - Math.floor(number / 3)}-${String(number).padStart(2, '0')}`, text: `The ${number}th` },
    at: new Date(START + Math.floor(number / 3) * 1000),
  }))
  const silent = { ...facts, id: 'r-99', text: '', at: new Date(START + 99_000) }
  await inTransaction((tx) => tx.review.createMany({ data: [...written, silent] }))
})

const numbers = async (place: Beginning = {}) => {
  const { reviews, ...beside } = await readReviews('lamp', place)
  return { ...beside, numbers: reviews.map(({ id }) => Number(id.slice(3))) }
}
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index)

test('F6 the newest twenty are shown first, the older ones after them, and back, none twice and none left out', async () => {
  const first = await numbers()
  expect([first.numbers, first.before]).toEqual([down(44, 25), null])
  const second = await numbers({ after: first.after ?? '' })
  expect(second.numbers).toEqual(down(24, 5))
  const last = await numbers({ after: second.after ?? '' })
  expect([last.numbers, last.after]).toEqual([down(4, 0), null])
  expect(await numbers({ before: last.before ?? '' })).toEqual(second)
  expect(await numbers({ before: second.before ?? '' })).toEqual(first)
})

test('a key that is none, or leads past the end, begins at the beginning', async () => {
  const first = await numbers()
  for (const after of ['nonsense', '1~', `${'9'.repeat(40)}~x`, '0~50-00'])
    expect(await numbers({ after })).toEqual(first)
})
