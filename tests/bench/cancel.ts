import { cpus } from 'node:os'
import { cancelAt, formsOf, numbersToCancel, type Sendable } from './cancelling'
import { onOf } from './directly'
import { CONNECTIONS, sentIn, turns } from './load'
import { aSecond, type Figure } from './measure'
import { BUYER } from './orders-to-cancel'
import { startServer } from './server'
import type { Shop } from './shop'
import { post, signedIn } from './visitor'

const A_ROUND = 80

/**
 * Cancelling over HTTP: session, zod, the law, and one transaction with history, ledger and outbox, against the least the
 * same server does with the same form.
 */
export async function cancelFigures(shop: Shop, port: number): Promise<Figure[]> {
  const numbers = await numbersToCancel(shop, sentIn(A_ROUND))
  const server = await startServer(shop, port)
  try {
    const headers = await signedIn(BUYER, server.origin)
    const forms = await formsOf(numbers, server.origin, headers)
    const { floor, cancel } = await turns(
      {
        floor: (at) => post(`${server.origin}/api/bench`, (forms[at] as Sendable).form, headers, 200),
        cancel: (at) => cancelAt(server.origin, forms[at] as Sendable, headers),
      },
      A_ROUND,
    )
    const about = `${shop.orders.toLocaleString('en')} orders, ${CONNECTIONS} connections${onOf(shop)}`
    const errors = cancel.errors + floor.errors
    return [
      {
        ...{ name: `cancel an order over HTTP, ${about}`, measured: aSecond(cancel.perSecond) },
        ...{ floor: `trivial POST, ${aSecond(floor.perSecond)}`, ratio: cancel.perSecond / floor.perSecond },
        ...{ aim: { atLeast: 0.4 }, note: `${errors} errors` },
      },
      {
        ...{ name: 'the same: the slowest of a hundred', measured: `${cancel.p99.toFixed(0)} ms` },
        ...{ floor: `half of them, ${cancel.p50.toFixed(0)} ms`, ratio: cancel.p99 / cancel.p50, aim: { atMost: 5 } },
      },
    ]
  } finally {
    await server.stop()
  }
}

/** The same cancelling at two servers of one PostgreSQL database, request by request, against one of the two alone. */
export async function twoServerFigures(shop: Shop, port: number): Promise<Figure[]> {
  const numbers = await numbersToCancel(shop, 2 * sentIn(A_ROUND))
  const servers = [await startServer(shop, port), await startServer(shop, port + 1)]
  try {
    const [first, second] = servers.map(({ origin }) => origin) as [string, string]
    const headers = { [first]: await signedIn(BUYER, first), [second]: await signedIn(BUYER, second) }
    const forms = await formsOf(numbers, first, headers[first] ?? {})
    const send = (origin: string, at: number) => cancelAt(origin, forms[at] as Sendable, headers[origin] ?? {})
    const { one, two } = await turns(
      { one: (at) => send(first, 2 * at), two: (at) => send(at % 2 ? first : second, 2 * at + 1) },
      A_ROUND,
    )
    return [
      {
        ...{ name: `cancel at two servers, ${CONNECTIONS} connections${onOf(shop)}`, measured: aSecond(two.perSecond) },
        ...{ floor: `at one, ${aSecond(one.perSecond)}`, ratio: two.perSecond / one.perSecond, aim: { atLeast: 1.6 } },
        note: `${cpus().length} cores for both, the database and who asks; ${one.errors + two.errors} errors`,
      },
    ]
  } finally {
    for (const server of servers) await server.stop()
  }
}
