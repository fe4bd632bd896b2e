import { describe, expect, test } from 'vitest'
import { canCancel as canCancelAt } from '@/lib/buying/can-cancel'
import type { CancelKind } from '@/lib/law/order'
import type { Policy } from '@/lib/law/policy'
import { cancelMark, cancelSentences } from '@/lib/words/cancelling'
import { aPaidOrder, at, house, houseWith, MONDAY } from '../law/fixtures'

const HOUR = 3_600_000

const canCancel = (kind: CancelKind, policy: Policy) => canCancelAt(kind, policy, at(MONDAY))

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
    // Beginning changes nothing, and the order is gone before the time is up.
    [{ 'cancel.freeFor': 'P90D' }, 'until-shipped'],
    // Free anyway for longer than anybody needs to begin.
    [{ 'cancel.freeFor': 'P90D', 'cancel.whileUnprocessed': true }, 'until-shipped'],
  ])('follows the policy on cancelling at once: %j', (knobs, expected) => {
    expect(canCancel('at-will', houseWith(knobs)).atOnce).toEqual(expected)
  })

  test.each([
    [{ 'request.opens': { afterPayment: 'PT30H' } }, { opens: { ms: 30 * HOUR } }],
    [{ 'request.closes': { afterPayment: 'PT24H' } }, null],
    [{ 'request.perOrder': 0 }, null],
    [{ 'request.silence': 'lapses' }, { silence: 'lapses' }],
    [
      { 'request.opens': { afterPayment: 'PT0S' }, 'request.closes': { afterPayment: 'P3D' } },
      { closes: { ms: 72 * HOUR } },
    ],
    // The seller can begin when the payment is verified, and by then asking is shut.
    [{ 'cancel.whileUnprocessed': true, 'request.closes': { afterPayment: 'PT24H' } }, null],
    [{ 'cancel.whileUnprocessed': true }, { opens: null, closes: 'shipping' }],
    // Asking that outlasts shipping closes with it.
    [{ 'request.closes': { afterPayment: 'P90D' } }, { closes: 'shipping' }],
  ])('follows the policy on asking: %j', (knobs, expected) => {
    const { asking } = canCancel('at-will', houseWith(knobs))
    if (expected === null) expect(asking).toBeNull()
    else expect(asking).toMatchObject(expected)
  })

  test('T3 says business days as the policy does, and means the ones that are coming', () => {
    const { atOnce } = canCancel('at-will', houseWith({ 'payment.verificationLasts': 'P2D business' }))
    expect(atOnce).toEqual({ businessDays: 2 })
  })

  test.each(['custom-made', 'pre-sale', 'seller-rule'] as const)('%s goods are not cancelled at will', (kind) => {
    const can = canCancel(kind, house)
    expect(can.atWill).toBe(false)
    expect(cancelMark(can)).not.toBe(cancelMark(canCancel('at-will', house)))
    expect(aPaidOrder({ kind }).option('buyer', 'cancel')).toMatchObject({ open: false })
  })

  test.each(['custom-made', 'pre-sale', 'seller-rule'] as const)(
    'C12 %s goods are said to be asked for under any reason only where the policy says so and has requests',
    (kind) => {
      const any = { 'request.notAtWill': 'any-reason' }
      const asked = canCancel(kind, houseWith(any))
      expect(asked).toMatchObject({ atWill: false, atOnce: null, anyReason: true })
      expect(cancelMark(asked)).not.toBe(cancelMark(canCancel(kind, house)))
      expect(cancelSentences(asked)).toHaveLength(3)
      const none = canCancel(kind, houseWith({ ...any, 'request.perOrder': 0 }))
      expect(cancelSentences(none)).toEqual(cancelSentences(canCancel(kind, house)))
    },
  )

  test('every sentence is written for every kind', () => {
    for (const kind of ['at-will', 'custom-made', 'pre-sale', 'seller-rule'] as const) {
      const sentences = cancelSentences(canCancel(kind, house))
      expect(sentences).toHaveLength(kind === 'at-will' ? 3 : 2)
      expect(sentences.filter((sentence) => !/^[A-Z].{10,}\.$/.test(sentence))).toEqual([])
    }
  })
})
