import { load } from './load'
import type { Figure } from './measure'
import { BUYER } from './orders-to-cancel'
import { METRICS_TOKEN, type Server, startServer } from './server'
import type { Shop } from './shop'
import { get, signedIn } from './visitor'

const STRETCHES = 20
const HEAP = 'nodejs_heap_size_used_bytes'

/** What the server keeps in memory after a quarter of many requests and after all of them, and how long it took to start. */
export async function memoryFigures(shop: Shop, port: number, requests: number): Promise<Figure[]> {
  const server = await startServer(shop, port)
  try {
    const headers = await signedIn(BUYER, server.origin)
    // Most of them cheap, so that there can be many; every tenth a list.
    const pathOf = (at: number) => (at % 10 === 0 ? '/orders' : at % 2 === 0 ? '/bench' : '/api/health')
    const ask = (at: number) => get(`${server.origin}${pathOf(at)}`, headers)
    const kept: number[] = []
    let errors = 0
    for (let stretch = 0; stretch < STRETCHES; stretch++) {
      const came = await load(ask, Math.round(requests / STRETCHES))
      errors += came.errors
      kept.push(await heapOf(server))
    }
    const [early = 0, late = 0] = [kept[STRETCHES / 4 - 1], kept.at(-1)]
    const most = Math.max(...kept.slice(STRETCHES / 4))
    return [
      {
        ...{ name: `memory of the server after ${requests.toLocaleString('en')} requests`, measured: megabytes(late) },
        ...{ floor: `after a quarter of them, ${megabytes(early)}`, ratio: late / early, aim: { atMost: 1.1 } },
        note: `heap in use, ${megabytes(most)} at the most since; ${errors} errors`,
      },
      {
        ...{ name: 'start of the server to its first answer', measured: `${(server.tookMs / 1000).toFixed(1)} s` },
        ...{ floor: '2 s', ratio: server.tookMs / 2000, aim: { atMost: 1 } },
      },
    ]
  } finally {
    await server.stop()
  }
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`

/** What of the heap is in use once what nobody needs any more is gone: the least of some readings, each after a collection. */
async function heapOf({ origin, collect }: Server): Promise<number> {
  const seen: number[] = []
  for (let reading = 0; reading < 3; reading++) {
    collect()
    // Whatever is told that something of its own was collected is told by then.
    await get(`${origin}/api/health`, {})
    const metrics = await fetch(`${origin}/api/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
    const line = (await metrics.text()).split('\n').find((text) => text.startsWith(`${HEAP} `))
    seen.push(Number(line?.split(' ')[1]))
  }
  return Math.min(...seen)
}
