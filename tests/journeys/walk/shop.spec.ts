import { BUYER, expect, test } from '../fixtures'
import { crawl, LONGEST_MS, nothingSeen } from './crawl'
import { ordersOf } from './representatives'
import { isOfSellers, routes } from './routes'

// One worker takes these in turn, and remembers what was seen.
const seen = nothingSeen()

const BASKET = '/checkout?item=speckled-mug:2&item=dome-desk-lamp:1'

test.describe('F2 F3 F4 F7 every page of the shop and of its buyers, in every state of the seed', () => {
  test.setTimeout(LONGEST_MS)

  test('as a visitor', async ({ page }) => {
    expect(await crawl(page, ['/', '/sign-in', '/sign-in/new-password?token=used', '/rules'], seen)).toEqual([])
  })

  test('as a buyer', async ({ as }) => {
    expect(await crawl(await as(BUYER), ['/', '/orders', BASKET, '/messages', '/notifications'], seen)).toEqual([])
  })

  test('as another buyer, with orders in other states', async ({ as }) => {
    const email = 'buyer2@example.com'
    const pages = (await ordersOf('buyer', email)).map((number) => `/orders/${number}`)
    expect(await crawl(await as(email), ['/orders', ...pages], seen, true)).toEqual([])
  })

  test('somebody was on every page there is', () => {
    console.log(`${seen.opened} pages opened, ${seen.looks} looks by axe`)
    expect(routes.filter((route) => !isOfSellers(route) && !seen.routes.has(route))).toEqual([])
  })
})
