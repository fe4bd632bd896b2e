import { expect, MEDIATOR, SELLER, test } from '../fixtures'
import { crawl, nothingSeen } from './crawl'
import { isOfSellers, routes } from './routes'

// One worker takes these in turn, and remembers what was seen.
const seen = nothingSeen()
const doors = ['/seller', '/messages', '/notifications']
const rooms = ['disputes', 'audit', 'clock', 'mailbox', 'policies', 'health'].map((room) => `/admin/${room}`)

test.describe('F2 F3 P1 D3 every page of sellers and mediators, in every state of the seed', () => {
  test.setTimeout(900_000)

  for (const email of [SELLER, 'seller2@example.com'])
    test(`as ${email}`, async ({ as }) => {
      expect(await crawl(await as(email), doors, seen)).toEqual([])
    })

  test('as a mediator', async ({ as }) => {
    expect(await crawl(await as(MEDIATOR), rooms, seen)).toEqual([])
  })

  test('somebody was on every page there is', () => {
    console.log(`${seen.opened} pages opened, ${seen.looked} looks by axe`)
    expect(routes.filter((route) => isOfSellers(route) && !seen.routes.has(route))).toEqual([])
  })
})
