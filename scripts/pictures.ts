import { mkdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { openDemoShop, signedIn } from './demo-shop.mjs'
import { readArgs } from './read-args'
import './reader-gone'
import { STILL_AT } from './still-moment.mjs'

/**
 * `npm run pictures`: the pictures of the README, taken of the production build on a fresh seed, with every clock stopped at
 * one moment, so that they change only where the screens do.
 */

const FOLDER = 'docs/pictures'
const DESKTOP = { width: 1280, height: 860 }
const PHONE = { width: 390, height: 844 }
const still = { reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/Berlin' } as const

readArgs({})
mkdirSync(FOLDER, { recursive: true })
const shop = await openDemoShop('pictures', { preload: new URL('still-clock.mjs', import.meta.url).href })
try {
  const visitor = await (await shop.browser.newContext({ baseURL: shop.origin, viewport: DESKTOP, ...still })).newPage()
  await take(visitor, '/', 'shop')
  const buyer = await signedIn(shop, 'buyer@example.com', { viewport: DESKTOP, ...still })
  await take(buyer, '/orders', 'my-orders')
  await take(buyer, '/orders/R10000005', 'order')
  const phone = await signedIn(shop, 'buyer@example.com', { viewport: PHONE, colorScheme: 'dark', ...still })
  await take(phone, '/orders/R10000005', 'order-on-a-phone')
  const seller = await signedIn(shop, 'seller@example.com', { viewport: DESKTOP, ...still })
  await take(seller, '/seller', 'seller-today')
  const mediator = await signedIn(shop, 'mediator@example.com', { viewport: DESKTOP, ...still })
  await mediator.goto('/admin/disputes')
  const caseFile = await mediator.locator('main a[href^="/admin/disputes/"]').first().getAttribute('href')
  await take(mediator, caseFile ?? '/admin/disputes', 'case-file')
  await take(visitor, '/rules', 'rules')
} finally {
  await shop.close()
}
process.exit(0)

async function take(page: Page, path: string, name: string): Promise<void> {
  await page.clock.setFixedTime(STILL_AT)
  await page.goto(path)
  await page.evaluate(() => document.fonts.ready)
  await page.locator('main h1').waitFor()
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
  const { size } = await sharp(picture).webp({ quality: 82, effort: 6 }).toFile(`${FOLDER}/${name}.webp`)
  console.log(`${FOLDER}/${name}.webp, ${Math.round(size / 1024)} kB`)
}
