import {
  BUYER,
  buy,
  choose,
  expect,
  expectBadge,
  expectStatus,
  freshCoupon,
  given,
  pass,
  SELLER,
  test,
} from './fixtures'

test('C2 C5 C17 instant cancel: no approval while the payment is verified, and the refund waits for the money', async ({
  as,
}) => {
  const [number] = await buy()
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'payment-being-verified')
  await buyer.getByRole('link', { name: 'Cancel order' }).click()
  await choose(buyer, 'I ordered the wrong item')
  await buyer.getByRole('button', { name: 'Confirm cancellation' }).click()
  await expectStatus(buyer, 'cancelled')
  await expectBadge(buyer, 'refund-waiting')
  await pass(24)
  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'refund-sent')
  await pass(24 * 4)
  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'refunded')
})

test('C3 C7 request, accept: the seller agrees and the order is cancelled', async ({ as }) => {
  const [number] = await buy()
  await pass(25)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'awaiting-shipment')
  await buyer.getByRole('link', { name: 'Request order cancellation' }).click()
  await choose(buyer, 'I ordered the wrong item')
  await buyer.getByRole('button', { name: 'Send request' }).click()
  await expectBadge(buyer, 'cancellation-requested')
  await expect(buyer.getByRole('button', { name: 'Withdraw request' })).toBeVisible()

  const seller = await as(SELLER)
  await seller.goto('/seller')
  await expect(seller.getByText(number as string).first()).toBeVisible()
  await seller.goto(`/seller/orders/${number}`)
  await seller.getByRole('button', { name: 'Accept', exact: true }).click()
  await expectStatus(seller, 'cancelled')

  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'cancelled')
  await expectBadge(buyer, 'refund-sent')
})

test('C8 request, silence: after two weeks the order closes by itself and everything goes back', async ({ as }) => {
  const [number] = await buy()
  await pass(25)
  await given(BUYER, 'buyer', number as string, { move: 'request', reason: 'seller-too-slow' })
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'cancellation-requested')
  await pass(14 * 24)
  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'cancelled')
  await expect(buyer.getByText('did not answer your request in time').first()).toBeVisible()
})

test('C7 C9 request, refuse, 72 hours: the platform cancels what was not shipped', async ({ as }) => {
  const [number] = await buy()
  await pass(25)
  await given(BUYER, 'buyer', number as string, { move: 'request', reason: 'changed-mind' })
  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}`)
  await choose(seller, 'Already packed')
  await seller.getByRole('button', { name: 'Refuse', exact: true }).click()
  await expectBadge(seller, 'cancellation-refused')
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'cancellation-refused')
  await pass(72)
  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'cancelled')
})

test('C15 C16 withdraw: the order goes on where it was', async ({ as }) => {
  const [number] = await buy()
  await pass(25)
  await given(BUYER, 'buyer', number as string, { move: 'request', reason: 'changed-mind' })
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await buyer.getByRole('button', { name: 'Withdraw request' }).click()
  await expect(buyer.locator('[data-badge="cancellation-requested"]')).toHaveCount(0)
  await expectStatus(buyer, 'awaiting-shipment')
})

test('C10 a missed shipping date: the platform cancels and refunds', async ({ as }) => {
  const [number] = await buy()
  await pass(25 + 12 * 24)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'cancelled')
  const seller = await as(SELLER)
  await seller.goto('/seller')
  await expect(seller.getByText('Penalty points').first()).toBeVisible()
})

test('S1 S3 shipment cancelled: the seller ships, the pick-up fails, the refund starts by itself', async ({ as }) => {
  const [number] = await buy()
  await pass(25)
  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}?do=ship`)
  await seller.getByLabel('Carrier').last().fill('Postline')
  await seller.getByLabel('Tracking number').last().fill(`FAIL-${number}`)
  await seller.getByRole('button', { name: 'Confirm: shipped' }).click()
  await expectStatus(seller, 'shipped')
  await pass(24)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'shipment-cancelled')
  await expectBadge(buyer, 'refund-sent')
})

test('K1 one coupon over two orders of a checkout, cancelled one by one: it comes back with the last', async ({
  as,
}) => {
  const [first, second] = await buy(['nesting-bowls', 'dome-desk-lamp'], [await freshCoupon()])
  const buyer = await as(BUYER)
  for (const [number, fate] of [
    [first, 'others-stand'],
    [second, 'returned'],
  ]) {
    await buyer.goto(`/orders/${number}/cancel`)
    await choose(buyer, 'I changed my mind')
    await buyer.getByRole('button', { name: 'Confirm cancellation' }).click()
    await expectStatus(buyer, 'cancelled')
    await expect(buyer.locator(`[data-fate="${fate}"]`).first()).toBeVisible()
  }
})
