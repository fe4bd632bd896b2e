import { turns } from './load'
import { aSecond, type Figure } from './measure'
import { BUYER } from './orders-to-cancel'
import { startServer } from './server'
import type { Shop } from './shop'
import { get, signedIn } from './visitor'

const A_ROUND = 48

const pages = [
  { name: 'My orders', path: '/orders', as: BUYER },
  { name: 'seller: today', path: '/seller', as: 'seller@example.com' },
  { name: 'seller: orders', path: '/seller/orders', as: 'seller@example.com' },
  { name: 'mediators’ queue', path: '/admin/disputes', as: 'mediator@example.com' },
] as const

/** Lists over HTTP, against the least page of twenty rows on the same server; and against the same list of a small shop. */
export async function pageFigures(shop: Shop, small: Shop, port: number): Promise<Figure[]> {
  const servers = [await startServer(shop, port)]
  try {
    if (small.url !== shop.url) servers.push(await startServer(small, port + 1))
    const [here, there] = servers
    const figures: Figure[] = []
    for (const { name, path, as } of pages) {
      const headers = await signedIn(as, here?.origin ?? '')
      const loads = {
        floor: () => get(`${here?.origin}/bench`, headers),
        list: () => get(`${here?.origin}${path}`, headers),
        ...(there && { before: () => get(`${there.origin}${path}`, headers) }),
      }
      const { floor, list, before } = await turns<'floor' | 'list' | 'before'>(loads as Required<typeof loads>, A_ROUND)
      const orders = `${shop.orders.toLocaleString('en')} orders`
      figures.push({
        ...{ name: `${name}, ${orders}`, measured: aSecond(list.perSecond), aim: { atLeast: 0.7 } },
        ...{ floor: `page of 20 rows, ${aSecond(floor.perSecond)}`, ratio: list.perSecond / floor.perSecond },
        note: `p50 ${list.p50.toFixed(0)} ms, ${list.errors + floor.errors} errors`,
      })
      if (there)
        figures.push({
          ...{ name: `${name}, ${orders} against few`, measured: aSecond(list.perSecond), aim: { atLeast: 0.9 } },
          floor: `of ${small.orders.toLocaleString('en')} orders, ${aSecond(before.perSecond)}`,
          ratio: list.perSecond / before.perSecond,
        })
    }
    return figures
  } finally {
    for (const server of servers) await server.stop()
  }
}
