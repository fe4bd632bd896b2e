import { beforeAll, describe, expect, test } from 'vitest'
import { totals } from '@/lib/buying/checkout-state'
import { addCoupon, openMarket } from './market'

beforeAll(async () => {
  await openMarket()
  await addCoupon({ code: 'TAKES3', amount: 300 })
  await addCoupon({ code: 'BIGGER', amount: 300, minimum: 100_000 })
})

function form(coupon: string, more: Readonly<Record<string, string>> = {}): FormData {
  const filled = { items: 'lamp', 'quantity-lamp': '1', means: 'card', coupon, ...more }
  const form = new FormData()
  for (const [name, value] of Object.entries(filled)) form.set(name, value)
  return form
}

describe('what a checkout comes to', () => {
  test('F6 with a coupon that is refused: what it comes to without it, and what is wrong with it', async () => {
    const told = await totals('buyer', form('NONSENSE'))
    expect(told).toMatchObject({ quote: { total: 3500, discount: 0 }, without: ['NONSENSE'] })
    expect(told.errors.coupon).toContain('There is no coupon “NONSENSE”')
  })

  test('F6 with several, those that can be used are, and of each of the others it is said why not', async () => {
    const told = await totals('buyer', form('nonsense takes3 bigger'))
    expect(told).toMatchObject({ quote: { total: 3200, discount: 300 }, without: ['nonsense', 'BIGGER'] })
    expect(told.errors.coupon).toMatch(/no coupon “nonsense”.*BIGGER needs goods/)
    expect(told.values.coupon).toBe('nonsense takes3 bigger')
  })

  test('F6 what keeps the rest from being priced is said beside it', async () => {
    const told = await totals('buyer', form('NONSENSE', { means: 'both', walletAmount: '9999' }))
    expect(told.quote).toBeUndefined()
    expect(Object.keys(told.errors).sort()).toEqual(['coupon', 'walletAmount'])
  })

  test('F6 where every coupon can be used nothing is left out', async () => {
    expect(await totals('buyer', form('takes3'))).toMatchObject({ errors: {}, quote: { total: 3200 } })
    expect(await totals('buyer', form('takes3'))).not.toHaveProperty('without')
  })
})
