import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changePassword } from '@/lib/auth/change-password'
import { newPassword, saysWhoItIs } from '@/lib/auth/new-password'
import { hashPassword } from '@/lib/auth/password'
import { signIn } from '@/lib/auth/sign-in'
import { signInLimits } from '@/lib/auth/throttle'
import { readToken } from '@/lib/auth/token'
import { inTransaction, reader } from '@/lib/db'
import { sweepDone } from '@/lib/orders/due'

const HERE = '192.0.2.1'
const EMAIL = 'ines@example.com'
const FIRST = 'the first password'
const SECOND = 'quite another password'

beforeAll(async () => {
  const passwordHash = await hashPassword(FIRST)
  const data = { id: 'ines', email: EMAIL, name: 'Ines Marchetti', passwordHash, createdAt: new Date() }
  await inTransaction((tx) => tx.user.create({ data }))
})

beforeEach(async () => {
  const passwordHash = await hashPassword(FIRST)
  await inTransaction(async (tx) => {
    await tx.signInTry.deleteMany()
    await tx.user.update({ where: { id: 'ines' }, data: { passwordHash } })
  })
})
// Its owner is told in the background.
afterEach(sweepDone)

const session = async (password: string) => {
  const answer = await signIn(EMAIL, password, HERE)
  if (answer.is !== 'signed-in') throw new Error(answer.is)
  return answer.token
}
const change = (present: string, next = SECOND) => changePassword('ines', { present, next }, HERE)

describe('changing a password', () => {
  test('ends every session at its next request, begins one, and the old password opens nothing any more', async () => {
    const [one, other] = [await session(FIRST), await session(FIRST)]
    const answer = await change(FIRST)
    if (answer.is !== 'changed') throw new Error(answer.is)
    expect(await readToken(one)).toBeNull()
    expect(await readToken(other)).toBeNull()
    expect(await readToken(answer.token)).toMatchObject({ id: 'ines' })
    expect(await signIn(EMAIL, FIRST, HERE)).toEqual({ is: 'wrong' })
    expect(await signIn(EMAIL, SECOND, HERE)).toMatchObject({ is: 'signed-in' })
    expect(await reader.deed.count({ where: { kind: 'password-changed', actorId: 'ines' } })).toBe(1)
    await sweepDone()
    expect((await reader.mail.findMany()).map(({ to }) => to)).toEqual([EMAIL])
  })

  test('needs the present one: without it nothing changes, and nothing is written', async () => {
    const before = await reader.user.findUniqueOrThrow({ where: { id: 'ines' } })
    const deeds = await reader.deed.count()
    expect(await change('not the first')).toEqual({ is: 'wrong' })
    expect(await reader.user.findUniqueOrThrow({ where: { id: 'ines' } })).toEqual(before)
    expect(await reader.deed.count()).toBe(deeds)
  })

  test('is throttled with the sign-in page: whoever found a session open cannot go on guessing', async () => {
    for (let tried = 0; tried < signInLimits.pair.tries; tried++) await change(`guess ${tried}`)
    expect(await change(FIRST)).toMatchObject({ is: 'throttled' })
    expect(await signIn(EMAIL, FIRST, HERE)).toMatchObject({ is: 'throttled' })
  })

  test('of two at once exactly one wins', async () => {
    const answers = await Promise.all([change(FIRST, 'one new password'), change(FIRST, 'other new password')])
    expect(answers.map(({ is }) => is).sort()).toEqual(['changed', 'wrong'])
  })
})

describe('what a new password may be', () => {
  test.each(['correct horse battery', '  blanks count too ', 'ünïcødé Wörter 漢字', `${'x'.repeat(3)}yz0123456789`])(
    '%j is taken as it was typed',
    (typed) => expect(newPassword.parse(typed)).toBe(typed),
  )

  test.each(['', 'eleven char', 'aaaaaaaaaaaaaaaa', 'abababababababab', 'x'.repeat(201)])('%j is not', (typed) =>
    expect(newPassword.safeParse(typed).success).toBe(false),
  )

  test.each(['Ines.Marchetti1', 'ines@example.com', 'Password-1234', 'rescind 2026!'])('%j is guessed first', (typed) =>
    expect(saysWhoItIs(typed, { name: 'Ines Marchetti', email: EMAIL })).toBe(true),
  )

  test('but a name among other words is no harm', () => {
    const typed = 'Ines walks the grey dog on Sundays'
    expect(saysWhoItIs(typed, { name: 'Ines Marchetti', email: EMAIL })).toBe(false)
  })
})
