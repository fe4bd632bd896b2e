import { EventEmitter, once } from 'node:events'
import { newestChange } from '@/lib/live/changes'

/** How soon an open page is told. Where the call gets lost, a server looks by itself after ten seconds. */
const SOON_MS = 5_000

/** A page that somebody has open on a server, from now on: `told` waits until it is told that a move was made on an order. */
export async function openPage(at: string, { cookie = '' }: { readonly cookie?: string }) {
  const after = await newestChange()
  const leaving = new AbortController()
  const response = await fetch(`${at}/api/live?after=${after}`, { headers: { cookie }, signal: leaving.signal })
  const news = new EventEmitter()
  let heard = ''
  const reads = (async () => {
    const text = new TextDecoder()
    for await (const part of response.body ?? []) {
      heard += text.decode(part, { stream: true })
      news.emit('heard')
    }
  })().catch(() => undefined)
  const moves = () =>
    [...heard.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data ?? '{}') as { order: string; move: string })
  return {
    told: async (number: string, move: string): Promise<boolean> => {
      const isTold = () => moves().some((told) => told.order === number && told.move === move)
      const signal = AbortSignal.timeout(SOON_MS)
      while (!isTold() && !signal.aborted) await once(news, 'heard', { signal }).catch(() => undefined)
      return isTold()
    },
    leave: async () => {
      leaving.abort()
      await reads
    },
  }
}
