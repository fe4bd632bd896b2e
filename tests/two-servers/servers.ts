import { env } from '@/lib/env'
import { newestChange } from '@/lib/live/changes'
import { type Answer, ask } from '../attacks/http'
import type { Person } from '../attacks/people'
import { formIn } from '../page-form'

/** The addresses of both servers. */
export const [ONE = '', OTHER = ''] = (process.env.SERVERS ?? '').split(',')

type Sent = {
  readonly who: Person
  readonly path: string
  /** What the form has in it and no other of the page, and what is filled in. */
  readonly mark: string
  readonly filled?: Readonly<Record<string, string>>
}

/** Fills in the form of a page that one server made, and sends it to the other: behind a balancer nobody knows which they meet. */
export async function send(to: string, { who, path, mark, filled = {} }: Sent): Promise<Answer> {
  const page = await ask((to === ONE ? OTHER : ONE) + path, who)
  return ask(to + path, who, { method: 'POST', body: formIn(page.text, mark, filled) })
}

/** How soon an open page is told. Where the call gets lost, a server looks by itself after ten seconds. */
const SOON_MS = 5_000

/** A page that somebody has open on a server, from now on: `told` waits until it is told that a move was made on an order. */
export async function openPage(at: string, { cookie }: Person) {
  const after = await newestChange()
  const leaving = new AbortController()
  const response = await fetch(`${at}/api/live?after=${after}`, { headers: { cookie }, signal: leaving.signal })
  let heard = ''
  const reads = (async () => {
    const text = new TextDecoder()
    for await (const part of response.body ?? []) heard += text.decode(part, { stream: true })
  })().catch(() => undefined)
  const moves = () =>
    [...heard.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data ?? '{}') as { order: string; move: string })
  return {
    told: async (number: string, move: string): Promise<boolean> => {
      const isTold = () => moves().some((told) => told.order === number && told.move === move)
      const until = Date.now() + SOON_MS
      while (!isTold() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20))
      return isTold()
    },
    leave: async () => {
      leaving.abort()
      await reads
    },
  }
}

/** How many moves of a kind a server has made since it began. */
export async function movesMade(at: string, move: string): Promise<number> {
  const headers = { authorization: `Bearer ${env.METRICS_TOKEN}` }
  const { text } = await ask(`${at}/api/metrics`, null, { headers })
  const counts = [...text.matchAll(/^rescind_moves_total\{(.*)\} (\d+)$/gm)]
  return counts.reduce((sum, [, labels, count]) => sum + (labels?.includes(`move="${move}"`) ? Number(count) : 0), 0)
}
