import { describe, expect, test } from 'vitest'
import { canCancel } from '@/lib/buying/can-cancel'
import { cancelMark, cancelSentences } from '@/lib/words/cancelling'
import { aPaidOrder, at, house, houseWith, MONDAY } from '../law/fixtures'

const HOUR = 3_600_000

describe('F6 C12: what is said before paying', () => {
  test('is what the law then does: at once while verifying, by asking until it ships', () => {
    const { atOnce, asking } = canCancel('at-will', house)
    const cancel = aPaidOrder().option('buyer', 'cancel')
    expect(cancel).toMatchObject({ open: true, until: at(MONDAY) + 24 * HOUR })
    expect(atOnce).toEqual({ ms: 24 * HOUR })
    expect(aPaidOrder().option('buyer', 'request')).toMatchObject({ refusal: { opensAt: at(MONDAY) + 24 * HOUR } })
    expect(asking).toMatchObject({ opens: null, closes: 'shipping' })
  })

  test.each([
    [{ 'cancel.freeFor': 'PT30H' }, { ms: 30 * HOUR }],
    [{ 'cancel.freeFor': null, 'payment.cancelWhileVerifying': false }, null],
    [{ 'cancel.whileUnprocessed': true }, 'until-begun'],
  ])('follows the policy on cancelling at once: %j', (knobs, expected) => {
    expect(canCancel('at-will', houseWith(knobs)).atOnce).toEqual(expected)
  })

  test.each([
    [{ 'request.opens': { afterPayment: 'PT30H' } }, { opens: { ms: 30 * HOUR } }],
    [{ 'request.closes': { afterPayment: 'PT24H' } }, null],
    [{ 'request.perOrder': 0 }, null],
    [{ 'request.silence': 'lapses' }, { silence: 'lapses' }],
  ])('follows the policy on asking: %j', (knobs, expected) => {
    const { asking } = canCancel('at-will', houseWith(knobs))
    if (expected === null) expect(asking).toBeNull()
    else expect(asking).toMatchObject(expected)
  })

  test.each(['custom-made', 'pre-sale', 'seller-rule'] as const)('%s goods are not cancelled at will', (kind) => {
    const can = canCancel(kind, house)
    expect(can.atWill).toBe(false)
    expect(cancelMark(can)).not.toBe(cancelMark(canCancel('at-will', house)))
    expect(aPaidOrder({ kind }).option('buyer', 'cancel')).toMatchObject({ open: false })
  })

  test('every sentence is written for every kind', () => {
    for (const kind of ['at-will', 'custom-made', 'pre-sale', 'seller-rule'] as const)
      expect(cancelSentences(canCancel(kind, house)).every((sentence) => sentence.length > 10)).toBe(true)
  })
})
