import { inTransaction, reader } from '@/lib/db'
import { money } from '@/lib/words/money'
import {
  BUYER,
  buy,
  choose,
  expect,
  expectBadge,
  expectStatus,
  freshCoupon,
  given,
  MEDIATOR,
  pass,
  SELLER,
  test,
} from './fixtures'

const toShip = async () => {
  const [number] = (await buy()) as [string]
  await pass(25)
  return number
}

/** Cancelled at the seller's fault, with points on their record. */
const sellersFault = async () => {
  const number = await toShip()
  await given(BUYER, 'buyer', number, { move: 'request', reason: 'out-of-stock' })
  await given(SELLER, 'seller', number, { move: 'accept' })
  return number
}

test('C11 more time: the seller proposes days, the law says how many, the buyer agrees', async ({ as }) => {
  const number = await toShip()
  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}`)
  await seller.getByRole('link', { name: 'Propose more time to ship' }).click()
  await seller.getByRole('textbox', { name: /more to ship/ }).fill('99')
  await seller.getByRole('button', { name: 'Send proposal' }).click()
  await expect(seller.locator('form[data-refusal="days-out-of-range"]')).toBeVisible()
  await expect(seller.getByRole('textbox', { name: /more to ship/ })).toHaveValue('99')
  await seller.getByRole('textbox', { name: /more to ship/ }).fill('5')
  await seller.getByRole('button', { name: 'Send proposal' }).click()
  await expectBadge(seller, 'extension-proposed')

  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  const shipBy = () => buyer.locator('[data-deadline="miss-shipping"] time').last().getAttribute('datetime')
  const before = await shipBy()
  await buyer.locator('summary', { hasText: 'Agree to more time to ship' }).click()
  // The first is the one the preview tells.
  const promised = await buyer.locator('[data-deadline="miss-shipping"] time').first().getAttribute('datetime')
  await buyer.getByRole('button', { name: 'Confirm: agree' }).click()
  await expect(buyer.locator('[data-badge="extension-proposed"]')).toHaveCount(0)
  await expectStatus(buyer, 'awaiting-shipment')
  expect(Date.parse((await shipBy()) ?? '')).toBeGreaterThan(Date.parse(before ?? ''))
  expect(await shipBy()).toBe(promised)
})

test('S5 another address: asked for, accepted, and shown wherever the order goes', async ({ as }) => {
  const number = await toShip()
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await buyer.getByRole('link', { name: 'Ask for another address' }).click()
  await buyer.getByRole('button', { name: 'Ask for another address' }).click()
  await expect(buyer.getByText('The order goes to this address already.').first()).toBeVisible()
  await buyer.getByRole('textbox', { name: 'Street and number' }).fill('')
  await buyer.getByRole('button', { name: 'Ask for another address' }).click()
  await expect(buyer.getByText('Enter street and house number.').first()).toBeVisible()
  await buyer.getByRole('textbox', { name: 'Street and number' }).fill('Via Saragozza 91')
  await buyer.getByRole('button', { name: 'Ask for another address' }).click()
  await expectBadge(buyer, 'address-asked')
  await expect(buyer.locator('[data-destination="asked"]')).toContainText('Via Saragozza 91')

  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}`)
  await seller.locator('summary', { hasText: 'Accept the new address' }).click()
  await seller.getByRole('button', { name: 'Confirm: accept the new address' }).click()
  await expect(seller.locator('[data-destination="changed"]')).toContainText('Via Saragozza 91')

  await buyer.goto(`/orders/${number}`)
  await expect(buyer.locator('[data-destination="changed"]')).toContainText('Via Saragozza 91')
})

test('S5 cancelled and ordered again with another address, in one step', async ({ as }) => {
  const code = await freshCoupon()
  const [number] = (await buy([['dome-desk-lamp', 3]], [code])) as [string]
  const { total } = await reader.order.findUniqueOrThrow({ where: { number } })
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}/address`)
  const shown = buyer.locator('[data-new-order]')
  await expect(shown).toContainText(`${code} comes back and is used again.`)
  await expect(shown).toContainText(money(total, 'EUR'))
  // It takes less off by now than the page has told.
  await inTransaction((tx) => tx.coupon.update({ where: { code }, data: { amount: 1000 } }))
  await buyer.getByRole('textbox', { name: 'Street and number' }).fill('Via Saragozza 91')
  await buyer.getByRole('button', { name: 'Cancel and re-order with this address' }).click()
  await expect(buyer.getByText('Nothing was cancelled or ordered yet')).toBeVisible()
  await expect(shown).toContainText(money(total + 500, 'EUR'))
  await expect(buyer.getByRole('textbox', { name: 'Street and number' })).toHaveValue('Via Saragozza 91')
  await buyer.getByRole('button', { name: 'Cancel and re-order with this address' }).click()
  await expect(buyer.getByText('ordered again with the new address')).toBeVisible()
  await expectStatus(buyer, 'payment-being-verified')
  await expect(buyer.locator('[data-destination]')).toContainText('Via Saragozza 91')
  await expect(buyer).not.toHaveURL(new RegExp(number))
  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'cancelled')
})

test('S5 once shipped: the carrier, whether it can redirect, and whether it needs a signature', async ({ as }) => {
  const number = await toShip()
  await given(SELLER, 'seller', number, { move: 'ship', carrier: 'Swift Parcel', tracking: `SP-${number}` })
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}/address`)
  await expect(buyer.locator('[data-refusal="already-shipped"]')).toBeVisible()
  await expect(buyer.locator('[data-redirect="true"][data-signature="true"]')).toBeVisible()
})

test('C18 complaint: filed by the buyer, listed for the mediator, upheld with points', async ({ as }) => {
  const number = await sellersFault()
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await buyer.getByRole('link', { name: 'File a complaint' }).click()
  await buyer.getByRole('button', { name: 'Send complaint' }).click()
  await expect(buyer.locator('form[data-refusal="text-needed"]')).toBeVisible()
  await buyer.getByRole('textbox', { name: /do wrong/ }).fill('The page said ten were left.')
  await buyer.getByRole('button', { name: 'Send complaint' }).click()
  await expectBadge(buyer, 'complaint-filed')

  const mediator = await as(MEDIATOR)
  await mediator.goto('/admin/disputes')
  await mediator.locator('#queue').getByRole('link', { name: number }).click()
  await choose(mediator, 'Uphold the complaint')
  await expect(mediator.locator('[data-fault="seller"]:visible')).toBeVisible()
  await mediator.getByLabel('Reasoning').fill('The page did say so.')
  await mediator.getByRole('button', { name: 'Decide on the complaint' }).click()
  await expect(mediator.locator('[data-complaint="reviewed"]')).toContainText('The page did say so.')

  await buyer.goto(`/orders/${number}`)
  await expect(buyer.locator('[data-complaint="reviewed"]')).toContainText('The page did say so.')
})

test('P1 contest: the seller contests the points from the record, a mediator strikes them', async ({ as }) => {
  const number = await sellersFault()
  const seller = await as(SELLER)
  await seller.goto('/seller/record')
  await seller.getByRole('link', { name: `Contest the points of order ${number}` }).click()
  await seller.getByRole('textbox', { name: /taken off/ }).fill('It was in stock all the time.')
  await seller.getByRole('button', { name: 'Send objection' }).click()
  await expect(seller.locator('[data-mark="contested"]')).toBeVisible()

  const mediator = await as(MEDIATOR)
  await mediator.goto(`/admin/reviews/${number}`)
  // What they are there for, beside what is to be decided.
  await expect(mediator.locator('#mark')).toContainText('out of stock')
  await choose(mediator, 'Take the points off')
  await expect(mediator.locator('[data-points="-2"]:visible')).toBeVisible()
  await mediator.getByLabel('Reasoning').fill('The stock list shows it.')
  await mediator.getByRole('button', { name: 'Decide on the points' }).click()
  await expect(mediator.locator('[data-mark="reviewed"]').first()).toBeVisible()

  await seller.goto('/seller/record')
  await expect(seller.locator('[data-mark="struck"]', { hasText: number })).toBeVisible()
})

test('P2 F6 feedback: once it is finished, stars and words for the store and the product, seen by everybody', async ({
  as,
}) => {
  const number = await toShip()
  await given(SELLER, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  await pass(24 * 30)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'finished')
  await buyer.getByRole('link', { name: 'Leave feedback' }).click()
  await buyer.getByRole('textbox', { name: /In your own words/ }).fill('Well packed.')
  await buyer.getByRole('button', { name: 'Send feedback' }).click()
  await expect(buyer.getByText('Choose 1 to 5 stars.').first()).toBeVisible()
  await expect(buyer.getByRole('textbox', { name: /In your own words/ })).toHaveValue('Well packed.')
  await buyer.getByRole('radio', { name: '4 stars' }).first().check()
  await buyer.getByRole('radio', { name: '5 stars' }).last().check()
  await buyer.getByRole('textbox', { name: /About this item/ }).fill(`Pours well, says ${number}.`)
  await buyer.getByRole('button', { name: 'Send feedback' }).click()
  await expect(buyer.locator('[data-feedback="4"]')).toContainText('Well packed.')
  await buyer.goto('/products/ash-glaze-teapot')
  await expect(buyer.getByText(`Pours well, says ${number}.`)).toBeVisible()
})

test('F3 T4 why it happened: rule, policy version and clock, for people and for deadlines', async ({ as }) => {
  const [number] = (await buy()) as [string]
  await pass(25)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  const why = buyer.locator('li', { hasText: 'Payment verified' }).first()
  await why.getByText('Why', { exact: true }).click()
  await expect(why.locator('[data-rule]')).toBeVisible()
  await expect(why.locator('[data-policy]')).toContainText(/house \d+/)
  await expect(why.locator('[data-clock][data-deadline="verify"]')).toBeVisible()
})

test('S2 no tracking in time: the order can be cancelled as if it had not been shipped, and the page says why', async ({
  as,
}) => {
  const number = await toShip()
  await given(SELLER, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `LATE-${number}` })
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expect(buyer.getByRole('link', { name: 'Cancel order' })).toHaveCount(0)
  // Five business days are never more than this, whatever day of the week the journeys' clock is at.
  await pass(24 * 9)
  await buyer.goto(`/orders/${number}`)
  await buyer.getByRole('link', { name: 'Cancel order' }).click()
  await expect(buyer.locator('[data-way="S2"]').first()).toBeVisible()
  await choose(buyer, 'The seller takes too long to ship')
  await buyer.getByRole('button', { name: 'Confirm cancellation' }).click()
  await expectStatus(buyer, 'shipment-cancelled')
  await expectBadge(buyer, 'refund-sent')
})
