import { newestChange } from '@/lib/live/changes'
import { cancelAt, formsOf, numbersToCancel } from './cancelling'
import { onOf } from './directly'
import { median } from './load'
import type { Figure } from './measure'
import { BUYER } from './orders-to-cancel'
import { startServer } from './server'
import type { Shop } from './shop'
import { signedIn } from './visitor'

const CANCELLED = 40
const PROMISED_MS = 2000

/** How long it takes from a press of “Cancel order” until an open page is told of it. */
export async function liveFigures(shop: Shop, port: number): Promise<Figure[]> {
  const numbers = await numbersToCancel(shop, CANCELLED)
  const server = await startServer(shop, port)
  try {
    const headers = await signedIn(BUYER, server.origin)
    const page = await openPage(server.origin, headers)
    const took: number[] = []
    for (const [at, form] of (await formsOf(numbers, server.origin, headers)).entries()) {
      const pressed = performance.now()
      const told = page.told(numbers[at] as string)
      if (!(await cancelAt(server.origin, form, headers))) throw new Error(`${numbers[at]} was not cancelled`)
      await told
      took.push(performance.now() - pressed)
    }
    await page.leave()
    const longest = Math.max(...took)
    return [
      {
        ...{ name: `until an open page is told${onOf(shop)}`, measured: `${longest.toFixed(0)} ms` },
        ...{ floor: '2 s', ratio: longest / PROMISED_MS, aim: { atMost: 1 } },
        note: `the longest of ${CANCELLED}; half of them ${median(took).toFixed(0)} ms`,
      },
    ]
  } finally {
    await server.stop()
  }
}

/** A page that somebody has open: `told` waits until it hears of an order, and fails if the page is closed before. */
async function openPage(origin: string, headers: Record<string, string>) {
  const leaving = new AbortController()
  const address = `${origin}/api/live?after=${await newestChange()}`
  const { body } = await fetch(address, { headers, signal: leaving.signal })
  if (!body) throw new Error('an open page is told nothing')
  let awaited = { number: '', come: () => {}, fail: (_: Error) => {} }
  const reading = (async () => {
    const text = new TextDecoder()
    for await (const part of body) if (text.decode(part, { stream: true }).includes(awaited.number)) awaited.come()
  })()
  reading.catch((error) => awaited.fail(error))
  return {
    told: (number: string) =>
      new Promise<void>((come, fail) => {
        awaited = { number, come, fail }
      }),
    leave: async () => {
      leaving.abort()
      await reading.catch(() => undefined)
    },
  }
}
