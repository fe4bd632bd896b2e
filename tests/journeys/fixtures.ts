import { randomUUID } from 'node:crypto'
import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type WebError,
} from '@playwright/test'
import { issueToken, sessionCookie } from '@/lib/auth/token'
import { pay } from '@/lib/buying/pay'
import { place } from '@/lib/buying/place'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import type { Person } from '@/lib/law/order'
import { advance } from '@/lib/orders/advance'
import { moveAt } from '@/lib/orders/move'
import type { PersonalCommand } from '@/lib/orders/party'
import { addresses } from '@/prisma/seed/people'
import { type Kept, keptFor, left, opened, sayViolations } from './browsers'

export { expect }

export const BUYER = 'buyer@example.com'
export const SELLER = 'seller@example.com'
export const MEDIATOR = 'mediator@example.com'

type Fixtures = {
  /** A page signed in as somebody. Each person has a browser of their own. */
  readonly as: (email: string) => Promise<Page>
  readonly watched: (context: BrowserContext) => void
  /** Whether people come with browsers that keep nothing of the shop yet. */
  readonly firstVisit: boolean
  /** Whether people go where there is nothing, which the browser's console calls an error by itself. */
  readonly goesNowhere: boolean
}

/** Journeys fail on anything the console calls an error, an exception nobody caught, and a violation of the page's policy. */
export const test = base.extend<Fixtures, { readonly kept: Kept }>({
  firstVisit: [false, { option: true }],
  goesNowhere: [false, { option: true }],
  watched: async ({ goesNowhere }, use) => {
    const wrong: string[] = []
    const contexts: BrowserContext[] = []
    const threw = (error: WebError) => void wrong.push(String(error.error()))
    const said = (message: ConsoleMessage) => {
      const { url } = message.location()
      if (goesNowhere && message.text().includes('status of 404') && !url.includes('/_next/')) return
      if (message.type() === 'error') wrong.push(`${message.text()} (${url})`)
    }
    await use((context) => {
      contexts.push(context)
      context.on('weberror', threw).on('console', said)
    })
    for (const context of contexts) context.off('weberror', threw).off('console', said)
    expect(wrong).toEqual([])
  },
  context: async ({ context, watched }, use) => {
    await context.addInitScript(sayViolations)
    watched(context)
    await use(context)
  },
  kept: [({ browserName: _ }, use) => use(new Map()), { scope: 'worker' }],
  as: async ({ browser, baseURL, javaScriptEnabled, viewport, colorScheme, firstVisit, kept, watched }, use) => {
    const settings = { baseURL, javaScriptEnabled, viewport, colorScheme }
    const free = firstVisit ? [] : keptFor(settings, kept)
    const contexts: BrowserContext[] = []
    await use(async (email) => {
      const context = free.pop() ?? (await opened(browser, settings))
      contexts.push(context)
      watched(context)
      const user = await reader.user.findUniqueOrThrow({ where: { email } })
      const value = await issueToken(user)
      await context.addCookies([
        { name: sessionCookie.name, value, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' },
      ])
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => (firstVisit ? context.close() : left(context))))
    free.push(...contexts)
  },
})

export const userId = async (email: string) => (await reader.user.findUniqueOrThrow({ where: { email } })).id

/** A product by its slug: one piece of it, or so many. */
type Item = string | readonly [slug: string, quantity: number]

/** Orders some products, as the demo buyer, without paying. Answers the checkout and its orders' numbers. */
export async function order(
  items: readonly Item[] = ['ash-glaze-teapot'],
  coupons: readonly string[] = [],
): Promise<{ checkoutId: string; numbers: string[] }> {
  const wanted = items.map((item) => (typeof item === 'string' ? ([item, 1] as const) : item))
  const products = await reader.product.findMany({ where: { slug: { in: wanted.map(([slug]) => slug) } } })
  const buyerId = await userId(BUYER)
  const placed = await place(buyerId, {
    key: randomUUID(),
    items: wanted.map(([slug, quantity]) => ({
      productId: products.find((product) => product.slug === slug)?.id ?? '',
      quantity,
    })),
    ...{ coupons, fromWallet: minor(1500), foundBy: 'direct', address: addresses[BUYER] },
  })
  if (placed.is !== 'placed') throw new Error(JSON.stringify(placed))
  return { checkoutId: placed.checkoutId, numbers: [...placed.numbers] }
}

/** Buys some products, as the demo buyer, and pays. Answers the orders' numbers. */
export async function buy(items?: readonly Item[], coupons?: readonly string[]): Promise<string[]> {
  const { checkoutId, numbers } = await order(items, coupons)
  await pay(await userId(BUYER), checkoutId)
  return numbers
}

/** A platform coupon of €15 that nobody has used; journeys move the clock past the end of the seeded ones. */
export async function freshCoupon(): Promise<string> {
  const code = `TEST${randomUUID().slice(0, 8).toUpperCase()}`
  const at = await now()
  const validity = { validFrom: new Date(at), validUntil: new Date(at + 60 * 24 * 3_600_000) }
  const facts = {
    code,
    title: '€15 off several stores',
    kind: 'platform',
    currency: 'EUR',
    amount: 1500,
    minimum: 8000,
  }
  await inTransaction((tx) => tx.coupon.create({ data: { ...facts, ...validity } }))
  return code
}

/** Moves the shop's clock on, and waits until everything that fell due has happened. */
export const pass = async (hours: number): Promise<void> => {
  await advance((await now()) + hours * 3_600_000)
}

/** Makes a move behind the scenes, to bring an order to where a journey begins. */
export async function given(email: string, as: Person, number: string, command: PersonalCommand): Promise<void> {
  const answer = await moveAt(await now(), number, { userId: await userId(email), as }, command)
  if (answer.is !== 'done') throw new Error(`${command.move} on ${number}: ${JSON.stringify(answer)}`)
}

/** Waits until the order page says that the order has this status. */
export const expectStatus = (page: Page, status: string): Promise<void> =>
  expect(page.locator('main [data-status]').first()).toHaveAttribute('data-status', status)

export const expectBadge = (page: Page, badge: string): Promise<void> =>
  expect(page.locator(`main [data-badge="${badge}"]`).first()).toBeVisible()

/** Chooses a reason by its words, through its label as people do. */
export const choose = (page: Page, words: string): Promise<void> =>
  page.getByRole('radio', { name: words }).first().check()

/** The demo buyer, a day after buying, on the page where they ask for cancellation; and the order's number. */
export async function askingToCancel(as: Fixtures['as']): Promise<{ buyer: Page; number: string }> {
  const [number] = (await buy()) as [string]
  await pass(25)
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}/cancel`)
  return { buyer, number }
}

/** In the form of cancelling: so many mugs and no more, and what would follow from that. */
export async function previewMugs(page: Page, quantity: number): Promise<void> {
  await page.getByText('Cancel only some items').click()
  await page.getByLabel('Speckled').fill(String(quantity))
  await page.getByRole('button', { name: 'See what follows' }).click()
  await expect(page.getByText(`about to cancel ${quantity} ×`)).toBeVisible()
}
