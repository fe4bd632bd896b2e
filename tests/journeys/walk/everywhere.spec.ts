import { people } from '@/prisma/seed/people'
import { expect, test } from '../fixtures'
import { crawl, nothingSeen } from './crawl'
import { routes } from './routes'

// A trace of thousands of steps costs more than the steps.
test.use({ trace: 'off' })

// One worker takes these in turn, and remembers what was seen.
const seen = nothingSeen()
const doors = ['/', '/orders', '/seller', '/notifications', '/rules']
const mediatorsDoors = ['/admin/disputes', '/admin/clock', '/admin/mailbox', '/admin/policies', '/admin/health']

test.describe('F2 F3 F4 P1 D3 every page and every state of the seed', () => {
  test.setTimeout(900_000)

  test('as a visitor', async ({ page }) => {
    expect(await crawl(page, ['/', '/sign-in', '/rules'], seen)).toEqual([])
  })

  for (const { email, isMediator } of people)
    test(`as ${email}`, async ({ as }) => {
      const page = await as(email)
      const starts = isMediator ? [...doors, ...mediatorsDoors] : doors
      expect(await crawl(page, starts, seen)).toEqual([])
    })

  test('somebody was on every page there is', () => {
    console.log(`${seen.opened} pages opened, ${seen.looked} looks by axe`)
    expect(routes.filter((route) => !seen.routes.has(route))).toEqual([])
  })
})
