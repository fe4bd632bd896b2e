import { minor } from '@/lib/law/money'
import { askingToCancel, BUYER, buy, choose, expect, expectBadge, given, pass, SELLER, test } from './fixtures'

const ship = (number: string) =>
  given(SELLER, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })

test('C14 F3 it closes while the form is filled in: what was typed stays, why it is refused, and what is open instead', async ({
  as,
}) => {
  const { buyer, number } = await askingToCancel(as)
  await choose(buyer, 'I changed my mind')
  await buyer.getByLabel('In your own words').fill('We are moving house on Friday.')
  await ship(number)
  await pass(24 * 7)
  await buyer.getByRole('button', { name: 'Send request' }).click()
  await expect(buyer.locator('form[data-refusal]')).toBeVisible()
  await expect(buyer.getByText('We are moving house on Friday.')).toBeVisible()
  const instead = buyer.locator('[data-instead]')
  await expect(instead).toHaveAttribute('data-instead', 'open-dispute')
  await instead.getByRole('link', { name: 'Open dispute' }).click()
  await expect(buyer.getByRole('textbox', { name: /what happened/i })).toBeVisible()
})

test('D2 both sides’ proposals stand side by side, and one typed too late is not lost', async ({ as }) => {
  const [number] = (await buy()) as [string]
  await pass(25)
  await ship(number)
  await pass(24 * 7)
  await given(BUYER, 'buyer', number, {
    move: 'open-dispute',
    reason: 'damaged',
    story: 'Chipped.',
    wanted: minor(3000),
  })
  await given(BUYER, 'buyer', number, { move: 'propose', amount: minor(2500), note: null })
  await given(SELLER, 'seller', number, { move: 'propose', amount: minor(1000), note: null })
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expect(buyer.locator('[data-side="buyer"] [data-proposal="standing"]')).toContainText('€25.00')
  await expect(buyer.locator('[data-side="seller"] [data-proposal="standing"]')).toContainText('€10.00')
  await expect(buyer.locator('[data-apart="1500"]')).toBeVisible()
  await buyer.getByLabel('Amount back to you').fill('18')
  await buyer.getByLabel('Note').fill('We could meet in the middle.')
  await given(SELLER, 'seller', number, { move: 'accept-proposal', number: 1 })
  await buyer.getByRole('button', { name: 'Send proposal' }).click()
  await expect(buyer.locator('form[data-refusal]')).toBeVisible()
  await expect(buyer.getByText('We could meet in the middle.')).toBeVisible()
  await expectBadge(buyer, 'dispute-closed')
})
