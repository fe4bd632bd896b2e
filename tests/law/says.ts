import type { Command, Move, Payloads } from '@/lib/law/command'
import { type Minor, minor } from '@/lib/law/money'
import type { Order, Party } from '@/lib/law/order'
import { refundableTotal } from '@/lib/law/refund'
import { makersOf } from '@/lib/law/table'

export const PARTIES: readonly Party[] = ['buyer', 'seller', 'mediator', 'provider', 'carrier', 'clock']
/** No walk retries a refund more often than this. */
const ATTEMPTS = 2
const PART = minor(500)

/** What there is to talk about: the money left, the legs that may still fail, and how many proposals were made. */
type Words = {
  readonly whole: Minor
  readonly failable: readonly boolean[]
  readonly proposals: number
  /** The lines of an order that can be cancelled in parts (C13). */
  readonly lines: readonly number[]
}
type Said = { [M in Move]: readonly Payloads[M][] }

/** A few things to say with every move: some the law takes, some it does not. */
function said({ whole, failable, proposals, lines }: Words): Said {
  const nothing = [{}]
  const asking = [
    { reason: 'changed-mind' },
    { reason: 'defective' },
    { reason: 'other', note: 'It is a long tale.' },
    { reason: 'other', note: ' ' },
    { reason: 'no-such-reason' },
    ...lines.flatMap((line) => [
      { reason: 'changed-mind', parts: [{ line, quantity: 1 }] },
      { reason: 'other', note: 'It is a long tale.', parts: [{ line, quantity: 1 }] },
    ]),
    ...lines.slice(0, 1).map((line) => ({ reason: 'defective', parts: [{ line, quantity: 1 }] })),
  ]
  const parcels = [
    { carrier: 'Post', tracking: 'T1' },
    { carrier: 'Post', tracking: 'T2' },
  ]
  const labels = [...parcels, { carrier: '', tracking: 'T3' }]
  const known = [{ tracking: 'T1' }, { tracking: 'T2' }]
  const numbers = [...Array(proposals).keys(), 98].map((index) => ({ number: index + 1 }))
  const legs = [...failable.keys(), 98].map((index) => ({ leg: index + 1 }))
  const amounts = [minor(0), PART, whole, minor(whole + 1)]
  return {
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
    'miss-shipping': nothing,
    'pick-up': known,
    'fail-pick-up': known,
    'call-off': [{ because: 'cannot-ship' }],
    deliver: known,
    'lose-parcel': nothing,
    finish: nothing,
    cancel: asking,
    request: asking,
    withdraw: nothing,
    accept: nothing,
    refuse: [
      { because: 'unwilling' },
      { because: 'already-shipped', carrier: 'Post', tracking: 'T1' },
      { because: 'already-shipped' },
    ],
    lapse: nothing,
    'step-in': nothing,
    'open-dispute': [
      ...amounts.map((wanted) => ({ reason: 'defective', story: 'It hums.', wanted })),
      { reason: 'defective', story: ' ', wanted: whole },
    ],
    propose: amounts.map((amount) => ({ amount })),
    'accept-proposal': numbers,
    escalate: nothing,
    'escalate-unanswered': nothing,
    rule: [
      ...amounts.map((amount) => ({ amount, fault: 'seller' as const, reasoning: 'The pictures show it.' })),
      { amount: whole, fault: 'nobody', reasoning: 'Nobody could know.' },
      { amount: whole, fault: 'nobody', reasoning: '' },
    ],
    'end-mediation': nothing,
    'settle-refund': legs,
    'fail-refund': legs.filter(({ leg }) => failable[leg - 1] !== false),
    'retry-refund': legs,
    'ask-refund-again': legs,
  }
}

const made = new Map<string, readonly Command[]>()

/** Everything anyone tries at a moment: whoever could ever make a move, with everything; the others, once. */
export function commands(order: Order): readonly Command[] {
  const whole = refundableTotal(order)
  const failable = order.refunds.map((leg) => leg.state !== 'sent' || leg.attempt < ATTEMPTS)
  const proposals = 'proposals' in order.dispute ? order.dispute.proposals.length : 0
  const parted = order.lines.length > 1 || order.lines.some(({ quantity }) => quantity > 1)
  const lines = parted ? order.lines.map(({ number }) => number) : []
  const words = { whole, failable, proposals, lines }
  const key = JSON.stringify(words)
  const known = made.get(key)
  if (known) return known
  const all = Object.entries(said(words)).flatMap(([move, payloads]) =>
    PARTIES.flatMap((by) => {
      const says = makersOf(move as Move).includes(by) ? payloads : payloads.slice(0, 1)
      return says.map((payload) => ({ ...payload, move, by }) as unknown as Command)
    }),
  )
  made.set(key, all)
  return all
}
