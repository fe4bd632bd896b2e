import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { inTransaction, reader } from '@/lib/db'
import { regionNames, statesOf } from '@/lib/rulebook/rows'
import { stories } from '@/prisma/seed/stories'
import { BUYER, expect, MEDIATOR, SELLER, test } from './fixtures'

const BUYER2 = 'buyer2@example.com'
const SELLER2 = 'seller2@example.com'
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Opens a page and asks: is it there, does it fit the width, and, with `axe`, does axe find anything? */
async function inspect(page: Page, path: string, axe: boolean): Promise<string[]> {
  const response = await page.goto(path)
  if (response?.status() !== 200) return [`${path}: status ${response?.status()}`]
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const { violations } = axe ? await new AxeBuilder({ page }).withTags(TAGS).analyze() : { violations: [] }
  return [
    ...(wider > 0 ? [`${path}: ${wider} px wider than the screen`] : []),
    ...violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ]
}

/** Of many pages of the same make every so many-th goes through axe, which takes longer than everything else together. */
async function inspectAll(page: Page, paths: readonly string[], axeEvery = 1): Promise<void> {
  const found: string[] = []
  for (const [at, path] of paths.entries()) found.push(...(await inspect(page, path, at % axeEvery === 0)))
  expect(found).toEqual([])
}

const numbersOf = async (email: string) =>
  (
    await reader.order.findMany({ where: { buyer: { email }, number: { in: seeded } }, orderBy: { number: 'asc' } })
  ).map(({ number }) => number)
const sellersOrders = async (email: string) =>
  (
    await reader.order.findMany({
      where: { store: { owner: { email } }, number: { in: seeded } },
      orderBy: { number: 'asc' },
    })
  ).map(({ number }) => number)
/** The last few talks of somebody, on either side of the counter. */
const threadsOf = async (email: string) =>
  (
    await reader.thread.findMany({
      where: { OR: [{ buyer: { email } }, { store: { owner: { email } } }] },
      orderBy: { lastAt: 'desc' },
      take: 3,
    })
  ).map(({ id }) => `/messages/${id}`)
const everyState = regionNames.flatMap((region) => statesOf(region).map((state) => ({ region, state })))
const seeded = stories.flatMap(({ numbers }) => [...numbers])

/** A draft of the first policy, with one value changed. */
async function someDraft(): Promise<string> {
  const { id: authorId } = await reader.user.findUniqueOrThrow({ where: { email: MEDIATOR } })
  const { document } = await reader.policyVersion.findFirstOrThrow({ where: { version: 1 } })
  const text = JSON.stringify(document, null, 2).replace('"P14D"', '"PT48H"')
  const at = new Date()
  const data = { name: 'Looked at', text, basedOn: 'house.1', authorId, createdAt: at, updatedAt: at }
  return (await inTransaction((tx) => tx.policyDraft.create({ data }))).id
}

const looks = [
  { name: 'desktop, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const

for (const { name, viewport, colorScheme } of looks) {
  test.describe(`every page in every state of the seed, ${name}`, () => {
    test.use({ viewport, colorScheme })
    const isWide = viewport.width > 1000
    test.setTimeout(240_000)

    test(`F7 what anybody sees, ${name}`, async ({ page }) => {
      await inspectAll(page, [
        ...[
          '/',
          '/?q=lamp',
          '/?q=nothing-like-this',
          '/?category=ceramics',
          '/products/speckled-mug',
          '/products/birth-plate',
        ],
        ...['/basket', '/products/canvas-weekender', '/products/moon-jar', '/stores/fennel-and-slip', '/sign-in'],
      ])
      // Printed and drawn it is the longest page there is.
      await inspectAll(page, ['/rules', '/rules?policy=nothing-like-this', '/rules?policy=guide-d'], 3)
    })

    test(`F3 what anybody can look up about every state, ${name}`, async ({ page }) => {
      // They are one page: on the phone one state of each region stands for the others.
      const looked = everyState.filter(({ region }, at) => isWide || region !== everyState[at - 1]?.region)
      await inspectAll(
        page,
        looked.map(({ region, state }) => `/rules/${region}/${state}?policy=house`),
        4,
      )
    })

    for (const email of [BUYER, BUYER2])
      test(`F2 F3 F4 what ${email} sees, ${name}`, async ({ as, baseURL }) => {
        const page = await as(email)
        const numbers = await numbersOf(email)
        await inspectAll(page, ['/orders', '/orders?q=lamp', '/orders?status=cancelled', '/orders?q=nothing-like-this'])
        await inspectAll(page, ['/notifications', '/notifications?page=2', '/notifications/preferences'])
        await inspectAll(page, [
          ...['/messages', '/messages?q=nothing-like-this', '/messages/new?store=wholesale&product=hand-trowel'],
          ...(await threadsOf(email)),
        ])
        await inspectAll(
          page,
          numbers.map((number) => `/orders/${number}`),
          isWide ? 2 : 6,
        )
        await inspectAll(
          page,
          numbers
            .flatMap((number) => [`/orders/${number}?view=payment`, `/orders/${number}?view=finance`])
            .slice(0, 10),
          isWide ? 3 : 10,
        )
        await inspectAll(page, numbers.map((number) => `/orders/${number}/cancel`).slice(0, isWide ? 15 : 5), 5)
        // What costs something else now, what there is too little of, and what is gone, from two stores.
        const value =
          'dome-desk-lamp.1.search.12900~belt-drive-turntable.9.direct.34900~speckled-mug.3.store.1800~gone.1.direct.1'
        await page.context().addCookies([{ name: 'basket', value, url: baseURL ?? '' }])
        await inspectAll(page, ['/basket', '/checkout', '/checkout?item=speckled-mug:2&item=dome-desk-lamp:1'])
        // Open or closed, each has its page.
        const [first] = numbers
        await inspectAll(
          page,
          ['address', 'more-time', 'return', 'appeal', 'complaint', 'feedback', 'dispute'].map(
            (step) => `/orders/${first}/${step}`,
          ),
        )
      })

    for (const email of [SELLER, SELLER2])
      test(`P1 what ${email} sees, ${name}`, async ({ as }) => {
        const page = await as(email)
        await inspectAll(page, ['/messages', ...(await threadsOf(email))])
        await inspectAll(page, ['/notifications', '/seller', '/seller/record', '/seller/settings', '/seller/ship'])
        await inspectAll(page, [
          ...['/seller/orders', '/seller/orders?q=nothing-like-this', '/seller/orders/accept'],
          `/seller/orders/accept?${(await sellersOrders(email)).map((number) => `order=${number}`).join('&')}`,
        ])
        await inspectAll(
          page,
          (await sellersOrders(email)).map((number) => `/seller/orders/${number}`),
          isWide ? 2 : 6,
        )
      })

    test(`D3 what a mediator sees, ${name}`, async ({ as }) => {
      const page = await as(MEDIATOR)
      const disputes = await reader.dispute.findMany({ where: { order: { number: { in: seeded } } } })
      const mail = await reader.mail.findFirstOrThrow()
      const draft = `/admin/policies/drafts/${await someDraft()}`
      const pages = [
        ...[
          '/notifications',
          '/admin/disputes',
          '/admin/disputes?state=closed&sort=amount',
          '/admin/audit',
          '/admin/health',
          '/admin/clock',
          '/admin/mailbox',
          `/admin/mailbox/${mail.id}`,
          '/admin/policies',
          '/admin/policies/compare',
          '/admin/policies/compare?a=house.1&b=house&all=1',
          '/admin/policies/drafts/new?from=house',
          ...[draft, `${draft}?view=text`, `${draft}?view=changes`, `${draft}?view=settings`],
          ...[
            'cancel.freeFor',
            'calendar.weekend',
            'cancel.reasons',
            'dispute.partialRefunds',
            'dispute.approvalAbove',
          ].map((path) => `${draft}?change=${path}`),
        ],
        ...disputes.map(({ id }) => `/admin/disputes/${id}`),
        ...['R10000045', 'R10000047', 'R10000005'].map((number) => `/admin/reviews/${number}`),
        `/orders/${seeded[0]}`,
      ]
      await inspectAll(page, pages, isWide ? 2 : 4)
    })
  })
}
