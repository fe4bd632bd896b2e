import { BUYER, buy, choose, expect, test } from './fixtures'

test.use({ goesNowhere: true })

const places = [
  '/products/nope',
  '/stores/none',
  '/orders/R99999999',
  '/orders/R99999999/cancel',
  '/messages/xxx',
  '/admin/clock',
  '/seller/orders',
  '/rules/nowhere/none',
  '/notifications/none',
  '/nowhere-at-all',
]

test('F1 where there is nothing for somebody, the page says so, and the rest of the shop is there', async ({ as }) => {
  const buyer = await as(BUYER)
  for (const place of places) {
    const answer = await buyer.goto(place)
    expect(answer?.status(), place).toBe(404)
    await expect(buyer.getByRole('heading', { name: 'Page not found' }), place).toBeVisible()
    await expect(buyer.locator('header').first(), place).toBeVisible()
    await expect(buyer, place).toHaveURL(new RegExp(`${place}$`))
  }
  await buyer.getByRole('main').getByRole('link', { name: 'My orders' }).click()
  await expect(buyer.getByRole('heading', { name: 'My orders' })).toBeVisible()
})

test('what is sent about an order that is not there is answered with the same page', async ({ as }) => {
  const [number] = (await buy()) as [string]
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}/cancel`)
  await choose(buyer, 'I changed my mind')
  await buyer.locator('main input[name=number]').evaluate((input: HTMLInputElement) => {
    input.value = 'R99999999'
  })
  await buyer.getByRole('button', { name: 'Confirm cancellation' }).click()
  await expect(buyer.getByRole('heading', { name: 'Page not found' })).toBeVisible()
})
