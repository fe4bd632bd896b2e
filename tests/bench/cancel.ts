import { cpus } from 'node:os'
import { runDue } from '@/lib/orders/due'
import { cancelForm } from './cancel-form'
import { CONNECTIONS, sentIn, turns } from './load'
import { aSecond, type Figure } from './measure'
import { BUYER, ordersToCancel } from './orders-to-cancel'
import { startServer } from './server'
import type { Shop } from './shop'
import { setClock } from './shop-clock'
import { post, signedIn } from './visitor'

const A_ROUND = 80

/**
 * Cancelling over HTTP: session, zod, the law, and one transaction with history, ledger and outbox, against the least the
 * same server does with the same form.
 */
export async function cancelFigures(shop: Shop, port: number): Promise<Figure[]> {
  const forms = await formsToCancel(shop, port, sentIn(A_ROUND))
  const server = await startServer(shop, port)
  try {
    const headers = await signedIn(BUYER, server.origin)
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
  const forms = await formsToCancel(shop, port, 2 * sentIn(A_ROUND))
  const servers = [await startServer(shop, port), await startServer(shop, port + 1)]
  try {
    const [first, second] = servers.map(({ origin }) => origin) as [string, string]
    const headers = { [first]: await signedIn(BUYER, first), [second]: await signedIn(BUYER, second) }
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

const onOf = ({ url }: Shop) => (url.startsWith('file:') ? '' : ', PostgreSQL')

/** A form that cancels an order, and where on a server it is sent. */
type Sendable = { readonly path: string; readonly form: FormData }

const cancelAt = (origin: string, { path, form }: Sendable, headers: Record<string, string>) =>
  post(`${origin}${path}`, form, headers, 303)

/** Buys so many orders and takes the form that cancels each off its page. */
async function formsToCancel(shop: Shop, port: number, count: number): Promise<Sendable[]> {
  await setClock(shop)
  const numbers = await ordersToCancel(count, shop.told)
  // What followed from buying is carried out now, so that it is not measured with the cancelling.
  await runDue(shop.told)
  const server = await startServer(shop, port)
  try {
    const headers = await signedIn(BUYER, server.origin)
    const forms: Sendable[] = []
    for (const number of numbers) {
      const path = `/orders/${number}/cancel`
      forms.push({ path, form: await cancelForm(`${server.origin}${path}`, headers) })
    }
    return forms
  } finally {
    await server.stop()
  }
}
