import type { Page } from '@playwright/test'
import { inTransaction, reader } from '@/lib/db'
import { statusWords } from '@/lib/words/statuses'
import { BUYER, buy, expect, given, pass, test } from './fixtures'

const shown = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-order]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-order')))

test('F2 F5 wherever a mouse is, which scrolls nothing sideways, the tab of every status is in sight', async ({
  as,
}) => {
  const buyer = await as(BUYER)
  // What there is depends on who was here before: for a moment, there is one of each.
  const take = Object.keys(statusWords).length
  const orders = await reader.order.findMany({ where: { buyer: { email: BUYER } }, orderBy: { number: 'asc' }, take })
  const stand = (statusOf: (order: (typeof orders)[number], at: number) => string) =>
    inTransaction(async (tx) => {
      for (const [at, order] of orders.entries())
        await tx.order.update({ where: { id: order.id }, data: { status: statusOf(order, at) } })
    })
  await stand((_, at) => Object.keys(statusWords)[at] ?? '')
  try {
    await buyer.setViewportSize({ width: 1280, height: 720 })
    await buyer.goto('/orders')
    await expect(buyer.getByRole('tab')).toHaveCount(take + 1)
    for (const tab of await buyer.getByRole('tab').all()) await expect(tab).toBeInViewport({ ratio: 1 })
  } finally {
    await stand(({ status }) => status)
  }
})

test('F2 My orders: sorted, on to the next page and back, a tab, a search; all of it is in the address', async ({
  as,
}) => {
  const buyer = await as(BUYER)
  const orders = await reader.order.findMany({
    where: { buyer: { email: BUYER } },
    orderBy: [{ total: 'desc' }, { number: 'desc' }],
  })
  const numbers = orders.map(({ number }) => number)
  await buyer.goto('/orders')
  await buyer.getByRole('combobox', { name: 'Sort' }).selectOption('dearest')
  await buyer.getByRole('button', { name: 'Search' }).click()
  await expect(buyer).toHaveURL(/sort=dearest/)
  await expect(buyer.locator('[data-order]').first()).toHaveAttribute('data-order', numbers[0] ?? '')
  expect(await shown(buyer)).toEqual(numbers.slice(0, 20))
  await buyer.getByRole('link', { name: 'Next' }).click()
  await expect(buyer).toHaveURL(new RegExp(`after=${numbers[19]}`))
  await expect(buyer.locator('[data-order]').first()).toHaveAttribute('data-order', numbers[20] ?? '')
  await buyer.getByRole('link', { name: 'Previous' }).click()
  await expect(buyer).toHaveURL(new RegExp(`before=${numbers[20]}`))
  await expect(buyer.locator('[data-order]').first()).toHaveAttribute('data-order', numbers[0] ?? '')

  const cancelled = orders.filter(({ status }) => status === 'cancelled')
  await buyer.getByRole('tab', { name: 'Cancelled' }).first().click()
  await expect(buyer).toHaveURL(/sort=dearest.*status=cancelled|status=cancelled.*sort=dearest/)
  await expect(buyer.locator('[data-order] [data-status="cancelled"]').first()).toBeVisible()
  expect(await shown(buyer)).toEqual(cancelled.map(({ number }) => number).slice(0, 20))

  const [sought = ''] = numbers.slice(3)
  await buyer.getByLabel('Order number, product or store').fill(sought.toLowerCase())
  await buyer.getByRole('button', { name: 'Search' }).click()
  await expect(buyer).toHaveURL(new RegExp(`q=${sought.toLowerCase()}`))
  await buyer.getByRole('tab', { name: 'All' }).click()
  await expect(buyer.locator('[data-order]')).toHaveCount(1)
  expect(await shown(buyer)).toEqual([sought])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('F2 F5 filters are folded until somebody wants one, and fold again behind how many are in use', async ({
    as,
  }) => {
    const [number] = (await buy()) as [string]
    await pass(25)
    await given(BUYER, 'buyer', number, { move: 'request', reason: 'changed-mind' })
    const buyer = await as(BUYER)
    await buyer.goto('/orders')
    const waits = buyer.getByRole('combobox', { name: 'Waits for' })
    await expect(buyer.locator('[data-order]').first()).toBeVisible()
    await expect(waits).toBeHidden()
    await buyer.getByText('Filters').click()
    await waits.selectOption('A request to cancel')
    await buyer.getByRole('button', { name: 'Search' }).click()
    await expect(buyer).toHaveURL(/mark=requested/)
    await expect(buyer.getByText('Filters (1)')).toBeVisible()
    await expect(waits).toBeHidden()
    const found = await reader.order.findMany({
      where: { buyer: { email: BUYER }, cancellationState: 'requested' },
      orderBy: [{ placedAt: 'desc' }, { number: 'desc' }],
    })
    expect(found.map((order) => order.number)).toContain(number)
    await expect.poll(() => shown(buyer)).toEqual(found.map((order) => order.number))
  })
})
