import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ask, answerThread as intoThread } from '@/app/messages/actions'
import * as buyers from '@/app/orders/[number]/actions'
import * as sellers from '@/app/seller/orders/[number]/actions'
import { issueToken, sessionCookie } from '@/lib/auth/token'
import { inTransaction, reader } from '@/lib/db'
import { accept } from '@/lib/files/accept'
import { type FormState, untouched } from '@/lib/forms'
import { slowed, writingLimit } from '@/lib/messages/throttle'
import { awaitingShipment, BUYER, openMarket, userId } from '../orders/fixtures'
import { fileOf, photograph } from './fixtures'

// What a file is, is read from its content, and a picture is unfolded for it: who may ask that of the shop comes before.

let token: string | undefined
let byScript = false
vi.mock('next/headers', () => ({
  headers: async () => new Headers(byScript ? { 'next-action': 'of a form' } : {}),
  cookies: async () => ({
    get: (name: string) => (name === sessionCookie.name && token ? { value: token } : undefined),
  }),
}))
vi.mock('@/lib/files/accept', async (original) => {
  const actual = await original<{ accept: typeof accept }>()
  return { ...actual, accept: vi.fn(actual.accept) }
})

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** Every action that reads files. */
const actions: [string, Action][] = [
  ['opening a dispute', buyers.openDispute],
  ['evidence of the buyer', buyers.addEvidence],
  ['evidence of the seller', sellers.addEvidence],
  ['a message to the seller', buyers.writeToSeller],
  ['a message to the buyer', sellers.writeToBuyer],
  ['a message in a thread', intoThread],
  ['a question to a store', ask],
]

let number: string
let picture: File
beforeAll(async () => {
  await openMarket()
  ;[number] = await awaitingShipment()
  picture = fileOf(await photograph(), 'lid.jpg')
})
beforeEach(() => {
  token = undefined
  byScript = false
  vi.mocked(accept).mockClear()
})

/** What the forms of all these actions hold. */
const words = () => ({
  ...{ number, reason: 'damaged', story: 'The lid is broken.', wanted: '12' },
  ...{ note: 'As it came.', text: 'Look at this.', thread: 'none', store: 'none' },
})

function formWith(files: readonly File[]): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(words())) form.set(name, value)
  for (const file of files) form.append('files', file)
  return form
}

const signIn = async (email: string) => {
  token = await issueToken(await reader.user.findUniqueOrThrow({ where: { email } }))
}

describe.each(actions)('F1 %s', (_, action) => {
  test('F1 brings a visitor to sign in, and their files are not looked at', async () => {
    await expect(action(untouched, formWith([picture]))).rejects.toThrow('NEXT_REDIRECT')
    expect(accept).not.toHaveBeenCalled()
  })

  test('F1 tells a visitor with a script that they are signed out, what was typed stays, nothing is looked at', async () => {
    byScript = true
    const answer = await action(untouched, formWith([picture]))
    expect(answer).toMatchObject({ signedOut: true, values: words() })
    expect(accept).not.toHaveBeenCalled()
  })

  test('D1 P3 from somebody who has sent too much: they are asked to wait, what was typed stays, nothing is looked at', async () => {
    await signIn(BUYER)
    const id = await userId(BUYER)
    await inTransaction((tx) => tx.signInTry.deleteMany())
    for (let count = 0; count < writingLimit.tries; count++) expect(await slowed(new FormData(), id)).toBeNull()
    const answer = await action(untouched, formWith([picture]))
    expect(answer).toMatchObject({ message: expect.any(String), values: words() })
    expect(accept).not.toHaveBeenCalled()
  })
})

test('P3 a form counts once, with files or without, and one that opens a dispute only with files', async () => {
  await signIn(BUYER)
  const counted = async (action: Action, files: readonly File[]) => {
    await inTransaction((tx) => tx.signInTry.deleteMany())
    await action(untouched, formWith(files)).catch(() => undefined)
    return (await reader.signInTry.findMany()).reduce((sum, { points }) => sum + points, 0)
  }
  const asked: Action = (state, form) => {
    form.set('form', randomUUID())
    return buyers.writeToSeller(state, form)
  }
  expect(await counted(asked, [])).toBe(1)
  expect(await counted(asked, [picture])).toBe(1)
  expect(accept).toHaveBeenCalledOnce()
  // Whoever has to claim something in time is kept from it by nothing they wrote before.
  expect(await counted(buyers.openDispute, [])).toBe(0)
  expect(await counted(buyers.openDispute, [picture])).toBe(1)
})
