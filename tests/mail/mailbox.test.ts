import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { askForLink } from '@/lib/auth/forgotten'
import { reader } from '@/lib/db'
import { accept } from '@/lib/files/accept'
import { mailbox as simulatedMailbox } from '@/lib/mail/mailbox'
import { askStore } from '@/lib/messages/find'
import { runDue } from '@/lib/orders/due'
import { addEvidence } from '@/lib/orders/evidence'
import { sendMessage } from '@/lib/orders/messages'
import { fileOf, pdf } from '../files/fixtures'
import { MEDIATOR2, withMediator } from '../mediation/fixtures'
import { BUYER, MEDIATOR, openMarket, SELLER, SELLER2, userId } from '../orders/fixtures'

const HOUR = 3_600_000
const TALK = { message: 'Does the lid fit?', question: 'Do you glaze in blue?' }
let number = ''

/** Who looks; here also as a mediator who has a side in the order. */
const looking = async (email: string) => ({ id: await userId(email), isMediator: true })
const signedIn = vi.fn()
/** Everything the mailbox does, as it is where people are real. */
async function outside() {
  vi.doMock('@/lib/auth/session', () => ({ viewer: signedIn, requireMediator: signedIn }))
  const { mailbox, findMail } = await import('@/lib/mail/mailbox')
  const { GET } = await import('@/app/admin/mailbox/[id]/html/route')
  const { default: MailPage } = await import('@/app/admin/mailbox/[id]/page')
  const opened = (id: string) => ({ params: Promise.resolve({ id }), searchParams: Promise.resolve({}) })
  return {
    mailbox,
    /** How a mail is found by its id, at each of the doors there are. */
    found: async (id: string, mediator: { id: string; isMediator: boolean }) => {
      signedIn.mockResolvedValue(mediator)
      const html = await GET(new Request('http://shop.invalid'), opened(id))
      const page = await MailPage(opened(id)).then(
        () => true,
        ({ digest }: { digest?: string }) => (digest?.includes('404') ? false : digest),
      )
      return [(await findMail(id, mediator)) !== null, html.status === 200, page]
    },
  }
}

beforeAll(async () => {
  await openMarket()
  number = await withMediator({ at: Date.now() - 40 * HOUR })
  const buyer = await userId(BUYER)
  await sendMessage(number, { userId: buyer, as: 'buyer' }, { text: TALK.message })
  await askStore('fennel-and-slip', null, buyer, { text: TALK.question })
  const report = await accept(fileOf(pdf(), 'report.pdf'), 'evidence')
  if ('fault' in report) throw new Error(report.fault)
  const added = await addEvidence(number, { userId: await userId(SELLER), as: 'seller' }, { files: [report.accepted] })
  expect(added).toEqual({ is: 'done' })
  expect(await askForLink(BUYER, '192.0.2.1')).toBe(0)
  await runDue(Date.now() + HOUR)
  vi.resetModules()
  vi.stubEnv('SIMULATION', '0')
})
afterAll(() => vi.unstubAllEnvs())

const talk = () => reader.mail.findMany({ where: { NOT: { key: { startsWith: 'mail:' } } } })
const moves = () => reader.mail.findMany({ where: { key: { startsWith: 'mail:' } } })

describe('F1 P3 where people are real', () => {
  test('F1 P3 a mediator finds what is said of an order’s moves, and no mail that says what two wrote', async () => {
    const { mailbox, found } = await outside()
    const mediator = await looking(MEDIATOR)
    expect((await talk()).map(({ key }) => key.split(':')[0]).sort()).toEqual([
      'evidence',
      'message',
      'message',
      'password',
    ])
    const shown = await mailbox(mediator, {})
    expect(shown.total).toBe((await moves()).length)
    expect(new Set(shown.mails.map(({ id }) => id))).toEqual(new Set((await moves()).map(({ id }) => id)))
    for (const search of Object.values(TALK)) expect((await mailbox(mediator, { search })).total).toBe(0)
    for (const { id } of await talk()) expect(await found(id, mediator)).toEqual([false, false, false])
    for (const { id } of await moves()) expect(await found(id, mediator)).toEqual([true, true, true])
  })

  test('F1 a mediator who has a side in an order finds none of its mails', async () => {
    const { mailbox, found } = await outside()
    for (const email of [BUYER, SELLER]) {
      const mediator = await looking(email)
      expect(await mailbox(mediator, {})).toMatchObject({ mails: [], total: 0 })
      expect((await mailbox(mediator, { to: email, search: number })).total).toBe(0)
      for (const { id } of await moves()) expect(await found(id, mediator)).toEqual([false, false, false])
    }
    for (const email of [SELLER2, MEDIATOR2])
      expect((await mailbox(await looking(email), {})).total).toBe((await moves()).length)
  })
})

test('in a simulation the mailbox shows what is sent, all of it', async () => {
  for (const email of [MEDIATOR, SELLER])
    expect((await simulatedMailbox(await looking(email), {})).total).toBe(await reader.mail.count())
  const { mails } = await simulatedMailbox(await looking(MEDIATOR), { search: TALK.message.toUpperCase() })
  expect(mails).toMatchObject([{ to: SELLER }])
})
