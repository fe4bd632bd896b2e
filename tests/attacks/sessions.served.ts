import { execFileSync } from 'node:child_process'
import { encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, test } from 'vitest'
import { demoPassword } from '@/lib/auth/demo'
import { signInLimits } from '@/lib/auth/throttle'
import { sessionCookie } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { env } from '@/lib/env'
import { option } from '@/lib/law/moves'
import { listed } from '@/lib/orders/queries/listed'
import { refusedAll } from './digest'
import { actionsOf } from './doors'
import { calledForm, plainForm } from './forms'
import { ask, ORIGIN } from './http'
import { type Name, person } from './people'

const actions = actionsOf(process.env.ATTACKED_BUILD ?? '.next-test')
const action = (file: string, name: string) => {
  const found = actions.find((one) => one.file === file && one.name === name)
  if (!found) throw new Error(`${name} is gone`)
  return found
}
const SIGN_IN = action('app/sign-in/actions.ts', 'signIn')
const SIGN_OUT = action('app/sign-in/actions.ts', 'signOut')
const CHANGE = action('app/account/actions.ts', 'changePassword')

/** Somebody signs in through the page's own form. */
const signIn = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask('/sign-in', null, { method: 'POST', headers, body: plainForm(SIGN_IN, fields) })
const cookieIn = (headers: Headers) =>
  headers.getSetCookie().find((cookie) => cookie.startsWith(`${sessionCookie.name}=`)) ?? ''
const given = (headers: Headers) => cookieIn(headers).split(';')[0] ?? ''
const sees = async (cookie: string) => (await ask('/orders', { cookie })).outcome
const session = (value: string) => `${sessionCookie.name}=${value}`

/** An order that somebody can cancel, and the two ways to send what would cancel it. */
async function toCancel(name: Name) {
  const who = await person(name)
  const where = { buyerId: who.viewer?.id ?? '' }
  const theirs = await reader.order.findMany({ where, orderBy: { number: 'asc' }, select: { id: true } })
  const orders = await listed(
    theirs.map(({ id }) => id),
    await now(),
  )
  const open = orders.find(({ order, circumstances }) => option(order, 'cancel', 'buyer', circumstances).open)
  if (!open) throw new Error(`${name} has nothing left to cancel`)
  const { number } = open.row
  const cancel = action('app/orders/[number]/actions.ts', 'cancelOrder')
  const fields = { number, move: 'cancel', reason: 'changed-mind', note: '' }
  const ways = [
    { how: 'as a form', sent: () => ({ body: plainForm(cancel, fields), headers: {} as Record<string, string> }) },
    { how: 'as a script', sent: () => calledForm(cancel, fields) },
  ]
  return { who, path: `/orders/${number}`, ways }
}

beforeAll(() => inTransaction((tx) => tx.signInTry.deleteMany()))

describe('sessions', () => {
  test('begin with a cookie that no script reads, that other sites cannot send along, and that is new each time', async () => {
    const planted = (await person('other seller')).cookie
    const fields = { email: 'buyer@example.com', password: demoPassword }
    const [first, second] = [await signIn(fields, { cookie: planted }), await signIn(fields)]
    for (const { headers } of [first, second]) expect(cookieIn(headers)).toMatch(/Path=\/.*HttpOnly.*SameSite=lax/i)
    // Fixation: what was there before signing in is worth nothing to whoever put it there.
    expect(given(first.headers)).not.toBe(planted)
    expect(given(first.headers)).not.toBe(given(second.headers))
    const html = (await ask('/orders', { cookie: given(first.headers) })).text
    expect(html).toContain('Ines Marchetti')
    expect(html).not.toContain(given(first.headers).split('=')[1])
  })

  test('end at the next request: by signing out, by another password, by another role', async () => {
    const { cookie } = await person('second mediator')
    const other = (await person('second mediator')).cookie
    expect((await ask('/admin/audit', { cookie })).outcome).toBe('shown')
    const where = { email: 'mediator2@example.com' }
    await inTransaction((tx) => tx.user.update({ where, data: { isMediator: false } }))
    expect((await ask('/admin/audit', { cookie })).outcome).toBe('not-found')
    await inTransaction((tx) => tx.user.update({ where, data: { isMediator: true } }))
    expect((await ask('/admin/audit', { cookie })).outcome).toBe('shown')
    await ask('/', { cookie }, { method: 'POST', body: plainForm(SIGN_OUT, {}) })
    expect([await sees(cookie), await sees(other)]).toEqual(['sign-in', 'sign-in'])

    const [one, two] = [(await person('second mediator')).cookie, (await person('second mediator')).cookie]
    const next = 'seven lamps in the rain'
    const fields = { present: demoPassword, next, again: next }
    const changed = await ask('/account', { cookie: one }, { method: 'POST', body: plainForm(CHANGE, fields) })
    expect(changed.outcome).toBe('done')
    expect([await sees(one), await sees(two), await sees(given(changed.headers))]).toEqual([
      'sign-in',
      'sign-in',
      'shown',
    ])
  })

  test('are nobody’s when the token is tampered with, signed by nobody, of another secret, run out, or garbled', async () => {
    const { id, sessionVersion } = await reader.user.findUniqueOrThrow({ where: { email: 'mediator@example.com' } })
    const claims = { sub: id, version: sessionVersion }
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const right = await encode({ secret: env.NEXTAUTH_SECRET, token: claims })
    const bad = [
      `${part({ alg: 'none' })}.${part(claims)}.`,
      `${part({ alg: 'HS256' })}.${part(claims)}.${part(claims)}`,
      `${part({ alg: 'dir', enc: 'A256GCM' })}..${right.split('.').slice(2).join('.')}x`,
      right.slice(0, -2),
      // The first character of the seal, all of whose bits count; of the last one some do not.
      right.replace(/\.(.)(?=[^.]*$)/, (_, first) => (first === 'A' ? '.B' : '.A')),
      await encode({ secret: 'some other secret entirely, of the right length', token: claims }),
      await encode({ secret: env.NEXTAUTH_SECRET, maxAge: -60, token: claims }),
      await encode({ secret: env.NEXTAUTH_SECRET, token: { ...claims, version: sessionVersion + 1 } }),
      await encode({ secret: env.NEXTAUTH_SECRET, token: { sub: id } }),
      ...['%E0%A4%A', 'a'.repeat(6_000), '....', '"', 'undefined'],
    ]
    expect(await sees(session(right))).toBe('shown')
    for (const token of bad)
      expect([token.slice(0, 40), await sees(session(token))]).toEqual([token.slice(0, 40), 'sign-in'])
    for (const token of bad.slice(0, 9))
      expect((await ask('/api/auth/session', { cookie: session(token) })).text).not.toContain('mediator')
  })
})

describe('requests that other sites make', () => {
  test('from a foreign or a null origin are refused unread, on every way an action is sent, and nothing changes', async () => {
    const { who, path, ways } = await toCancel('buyer')
    const from: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${ORIGIN}.evil.example` },
      { origin: ORIGIN, 'sec-fetch-site': 'cross-site' },
    ]
    const attempts = from.flatMap((headers) =>
      ways.map(({ how, sent }) => ({
        name: `${how}, ${JSON.stringify(headers)}`,
        make: async () => {
          const { body, headers: more } = sent()
          const { status } = await ask(path, who, { method: 'POST', headers: { ...headers, ...more }, body })
          return status === 403 ? null : String(status)
        },
      })),
    )
    expect(await refusedAll(attempts)).toEqual([])
  })

  test('without any origin come from no browser, which would say: they need a session of their own and get no further without', async () => {
    const { path, ways } = await toCancel('buyer')
    const make = async () => {
      const { outcome } = await ask(path, null, { method: 'POST', ...ways[0]?.sent() })
      return outcome === 'sign-in' ? null : outcome
    }
    expect(await refusedAll([{ name: 'no origin, no cookie', make }])).toEqual([])
  })

  test('cannot read anything either: no answer allows another origin', async () => {
    for (const path of ['/', '/api/health', '/api/auth/session', '/_next/static/none.js', '/api/metrics'])
      expect(
        (await ask(path, null, { headers: { origin: 'https://evil.example' } })).headers.get(
          'access-control-allow-origin',
        ),
      ).toBeNull()
  })
})

describe('the throttle', () => {
  test('is kept in the database: another process refuses what this one counted', async () => {
    const fields = { email: 'buyer2@example.com', password: 'not the password' }
    for (let tried = 0; tried < signInLimits.pair.tries; tried++) await signIn(fields)
    expect((await signIn({ ...fields, password: demoPassword })).text).toContain('Too many tries')
    const elsewhere = execFileSync(
      process.execPath,
      ['--import', 'tsx', 'tests/attacks/try-sign-in.ts', fields.email, demoPassword, ...TRIED_FROM],
      {
        encoding: 'utf8',
      },
    )
    expect(elsewhere.trim()).toBe('throttled')
    await inTransaction((tx) => tx.signInTry.deleteMany())
  })
})

/** Where the tries of this machine come from, as the server may have seen it. */
const TRIED_FROM = ['::1', '::ffff:127.0.0.1', '127.0.0.1', 'unknown']
