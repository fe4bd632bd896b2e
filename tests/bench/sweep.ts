import { inTransaction, reader } from '@/lib/db'
import { HOUR } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import { ordersDue, playOrders } from '@/lib/orders/due-orders'
import { PassedOver } from '@/lib/orders/passed-over'
import { onOf } from './directly'
import { aSecond, type Figure } from './measure'
import { plainSweep } from './plain-sweep'
import type { Shop } from './shop'

const AT_MOST_MS = 20_000

/**
 * Deadlines that pass, played by the law in due order; then everything that falls due, with the jobs and reports that
 * follow. The shop is a copy made for this: it is not the same afterwards.
 */
export async function sweepFigures(shop: Shop): Promise<Figure[]> {
  const orders = `${shop.orders.toLocaleString('en')} orders${onOf(shop)}`
  // First, since the deadlines by themselves leave behind all that follows from them.
  const all = await timed(shop.told, (until) => runDue(until))
  const deadlines = await timed(all.until, playOrdersDue, answerAll)
  await answerAll()
  await playOrdersDue(deadlines.until)
  const waiting = await reader.order.count({ where: { dueAt: { lte: new Date(deadlines.until) } } })
  if (waiting > 0) throw new Error(`${waiting} orders are still due after the sweep`)
  const floor = await plainSweep(shop.url)
  return [
    {
      ...{ name: `sweep: deadlines, ${orders}`, measured: aSecond(deadlines.perSecond) },
      ...{ floor: `plain SQL: a row changed, two written, ${aSecond(floor)}`, ratio: deadlines.perSecond / floor },
      note: `${deadlines.done} of them; the aim is 10,000/s`,
    },
    {
      ...{ name: `sweep: everything due, ${orders}`, measured: aSecond(all.perSecond) },
      ...{ floor: `deadlines alone, ${aSecond(deadlines.perSecond)}`, ratio: all.perSecond / deadlines.perSecond },
      note: `${all.done} deadlines, jobs, mails and reports`,
    },
  ]
}

/** Lets time pass an hour at a time, as long as there is time to measure. What is done before each hour is not measured. */
async function timed(from: number, run: (until: number) => Promise<number>, before = async () => {}) {
  let [until, done, lastedMs] = [from, 0, 0]
  while (lastedMs < AT_MOST_MS && until < from + 30 * 24 * HOUR) {
    await before()
    until += HOUR
    const started = performance.now()
    done += await run(until)
    lastedMs += performance.now() - started
  }
  return { until, done, perSecond: (done * 1000) / lastedMs }
}

/** Takes for done what the world outside is asked for, and for taken in what it says: a deadline waits for what comes before it. */
const answerAll = () =>
  inTransaction(async (tx) => {
    const at = new Date()
    await tx.outboxEntry.updateMany({ where: { doneAt: null }, data: { doneAt: at } })
    await tx.simEvent.updateMany({ where: { deliveredAt: null }, data: { deliveredAt: at } })
  })

/** Plays every deadline of an order that passes by `until` and nothing else, in due order. @returns how many. */
async function playOrdersDue(until: number): Promise<number> {
  const none = new PassedOver()
  for (let played = 0; ; ) {
    const [first] = await ordersDue(until, none, 1)
    if (!first) return played
    played += await playOrders(first, until, none)
  }
}
