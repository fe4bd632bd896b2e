import { expect, test } from '@playwright/test'

test('the shop says that it is open, and its database with it', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
})
