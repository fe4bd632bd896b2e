import { people } from '@/prisma/seed/people'
import { expect, test } from '../fixtures'
import { crawl, nothingSeen } from './crawl'
import { isOfSellers, routes } from './routes'

// One worker takes these in turn, and remembers what was seen.
const seen = nothingSeen()
const buyers = people.filter(({ email }) => email.startsWith('buyer'))

test.describe('F2 F3 F4 F7 every page of the shop and of its buyers, in every state of the seed', () => {
  test.setTimeout(900_000)

  test('as a visitor', async ({ page }) => {
    expect(await crawl(page, ['/', '/sign-in', '/rules'], seen)).toEqual([])
  })

  for (const { email } of buyers)
    test(`as ${email}`, async ({ as }) => {
      expect(await crawl(await as(email), ['/', '/orders', '/messages', '/notifications'], seen)).toEqual([])
    })

  test('somebody was on every page there is', () => {
    console.log(`${seen.opened} pages opened, ${seen.looked} looks by axe`)
    expect(routes.filter((route) => !isOfSellers(route) && !seen.routes.has(route))).toEqual([])
  })
})
