import { reader } from '@/lib/db'
import { money } from '@/lib/words/money'
import { BUYER, expect, expectStatus, freshCoupon, test } from './fixtures'

const placedOrders = () => reader.order.count({ where: { buyer: { email: BUYER } } })

test('nobody pays more than they have seen: changed on the way to paying, it is shown first', async ({ as }) => {
  const lamp = await reader.product.findUniqueOrThrow({ where: { slug: 'dome-desk-lamp' } })
  const before = await placedOrders()
  const coupon = await freshCoupon()
  const buyer = await as(BUYER)
  await buyer.goto('/checkout?item=dome-desk-lamp:1')
  // At once, before a script could have asked for the new total.
  await buyer.getByLabel('Postcode').fill('1234 AB')
  await buyer.getByLabel('Quantity').fill('9')
  await buyer.getByRole('button', { name: 'Place order and pay' }).click()
  await expect(buyer.getByText('Nothing was ordered yet')).toBeVisible()
  const total = lamp.price * 9 + lamp.shippingFee
  const euros = (amount: number) => money(amount, 'EUR')
  await expect(buyer.getByText(euros(total)).last()).toBeVisible()
  await expect(buyer.getByLabel('Quantity')).toHaveValue('9')
  await expect(buyer.getByLabel('Postcode')).toHaveValue('1234 AB')
  expect(await placedOrders()).toBe(before)

  await buyer.getByLabel('Coupon code').fill(coupon)
  // It comes to less than was shown: nothing to be asked about.
  await buyer.getByRole('button', { name: 'Place order and pay' }).click()
  await expectStatus(buyer, 'payment-being-verified')
  expect(await placedOrders()).toBe(before + 1)
  const newest = await reader.order.findFirstOrThrow({ orderBy: { placedAt: 'desc' } })
  expect(newest.total).toBe(total - 1500)
  await expect(buyer.getByText(`Thank you. Your order is placed, ${euros(newest.total)} paid.`)).toBeVisible()

  // Whoever comes back is told before they order it once more.
  await buyer.goto('/checkout?item=dome-desk-lamp:1')
  const told = buyer.locator('[data-bought-just-now]')
  await expect(told).toContainText([newest.number, newest.number])
  // Once at the top, and once where the way back leads.
  await expect(told.last().locator('..').getByRole('button', { name: 'Place order and pay' })).toBeVisible()
})

test('paid later, the thanks say what is still to be paid', async ({ as }) => {
  const buyer = await as(BUYER)
  await buyer.goto('/checkout?item=speckled-mug:1')
  await buyer.getByRole('button', { name: 'Place order, pay later' }).click()
  await expectStatus(buyer, 'awaiting-payment')
  await expect(buyer.getByText(/Thank you. Your order is placed, €[\d.]+ still to be paid/)).toBeVisible()
})

test('what is wrong is told in the order of the page, and the boxes of a row stay side by side', async ({ as }) => {
  const buyer = await as(BUYER)
  await buyer.goto('/checkout?item=speckled-mug:1')
  await buyer.getByLabel('Name').fill('')
  await buyer.getByLabel('Postcode').fill('')
  await buyer.getByLabel('Coupon code').fill('NONSENSE')
  await buyer.getByRole('button', { name: 'Place order and pay' }).click()
  // What it comes to without the coupon is clear all the same.
  await expect(buyer.locator('[data-without="NONSENSE"]')).toBeVisible()
  await expect(buyer.getByText('Total', { exact: true })).toBeVisible()
  const told = buyer.getByRole('alert').getByRole('link')
  await expect(told).toHaveCount(3)
  const ids = await told.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('-').at(-1)))
  expect(ids).toEqual(['recipient', 'postcode', 'coupon'])
  const top = async (label: string) => (await buyer.getByLabel(label).boundingBox())?.y
  expect(await top('Postcode')).toBe(await top('Town or city'))
})
