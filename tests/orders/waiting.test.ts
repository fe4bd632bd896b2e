import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { moveClockTo, now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { HOUR } from '@/lib/law/time'
import { log } from '@/lib/log'
import { send } from '@/lib/mail/send'
import { advance } from '@/lib/orders/advance'
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
