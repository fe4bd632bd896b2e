import lighthouse, { desktopConfig } from 'lighthouse'
import { openDemoShop, signedIn } from './demo-shop.mjs'
import { readArgs } from './read-args'
import './reader-gone'

/**
 * `npm run lighthouse`: what Lighthouse makes of the main pages, on the production build and a fresh seed, as a phone and as
 * a desktop, each with nothing in the browser's cache. Ends with 1 where a page falls short. `-- --phone` or `-- --desktop` for one of them alone, `-- orders` for
 * pages whose name says so.
 */

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 }
const DEBUG_PORT = 9440

const flag = { type: 'boolean' } as const
const { values: only, positionals: words } = readArgs({
  options: { phone: flag, desktop: flag },
  allowPositionals: true,
})
const devices = (['phone', 'desktop'] as const).filter((device) => only[device] || Object.keys(only).length === 0)

const shop = await openDemoShop('lighthouse', { args: [`--remote-debugging-port=${DEBUG_PORT}`] })
let short = 0
try {
  const buyer = await signedIn(shop, 'buyer@example.com')
  const seller = await signedIn(shop, 'seller@example.com')
  const mediator = await signedIn(shop, 'mediator@example.com')
  await mediator.goto('/admin/disputes')
  const caseFile = await mediator.locator('main a[href^="/admin/disputes/"]').first().getAttribute('href')
  const pages = [
    { name: 'shop', path: '/', page: null },
    { name: 'my orders', path: '/orders', page: buyer },
    { name: 'order page', path: '/orders/R10000005', page: buyer },
    { name: 'seller today', path: '/seller', page: seller },
    { name: 'case file', path: caseFile ?? '/admin/disputes', page: mediator },
  ].filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  const rows = []
  const findings: string[] = []
  for (const { name, path, page } of pages) {
    const cookies = page ? await page.context().cookies() : []
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    for (const device of devices) {
      const result = await lighthouse(
        `${shop.origin}${path}`,
        {
          ...{ port: DEBUG_PORT, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] },
          ...(Cookie && { extraHeaders: { Cookie } }),
        },
        device === 'desktop' ? desktopConfig : undefined,
      )
      if (!result) throw new Error(`Lighthouse said nothing of ${path}`)
      const { audits, categories } = result.lhr
      const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100))
      const isShort = CATEGORIES.some((name, at) => (scores[at] ?? 0) < LEAST[name])
      if (isShort) short += 1
      const value = (audit: string) => Math.round(audits[audit]?.numericValue ?? 0)
      rows.push({
        ...{ page: name, device, performance: scores[0], accessibility: scores[1], 'best practices': scores[2] },
        ...{
          'first paint, ms': value('first-contentful-paint'),
          'largest paint, ms': value('largest-contentful-paint'),
        },
        ...{
          'blocked, ms': value('total-blocking-time'),
          shift: (audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3),
        },
        'kB in all': Math.round(value('total-byte-weight') / 1024),
      })
      if (isShort)
        for (const audit of Object.values(audits))
          if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
            findings.push(`${name}, ${device}: ${audit.id} ${audit.displayValue ?? ''} ${nodesOf(audit)}`)
    }
  }
  console.table(rows)
  for (const finding of findings) console.log(finding)
} finally {
  await shop.close()
}
process.exit(short > 0 ? 1 : 0)

/** Where in the page it is, as far as Lighthouse says so. */
function nodesOf({ details }: { details?: object }): string {
  const items = details && 'items' in details && Array.isArray(details.items) ? details.items : []
  return items
    .slice(0, 3)
    .map((item) => item?.node?.selector ?? item?.url ?? item?.description ?? '')
    .join(' | ')
}
