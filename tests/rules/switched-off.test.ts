import { expect, test } from 'vitest'
import type { Order } from '@/lib/law/order'
import { shipped } from '@/lib/policy/shipped'
import { rows } from '@/lib/rulebook/rows'
import { isSwitchedOff } from '@/lib/rulebook/switched-off'
import { house, policyWith } from './fixtures'

/** The rows that are not in a policy: house with some of its values changed, or another one. */
const off = (knobs: Readonly<Record<string, unknown>> = {}, from?: unknown): string[] => {
  const { policy } = policyWith(knobs, from)
  return rows.filter((row) => isSwitchedOff(row, policy)).map(({ key }) => key)
}

/** A switch, what to turn it to, and the rows that hang on it. */
type Switch = readonly [knob: string, value: unknown, ...rows: string[]]

const offInHouse: readonly Switch[] = [
  [
    'cancel.whileUnprocessed',
    true,
    'cancellation.none.cancel.4',
    'cancellation.refused.cancel.3',
    'cancellation.lapsed.cancel.3',
  ],
  ['request.reviewedBy', 'either', 'cancellation.requested.accept.2', 'cancellation.requested.refuse.2'],
  ['request.againAfterRefusal', true, 'cancellation.refused.request', 'cancellation.refused.request.2'],
  ['dispute.withoutAgreement', 'refund', 'dispute.open.end-negotiation'],
  ['dispute.approvalSilence', 'sent-back', 'dispute.awaiting-approval.end-approval.2'],
]

const asking = [
  ...['cancellation.none.request', 'cancellation.none.request.2'],
  ...['cancellation.lapsed.request', 'cancellation.lapsed.request.2'],
]

const onInHouse: readonly Switch[] = [
  [
    'payment.cancelWhileVerifying',
    false,
    'cancellation.none.cancel.2',
    'cancellation.refused.cancel',
    'cancellation.lapsed.cancel',
  ],
  [
    'cancel.freeFor',
    null,
    'cancellation.none.cancel.3',
    'cancellation.refused.cancel.2',
    'cancellation.lapsed.cancel.2',
  ],
  ['request.silence', 'lapses', 'cancellation.requested.lapse'],
  [
    'request.reviewedBy',
    'platform',
    'cancellation.requested.accept',
    'cancellation.requested.refuse',
    // What the platform itself refused it does not cancel later.
    'cancellation.refused.step-in',
  ],
  [
    'request.afterShipping',
    false,
    'cancellation.none.request.2',
    'cancellation.lapsed.request.2',
    'cancellation.requested.accept.3',
    'cancellation.requested.refuse.3',
  ],
  ['request.perOrder', 0, ...asking],
  ['request.platformCancelsAfter', null, 'cancellation.refused.step-in'],
  [
    'shipping.trackingWithin',
    null,
    'cancellation.none.cancel.5',
    'cancellation.refused.cancel.4',
    'cancellation.lapsed.cancel.4',
  ],
  ['shipping.sellerMayCallOff', false, 'fulfilment.waiting.call-off', 'fulfilment.processing.call-off'],
  ['shipping.extension.perOrder', 0, 'extension.none.propose-extension'],
  ['shipping.address.perOrder', 0, 'destination.as-ordered.ask-address', 'destination.changed.ask-address'],
  ['shipping.protectionExtendsBy', null, ...rows.filter(({ region }) => region === 'protection').map(({ key }) => key)],
  ['dispute.perOrder', 0, 'dispute.none.open-dispute', 'dispute.closed.open-dispute'],
  ['dispute.proposalsEach', 0, ...rows.filter(({ move }) => move === 'propose').map(({ key }) => key)],
  [
    'dispute.withoutAgreement',
    'refund',
    'dispute.open.escalate',
    'dispute.open.escalate-unanswered',
    'returning.sent.question-return',
  ],
  ['dispute.appealWithin', null, 'dispute.closed.appeal', 'dispute.closed.appeal.2'],
  [
    'dispute.approvalAbove',
    null,
    'dispute.awaiting-approval.approve-ruling',
    'dispute.awaiting-approval.send-back-ruling',
    'dispute.awaiting-approval.end-approval',
  ],
  ['sellers.contestWithin', null, 'mark.marked.contest'],
  ['complaint.fileWithin', null, 'complaint.none.file-complaint'],
  ['feedback.within', null, 'feedback.none.leave-feedback'],
]

test('C4 C7 C15 D3 what house does not use is what its switches say, and turning one brings its rows in', () => {
  const before = off()
  expect(before.toSorted()).toEqual(offInHouse.flatMap(([, , ...keys]) => keys).toSorted())
  for (const [knob, value, ...keys] of offInHouse)
    for (const key of keys) expect(off({ [knob]: value }), knob).not.toContain(key)
})

test.each(onInHouse.map(([knob, value, ...keys]) => ({ knob, value, keys })))(
  'C2 C8 C9 S2 P1 with $knob at $value exactly the rows that hang on it are not in the policy',
  ({ knob, value, keys }) => {
    const before = off()
    const gone = off({ [knob]: value }).filter((key) => !before.includes(key))
    expect(gone.toSorted()).toEqual(keys.toSorted())
  },
)

test('C3 a window that closes before it opens is no window', () => {
  const never = { 'request.opens': { afterPayment: 'PT24H' }, 'request.closes': { afterPayment: 'PT24H' } }
  expect(off(never).filter((key) => !off().includes(key))).toEqual(['cancellation.none.request'])
})

test('C3 C9 the guides differ in what they know', () => {
  expect(off({}, shipped['guide-d'])).toEqual(
    expect.arrayContaining(['cancellation.refused.step-in', 'cancellation.requested.lapse']),
  )
  expect(off({}, shipped['guide-e'])).not.toContain('cancellation.none.cancel.4')
})

test('T4 every condition on the policy alone is marked as one, so that a row it switches off says so', () => {
  for (const { key, row } of rows)
    for (const guard of row.needs ?? []) {
      let looked = false
      const order = new Proxy({} as Order, {
        get() {
          looked = true
          throw new Error('the condition looks at the order')
        },
      })
      try {
        guard.holds({ order, policy: house.policy })
      } catch (error) {
        if (!looked) throw error
      }
      // A count that is used up by and by is a switch as well: at nothing it is off from the first.
      if (!looked) expect(guard.knob, `${key} ${guard.code}`).toBe(true)
    }
})
