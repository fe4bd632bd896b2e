import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { BUYER, buy, choose, expect, expectBadge, expectStatus, given, MEDIATOR, pass, SELLER, test } from './fixtures'

/** Delivered, and the buyer has opened a dispute about it. */
const disputed = async () => {
  const [number] = (await buy()) as [string]
  await pass(25)
  await given(SELLER, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  await pass(24 * 7)
  await given(BUYER, 'buyer', number, {
    move: 'open-dispute',
    reason: 'damaged',
    story: 'The lid arrived broken.',
    wanted: minor(3000),
  })
  return number
}

/** Settled with a return: the goods go back first. */
const agreed = async () => {
  const number = await disputed()
  await given(SELLER, 'seller', number, { move: 'propose', amount: minor(2000), withReturn: true })
  await given(BUYER, 'buyer', number, { move: 'accept-proposal', number: 1 })
  return number
}

test('D5 D6 a refund after the goods are back: proposed with a return, sent back, confirmed, paid', async ({ as }) => {
  const number = await disputed()
  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}`)
  await seller.getByLabel('Amount back to the buyer').fill('20')
  await seller.getByLabel('The buyer sends the goods back first').check()
  await seller.getByRole('button', { name: 'Send proposal' }).click()
  await expect(seller.locator('[data-proposal="standing"]')).toContainText('once the goods are back')

  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await buyer.getByText('Accept this proposal').click()
  await expect(buyer.locator('[data-waits="awaited"]:visible')).toBeVisible()
  await buyer.getByRole('button', { name: 'Confirm: accept' }).click()
  await expectBadge(buyer, 'return-under-way')
  await expect(buyer.locator('[data-badge="refund-sent"]')).toHaveCount(0)
  await buyer.getByRole('link', { name: 'Send the goods back' }).click()
  await buyer
    .getByRole('textbox', { name: 'Carrier' })
    .or(buyer.getByRole('combobox', { name: 'Carrier' }))
    .fill('Postline')
  await buyer.getByRole('textbox', { name: 'Tracking number' }).fill(`BACK-${number}`)
  await buyer.getByRole('button', { name: 'Confirm: sent back' }).click()
  await expect(buyer.locator('[data-returning="sent"]')).toContainText(`BACK-${number}`)

  await seller.goto(`/seller/orders/${number}`)
  await seller.getByText('Confirm that the goods are back').click()
  await seller.getByRole('button', { name: 'Confirm: confirm the return' }).click()
  await expect(seller.locator('[data-returning="done"]')).toBeVisible()
  await expectStatus(seller, 'delivered')

  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'refund-sent')
})

test('D6 T1 a return nobody sends ends without a refund', async ({ as }) => {
  const number = await agreed()
  await pass(24 * 10)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expect(buyer.locator('[data-returning="done"]')).toContainText('not sent back in time')
  await expect(buyer.locator('[data-badge="refund-sent"]')).toHaveCount(0)
})

test('D3 D6 a return the seller questions: a mediator decides, and what was typed too early is kept', async ({
  as,
}) => {
  const number = await agreed()
  const seller = await as(SELLER)
  await given(BUYER, 'buyer', number, { move: 'send-back', carrier: 'Postline', tracking: `BACK-${number}` })
  await seller.goto(`/seller/orders/${number}`)
  await seller.getByRole('link', { name: 'Something is wrong with the return' }).click()
  await seller.getByRole('button', { name: 'Ask a mediator' }).click()
  await expect(seller.locator('form[data-refusal="text-needed"]')).toBeVisible()
  await seller.getByRole('textbox', { name: /What is wrong/ }).fill('Only the lid came back.')
  await seller.getByRole('button', { name: 'Ask a mediator' }).click()
  await expectBadge(seller, 'with-mediator')

  const mediator = await as(MEDIATOR)
  const { id } = await reader.dispute.findFirstOrThrow({ where: { order: { number } } })
  await mediator.goto(`/admin/disputes/${id}`)
  await expect(mediator.locator('[data-returning="questioned"]')).toContainText('Only the lid came back.')
})

test('D4 no closing for nothing: refused with the reason, allowed once both sides have extended protection', async ({
  as,
}) => {
  const number = await disputed()
  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}`)
  await expect(seller.locator('p[data-protection="plain"]')).toBeVisible()
  await seller.getByLabel('Amount back to the buyer').fill('0')
  await seller.getByRole('textbox', { name: /Note/ }).fill('Everything is fine with it.')
  await seller.getByRole('button', { name: 'Send proposal' }).click()
  await expect(seller.locator('form[data-refusal="protection-needed"]')).toBeVisible()
  await expect(seller.getByRole('textbox', { name: /Note/ })).toHaveValue('Everything is fine with it.')

  const buyer = await as(BUYER)
  for (const [page, path] of [
    [buyer, `/orders/${number}`],
    [seller, `/seller/orders/${number}`],
  ] as const) {
    await page.goto(path)
    await page.locator('summary', { hasText: 'Extend buyer protection' }).click()
    await page.getByRole('button', { name: 'Confirm: extend buyer protection' }).click()
    await expect(page.locator('summary', { hasText: 'Extend buyer protection' })).toHaveCount(0)
  }
  await seller.getByLabel('Amount back to the buyer').fill('0')
  await seller.getByRole('button', { name: 'Send proposal' }).click()
  await expect(seller.locator('[data-proposal="standing"]')).toBeVisible()
})

test('D3 P1 appeal: the buyer appeals against a ruling, a mediator gives more and says why', async ({ as }) => {
  const number = await disputed()
  await given(BUYER, 'buyer', number, { move: 'escalate' })
  await given(MEDIATOR, 'mediator', number, {
    move: 'rule',
    amount: minor(1000),
    fault: 'nobody',
    reasoning: 'The lid alone is worth that much.',
    atOnce: true,
  })
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await buyer.getByRole('link', { name: 'Appeal', exact: true }).click()
  await buyer.getByRole('textbox', { name: /decided differently/ }).fill('A pot without its lid is of no use.')
  await buyer.getByRole('button', { name: 'Send appeal' }).click()
  await expectBadge(buyer, 'appealed')

  const mediator = await as(MEDIATOR)
  await mediator.goto('/admin/disputes')
  await mediator.locator('#queue').getByRole('link', { name: number }).click()
  await expect(mediator.locator('[data-appeal="buyer"]').first()).toContainText('of no use')
  const before = mediator.locator('#appealed-ruling')
  for (const word of ['€10.00', 'Nobody’s fault', 'Amara Osei', 'The lid alone is worth that much.'])
    await expect(before).toContainText(word)
  await choose(mediator, 'Another amount')
  await mediator.getByRole('textbox', { name: 'Amount' }).fill('10')
  // It stays as the ruling found it, unless something else is chosen. There are no points to take off: nothing is asked of them.
  await expect(mediator.getByRole('radio', { name: 'Nobody’s fault' })).toBeChecked()
  await expect(mediator.getByText('What becomes of the seller’s record?')).toHaveCount(0)
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await mediator.getByLabel('Reasoning').fill('The lid belongs to the pot.')
  await mediator.getByRole('button', { name: 'Rule on the appeal' }).click()
  await expect(mediator.locator('[data-dispute-end="appeal-ruled"]').first()).toBeVisible()

  await buyer.goto(`/orders/${number}`)
  await expect(buyer.getByText('The lid belongs to the pot.').first()).toBeVisible()
  await expect(buyer.getByRole('link', { name: 'Appeal', exact: true })).toHaveCount(0)
})

test('D3 P1 found: everything goes back on appeal, at a fault that the ruling had not found', async ({ as }) => {
  const number = await disputed()
  await given(BUYER, 'buyer', number, { move: 'escalate' })
  const ruling = { amount: minor(1000), fault: 'nobody', reasoning: 'Nobody can say when.', atOnce: true } as const
  await given(MEDIATOR, 'mediator', number, { move: 'rule', ...ruling })
  await given(BUYER, 'buyer', number, { move: 'appeal', story: 'The seller wrote that it left without paper.' })

  const mediator = await as(MEDIATOR)
  await mediator.goto('/admin/disputes')
  await mediator.locator('#queue').getByRole('link', { name: number }).click()
  await choose(mediator, 'Everything that is left, and the order ends')
  await choose(mediator, 'The seller’s fault')
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await expect(mediator.locator('[data-points="2"]')).toContainText('the seller’s fault')
  await mediator.getByLabel('Reasoning').fill('So it says in the talk of the order.')
  await mediator.getByRole('button', { name: 'Rule on the appeal' }).click()
  await expect(mediator.locator('[data-dispute-end="appeal-ruled"]').first()).toBeVisible()
  await expectStatus(mediator, 'cancelled')
  const points = await reader.penalty.findMany({ where: { order: { number } } })
  expect(points).toEqual([expect.objectContaining({ points: 2, struckAt: null })])
})

test('D3 P1 pardon: the seller appeals against the points of a ruling, and a mediator takes them off', async ({
  as,
}) => {
  const number = await disputed()
  const { total } = await reader.order.findUniqueOrThrow({ where: { number }, select: { total: true } })
  await given(BUYER, 'buyer', number, { move: 'escalate' })
  const ruling = {
    amount: minor(total),
    fault: 'seller',
    reasoning: 'It was packed too loosely.',
    atOnce: true,
  } as const
  await given(MEDIATOR, 'mediator', number, { move: 'rule', ...ruling })
  await given(SELLER, 'seller', number, { move: 'appeal', story: 'The carrier dropped it.' })

  const mediator = await as(MEDIATOR)
  await mediator.goto('/admin/disputes')
  await mediator.locator('#queue').getByRole('link', { name: number }).click()
  await choose(mediator, 'Nothing more')
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await expect(mediator.getByText('Say what becomes of the seller’s record.').first()).toBeVisible()
  await choose(mediator, 'Take the points off the seller’s record')
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await mediator.getByLabel('Reasoning').fill('So it did.')
  await mediator.getByRole('button', { name: 'Rule on the appeal' }).click()
  await expect(mediator.locator('[data-dispute-end="appeal-ruled"]').first()).toBeVisible()
  const points = await reader.penalty.findMany({ where: { order: { number } } })
  expect(points).toEqual([expect.objectContaining({ struckAt: expect.any(Date) })])
})

test('D5 paid at once: a mediator has a refund with a return paid although the policy waits', async ({ as }) => {
  const number = await disputed()
  await given(BUYER, 'buyer', number, { move: 'escalate' })
  const { id } = await reader.dispute.findFirstOrThrow({ where: { order: { number } } })
  const mediator = await as(MEDIATOR)
  await mediator.goto(`/admin/disputes/${id}`)
  await choose(mediator, 'Half')
  await mediator.getByLabel('The buyer sends the goods back first').check()
  await choose(mediator, 'Nobody')
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await expect(mediator.locator('[data-waits="awaited"]')).toBeVisible()
  // Of €70.90 one half goes back once the goods do, and the other stays.
  await expect(mediator.locator('dl', { hasText: 'Left for the seller' }).last()).toContainText('€35.45')
  const reasoning = 'The shards are sharp, so nobody has to send them.'
  await mediator.getByLabel('Reasoning').fill(reasoning)
  await mediator.getByRole('button', { name: 'Change the ruling' }).click()
  await mediator.getByLabel('Pay at once although the policy waits').check()
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await expect(mediator.locator('[data-waits]')).toHaveCount(0)
  await expect(mediator.getByLabel('Reasoning')).toHaveValue(reasoning)
  await mediator.getByRole('button', { name: 'Give the ruling' }).click()
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'refund-sent')
})
