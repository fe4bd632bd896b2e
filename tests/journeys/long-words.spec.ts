import type { Page } from '@playwright/test'
import { BUYER, buy, expect, given, MEDIATOR, pass, SELLER, test } from './fixtures'

const WORD = 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(6)

/** How much wider than the screen the page is, in CSS pixels. */
const over = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

for (const [screen, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a desktop', { width: 1280, height: 900 }],
] as const)
  test.describe(`on ${screen}`, () => {
    test.use({ viewport })

    test('C3 D1 a word without an end is broken, and no page with it', async ({ as }) => {
      const [number] = (await buy()) as [string]
      await pass(25)
      await given(BUYER, 'buyer', number, { move: 'request', reason: 'other', note: WORD })
      const seller = await as(SELLER)
      for (const path of ['/seller', `/seller/orders/${number}`]) {
        await seller.goto(path)
        await expect(seller.getByText(WORD).first()).toBeVisible()
        expect(await over(seller), path).toBe(0)
      }
      await given(SELLER, 'seller', number, { move: 'refuse', because: 'other', note: WORD })
      await given(BUYER, 'buyer', number, {
        move: 'open-dispute',
        reason: 'damaged',
        story: WORD,
        wanted: 500 as never,
      })
      for (const [email, path] of [
        [BUYER, `/orders/${number}`],
        [SELLER, `/seller/orders/${number}`],
        [MEDIATOR, `/orders/${number}`],
      ] as const) {
        const page = await as(email)
        await page.goto(path)
        await expect(page.getByText(WORD).first()).toBeVisible()
        expect(await over(page), `${email} ${path}`).toBe(0)
      }
    })
  })
