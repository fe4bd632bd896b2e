import { reader } from '@/lib/db'
import { BUYER, buy, choose, expect, expectBadge, expectStatus, pass, previewMugs, SELLER, test } from './fixtures'

test('C13 C5 part of an order: the buyer asks for two of three mugs, the seller agrees, the rest goes on', async ({
  as,
}) => {
  const [number] = (await buy([['speckled-mug', 3]])) as [string]
  await pass(25)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await buyer.getByRole('link', { name: 'Request order cancellation' }).click()
  await previewMugs(buyer, 2)
  await choose(buyer, 'I ordered the wrong item')
  await expect(buyer.locator('[data-leg="card"]:visible').first()).toBeVisible()
  await buyer.getByRole('button', { name: 'Send request' }).click()
  await expectBadge(buyer, 'cancellation-requested')

  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}`)
  await expect(seller.locator('[data-parts="some"]')).toContainText('2 ×')
  await seller.getByRole('button', { name: 'Accept', exact: true }).click()
  await expectBadge(seller, 'partly-cancelled')

  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'awaiting-shipment')
  await expectBadge(buyer, 'partly-cancelled')
  await expect(buyer.locator('[data-line="1"]')).toHaveAttribute('data-cancelled', '2')
  await expectBadge(buyer, 'refund-sent')
})

test('C2 C13 at once: one of two items is cancelled while the payment is verified', async ({ as }) => {
  const [number] = (await buy(['nesting-bowls', 'pepper-mill'])) as [string]
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}/cancel?what=some&line-2=1`)
  await choose(buyer, 'I changed my mind')
  await buyer.getByRole('button', { name: 'Confirm cancellation' }).click()
  await expectBadge(buyer, 'partly-cancelled')
  await expectBadge(buyer, 'refund-waiting')
  await expect(buyer.locator('[data-line="1"]')).toHaveAttribute('data-cancelled', '0')
  await expect(buyer.locator('[data-line="2"]')).toHaveAttribute('data-cancelled', '1')
  await expect(buyer.getByText('the rest of the order goes on').first()).toBeVisible()

  // Once all of it is cancelled, no line says so for itself, on the page as in the seller's table.
  await buyer.goto(`/orders/${number}/cancel`)
  await choose(buyer, 'I changed my mind')
  await buyer.getByRole('button', { name: 'Confirm cancellation' }).click()
  await expectStatus(buyer, 'cancelled')
  await expect(buyer.locator('[data-line="2"]')).toHaveAttribute('data-cancelled', '0')
  const table = await (await as(SELLER)).request.get(`/seller/orders/export?q=${number}`)
  expect(await table.text()).toContain('pepper mill')
  expect(await table.text()).not.toContain('cancelled)')
})

test('C13 more than there is: the page says how many can be cancelled and keeps what was typed', async ({ as }) => {
  const [number] = (await buy([['speckled-mug', 2]])) as [string]
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}/cancel`)
  await buyer.getByText('Cancel only some items').click()
  await buyer.getByLabel('Speckled').fill('7')
  await buyer.getByRole('button', { name: 'See what follows' }).click()
  await expect(buyer.getByText('from 0 to 2').last()).toBeVisible()
  await expect(buyer.getByLabel('Speckled')).toHaveValue('7')
  await expect(buyer.getByRole('radio')).toHaveCount(0)
})

test('C13 what is in the boxes is what is cancelled: confirmed unseen, the form shows it first and keeps all', async ({
  as,
}) => {
  const [number] = (await buy([['speckled-mug', 4]])) as [string]
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await buyer.getByRole('link', { name: 'Cancel order' }).click()
  await buyer.getByText('Cancel only some items').click()
  await buyer.getByLabel('Speckled').fill('2')
  await choose(buyer, 'I changed my mind')
  await buyer.getByLabel('In your own words').fill('Two are enough.')
  await buyer.getByRole('button', { name: 'Confirm cancellation' }).click()
  await expect(buyer.getByText('Nothing was done yet')).toBeVisible()
  await expect(buyer.getByText(/about to cancel 2 ×/)).toBeVisible()
  await expect(buyer.getByLabel('Speckled')).toHaveValue('2')
  await expect(buyer.getByRole('radio', { name: 'I changed my mind' }).first()).toBeChecked()
  await expect(buyer.getByLabel('In your own words')).toHaveValue('Two are enough.')
  await expect(buyer.locator('[data-leg="card"]:visible').first()).toBeVisible()
  await buyer.getByRole('button', { name: 'Confirm cancellation' }).click()
  await expectBadge(buyer, 'partly-cancelled')
  await expect(buyer.locator('[data-line="1"]')).toHaveAttribute('data-cancelled', '2')
})

test('C13 a box changed after the preview, on the page of its own: the request goes out for what is in it', async ({
  as,
}) => {
  const [number] = (await buy([['speckled-mug', 4]])) as [string]
  await pass(25)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}/cancel`)
  await previewMugs(buyer, 1)
  await choose(buyer, 'I ordered the wrong item')
  await buyer.getByLabel('In your own words').fill('The blue ones.')
  await buyer.getByLabel('Speckled').fill('3')
  await buyer.getByRole('button', { name: 'Send request' }).click()
  await expect(buyer.getByText('Nothing was done yet')).toBeVisible()
  await expect(buyer.getByText(/about to cancel 3 ×/)).toBeVisible()
  // More than there is, and then everything after all: what was written stays.
  await buyer.getByLabel('Speckled').fill('9')
  await buyer.getByRole('button', { name: 'Send request' }).click()
  await expect(buyer.getByLabel('Speckled')).toHaveAttribute('aria-invalid', 'true')
  await buyer.getByRole('button', { name: 'Cancel everything instead' }).click()
  await expect(buyer.getByText(/about to cancel/)).toHaveCount(0)
  await expect(buyer.getByLabel('In your own words')).toHaveValue('The blue ones.')
  await buyer.getByText('Cancel only some items').click()
  await expect(buyer.getByLabel('Speckled')).toHaveValue('0')
  await buyer.getByLabel('Speckled').fill('3')
  await buyer.getByRole('button', { name: 'See what follows' }).click()
  await expect(buyer.getByText(/about to cancel 3 ×/)).toBeVisible()
  await expect(buyer.getByRole('radio', { name: 'I ordered the wrong item' }).first()).toBeChecked()
  await buyer.getByRole('button', { name: 'Send request' }).click()
  await expectBadge(buyer, 'cancellation-requested')
  const asked = await reader.cancellationRequest.findMany({ where: { order: { number } }, select: { parts: true } })
  expect(asked).toEqual([{ parts: [{ line: 1, quantity: 3 }] }])
})
