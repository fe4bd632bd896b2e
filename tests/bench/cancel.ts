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
  setClock(shop)
  const numbers = await ordersToCancel(sentIn(A_ROUND), shop.told)
  // What followed from buying is carried out now, so that it is not measured with the cancelling.
  await runDue(shop.told)
  const server = await startServer(shop, port)
  try {
    const headers = await signedIn(BUYER, server.origin)
    const pageOf = (at: number) => `${server.origin}/orders/${numbers[at]}/cancel`
    const forms: FormData[] = []
    for (const at of numbers.keys()) forms.push(await cancelForm(pageOf(at), headers))
    const formOf = (at: number) => forms[at] as FormData
    const { floor, cancel } = await turns(
      {
        floor: (at) => post(`${server.origin}/api/bench`, formOf(at), headers, 200),
        cancel: (at) => post(pageOf(at), formOf(at), headers, 303),
      },
      A_ROUND,
    )
    const about = `${shop.orders.toLocaleString('en')} orders, ${CONNECTIONS} connections`
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
