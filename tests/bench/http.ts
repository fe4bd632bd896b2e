import { randomUUID } from 'node:crypto'
import { issueToken, sessionCookie } from '@/lib/auth/token'
import { pay } from '@/lib/buying/pay'
import { place } from '@/lib/buying/place'
import { closeDatabase, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { runDue } from '@/lib/orders/due'
import { writeMarket } from '@/prisma/seed/market'
import { addresses } from '@/prisma/seed/people'
import { type Figure, type Load, load } from './measure'
import { startServer } from './server'

const CONNECTIONS = 16
const CANCELS = 600
const PAGES = 400
const WARM_UP = 100
const BUYER = 'buyer@example.com'

/** What people wait for, over HTTP against the production build: cancelling an order, and My orders. */
export async function httpFigures(): Promise<Figure[]> {
  const numbers = await ordersToCancel()
  const server = await startServer()
  try {
    const user = await reader.user.findUniqueOrThrow({ where: { email: BUYER } })
    const headers = { cookie: `${sessionCookie.name}=${await issueToken(user)}`, origin: server.origin }
    const forms = await Promise.all(
      numbers.map((number) => cancelForm(`${server.origin}/orders/${number}/cancel`, headers)),
    )

    const floorPost = await loaded(CANCELS, () =>
      post(`${server.origin}/api/bench`, forms[0] as FormData, headers, 200),
    )
    const cancel = await loaded(forms.length, (at) => {
      return post(`${server.origin}/orders/${numbers[at]}/cancel`, forms[at] as FormData, headers, 303)
    })
    const floorPage = await loaded(PAGES, () => get(`${server.origin}/bench`, headers))
    const list = await loaded(PAGES, () => get(`${server.origin}/orders`, headers))
    return [
      figure('HTTP: cancel an order', cancel, floorPost, 'trivial POST', 0.2),
      figure('HTTP: My orders, 20 of them', list, floorPage, 'page of 20 rows', 0.6),
    ]
  } finally {
    server.stop()
    await closeDatabase()
  }
}

function figure(
  name: string,
  { perSecond, p50, p99, errors }: Load,
  floor: Load,
  floorName: string,
  aim: number,
): Figure {
  const note = `${CONNECTIONS} connections, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${errors + floor.errors} errors`
  return {
    name,
    perSecond,
    floor: `${floorName}, ${Math.round(floor.perSecond)}/s`,
    ratio: perSecond / floor.perSecond,
    aim,
    note,
  }
}

/** The first requests only warm the server up and are not counted. */
async function loaded(count: number, request: (at: number) => Promise<boolean>): Promise<Load> {
  const requests = Array.from({ length: count }, (_, at) => () => request(at))
  await load(requests.slice(0, WARM_UP), CONNECTIONS)
  return load(requests.slice(WARM_UP), CONNECTIONS)
}

async function ordersToCancel(): Promise<string[]> {
  await writeMarket(Date.now())
  const { id: buyerId } = await reader.user.findUniqueOrThrow({ where: { email: BUYER } })
  const product = await reader.product.findFirstOrThrow({ where: { cancelKind: 'at-will' } })
  const numbers: string[] = []
  for (let at = 0; at < CANCELS; at++) {
    const placed = await place(buyerId, {
      ...{ key: randomUUID(), items: [{ productId: product.id, quantity: 1 }], coupons: [], foundBy: 'direct' },
      ...{ fromWallet: minor(500), address: addresses[BUYER] },
    })
    if (placed.is !== 'placed') throw new Error(JSON.stringify(placed))
    await pay(buyerId, placed.checkoutId, Date.now())
    numbers.push(...placed.numbers)
  }
  // What followed from buying is carried out now, so that it is not measured with the cancelling.
  await runDue(Date.now())
  return numbers
}

/** The form of a page as a browser without JavaScript would send it, with a reason chosen. */
async function cancelForm(url: string, headers: Record<string, string>): Promise<FormData> {
  const page = await (await fetch(url, { headers })).text()
  const html = page.match(/<form[\s\S]*?<\/form>/g)?.find((form) => form.includes('name="reason"'))
  if (!html) throw new Error(`${url} has no form to cancel with`)
  const form = new FormData()
  for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const [name, value] = ['name', 'value'].map(
      (attribute) => input.match(new RegExp(`${attribute}="([^"]*)"`))?.[1] ?? '',
    )
    form.set(unescaped(name ?? ''), unescaped(value ?? ''))
  }
  form.set('reason', 'changed-mind')
  form.set('note', '')
  return form
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

async function post(url: string, body: FormData, headers: Record<string, string>, wanted: number): Promise<boolean> {
  const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
  await response.arrayBuffer()
  return response.status === wanted
}

async function get(url: string, headers: Record<string, string>): Promise<boolean> {
  const response = await fetch(url, { headers })
  await response.arrayBuffer()
  return response.ok
}
