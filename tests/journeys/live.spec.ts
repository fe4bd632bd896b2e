import type { Page } from '@playwright/test'
import { BUYER, buy, expect, expectStatus, given, pass, SELLER, test } from './fixtures'

/** Waits until a page is being told of changes. */
const listening = (page: Page) => page.waitForRequest(/\/api\/live/)

/** A paid order that the buyer has asked to cancel. */
async function requested(): Promise<string> {
  const [number = ''] = await buy()
  await pass(26)
  await given(BUYER, 'buyer', number, { move: 'request', reason: 'changed-mind' })
  return number
}

test('C17 what the other side does is on the order page, in the queue and at the bell by itself', async ({ as }) => {
  const [number = ''] = await buy()
  await pass(26)
  const [buyer, seller] = [await as(BUYER), await as(SELLER)]
  await Promise.all([listening(buyer), buyer.goto(`/orders/${number}`)])
  await Promise.all([listening(seller), seller.goto('/seller')])
  const bell = seller.getByRole('link', { name: /^Notifications/ })
  const before = await bell.getAttribute('aria-label')

  await given(BUYER, 'buyer', number, { move: 'request', reason: 'changed-mind' })
  await expect(seller.locator('main').getByText(number).first()).toBeVisible()
  await expect(bell).not.toHaveAttribute('aria-label', before ?? '')

  const asked = await buyer.locator('main [data-status]').first().getAttribute('data-status')
  await given(SELLER, 'seller', number, { move: 'accept' })
  await expect(buyer.locator('main [data-status]').first()).not.toHaveAttribute('data-status', asked ?? '')
  await expectStatus(buyer, 'cancelled')
  await expect(buyer.locator('[data-live="said"]')).not.toBeEmpty()
})

test('P3 nothing moves under the hands of somebody who writes: they are told, and what they wrote stays', async ({
  as,
}) => {
  const number = await requested()
  const page = await as(BUYER)
  await Promise.all([listening(page), page.goto(`/orders/${number}`)])
  const before = await page.locator('main [data-status]').first().getAttribute('data-status')
  const message = page.getByRole('textbox', { name: /message/i })
  await message.fill('Half a sentence')
  await given(SELLER, 'seller', number, { move: 'accept' })
  const show = page.getByRole('button', { name: 'Show it' })
  await expect(show).toBeVisible()
  await expectStatus(page, before ?? '')
  await show.click()
  await expectStatus(page, 'cancelled')
  await expect(message).toHaveValue('Half a sentence')
})

test('P3 whoever has sent a message goes on in its box, and sees meanwhile what the other side does', async ({
  as,
}) => {
  const number = await requested()
  const page = await as(BUYER)
  await Promise.all([listening(page), page.goto(`/orders/${number}`)])
  const message = page.getByRole('textbox', { name: /message/i })
  await message.fill('Is it still there?')
  await page.getByRole('button', { name: 'Send message' }).click()
  await expect(page.locator('[data-message]')).toHaveText(/Is it still there\?/)
  await expect(message).toHaveValue('')
  await expect(message).toBeFocused()
  await given(SELLER, 'seller', number, { move: 'accept' })
  await expectStatus(page, 'cancelled')
  await expect(message).toBeFocused()
})

test('between a link and its page the outline of that page is shown', async ({ as }) => {
  const page = await as(BUYER)
  await page.goto('/orders')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(/\/notifications.*_rsc/, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('link', { name: /^Notifications/ }).click()
  await expect(page.locator('[data-arriving="rows"]')).toBeVisible()
  await expect(page.locator('main h1')).toBeHidden()
  answer()
  await expect(page).toHaveURL(/\/notifications/)
  await expect(page.locator('[data-arriving]')).toHaveCount(0)
  await expect(page.locator('main h1')).toBeVisible()
})
