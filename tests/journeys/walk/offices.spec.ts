import { inTransaction, reader } from '@/lib/db'
import { expect, MEDIATOR, SELLER, test } from '../fixtures'
import { crawl, LONGEST_MS, nothingSeen } from './crawl'
import { ordersOf } from './representatives'
import { isOfSellers, isOfShop, routes } from './routes'

// One worker takes these in turn, and remembers what was seen.
const seen = nothingSeen(isOfShop)
const doors = ['/seller', '/messages', '/notifications', '/seller/orders/accept?order=R10000006&order=R10000072']
const rooms = ['disputes', 'audit', 'clock', 'mailbox', 'policies', 'health'].map((room) => `/admin/${room}`)

/** The pages of a draft of the first policy, with one value changed: no link leads to what nobody has begun. */
async function pagesOfADraft(): Promise<string[]> {
  const { id: authorId } = await reader.user.findUniqueOrThrow({ where: { email: MEDIATOR } })
  const { document } = await reader.policyVersion.findFirstOrThrow({ where: { version: 1 } })
  const text = JSON.stringify(document, null, 2).replace('"P14D"', '"PT48H"')
  const at = new Date()
  const data = { name: 'Looked at', text, basedOn: 'house.1', authorId, createdAt: at, updatedAt: at }
  const { id } = await inTransaction((tx) => tx.policyDraft.create({ data }))
  return [`/admin/policies/drafts/${id}`, `/admin/policies/drafts/${id}/publish`]
}

test.describe('F2 F3 P1 D3 every page of sellers and mediators, in every state of the seed', () => {
  test.setTimeout(LONGEST_MS)

  test('as a seller', async ({ as }) => {
    expect(await crawl(await as(SELLER), doors, seen)).toEqual([])
  })

  test('as another seller, with orders in other states', async ({ as }) => {
    const email = 'seller2@example.com'
    const pages = (await ordersOf('seller', email)).map((number) => `/seller/orders/${number}`)
    expect(await crawl(await as(email), ['/seller', ...pages], seen, true)).toEqual([])
  })

  test('as a mediator', async ({ as }) => {
    expect(await crawl(await as(MEDIATOR), [...rooms, ...(await pagesOfADraft())], seen)).toEqual([])
  })

  test('somebody was on every page there is', () => {
    console.log(`${seen.opened} pages opened, ${seen.looks} looks by axe`)
    expect(routes.filter((route) => isOfSellers(route) && !seen.routes.has(route))).toEqual([])
  })
})
