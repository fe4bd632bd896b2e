import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askForLink, choosePassword, linkLimits } from '@/lib/auth/forgotten'
import { hashPassword } from '@/lib/auth/password'
import { LINK_LASTS, readPasswordLink } from '@/lib/auth/password-link'
import { signIn } from '@/lib/auth/sign-in'
import { signInLimits } from '@/lib/auth/throttle'
import { endSessions, issueToken, readToken } from '@/lib/auth/token'
import { inTransaction, reader } from '@/lib/db'
import { sweepDone } from '@/lib/orders/due'

const HERE = '192.0.2.1'
const EMAIL = 'ines@example.com'
const FIRST = 'the first password'
const SECOND = 'quite another password'

beforeEach(async () => {
  const data = { email: EMAIL, name: 'Ines Marchetti', passwordHash: await hashPassword(FIRST), createdAt: new Date() }
  await inTransaction(async (tx) => {
    await tx.signInTry.deleteMany()
    await tx.mail.deleteMany()
    await tx.user.upsert({ where: { id: 'ines' }, create: { id: 'ines', ...data }, update: data })
  })
})
afterEach(async () => {
  vi.useRealTimers()
  await sweepDone()
})

const account = () => reader.user.findUniqueOrThrow({ where: { id: 'ines' } })
const mails = async () => {
  await sweepDone()
  return reader.mail.findMany({ orderBy: { at: 'asc' } })
}
/** What stands behind the link of the newest mail. */
async function tokenSent(): Promise<string> {
  expect(await askForLink(` ${EMAIL.toUpperCase()}`, HERE)).toBe(0)
  const link = (await mails()).at(-1)?.text.match(/https?:\S+\/sign-in\/new-password\?token=\S+/)?.[0]
  return new URL(link ?? 'http://there.is.none').searchParams.get('token') ?? ''
}
/** Chooses a password by a link, as its form does. */
async function choose(token: string, password = SECOND): Promise<boolean> {
  const account = await readPasswordLink(token)
  return account !== null && choosePassword(account, password, HERE)
}

describe('a forgotten password', () => {
  test('another is chosen by the link that is sent, once, and every session ends', async () => {
    const session = await issueToken(await account())
    const token = await tokenSent()
    expect((await mails()).map(({ to }) => to)).toEqual([EMAIL])
    // Until then nothing has changed.
    expect(await readToken(session)).toMatchObject({ id: 'ines' })
    expect(await choose(token)).toBe(true)
    expect(await readToken(session)).toBeNull()
    expect(await signIn(EMAIL, FIRST, HERE)).toEqual({ is: 'wrong' })
    expect(await signIn(EMAIL, SECOND, HERE)).toMatchObject({ is: 'signed-in' })
    expect(await choose(token, 'yet another password')).toBe(false)
    const deeds = await reader.deed.findMany({ where: { kind: 'password-changed', actorId: 'ines' } })
    expect(deeds.map(({ facts }) => facts)).toEqual([{ byLink: true }])
    // Its owner is told, once: if it was not they, they can choose another.
    expect((await mails()).map(({ to, key }) => [to, key.split(':')[0]])).toEqual([
      [EMAIL, 'password'],
      [EMAIL, 'password-changed'],
    ])
  })

  test('of two who use one link at once exactly one chooses', async () => {
    const token = await tokenSent()
    expect((await Promise.all([choose(token), choose(token)])).sort()).toEqual([false, true])
  })

  test('whoever has no account is told the same, and nobody is written to', async () => {
    expect(await askForLink('nobody@example.com', HERE)).toBe(0)
    expect(await mails()).toEqual([])
    expect(await reader.outboxEntry.count({ where: { kind: 'password-link', doneAt: null } })).toBe(0)
  })

  test('a link is good for an hour of the machine’s time', async () => {
    const token = await tokenSent()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + LINK_LASTS.ms - 60_000 })
    expect(await readPasswordLink(token)).toMatchObject({ id: 'ines' })
    vi.setSystemTime(Date.now() + 120_000)
    expect(await readPasswordLink(token)).toBeNull()
    expect(await choose(token)).toBe(false)
  })

  test('a link is void once its owner has signed out everywhere', async () => {
    const token = await tokenSent()
    await endSessions('ines')
    expect(await choose(token)).toBe(false)
  })

  test('no link opens a session, and no session chooses a password', async () => {
    expect(await readToken(await tokenSent())).toBeNull()
    expect(await choose(await issueToken(await account()))).toBe(false)
    for (const garbled of ['', 'x', `${await tokenSent()}x`]) expect(await choose(garbled)).toBe(false)
    expect(await signIn(EMAIL, FIRST, HERE)).toMatchObject({ is: 'signed-in' })
  })

  test('whoever has tried too often to sign in can do so with the new password', async () => {
    for (let tried = 0; tried < signInLimits.pair.tries; tried++) await signIn(EMAIL, `guess ${tried}`, HERE)
    expect(await choose(await tokenSent())).toBe(true)
    expect(await signIn(EMAIL, SECOND, HERE)).toMatchObject({ is: 'signed-in' })
  })

  test('nobody’s mailbox is filled, and nobody asks for many', async () => {
    for (let asked = 0; asked < linkLimits.account.tries; asked++) await askForLink(EMAIL, `192.0.2.${asked + 10}`)
    expect(await askForLink(EMAIL, '192.0.2.99')).toBeGreaterThan(0)
    expect(await mails()).toHaveLength(linkLimits.account.tries)
    for (let asked = 0; asked < linkLimits.address.tries; asked++) await askForLink(`n${asked}@example.com`, HERE)
    expect(await askForLink('another@example.com', HERE)).toBeGreaterThan(0)
  })
})
