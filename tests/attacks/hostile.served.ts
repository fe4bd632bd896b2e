import { request } from 'node:http'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Attempt, quiet, refusedAll } from './digest'
import { type Action, actionsOf, places, roomOf, roomOfAction } from './doors'
import { type Target, targets } from './forms'
import { queryOf, text } from './hostile'
import { ask, ORIGIN } from './http'
import { brokenInLog, leaksInLog } from './leaks'
import { type Person, person } from './people'

const actions = actionsOf(process.env.ATTACKED_BUILD ?? '.next-test')
const AT_ONCE = 4
const LOOKS = 30

let who: Record<'buyer' | 'seller' | 'mediator', Person>
let target: Target

beforeAll(async () => {
  who = { buyer: await person('buyer'), seller: await person('seller'), mediator: await person('mediator') }
  target = (await targets()).find(({ buyerId }) => buyerId === who.buyer.viewer?.id) as Target
  await quiet()
})

/** Somebody who is let in, so that what they send is read. */
const insider = (room: string | undefined): Person =>
  room === 'mediator' || room === 'case' ? who.mediator : room === 'seller' || room === 'store' ? who.seller : who.buyer

const unbroken = (name: string, path: string, by: Person, sent: Parameters<typeof ask>[2] = {}): Attempt => ({
  name,
  make: async () => {
    const { status } = await ask(path, by, sent)
    return status < 500 ? null : `${status}`
  },
})

/** So many samples of an arbitrary, the same each time. */
const some = <T>(of: fc.Arbitrary<T>, count: number): T[] => fc.sample(of, { numRuns: count, seed: 41 })

const NAMES = [
  'q',
  'page',
  'sort',
  'status',
  'after',
  'before',
  'tab',
  'policy',
  'show',
  'item',
  'what',
  'done',
  'missed',
  'seen',
  'to',
  'a',
  'b',
  'row',
  'order',
  'next',
  'category',
  'claim',
  'share',
  'amount',
  'line-1',
]

describe('hostile input over HTTP: nothing breaks and nothing changes', () => {
  test('every page takes any query', async () => {
    const pages = places.filter(({ is, route }) => is === 'page' && !route.includes('['))
    const orderPages = ['', '/cancel', '/dispute', '/address', '/feedback'].map(
      (page) => `/orders/${target.number}${page}`,
    )
    const paths = [
      ...pages.map(({ route }) => ({ path: route, by: insider(roomOf(route)) })),
      ...orderPages.map((path) => ({ path, by: who.buyer })),
      ...['/seller/orders/export', '/api/live', '/api/health'].map((path) => ({ path, by: who.seller })),
      ...['/admin/audit/export', '/admin/disputes'].map((path) => ({ path, by: who.mediator })),
    ]
    const attempts = some(queryOf(NAMES), LOOKS).flatMap((query, at) => {
      const { path, by } = paths[at % paths.length] as (typeof paths)[number]
      const search = new URLSearchParams(
        Object.entries(query).flatMap(([name, value]) =>
          [value].flat().map((one) => [name.slice(0, 200), one.slice(0, 2_000)]),
        ),
      )
      return unbroken(`${path}?${String(search).slice(0, 300)}`, `${path}?${search}`, by)
    })
    expect(await refusedAll(attempts, AT_ONCE)).toEqual([])
  })

  test('every address takes any name', async () => {
    const routes = places.filter(({ route }) => route.includes('[') && !route.startsWith('/api'))
    const attempts = some(text, routes.length * 2).map((name, at) => {
      const { route } = routes[at % routes.length] as (typeof routes)[number]
      const path = route.replaceAll(
        /\[[^\]]+\]/g,
        () => encodeURIComponent(Buffer.from(name.slice(0, 1_000)).toString()) || 'x',
      )
      return unbroken(path.slice(0, 200), path, insider(roomOf(route)))
    })
    expect(await refusedAll(attempts, AT_ONCE)).toEqual([])
  })

  test('every action takes any arguments, and none at all', async () => {
    // What takes nothing does what it does; an empty form of choices says that none is wanted.
    const asked = actions.filter(({ id, name }) => !id.startsWith('00') && name !== 'keepChoices')
    const attempts = asked.flatMap((action, at) => garbage(action, at))
    expect(attempts.length).toBeGreaterThan(150)
    expect(await refusedAll(attempts, AT_ONCE)).toEqual([])
  })

  test('what is cut off, is no JSON or is too much is refused with a sentence, however it is sent', async () => {
    const send = (headers: Record<string, string>, body: BodyInit, path = '/sign-in') =>
      ask(path, who.buyer, { method: 'POST', headers, body })
    const id = { 'next-action': actions.find(({ name }) => name === 'signIn')?.id ?? '' }
    const cut = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'
    const wrong = [
      send({ 'content-type': 'multipart/form-data' }, 'x'),
      send({ 'content-type': 'multipart/form-data; boundary=x' }, cut),
      send({ 'content-type': 'multipart/form-data; boundary=x', ...id }, cut),
      send({ 'content-type': 'text/plain', ...id }, '{{{'),
      send({ 'content-type': 'text/plain', ...id }, '{"a":1}'),
      send({ 'content-type': 'application/json' }, '{{{', '/api/auth/callback/credentials'),
    ]
    for (const { status, text: said } of await Promise.all(wrong))
      expect([status, said.length > 20]).toEqual([400, true])
    expect(await sentInPieces(27)).toEqual({ status: 413, said: expect.stringContaining('26 MB') })
    expect(await sentInPieces(2)).toMatchObject({ status: 400 })
    expect((await ask('/api/health', null)).status).toBe(200)
  })

  test('nothing broke, and the log holds nobody’s secrets', async () => {
    expect(await leaksInLog()).toEqual([])
    expect(brokenInLog()).toEqual([])
  })
})

/** Sends so many megabytes without saying beforehand how many they are. */
function sentInPieces(megabytes: number): Promise<{ status: number | undefined; said: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const sending = request(`${ORIGIN}/sign-in`, { method: 'POST', headers }, (answer) => {
      let said = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        said += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode, said }))
    })
    sending.on('error', reject)
    const piece = Buffer.alloc(1 << 20, 'x')
    for (let sent = 0; sent < megabytes; sent++) sending.write(piece)
    sending.end()
  })
}

/** An action called with what it does not expect: two ways of so many, in turn. */
function garbage(action: Action, at: number): Attempt[] {
  const by = insider(roomOfAction(action))
  const path = action.route.replace('[number]', target.number).replaceAll(/\[[^\]]+\]/g, 'none')
  const headers = { 'next-action': action.id, 'content-type': 'text/plain;charset=UTF-8' }
  const form = new FormData()
  form.set(`$ACTION_ID_${action.id}`, '')
  const ways = [
    { method: 'POST', headers, body: '[]' },
    { method: 'POST', headers, body: '[null,null]' },
    { method: 'POST', headers, body: '[{"__proto__":{"a":1}},{"get":"$undefined"}]' },
    { method: 'POST', headers, body: '["x",["y",-0,1e308]]' },
    { method: 'POST', body: form },
  ]
  return [ways[at % 5], ways[(at + 2) % 5]].map((sent, way) =>
    unbroken(`${action.name} of ${action.file}, garbage ${(at + way * 2) % 5}`, path, by, sent),
  )
}
