import { beforeAll, expect, test, vi } from 'vitest'
import { pay } from '@/lib/buying/pay'
import { place } from '@/lib/buying/place'
import { priced } from '@/lib/buying/priced'
import { reorder } from '@/lib/buying/reorder'
import { openMarket, purchase, START } from './market'

vi.mock(import('@/lib/buying/priced'), async (load) => {
  const real = await load()
  return { ...real, priced: vi.fn(real.priced) }
})

beforeAll(openMarket)

test('S5 ordering again asks for the prices once', async () => {
  const bought = await place('buyer', purchase({ lamp: 1 }), { at: START })
  if (bought.is !== 'placed') throw new Error(JSON.stringify(bought))
  await pay('buyer', bought.checkoutId, START)
  vi.mocked(priced).mockClear()
  const address = { recipient: 'Ines', street: 'Via 2', postcode: '2', city: 'Parma', country: 'Italy' }
  const form = { key: crypto.randomUUID(), address, seen: Number.POSITIVE_INFINITY }
  expect(await reorder('buyer', bought.numbers[0] as string, form, START + 60_000)).toMatchObject({ is: 'placed' })
  expect(priced).toHaveBeenCalledTimes(1)
})
