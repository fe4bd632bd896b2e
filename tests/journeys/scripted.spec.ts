import { BUYER, buy, expect, expectStatus, freshCoupon, previewMugs, test } from './fixtures'

test('with a script the total follows a coupon that is typed, and that total is placed at once', async ({ as }) => {
  const coupon = await freshCoupon()
  const buyer = await as(BUYER)
  await buyer.goto('/checkout?item=dome-desk-lamp:1')
  await buyer.getByLabel('Coupon code').pressSequentially(coupon)
  await expect(buyer.getByText('-€15.00')).toBeVisible()
  await buyer.getByRole('button', { name: 'Place order and pay' }).click()
  await expectStatus(buyer, 'payment-being-verified')
})

test('C13 what was chosen stays when the page is drawn anew', async ({ as }) => {
  const [number] = (await buy([['speckled-mug', 4]])) as [string]
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await buyer.getByRole('link', { name: 'Cancel order' }).click()
  await previewMugs(buyer, 2)
  await expect(buyer).toHaveURL(/what=some/)
  await buyer.reload()
  await expect(buyer.getByText(/about to cancel 2 ×/)).toBeVisible()
  await expect(buyer.getByLabel('Speckled')).toHaveValue('2')
})
