import { expect, MEDIATOR, test } from './fixtures'

test('the shop answers at /api/health: it lives, its database answers, and nothing is late', async ({ request }) => {
  expect((await request.get('/api/health?live')).status()).toBe(200)
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(await response.json()).toMatchObject({ status: 'ok', database: 'ok', clock: { at: expect.any(String) } })
})

test('figures are for a collector that shows the token, and for nobody else', async ({ request }) => {
  expect((await request.get('/api/metrics')).status()).toBe(401)
  expect((await request.get('/api/metrics', { headers: { authorization: 'Bearer wrong' } })).status()).toBe(401)
  const headers = { authorization: 'Bearer a token for the journeys' }
  expect(await (await request.get('/api/metrics', { headers })).text()).toContain('rescind_sweep_lag_seconds')
})

test('M3 a mediator has our ledger compared with the provider’s books, and they agree', async ({ as }) => {
  const page = await as(MEDIATOR)
  await page.goto('/admin/health')
  await page.getByRole('button', { name: 'Compare now' }).click()
  await expect(page.locator('[data-differences="0"]')).toBeVisible()
})
