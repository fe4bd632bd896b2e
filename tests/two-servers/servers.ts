import { env } from '@/lib/env'
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

/** How many moves of a kind a server has made since it began. */
export async function movesMade(at: string, move: string): Promise<number> {
  const headers = { authorization: `Bearer ${env.METRICS_TOKEN}` }
  const { text } = await ask(`${at}/api/metrics`, null, { headers })
  const counts = [...text.matchAll(/^rescind_moves_total\{(.*)\} (\d+)$/gm)]
  return counts.reduce((sum, [, labels, count]) => sum + (labels?.includes(`move="${move}"`) ? Number(count) : 0), 0)
}
