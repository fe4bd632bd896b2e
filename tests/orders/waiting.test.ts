import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { moveClockTo, now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { DAY, HOUR } from '@/lib/law/time'
import { log } from '@/lib/log'
import { send } from '@/lib/mail/send'
import { advance } from '@/lib/orders/advance'
import { playFirstDue } from '@/lib/orders/carry-out'
import { runDue } from '@/lib/orders/due'
import { runJobs } from '@/lib/orders/outbox'
import { gateway } from '@/lib/payments/provider'
import { bought, hours, openMarket, rowOf } from './fixtures'

vi.mock('@/lib/mail/send', () => ({ goesOut: true, send: vi.fn() }))

beforeAll(openMarket)
beforeEach(() => vi.restoreAllMocks())

const authorising = async (checkoutId: string) => {
  const { id } = await reader.payment.findUniqueOrThrow({ where: { checkoutId } })
  return reader.outboxEntry.findFirstOrThrow({ where: { key: { startsWith: `authorise:${id}` } } })
}
const claim = (id: string, claimedUntil: Date | null) =>
  inTransaction((tx) => tx.outboxEntry.update({ where: { id }, data: { claimedUntil } }))
const anHourOn = () => new Date(Date.now() + HOUR)

describe('work that somebody else is at', () => {
  test('T5 the clock waits for it, so that what comes of it happens at its own time', async () => {
    await moveClockTo(hours(0))
    const at = await now()
    const { numbers, checkoutId } = await bought({ at })
    const { id } = await authorising(checkoutId)
    await inTransaction((tx) => tx.simFault.create({ data: { kind: 'decline' } }))
    await claim(id, anHourOn())
    const advanced = advance(at + 30 * HOUR)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await now()).toBeLessThan(at + HOUR)
    await claim(id, null)
    await advanced
    // Declined before it was ever verified, so it can still be paid.
    expect(await rowOf(numbers[0] as string)).toMatchObject({ status: 'awaiting-payment', verifiedAt: null })
    expect(await now()).toBeGreaterThanOrEqual(at + 30 * HOUR)
  })

  test('T5 a deadline waits for what comes before it of the same checkout, and no other order waits', async () => {
    const at = await now()
    const [held, free] = [await bought({ at }), await bought({ at })]
    const { id } = await authorising(held.checkoutId)
    const verifiedAt = async ({ numbers }: typeof held) => (await rowOf(numbers[0] as string)).verifiedAt
    await claim(id, anHourOn())
    await runDue(at + 30 * HOUR)
    expect(await verifiedAt(free)).not.toBeNull()
    expect(await verifiedAt(held)).toBeNull()
    // Done, and that the provider declines is still to be taken in.
    await inTransaction((tx) => tx.simFault.create({ data: { kind: 'decline' } }))
    await claim(id, null)
    await runJobs([await authorising(held.checkoutId)])
    expect((await playFirstDue([held.checkoutId], at + 30 * HOUR)).get(held.checkoutId)).toBe('waiting')
    await runDue(at + 30 * HOUR)
    expect(await rowOf(held.numbers[0] as string)).toMatchObject({ status: 'awaiting-payment', verifiedAt: null })
  })

  test('T1 what cannot be taken in keeps no deadline waiting', async () => {
    const at = await now()
    const { numbers } = await bought({ at, paid: false })
    const { id: orderId } = await rowOf(numbers[0] as string)
    // A provider names what it reports; this one has no name.
    const report = { from: 'provider', kind: 'refund-failed', orderId, leg: 1, attempt: 1 }
    await inTransaction((tx) => tx.simEvent.create({ data: { id: 'nonsense', dueAt: new Date(at), payload: report } }))
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined)
    await runDue(at + 30 * DAY)
    expect(said).toHaveBeenCalled()
    expect(await rowOf(numbers[0] as string)).toMatchObject({ status: 'cancelled' })
    await inTransaction((tx) => tx.simEvent.delete({ where: { id: 'nonsense' } }))
  })

  test('M3 a claim that ran out and went to another is left to the other', async () => {
    const { checkoutId } = await bought({ at: await now() })
    const entry = await authorising(checkoutId)
    const theirs = anHourOn()
    vi.spyOn(gateway, 'authorise').mockImplementation(async () => {
      await claim(entry.id, theirs)
    })
    await runJobs([entry])
    expect(await authorising(checkoutId)).toMatchObject({ claimedUntil: theirs, doneAt: null })
    await claim(entry.id, null)
  })
})

describe('a service that fails', () => {
  test('a failed job is logged with its error', async () => {
    const { checkoutId } = await bought({ at: await now() })
    const error = new Error('no answer')
    vi.spyOn(gateway, 'authorise').mockRejectedValue(error)
    const warn = vi.spyOn(log, 'warn')
    await runJobs([await authorising(checkoutId)])
    expect(warn).toHaveBeenCalledWith(expect.objectContaining({ err: error }), expect.any(String))
  })

  test('T2 mails come after the money and the deadlines of the same instant', async () => {
    const at = (await now()) + HOUR
    const { numbers } = await bought({ at })
    const number = numbers[0] as string
    const captured: Record<string, boolean> = {}
    vi.mocked(send).mockImplementation(async ({ key }) => {
      if (key.includes(':order-to-ship')) captured[number] = (await rowOf(number)).capturedAt !== null
    })
    await runDue(at + 24 * HOUR)
    expect(captured).toEqual({ [number]: true })
  })
})
