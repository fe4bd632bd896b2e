import { openPage } from '../open-page'
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
      const told = page.told(numbers[at] as string, 'cancel')
      if (!(await cancelAt(server.origin, form, headers))) throw new Error(`${numbers[at]} was not cancelled`)
      if (!(await told)) throw new Error(`the open page was not told of ${numbers[at]}`)
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
