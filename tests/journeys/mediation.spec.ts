import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { claimCase, releaseCase } from '@/lib/mediation/claiming'
import { BUYER, buy, choose, expect, expectBadge, given, MEDIATOR, pass, SELLER, test, userId } from './fixtures'

const MEDIATOR2 = 'mediator2@example.com'
const SELLER2 = 'seller2@example.com'

/** An order in dispute that waits for a ruling, and the page it is ruled on. */
async function disputed(item: readonly [string, number], seller: string, wanted: number) {
  const [number] = (await buy([item])) as [string]
  await pass(25)
  await given(seller, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  await pass(24 * 7)
  const claim = { reason: 'damaged', story: 'It is cracked.', wanted: minor(wanted) }
  await given(BUYER, 'buyer', number, { move: 'open-dispute', ...claim })
  await given(BUYER, 'buyer', number, { move: 'escalate' })
  const { id } = await reader.dispute.findFirstOrThrow({ where: { order: { number } } })
  return { number, page: `/admin/disputes/${id}` }
}

test('D3 claimed, ruled on with an internal note, closed: meanwhile no other mediator can rule on it', async ({
  as,
}) => {
  const { number, page } = await disputed(['ash-glaze-teapot', 1], SELLER, 3000)
  const mediator = await as(MEDIATOR)
  await mediator.goto(`/admin/disputes?q=${number}`)
  await mediator.locator('#queue').getByRole('button', { name: 'Claim' }).click()
  await expect(mediator.locator('[data-case="dispute"]')).toHaveAttribute('data-claim', 'mine')

  const other = await as(MEDIATOR2)
  await other.goto('/admin/disputes?claimed=others')
  await expect(other.locator('#queue').getByRole('link', { name: number })).toBeVisible()
  await other.goto(page)
  await expect(other.locator('[data-case="dispute"]')).toHaveAttribute('data-claim', 'held')
  await expect(other.getByRole('button', { name: 'See what follows' })).toHaveCount(0)
  await expect(other.getByRole('link', { name: 'Rule on this dispute' })).toHaveCount(0)

  // On paper there is nothing yet to read where it is ruled.
  await mediator.emulateMedia({ media: 'print' })
  await expect(mediator.locator('#ruling-step')).toBeHidden()
  await mediator.emulateMedia({ media: null })
  await choose(mediator, 'Half')
  await choose(mediator, 'Nobody')
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await mediator.getByLabel('Reasoning').fill('Half the price is fair.')
  await mediator.getByLabel('Internal note').fill('Third crack from this kiln.')
  // Nor is there where it is confirmed.
  await mediator.emulateMedia({ media: 'print' })
  await expect(mediator.locator('#ruling-step')).toBeHidden()
  await mediator.emulateMedia({ media: null })
  await mediator.getByRole('button', { name: 'Give the ruling' }).click()
  await expect(mediator.locator('[data-dispute-end="ruled"]').first()).toBeVisible()
  await expect(mediator.locator('[data-note]')).toContainText('Third crack')

  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'dispute-closed')
  expect(await buyer.content()).not.toContain('Third crack')
})

test('D3 a ruling that is refused, changed and sent again keeps what was typed, and leaves its note once', async ({
  as,
  javaScriptEnabled,
}) => {
  const { number, page } = await disputed(['ash-glaze-teapot', 1], SELLER, 3000)
  const { id } = await reader.mediationCase.findFirstOrThrow({ where: { order: { number } } })
  const mediator = await as(MEDIATOR)
  await mediator.goto(page)
  await expect(mediator).toHaveTitle(new RegExp(number))
  await choose(mediator, 'Half')
  await choose(mediator, 'Nobody')
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await mediator.getByLabel('Reasoning').fill('Half the price is fair.')
  await mediator.getByLabel('Internal note').fill('Third crack from this kiln.')
  await claimCase(id, await userId(MEDIATOR2))
  await mediator.getByRole('button', { name: 'Give the ruling' }).click()
  await expect(mediator.locator('#ruling').getByRole('alert')).toBeVisible()
  await releaseCase(id, await userId(MEDIATOR2))
  // An open page hears of it, and is drawn anew.
  if (javaScriptEnabled) await expect(mediator.locator('[data-case="dispute"]')).toHaveAttribute('data-claim', 'nobody')

  await mediator.getByRole('button', { name: 'Change the ruling' }).click()
  await choose(mediator, 'Everything')
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await expect(mediator.getByLabel('Reasoning')).toHaveValue('Half the price is fair.')
  await expect(mediator.getByLabel('Internal note')).toHaveValue('Third crack from this kiln.')
  await mediator.getByLabel('Reasoning').fill('')
  await mediator.getByRole('button', { name: 'Give the ruling' }).click()
  await expect(mediator.locator('#ruling').getByRole('alert')).toBeVisible()
  // What was wrong with the words leaves the choice as it was changed.
  await expect(mediator.locator('#ruling [name="draft"]')).toHaveValue(/share=all/)
  await mediator.getByLabel('Reasoning').fill('It leaks: all of it goes back.')
  await mediator.getByLabel('Internal note').fill('Fourth crack from this kiln.')
  await mediator.getByRole('button', { name: 'Give the ruling' }).click()
  await expect(mediator.locator('[data-dispute-end="ruled"]').first()).toBeVisible()
  await expect(mediator.locator('[data-note]')).toHaveText(/edited.*Fourth crack/s)
})

test('D3 a ruling above the limit is carried out once a second mediator approves it', async ({ as }) => {
  const { number, page } = await disputed(['arc-floor-lamp', 3], SELLER2, 119_600)
  const mediator = await as(MEDIATOR)
  await mediator.goto(page)
  await choose(mediator, 'Everything')
  await choose(mediator, 'Nobody')
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await expect(mediator.locator('[data-needs-approval]')).toBeVisible()
  await mediator.getByLabel('Reasoning').fill('All three are of no use.')
  await mediator.getByRole('button', { name: 'Give the ruling' }).click()
  await expect(mediator.locator('[data-approval="own"]')).toBeVisible()
  await expect(mediator.getByRole('button', { name: 'Approve the ruling' })).toHaveCount(0)

  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expectBadge(buyer, 'awaiting-approval')
  expect(await buyer.content()).not.toContain('of no use')

  const second = await as(MEDIATOR2)
  await second.goto(page)
  await second.getByRole('button', { name: 'Approve the ruling' }).click()
  await expect(second.locator('[data-dispute-end="ruled"]').first()).toBeVisible()
  await buyer.goto(`/orders/${number}`)
  await expect(buyer.getByText('All three are of no use.').first()).toBeVisible()
})

test('D3 a ruling that is sent back is before whoever rules anew, with what is wrong in it', async ({ as }) => {
  const { number, page } = await disputed(['arc-floor-lamp', 3], SELLER2, 119_600)
  const ruling = { amount: minor(110_000), fault: 'nobody', reasoning: 'All three are of no use.' } as const
  await given(MEDIATOR, 'mediator', number, { move: 'rule', ...ruling })
  const second = await as(MEDIATOR2)
  await second.goto(page)
  await second.locator('#send-back summary').click()
  await second.getByLabel('Why').fill('One of them stands straight.')
  await second.getByRole('button', { name: 'Confirm: send back' }).click()
  await expect(second.locator('[data-sent-back]')).toBeVisible()
  const mediator = await as(MEDIATOR)
  await mediator.goto(page)
  const sent = mediator.locator('[data-sent-back]')
  for (const word of ['One of them stands', '€1,100.00', 'of no use']) await expect(sent).toContainText(word)
})

test('D3 the queue is narrowed by its address, and the audit log leaves as a table', async ({ as }) => {
  const mediator = await as(MEDIATOR)
  await mediator.goto('/admin/disputes')
  await mediator.getByLabel('About').selectOption('dispute')
  await mediator.getByLabel('State').selectOption('closed')
  await mediator.getByRole('combobox', { name: 'Sort' }).selectOption('amount')
  await mediator.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(mediator).toHaveURL(/kind=dispute.*state=closed.*sort=amount/)
  const kinds = mediator.locator('#queue [data-review]')
  await expect(kinds.first()).toHaveAttribute('data-stage', 'closed')
  expect(await kinds.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-review')))).not.toContain(
    'appeal',
  )

  await mediator.goto('/admin/audit?what=m.rule')
  await expect(mediator.locator('[data-entry]').first()).toHaveAttribute('data-entry', 'rule')
  const href = await mediator.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')
  const saved = await mediator.request.get(href ?? '')
  expect(saved.headers()['content-type']).toContain('text/csv')
  const lines = (await saved.text()).trim().split('\r\n')
  expect(lines.length).toBeGreaterThan(1)
  await mediator.getByLabel('From').fill('2020-01-05')
  await mediator.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(mediator).toHaveURL(/from=2020-01-05/)
  await mediator.goBack()
  await expect(mediator).toHaveURL(/audit\?what=m.rule$/)
  await expect(mediator.getByLabel('From')).toHaveValue('')
  // A stranger has no such page.
  const buyer = await as(BUYER)
  expect((await buyer.request.get(href ?? '')).status()).toBe(404)
})
