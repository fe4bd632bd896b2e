import { load } from './load'
import type { Figure } from './measure'
import { BUYER } from './orders-to-cancel'
import { METRICS_TOKEN, startServer } from './server'
import type { Shop } from './shop'
import { get, signedIn } from './visitor'

const STRETCHES = 20
const HEAP = 'nodejs_heap_size_used_bytes'

/** What the server keeps in memory after a tenth of many requests and after all of them, and how long it took to start. */
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
      kept.push(await leastHeap(server.origin, headers))
    }
    const [early, late] = [Math.min(...kept.slice(1, 5)), Math.min(...kept.slice(-4))]
    return [
      {
        ...{ name: `memory of the server after ${requests.toLocaleString('en')} requests`, measured: megabytes(late) },
        ...{ floor: `after a quarter of them, ${megabytes(early)}`, ratio: late / early, aim: { atMost: 1.1 } },
        note: `heap in use, ${errors} errors`,
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

/** The least of the heap over some requests: what is left when it was collected just before. */
async function leastHeap(origin: string, headers: Record<string, string>): Promise<number> {
  const seen: number[] = []
  for (let sample = 0; sample < 20; sample++) {
    await load(() => get(`${origin}/bench`, headers), 20)
    const metrics = await fetch(`${origin}/api/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
    const line = (await metrics.text()).split('\n').find((text) => text.startsWith(`${HEAP} `))
    seen.push(Number(line?.split(' ')[1]))
  }
  return Math.min(...seen)
}
