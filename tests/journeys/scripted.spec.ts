import type { Page } from '@playwright/test'
import { demoPassword } from '@/lib/auth/demo'
import { endSessions } from '@/lib/auth/token'
import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import {
  askingToCancel,
  BUYER,
  buy,
  choose,
  expect,
  expectBadge,
  expectStatus,
  freshCoupon,
  given,
  pass,
  previewMugs,
  SELLER,
  test,
} from './fixtures'

/** Signs in through the form of the open page. */
async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('with a script the total follows a coupon that is typed, and that total is placed at once', async ({ as }) => {
  const coupon = await freshCoupon()
  const buyer = await as(BUYER)
  await buyer.goto('/checkout?item=dome-desk-lamp:1')
  await buyer.getByLabel('Coupon code').pressSequentially(coupon)
  await expect(buyer.getByText('−€15.00')).toBeVisible()
  await buyer.getByRole('button', { name: 'Place order and pay' }).click()
  await expectStatus(buyer, 'payment-being-verified')
})

test('D2 P3 what was wrong with a form is no longer said once another one has come in', async ({ as }) => {
  const [number] = (await buy()) as [string]
  await pass(26)
  await given(SELLER, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  const dispute = { reason: 'damaged', story: 'The lid is broken.', wanted: minor(2000) }
  await given(BUYER, 'buyer', number, { move: 'open-dispute', ...dispute })
  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}`)
  await seller.getByRole('button', { name: 'Send proposal' }).click()
  const wrong = seller.locator('#propose').getByRole('alert')
  await expect(wrong).toBeVisible()
  await seller.getByLabel('Write to').fill('I am looking into it.')
  await seller.getByRole('button', { name: 'Send message' }).click()
  await expect(seller.locator('[data-message]')).toBeVisible()
  await expect(wrong).toHaveCount(0)
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

test('C3 what was written, and how much too long it is, stays for whoever looks elsewhere first, or is signed out meanwhile and signs in again', async ({
  as,
}) => {
  const { buyer } = await askingToCancel(as)
  await buyer.getByLabel('In your own words').fill(`${'x'.repeat(2_034)}\n. `)
  await buyer.getByRole('link', { name: 'Keep the order' }).click()
  await buyer.getByRole('link', { name: 'Request order cancellation' }).click()
  await expect(buyer.locator('[data-left="-36"]')).toHaveText('36 characters too many')
  await buyer.getByLabel('In your own words').fill('The shelf is too low for it.')
  await expect(buyer.locator('[data-left]')).toHaveCount(0)
  await choose(buyer, 'I changed my mind')
  const { id } = await reader.user.findUniqueOrThrow({ where: { email: BUYER } })
  await endSessions(id)
  await buyer.getByRole('button', { name: 'Send request' }).click()
  await expect(buyer.locator('form[data-signed-out]')).toBeVisible()
  const signIn = buyer.getByRole('alert').getByRole('link', { name: /Sign in in a new tab/ })
  await expect(buyer.getByLabel('In your own words')).toHaveValue('The shelf is too low for it.')

  const [tab] = await Promise.all([buyer.waitForEvent('popup'), signIn.click()])
  await fillIn(tab, BUYER)
  await expect(tab.getByRole('link', { name: 'My orders' }).first()).toBeVisible()
  await tab.close()

  await buyer.getByRole('button', { name: 'Send request' }).click()
  await expectBadge(buyer, 'cancellation-requested')
  await expect(buyer.getByText('The shelf is too low for it.').first()).toBeVisible()
})

test('P3 F1 a question half written waits for whoever wrote it, about that store alone', async ({ as }) => {
  const page = await as(BUYER)
  const question = page.getByLabel(/^Your question to/)
  const goes = (store: string) => page.goto(`/messages/new?store=${store}`)
  const signsIn = async (email: string) => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto('/sign-in')
    await fillIn(page, email)
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  }
  await goes('wholesale')
  await question.fill('Do you sell')
  await goes('dusk-and-dial')
  await expect(question).toHaveValue('')
  await signsIn('buyer2@example.com')
  await goes('wholesale')
  await expect(question).toHaveValue('')
  await signsIn(BUYER)
  await goes('wholesale')
  await expect(question).toHaveValue('Do you sell')
})

test('a message of thousands of letters without a space is written about as fast as another', async ({ as }) => {
  const [number] = (await buy()) as [string]
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  const box = buyer.locator('#message-text')
  /** How long the page takes for a key, in milliseconds, as a rule. */
  const perKey = async (text: string) => {
    await box.fill(text)
    return box.evaluate(async (area) => {
      const times: number[] = []
      for (const key of 'abcdefghi') {
        const from = performance.now()
        document.execCommand('insertText', false, key)
        area.getBoundingClientRect()
        times.push(performance.now() - from)
        await new Promise(requestAnimationFrame)
      }
      return times.sort((one, other) => one - other)[4] ?? 0
    })
  }
  const spaced = await perKey('nine grey ones '.repeat(1000))
  expect(await perKey('x'.repeat(15_000))).toBeLessThan(10 * Math.max(spaced, 1))
})

test('F3 what can be done about an order stands in its place before the rest of the page is there', async ({ as }) => {
  const [number] = (await buy()) as [string]
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  const title = buyer.getByRole('heading', { name: 'What you can do' })
  const whole = await title.boundingBox()
  await buyer.locator('[data-on-paper] > :last-child').evaluate((rest) => rest.remove())
  expect(await title.boundingBox()).toEqual(whole)
})

test('on a phone the pages of a section begin at the edge and fade where they go on', async ({ as }) => {
  const seller = await as(SELLER)
  await seller.setViewportSize({ width: 360, height: 740 })
  const strip = seller.getByRole('navigation', { name: 'Seller' })
  const stands = () =>
    strip.evaluate((nav) => {
      const fade = (side: string) => getComputedStyle(nav).getPropertyValue(`--fade-${side}`) !== '0px'
      return { scrolled: nav.scrollLeft > 0, before: fade('before'), after: fade('after') }
    })
  await seller.goto('/seller')
  expect(await stands()).toEqual({ scrolled: false, before: false, after: true })
  await seller.goto('/seller/settings')
  expect(await stands()).toEqual({ scrolled: true, before: true, after: false })
  await expect(strip.getByRole('link', { name: 'Settings' })).toBeInViewport({ ratio: 1 })
})
