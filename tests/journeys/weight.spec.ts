import type { Page } from '@playwright/test'
import { BUYER, expect, SELLER, test } from './fixtures'

// What a page weighs, and how it comes, is told by browsers that have nothing of it yet.
test.use({ firstVisit: true })

const MOST_SCRIPT_BYTES = 130_000
/** How far anything may move by itself, in the share of the screen that browsers reckon with. */
const MOST_SHIFT = 0.01

/** The scripts a browser fetches for a page until it can be used, in bytes as they come over the line. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const scripts: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  // It is in use once it asks to be told of changes.
  await Promise.all([page.waitForRequest(/\/api\/live/), page.goto(path)])
  return (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0)
}

type Shift = PerformanceEntry & { value: number; sources: readonly { node: Node | null }[] }

/** How far what is on a page moves by itself while it comes, as browsers count it, and what does. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ sum: number; moved: string[] }>((resolve) => {
        let sum = 0
        const moved: string[] = []
        const observer = new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as Shift[]) {
            sum += value
            moved.push(...sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 60)}`))
          }
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        // What is buffered comes with the next task at the latest.
        setTimeout(() => {
          observer.disconnect()
          resolve({ sum, moved })
        }, 0)
      }),
  )

test('the order page brings at most 130 kB of scripts', async ({ as }) => {
  const bytes = await scriptBytes(await as(BUYER), '/orders/R10000005')
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
})

for (const width of [360, 1280])
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } })

    test(`nothing moves while a page comes, at ${width} pixels`, async ({ as }) => {
      const [buyer, seller] = [await as(BUYER), await as(SELLER)]
      const shifts: Record<string, unknown> = {}
      for (const [page, path] of [
        [buyer, '/'],
        [buyer, '/orders'],
        [buyer, '/orders/R10000005'],
        [seller, '/seller'],
      ] as const) {
        await Promise.all([page.waitForRequest(/\/api\/live/), page.goto(path)])
        const shift = await shiftOf(page)
        if (shift.sum > MOST_SHIFT) shifts[path] = shift
      }
      expect(shifts).toEqual({})
    })
  })

test('a typeface that comes late moves nothing', async ({ as }) => {
  const page = await as(SELLER)
  await page.setViewportSize({ width: 360, height: 800 })
  const inUse = page.waitForRequest(/\/api\/live/)
  await page.route('**/*.woff2', async (route) => {
    await inUse
    await route.continue()
  })
  await Promise.all([page.waitForResponse('**/*.woff2'), page.goto('/seller')])
  await page.evaluate(() => document.fonts.ready)
  expect((await shiftOf(page)).sum).toBeLessThan(MOST_SHIFT)
})
