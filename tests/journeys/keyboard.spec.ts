import type { Locator, Page } from '@playwright/test'
import { reader } from '@/lib/db'
import { BUYER, buy, expect, expectBadge, expectStatus, given, MEDIATOR, pass, SELLER, test } from './fixtures'

// Nobody touches a mouse here: Tab, Space, Enter and letters, and the focus can be seen at every stop.

/** More stops than any page has between two things one does after each other. */
const STOPS = 200

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return seen(page)
  }
  throw new Error(`no Tab leads to ${target}`)
}

/** Whatever has the focus is drawn as having it: itself, or the card it is a choice of. */
const seen = async (page: Page): Promise<void> =>
  expect(
    await page.evaluate(() => {
      const focused = document.activeElement
      const card = focused?.parentElement?.parentElement
      return [focused, card].some((at) => at && getComputedStyle(at).outlineStyle !== 'none')
    }),
  ).toBe(true)

const press = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** The arrows go through the choices of a group. */
const pick = async (page: Page, radio: Locator): Promise<void> => {
  const group = page.locator(`input[type=radio][name="${await radio.getAttribute('name')}"]`)
  const chosen = group.and(page.locator(':checked'))
  await tabTo(page, (await chosen.count()) > 0 ? chosen : group.first())
  await page.keyboard.press('Space')
  for (let stop = 0; stop < 20 && !(await radio.isChecked()); stop += 1) await page.keyboard.press('ArrowDown')
  await expect(radio).toBeChecked()
}

const type = async (page: Page, box: Locator, text: string): Promise<void> => {
  await tabTo(page, box)
  await page.keyboard.type(text)
}

test('C3 C7 by keyboard alone: the buyer asks for cancellation, the seller accepts', async ({ as }) => {
  const [number = ''] = await buy()
  await pass(25)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await press(buyer, buyer.getByRole('link', { name: 'Request order cancellation' }))
  await pick(buyer, buyer.getByRole('radio', { name: 'I ordered the wrong item' }).first())
  await press(buyer, buyer.getByRole('button', { name: 'Send request' }))
  await expectBadge(buyer, 'cancellation-requested')
  // From what came of it they go on.
  await expect(buyer.locator(':focus [data-tone="positive"]')).toBeVisible()

  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}`)
  await press(seller, seller.getByRole('button', { name: 'Accept', exact: true }))
  await expectStatus(seller, 'cancelled')
})

test('D1 D3 by keyboard alone: the buyer opens a dispute and escalates it, a mediator rules', async ({ as }) => {
  const [number = ''] = await buy()
  await pass(25)
  await given(SELLER, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  await pass(24 * 7)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await press(buyer, buyer.getByRole('link', { name: 'Open dispute' }))
  await pick(buyer, buyer.getByRole('radio', { name: 'It arrived damaged' }).first())
  await type(buyer, buyer.getByRole('textbox', { name: /what happened/i }), 'The lid arrived broken.')
  await type(buyer, buyer.getByRole('textbox', { name: /come back to you/i }), '20.00')
  await press(buyer, buyer.getByRole('button', { name: 'Open dispute' }))
  await expectBadge(buyer, 'in-dispute')
  await given(BUYER, 'buyer', number, { move: 'escalate' })

  const { id } = await reader.dispute.findFirstOrThrow({ where: { order: { number } } })
  const mediator = await as(MEDIATOR)
  await mediator.goto(`/admin/disputes/${id}`)
  await pick(mediator, mediator.getByRole('radio', { name: 'Half' }).first())
  await pick(mediator, mediator.getByRole('radio', { name: 'seller' }).first())
  await press(mediator, mediator.getByRole('button', { name: 'See what follows' }))
  await expect(mediator.locator('*:focus', { has: mediator.locator('#ruling-step') })).toBeInViewport()
  await type(mediator, mediator.getByLabel('Reasoning'), 'The lid is half of it.')
  await press(mediator, mediator.getByRole('button', { name: 'Give the ruling' }))
  await expect(mediator.locator('[data-dispute-end]').first()).toBeVisible()
})

/** What the focus is at: where whoever uses a keyboard, or listens, goes on from. */
const doneAt = (page: Page): Locator => page.locator(':focus [data-tone="positive"]')

test('F6 C5 by keyboard alone: what came of filling a basket, changing it and paying has the focus each time', async ({
  as,
}) => {
  const buyer = await as(BUYER)
  await buyer.goto('/products/speckled-mug')
  await press(buyer, buyer.getByRole('button', { name: 'Add to basket' }))
  await expect(doneAt(buyer)).toContainText('Speckled stoneware mug')
  // Once more the same.
  await press(buyer, buyer.getByRole('button', { name: 'Add to basket' }))
  await expect(buyer.getByRole('link', { name: 'Basket, 2 pieces' })).toBeVisible()
  await expect(doneAt(buyer)).toBeVisible()
  await press(buyer, buyer.getByRole('link', { name: 'See the basket' }))
  await type(buyer, buyer.getByLabel('Quantity of Speckled'), '3')
  await press(buyer, buyer.getByRole('button', { name: 'Update quantities' }))
  await expect(buyer.getByRole('link', { name: 'Basket, 3 pieces' })).toBeVisible()
  await expect(doneAt(buyer)).toBeVisible()
  await press(buyer, buyer.getByRole('button', { name: 'Remove Speckled' }))
  await expect(buyer.getByText('Your basket is empty')).toBeVisible()
  await expect(doneAt(buyer)).toBeVisible()

  await buyer.goto('/checkout?item=speckled-mug:1')
  await press(buyer, buyer.getByRole('button', { name: 'Place order and pay' }))
  await expectStatus(buyer, 'payment-being-verified')
  await expect(doneAt(buyer)).toBeVisible()
  await press(buyer, buyer.getByRole('link', { name: 'Cancel order' }))
  await expect(buyer.getByRole('dialog')).toBeVisible()
  await expect(buyer).toHaveTitle(/^Cancel order R/)
})

test('C7 by keyboard alone: what came of each request has the focus once many were accepted', async ({ as }) => {
  const [number = ''] = await buy()
  await pass(25)
  await given(BUYER, 'buyer', number, { move: 'request', reason: 'changed-mind' })
  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/accept?order=${number}`)
  await press(seller, seller.getByRole('button', { name: /^Accept all|^Accept this/ }))
  await expect(seller.locator('*:focus', { has: seller.locator('[data-result="accepted"]') })).toBeVisible()
})
