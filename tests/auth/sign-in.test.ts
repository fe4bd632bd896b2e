import { encode } from 'next-auth/jwt'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { nextPath } from '@/lib/auth/next-path'
import { hashPassword } from '@/lib/auth/password'
import { addressOf, signIn } from '@/lib/auth/sign-in'
import { countTry, signInLimits } from '@/lib/auth/throttle'
import { endSessions, readToken } from '@/lib/auth/token'
import { inTransaction, reader } from '@/lib/db'
import { env } from '@/lib/env'

const HERE = '192.0.2.1'

beforeAll(async () => {
  const passwordHash = await hashPassword('right')
  const data = { id: 'ines', email: 'ines@example.com', name: 'Ines', passwordHash, createdAt: new Date() }
  await inTransaction((tx) => tx.user.create({ data }))
})

beforeEach(() => inTransaction((tx) => tx.signInTry.deleteMany()))

async function token(): Promise<string> {
  const answer = await signIn('ines@example.com', 'right', HERE)
  if (answer.is !== 'signed-in') throw new Error(answer.is)
  return answer.token
}

describe('F1: signing in', () => {
  test('takes the registered e-mail, however it is written, and its password', async () => {
    expect(await signIn(' Ines@Example.com ', 'right', HERE)).toMatchObject({ is: 'signed-in', userId: 'ines' })
  })

  test('does not tell an unknown account from a wrong password', async () => {
    expect(await signIn('ines@example.com', 'wrong', HERE)).toEqual({ is: 'wrong' })
    expect(await signIn('nobody@example.com', 'right', HERE)).toEqual({ is: 'wrong' })
  })

  test('makes another token each time', async () => {
    expect(await token()).not.toBe(await token())
  })
})

describe('the throttle', () => {
  const { tries, withinSeconds } = signInLimits.pair
  const tryWrong = (times: number, email = 'ines@example.com', from = HERE) =>
    Promise.all(Array.from({ length: times }, () => signIn(email, 'wrong', from)))

  test('pauses an address at an account after too many tries, also for the right password, and says for how long', async () => {
    const answers = await tryWrong(tries)
    expect(answers.every(({ is }) => is === 'wrong')).toBe(true)
    const answer = await signIn('ines@example.com', 'right', HERE)
    if (answer.is !== 'throttled') throw new Error(answer.is)
    expect(answer.waitMs).toBeGreaterThan(0)
    expect(answer.waitMs).toBeLessThanOrEqual(withinSeconds * 1000)
  })

  test('lets nobody shut an account out from one address, however often they try', async () => {
    await tryWrong(signInLimits.account.tries + 1)
    expect(await signIn('ines@example.com', 'right', '192.0.2.99')).toMatchObject({ is: 'signed-in' })
  })

  test('pauses an account that is tried from everywhere', async () => {
    const from = Array.from({ length: signInLimits.account.tries }, (_, at) => `198.51.100.${at}`)
    for (const address of from) await countTry('ines@example.com', address)
    expect(await signIn('ines@example.com', 'right', '192.0.2.99')).toMatchObject({ is: 'throttled' })
  })

  test('counts unknown accounts alike', async () => {
    await tryWrong(tries, 'nobody@example.com')
    expect(await signIn('nobody@example.com', 'x', HERE)).toMatchObject({ is: 'throttled' })
  })

  test('slows an address that goes through many accounts', async () => {
    for (let at = 0; at < signInLimits.address.tries; at++) await countTry(`user${at}@example.com`, HERE)
    expect(await signIn('ines@example.com', 'right', HERE)).toMatchObject({ is: 'throttled' })
    expect(await signIn('ines@example.com', 'right', '192.0.2.2')).toMatchObject({ is: 'signed-in' })
  })

  test('forgets an account’s tries once its password was right', async () => {
    await tryWrong(tries - 1)
    expect(await signIn('ines@example.com', 'right', HERE)).toMatchObject({ is: 'signed-in' })
    expect(await signIn('ines@example.com', 'wrong', HERE)).toEqual({ is: 'wrong' })
  })

  test('outlives a restart', async () => {
    await tryWrong(tries + 1)
    vi.resetModules()
    const again = await import('@/lib/auth/sign-in')
    expect(again.signIn).not.toBe(signIn)
    expect(await again.signIn('ines@example.com', 'right', HERE)).toMatchObject({ is: 'throttled' })
    expect(await reader.signInTry.count()).toBeGreaterThan(0)
  })
})

describe('a session', () => {
  test('belongs to its account', async () => {
    expect(await readToken(await token())).toEqual({
      ...{ id: 'ines', name: 'Ines', email: 'ines@example.com' },
      ...{ isMediator: false, hasStore: false },
    })
  })

  test('is void at the next request once its account signed out, and so is every other one of it', async () => {
    const before = await token()
    const copied = await token()
    await endSessions('ines')
    expect(await readToken(before)).toBeNull()
    expect(await readToken(copied)).toBeNull()
    expect(await readToken(await token())).not.toBeNull()
  })

  test('is nobody’s when it is missing, garbled, signed with another secret, or run out', async () => {
    const forged = await encode({ secret: 'some other secret entirely', token: { sub: 'ines', version: 1 } })
    const old = await encode({ secret: env.NEXTAUTH_SECRET, maxAge: -60, token: { sub: 'ines', version: 2 } })
    for (const bad of [undefined, '', 'x.y.z', forged, old]) expect(await readToken(bad)).toBeNull()
  })

  test('takes a new role at the next request', async () => {
    const session = await token()
    await inTransaction((tx) => tx.user.update({ where: { id: 'ines' }, data: { isMediator: true } }))
    expect(await readToken(session)).toMatchObject({ isMediator: true })
  })
})

describe('where to go afterwards', () => {
  test.each(['/orders/R1?tab=finance#x', '/checkout?item=a%3A1', '/'])('%s is kept', (path) => {
    expect(nextPath(path)).toBe(path)
  })

  test.each([
    ...[
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
      'orders',
    ],
    ...['/..//evil.example', '', undefined, ['/a'], '/sign-in?next=/', '/api/auth/signout', `/${'x'.repeat(3000)}`],
  ])('%s leads to the front page', (path) => {
    expect(nextPath(path)).toBe('/')
  })
})

test('an address is what our own proxy saw, not what the client claims', () => {
  const headers = new Headers({ 'x-forwarded-for': '203.0.113.7, 192.0.2.1' })
  expect(addressOf(headers)).toBe('192.0.2.1')
  expect(addressOf(new Headers())).toBe('unknown')
})
