import type { Move, Payloads } from '../command'
import { isShipped } from '../fulfilment'
import { type Minor, minor } from '../money'
import type { Order } from '../order'
import type { Policy, Reason } from '../policy'
import { refundableTotal } from '../refund'

/** What is looked at before anything is said. */
export type Told = { readonly order: Order; readonly policy: Policy }
type Says<M extends Move> = (told: Told) => readonly Payloads[M][]
/** What is said alike of every order is written out; the rest looks at the order first. */
type Said<M extends Move> = readonly Payloads[M][] | Says<M>

/** No walk retries a refund more often than this. */
const ATTEMPTS = 2
/** What a part of the money is, in minor units. */
const PART = minor(500)

const nothing = [{}]
const parcels = [
  { carrier: 'Post', tracking: 'T1' },
  { carrier: 'Post', tracking: 'T2' },
]
const labels = [...parcels, { carrier: '', tracking: 'T3' }]
const known = parcels.map(({ tracking }) => ({ tracking }))

/** One reason of each sort that the policy has, with words where it asks for them; and what no policy takes. */
const asking: Says<'cancel'> = ({ policy }) => {
  const sortOf = ({ fault, needsText }: Reason) => `${fault} ${needsText}`
  const sorts = policy.cancel.reasons.map(sortOf)
  const first = policy.cancel.reasons.filter((reason, at) => sorts.indexOf(sortOf(reason)) === at)
  const real = first.map(({ code, needsText }) => ({
    reason: code,
    note: needsText ? 'It is a long tale.' : null,
  }))
  return [...real, ...real.filter(({ note }) => note).map(({ reason }) => ({ reason, note: ' ' })), { reason: 'none' }]
}

const amounts = ({ order }: Told): readonly Minor[] => {
  const whole = refundableTotal(order)
  return [PART, whole, minor(0), minor(whole + 1)]
}

/** Everything at first, and later a part: what silence gives depends on it. */
function claims({ order }: Told): readonly Minor[] {
  const whole = refundableTotal(order)
  return [order.dispute.state === 'none' ? whole : PART, minor(0), minor(whole + 1)]
}

/** What is left of each line goes with it, one unit at a time (C13). */
const inParts: Says<'cancel'> = (told) => {
  const { lines } = told.order
  const parted = lines.length > 1 || lines.some(({ quantity }) => quantity > 1)
  if (!parted) return []
  // Once shipped, only a reason in words of one's own is taken (C14).
  const said = asking(told).find(({ note }) => !isShipped(told.order) || note?.trim())
  const reason = { reason: said?.reason ?? 'none', note: 'It is a long tale.' }
  return lines.map(({ number }) => ({ ...reason, parts: [{ line: number, quantity: 1 }] }))
}

const address = { recipient: 'Ana', street: 'Calle Nueva 8', postcode: '28013', city: 'Madrid', country: 'Spain' }
const stories = [{ story: 'It is a long tale.' }, { story: ' ' }]

const legs = ({ order }: Told) => [...order.refunds.map(({ number }) => number), 99].map((leg) => ({ leg }))

/** A few things to say with every move: what the law takes comes first, and some that it must not take follow. */
export const SAYS: { readonly [M in Move]: Said<M> } = {
  pay: nothing,
  'close-unpaid': nothing,
  verify: nothing,
  'decline-payment': nothing,
  'confirm-capture': nothing,
  'fail-capture': nothing,
  'ask-capture-again': nothing,

  'begin-processing': nothing,
  ship: labels,
  'add-parcel': labels,
  'correct-parcel': [
    { was: 'T1', carrier: 'Post', tracking: 'T2' },
    { was: 'T2', carrier: 'Post', tracking: 'T1' },
    { was: 'T9', carrier: 'Post', tracking: 'T1' },
  ],
  'miss-shipping': nothing,
  'pick-up': known,
  'fail-pick-up': known,
  'call-off': [{ because: 'cannot-ship' }],
  deliver: known,
  'lose-parcel': nothing,
  finish: nothing,

  cancel: (told) => [...asking(told), ...inParts(told)],
  request: (told) => [...asking(told), ...inParts(told)],
  withdraw: nothing,
  accept: nothing,
  refuse: [
    { because: 'unwilling' },
    { because: 'already-shipped', carrier: 'Post', tracking: 'T1' },
    { because: 'already-shipped' },
  ],
  lapse: nothing,
  'step-in': nothing,

  'propose-extension': [{ days: 1 }, { days: 0 }],
  'agree-extension': nothing,
  'decline-extension': nothing,
  'lapse-extension': nothing,
  'ask-address': [{ to: address }, { to: { ...address, street: 'Calle Vieja 3' } }, { to: { ...address, city: '' } }],
  'accept-address': nothing,
  'decline-address': nothing,
  'lapse-address': nothing,
  'extend-protection': nothing,
  'send-back': [
    { carrier: 'Post', tracking: 'R1' },
    { carrier: '', tracking: 'R1' },
  ],
  'miss-return': nothing,
  'confirm-return': nothing,
  'assume-return': nothing,
  'question-return': stories,
  'prove-parcel': nothing,

  'open-dispute': (told) => [
    ...claims(told).map((wanted) => ({ reason: 'defective', story: 'It hums.', wanted })),
    { reason: 'defective', story: ' ', wanted: refundableTotal(told.order) },
  ],
  propose: (told) => [
    ...amounts(told).map((amount) => ({ amount })),
    { amount: refundableTotal(told.order), withReturn: true },
  ],
  'accept-proposal': ({ order }) => {
    const proposals = 'proposals' in order.dispute ? order.dispute.proposals : []
    return [...proposals.map(({ number }) => ({ number })), { number: 99 }]
  },
  escalate: nothing,
  'escalate-unanswered': nothing,
  rule: (told) => [
    ...amounts(told).map((amount) => ({ amount, fault: 'seller' as const, reasoning: 'The pictures show it.' })),
    { amount: refundableTotal(told.order), fault: 'nobody', reasoning: 'Nobody could know.' },
    { amount: refundableTotal(told.order), fault: 'nobody', reasoning: '' },
    { amount: refundableTotal(told.order), fault: 'nobody', reasoning: 'Send it back.', withReturn: true },
  ],
  'approve-ruling': [{ mediator: 'another' }, {}],
  'send-back-ruling': [
    { mediator: 'another', reasoning: 'Look at the pictures again.' },
    { mediator: 'another', reasoning: ' ' },
  ],
  'end-approval': nothing,
  'end-mediation': nothing,
  'end-negotiation': nothing,
  appeal: stories,
  'rule-appeal': (told) => [
    ...amounts(told).map((amount) => ({ amount, pardon: true, reasoning: 'Seen again.' })),
    { amount: refundableTotal(told.order), pardon: false, reasoning: 'Seen again.' },
    { amount: refundableTotal(told.order), pardon: false, fault: 'seller', reasoning: 'Seen again.' },
    { amount: minor(0), pardon: false, reasoning: '' },
  ],
  'end-appeal': nothing,

  'file-complaint': stories,
  'review-complaint': [
    { upheld: true, reasoning: 'So it was.' },
    { upheld: false, reasoning: 'It was not so.' },
  ],
  'end-complaint': nothing,
  contest: stories,
  'review-contest': [
    { struck: true, reasoning: 'It was not theirs.' },
    { struck: false, reasoning: 'It was.' },
  ],
  'end-contest': nothing,
  'leave-feedback': [{ stars: 4 }, { stars: 6 }],

  'charge-back': ({ order }) =>
    order.shares.flatMap(({ means, amount }) => [
      { means, amount },
      { means, amount: PART },
    ]),
  'win-chargeback': nothing,
  'lose-chargeback': nothing,
  'end-chargeback': nothing,

  'settle-refund': legs,
  'fail-refund': ({ order }) =>
    legs({ order } as Told).filter(({ leg }) => {
      const its = order.refunds.find(({ number }) => number === leg)
      return its?.state !== 'sent' || its.attempt < ATTEMPTS
    }),
  'retry-refund': legs,
  'ask-refund-again': legs,
}
