import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { BUYER, buy, choose, expect, expectBadge, expectStatus, given, MEDIATOR, pass, SELLER, test } from './fixtures'

const shipped = async () => {
  const [number] = (await buy()) as [string]
  await pass(25)
  await given(SELLER, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  await pass(24 * 7)
  return number
}

test('D1 an empty form is told all that is missing, in the order of the page', async ({ as }) => {
  const number = await shipped()
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}/dispute`)
  await expect(buyer.locator('[data-about-order]')).toContainText('€')
  await buyer.getByRole('textbox', { name: /come back to you/i }).fill('a lot')
  await buyer.getByRole('button', { name: 'Open dispute' }).click()
  const told = buyer.getByRole('alert').getByRole('link')
  await expect(told).toHaveCount(3)
  const ids = await told.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('-').at(-1)))
  expect(ids).toEqual(['reason', 'story', 'wanted'])
})

test('D1 D2 dispute, proposal, accepted: it ends on those terms and the order goes on', async ({ as }) => {
  const number = await shipped()
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectStatus(buyer, 'delivered')
  await buyer.getByRole('link', { name: 'Open dispute' }).click()
  await choose(buyer, 'It arrived damaged')
  await buyer.getByRole('textbox', { name: /what happened/i }).fill('The lid arrived broken.')
  await buyer.getByRole('textbox', { name: /come back to you/i }).fill('20.00')
  await buyer.getByRole('button', { name: 'Open dispute' }).click()
  await expectBadge(buyer, 'in-dispute')

  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}`)
  await seller.getByRole('link', { name: 'Give what is asked for' }).click()
  await expect(seller.getByLabel('Amount back to the buyer')).toHaveValue('20.00')
  await seller.getByLabel('Amount back to the buyer').fill('12.50')
  await seller.getByRole('button', { name: 'Send proposal' }).click()
  await expect(seller.locator('[data-proposal="standing"]')).toBeVisible()

  await buyer.goto(`/orders/${number}`)
  await buyer.getByText('Accept this proposal').click()
  await buyer.getByRole('button', { name: 'Confirm: accept' }).click()
  await expectBadge(buyer, 'dispute-closed')
  await expectStatus(buyer, 'delivered')
  await pass(24 * 4)
  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'partly-refunded')
})

test('D3 dispute, mediator, ruling: a reasoned decision with a partial refund', async ({ as }) => {
  const number = await shipped()
  await given(BUYER, 'buyer', number, {
    move: 'open-dispute',
    reason: 'damaged',
    story: 'The lid arrived broken.',
    wanted: minor(3000),
  })
  await given(BUYER, 'buyer', number, { move: 'escalate' })
  const { id } = await reader.dispute.findFirstOrThrow({ where: { order: { number } } })
  const mediator = await as(MEDIATOR)
  await mediator.goto('/admin/disputes')
  await expect(mediator.getByText(number).first()).toBeVisible()
  await mediator.goto(`/admin/disputes/${id}`)
  await choose(mediator, 'Half')
  await choose(mediator, 'seller')
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await mediator.getByLabel('Reasoning').fill('The photographs show a broken lid. Half the price is fair.')
  await mediator.getByRole('button', { name: 'Give the ruling' }).click()
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'dispute-closed')
  await expect(buyer.getByText('Half the price is fair').first()).toBeVisible()
  await pass(24 * 4)
  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'partly-refunded')
})
