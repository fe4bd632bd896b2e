import { beforeAll, describe, expect, test } from 'vitest'
import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { DAY, HOUR } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import { as, awaitingShipment, BUYER, bought, hours, MONDAY, openMarket, rowOf, SELLER } from './fixtures'
import { stored } from './stored'

beforeAll(openMarket)

const requested = async () => {
  const [number] = await awaitingShipment()
  await as(BUYER, 'buyer', hours(30), number, { move: 'request', reason: 'seller-too-slow' })
  return number
}

describe('time', () => {
  test('C8 T2 a seller who answers at the deadline is too late, though no sweep has run', async () => {
    const number = await requested()
    const answer = await as(SELLER, 'seller', hours(30) + 14 * DAY, number, { move: 'refuse', because: 'unwilling' })
    expect(answer).toMatchObject({
      is: 'refused',
      refusal: { code: 'not-in-this-state', rule: 'C7' },
      meanwhile: [{ command: { by: 'clock', move: 'lapse' }, at: hours(30) + 14 * DAY }],
    })
    expect(await rowOf(number)).toMatchObject({ status: 'cancelled', cancelCause: 'seller-silent', fault: 'seller' })
  })

  test('C8 T2 one millisecond earlier the seller is in time', async () => {
    const number = await requested()
    const answer = await as(SELLER, 'seller', hours(30) + 14 * DAY - 1, number, {
      move: 'refuse',
      because: 'unwilling',
    })
    expect(answer.is).toBe('done')
  })

  test('T5 after a long jump everything happened in due order, each at its due time', async () => {
    const number = await requested()
    const { numbers } = await bought({ at: hours(31) })
    await runDue(hours(24 * 60))
    const first = await rowOf(number)
    expect(first.cancelledAt).toEqual(new Date(hours(30) + 14 * DAY))
    const second = await rowOf(numbers[0] as string)
    // Verified Tuesday 16:00; seven business days later is Thursday of the week after, at the same time of day.
    expect(second.cancelledAt).toEqual(new Date(Date.UTC(2026, 8, 18, 16)))
    expect(second.penalties).toMatchObject([{ rule: 'C10', points: 2 }])
    for (const row of [first, second]) {
      const times = row.history.map(({ at }) => at.getTime())
      expect(times).toEqual([...times].sort((a, b) => a - b))
    }
    const mails = await reader.mail.findMany({ orderBy: { at: 'asc' } })
    expect(mails.every(({ at }) => at.getTime() <= hours(24 * 60) - DAY)).toBe(true)
  })

  test('D3 T5 a dispute that passes several deadlines at once is kept with all that each of them says', async () => {
    const [number] = await awaitingShipment()
    await as(SELLER, 'seller', hours(30), number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
    await as(BUYER, 'buyer', hours(31) + 9 * DAY, number, {
      ...{ move: 'open-dispute', reason: 'not-as-described', story: 'It is blue, not green.', wanted: minor(500) },
    })
    const late = await as(BUYER, 'buyer', hours(31) + 34 * DAY, number, { move: 'withdraw' })
    expect(late).toMatchObject({
      is: 'refused',
      meanwhile: [{ command: { move: 'escalate-unanswered' } }, { command: { move: 'end-mediation' } }],
    })
    expect((await stored(number)).dispute.state).toBe('closed')
  })

  test('C17 a cancelled order sends a confirmation to the buyer’s registered address, at the time it happened', async () => {
    const number = await requested()
    await as(SELLER, 'seller', hours(50), number, { move: 'accept' })
    await runDue(hours(51))
    const mails = await reader.mail.findMany({
      where: { to: BUYER, subject: { contains: number }, at: new Date(hours(50)) },
    })
    expect(mails.some(({ key }) => key.includes(':cancelled'))).toBe(true)
    const notices = await reader.notification.findMany({ where: { order: { number }, about: 'cancelled' } })
    expect(notices).toHaveLength(2)
  })

  test('T1 the next deadline stands in the order’s row after every move', async () => {
    const [number] = await awaitingShipment()
    expect((await rowOf(number)).dueAt).toEqual(new Date(Date.UTC(2026, 8, 17, 9)))
    await as(BUYER, 'buyer', hours(30), number, { move: 'request', reason: 'changed-mind' })
    expect((await rowOf(number)).dueAt).toEqual(new Date(hours(30) + 14 * DAY))
    // C16: on hold from Tuesday 15:00 to Wednesday 15:00, so a day is added to the end.
    await as(BUYER, 'buyer', hours(54), number, { move: 'withdraw' })
    expect((await rowOf(number)).dueAt).toEqual(new Date(Date.UTC(2026, 8, 18, 9)))
  })

  test('T4 an order keeps the policy it was placed under', async () => {
    const { numbers } = await bought({ paid: false })
    const { policyId, payBy } = await rowOf(numbers[0] as string)
    expect(policyId).toBe((await reader.policyVersion.findFirstOrThrow()).id)
    expect(payBy).toEqual(new Date(MONDAY + 20 * 24 * HOUR))
  })
})
