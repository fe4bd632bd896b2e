import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { AT_ONCE } from '@/lib/messages/talk'
import { sendMessage } from '@/lib/orders/messages'
import { photograph } from '../files/fixtures'
import { BUYER, buy, choose, expect, expectBadge, given, MEDIATOR, pass, SELLER, test, userId } from './fixtures'

const SELLER2 = 'seller2@example.com'
const photo = async (name: string) => ({ name, mimeType: 'image/jpeg', buffer: await photograph() })
const unread = async (page: Page) =>
  Number(await page.locator('[data-unread-messages]').getAttribute('data-unread-messages'))

test('P3 a question before buying, with a picture: the seller reads and answers, and both counts follow', async ({
  as,
}) => {
  const [buyer, seller] = await Promise.all([as(BUYER), as(SELLER)])
  // The same person asks about the same thing each time this is run.
  const question = `Would it fit on this shelf? ${randomUUID()}`
  const answer = `It would, with a hand to spare. ${randomUUID()}`
  await seller.goto('/messages')
  const before = await unread(seller)
  await buyer.goto('/products/moon-jar')
  await buyer.getByRole('link', { name: 'Contact seller' }).click()
  await buyer.getByLabel(/^(your question to|write to)/i).fill(question)
  await buyer.getByLabel(/^pictures/i).setInputFiles(await photo('shelf.jpg'))
  await buyer.getByRole('button', { name: 'Send message' }).click()
  await expect(buyer.locator('[data-message]', { hasText: question }).locator('[data-file]')).toBeVisible()
  // Who stays in the thread sees the answer come in; who leaves it finds it unread.
  await buyer.goto('/messages')
  const mine = await unread(buyer)

  await seller.goto('/messages')
  expect(await unread(seller)).toBe(before + 1)
  const thread = seller.locator('[data-thread][data-unread="1"]').first()
  await expect(thread).toContainText(question)
  await thread.getByRole('link').click()
  const asked = seller.locator('[data-new]')
  await expect(asked).toContainText(question)
  expect(await unread(seller)).toBe(before)
  // The picture opens over the page, and Escape closes it.
  await asked.locator('[data-file]').click()
  await expect(seller.getByRole('img', { name: /shelf.webp/ })).toBeVisible()
  await seller.keyboard.press('Escape')
  await seller.getByLabel(/^write to/i).fill(answer)
  await seller.getByRole('button', { name: 'Send message' }).click()
  await expect(seller.locator('[data-message]', { hasText: answer })).toBeVisible()

  await buyer.goto('/messages')
  expect(await unread(buyer)).toBe(mine + 1)
  await buyer.locator('[data-thread][data-unread]').first().getByRole('link').click()
  await expect(buyer.locator('[data-new]')).toContainText(answer)
  await expect(buyer).toHaveTitle('Messages with Fennel & Slip · Rescind')
  expect(await unread(buyer)).toBe(mine)
})

test('D1 D2 F1 a dispute opened with evidence: its seller sees it and adds some; to a stranger there is none', async ({
  as,
}) => {
  const [number] = (await buy()) as [string]
  await pass(25)
  await given(SELLER, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  const [buyer, seller, stranger] = await Promise.all([as(BUYER), as(SELLER), as(SELLER2)])
  await buyer.goto(`/orders/${number}/dispute`)
  await choose(buyer, 'It arrived damaged')
  await buyer.getByRole('textbox', { name: /what happened/i }).fill('The lid arrived broken.')
  const field = buyer.getByLabel(/^evidence/i)
  await field.setInputFiles({ name: 'lid.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>1</script>') })
  await buyer.getByRole('button', { name: 'Open dispute' }).click()
  await expect(buyer.locator('#open-dispute-files-error')).toContainText('lid.jpg')
  await expect(buyer.getByRole('textbox', { name: /what happened/i })).toHaveValue('The lid arrived broken.')
  await field.setInputFiles(await photo('lid.jpg'))
  await buyer.getByRole('button', { name: 'Open dispute' }).click()
  await expectBadge(buyer, 'in-dispute')

  await seller.goto(`/seller/orders/${number}`)
  const shown = seller.locator('[data-evidence-by="buyer"] [data-file]')
  await expect(shown).toBeVisible()
  const file = `/files/${await shown.getAttribute('data-file')}`
  const served = await seller.request.get(file)
  expect([served.status(), served.headers()['content-type'], served.headers()['x-content-type-options']]).toEqual([
    ...[200, 'image/webp', 'nosniff'],
  ])
  expect(served.headers()['content-security-policy']).toContain('sandbox')
  expect((await stranger.request.get(file)).status()).toBe(404)
  expect((await stranger.request.get(`${file}?size=small`)).status()).toBe(404)
  await seller.getByText('Add evidence').click()
  await seller.getByLabel(/^pictures or documents/i).setInputFiles(await photo('packing.jpg'))
  await seller.getByLabel(/what do they show/i).fill('As it was packed.')
  await seller.getByRole('button', { name: 'Send evidence' }).click()
  await expect(seller.locator('[data-evidence-by="seller"]')).toContainText('As it was packed.')

  // On paper there is what was brought, and nothing to press.
  await seller.emulateMedia({ media: 'print' })
  await expect(shown.locator('img')).toBeVisible()
  await expect(seller.getByRole('button', { name: /^(Send|Ask|Add)/ }).filter({ visible: true })).toHaveCount(0)
  const mediator = await as(MEDIATOR)
  await mediator.emulateMedia({ media: 'print' })
  const { id } = await reader.dispute.findFirstOrThrow({ where: { order: { number } } })
  await mediator.goto(`/admin/disputes/${id}`)
  await expect(mediator.locator('[data-file] img').filter({ visible: true })).toHaveCount(2)
})

test('C17 mail of a kind that was switched off is not sent, and opening a notice counts it as read', async ({ as }) => {
  const [number] = (await buy()) as [string]
  const [buyer, seller] = await Promise.all([as(BUYER), as(SELLER)])
  const box = () => seller.locator('[data-kind="messages"]').getByLabel('By mail')
  await seller.goto('/notifications/preferences')
  await box().uncheck()
  await seller.getByRole('button', { name: 'Keep this choice' }).click()
  await expect(seller).toHaveURL(/done=kept/)
  await expect(box()).not.toBeChecked()

  await buyer.goto(`/orders/${number}`)
  await buyer.getByLabel('Your message to the seller').fill('Please wrap it.')
  await buyer.getByRole('button', { name: 'Send message' }).click()
  await expect(buyer.locator('[data-as="buyer"]').last()).toContainText('Please wrap it.')
  await pass(1)
  expect(await reader.mail.count({ where: { to: SELLER, text: { contains: 'Please wrap it.' } } })).toBe(0)

  await seller.goto('/notifications')
  const told = seller.locator('[data-about="message"][data-unread]').first()
  await told.getByRole('link').click()
  await expect(seller.locator('[data-message]').last()).toContainText('Please wrap it.')
  await seller.goto('/notifications/preferences')
  await box().check()
  await seller.getByRole('button', { name: 'Keep this choice' }).click()
  await expect(seller).toHaveURL(/done=kept/)
})

test('P3 of a long conversation the newest is shown, and the rest a link away: to its sides, and in the case', async ({
  as,
  javaScriptEnabled,
}) => {
  const [number] = (await buy()) as [string]
  await pass(25)
  await given(SELLER, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  await given(BUYER, 'buyer', number, { move: 'open-dispute', reason: 'damaged', story: 'Broken.', wanted: minor(500) })
  await given(BUYER, 'buyer', number, { move: 'escalate' })
  await sendMessage(number, { userId: await userId(SELLER), as: 'seller' }, { text: 'This is message 0.' })
  const first = await reader.message.findFirstOrThrow({ where: { order: { number } } })
  const more = Array.from({ length: AT_ONCE }, (_, at) => ({
    ...{ ...first, id: randomUUID(), text: `This is message ${at + 1}.` },
    sentAt: new Date(first.sentAt.getTime() + at + 1),
  }))
  await inTransaction((tx) => tx.message.createMany({ data: more }))
  const dispute = await reader.dispute.findFirstOrThrow({ where: { order: { number } } })
  const [buyer, mediator] = await Promise.all([as(BUYER), as(MEDIATOR)])
  await buyer.goto(`/orders/${number}`)
  await expect(buyer.locator('[data-message]')).toHaveCount(AT_ONCE)
  await buyer.getByRole('link', { name: 'Read the whole conversation' }).click()
  await expect(buyer.locator('[data-new]')).toHaveCount(AT_ONCE)
  await mediator.addInitScript(() => {
    window.print = () => {
      document.body.dataset.printed = String(document.querySelectorAll('[data-message]').length)
    }
  })
  await mediator.goto(`/admin/disputes/${dispute.id}`)
  for (const page of [buyer, mediator]) {
    await page.getByRole('link', { name: 'Older messages' }).click()
    await expect(page.locator('[data-message]')).toHaveCount(1)
    await expect(page.locator('[data-message]')).toContainText('This is message 0.')
    await page.getByRole('link', { name: 'Newer messages' }).click()
    await expect(page.locator('[data-message]')).toHaveCount(AT_ONCE)
  }
  // A case is read and printed whole; what is only a part of it says so, on paper too.
  const part = mediator.locator('[data-talk="part"]')
  await mediator.emulateMedia({ media: 'print' })
  await expect(part).toBeVisible()
  await mediator.emulateMedia({ media: null })
  if (javaScriptEnabled) {
    await mediator.getByRole('button', { name: 'Print' }).click()
    await expect(mediator.locator('body')).toHaveAttribute('data-printed', String(AT_ONCE + 1))
    await mediator.goBack()
    await expect(mediator.locator('[data-message]')).toHaveCount(AT_ONCE)
  }
  await mediator.getByRole('link', { name: 'Show the whole conversation' }).click()
  await expect(mediator.locator('[data-message]')).toHaveCount(AT_ONCE + 1)
  await expect(part).toHaveCount(0)
})
