import type { Move } from '@/lib/law/command'
import type { Person } from '@/lib/law/order'
import type { LeadsTo } from '@/lib/law/outlook'

type Words = {
  /** Beside the countdown. */
  readonly label: string
  /** What happens then, if nobody acts. `after` is what it would lead to. */
  readonly effect: (after: LeadsTo, reader?: Person) => string
}

const over = (after: LeadsTo) => after === 'cancelled' || after === 'shipment-cancelled'

/** How a dispute ends in which nobody decided in time. */
function unsettled(after: LeadsTo, reader?: Person): string {
  const favour = `The dispute ends in ${reader === 'buyer' ? 'your' : 'the buyer’s'} favour`
  if (over(after)) return `${favour}: the order is cancelled and everything left of what was paid goes back.`
  const asked = `${favour}: what ${reader === 'buyer' ? 'you' : 'they'} asked for goes back`
  if (after === 'refund-awaits-proof') return `${asked} once the carrier has said what became of the parcel.`
  if (after === 'refund-awaits-bank') return `${asked} as far as the bank gives it up.`
  return after === 'partly-refunded' ? `${asked}.` : 'The dispute ends without a refund.'
}

/** Every deadline the clock keeps; null for moves that are not the clock's. */
const words: Record<Move, Words | null> = {
  'close-unpaid': { label: 'Time to pay', effect: () => 'The order closes by itself. Nothing is charged.' },
  verify: {
    label: 'Time to verify the payment',
    effect: (after) =>
      over(after)
        ? 'The payment is taken and then returned in full.'
        : 'The payment is verified and the seller is told to ship.',
  },
  'ask-capture-again': {
    label: 'Time until we ask for the money again',
    effect: () => 'If the money has not arrived by then, we ask the payment provider once more.',
  },
  'miss-shipping': {
    label: 'Time to ship',
    effect: (after, reader) =>
      after === 'cancelled-without-fault'
        ? 'The order is cancelled and everything paid goes back. While the money has not arrived, that is nobody’s fault.'
        : `The order is cancelled, everything paid goes back, and it counts as ${reader === 'seller' ? 'your' : 'the seller’s'} fault.`,
  },
  'lose-parcel': {
    label: 'Time to deliver',
    effect: () => 'The parcel counts as lost. The order is cancelled and everything paid goes back.',
  },
  finish: { label: 'Buyer protection', effect: () => 'The order is finished, and disputes can no longer be opened.' },
  lapse: {
    label: 'Time to answer the request',
    effect: (after) =>
      over(after)
        ? 'The order is cancelled and everything paid goes back.'
        : after === 'partly-cancelled'
          ? 'What the request is about is cancelled, what it cost goes back, and the rest of the order goes on.'
          : 'The request to cancel ends without an answer, and the order goes on.',
  },
  'step-in': {
    label: 'Time to ship after the refusal',
    effect: (after) =>
      after === 'partly-cancelled'
        ? 'Rescind cancels what the request was about, what it cost goes back, and the rest of the order goes on.'
        : 'Rescind cancels the order and everything paid goes back.',
  },
  'lapse-extension': {
    label: 'Time to answer about more time',
    effect: () => 'The proposal for more time ends, and the time to ship stays as it is.',
  },
  'lapse-address': {
    label: 'Time to answer about the address',
    effect: () => 'The request for another address ends, and the order goes where it went before.',
  },
  'miss-return': {
    label: 'Time to send the goods back',
    effect: () => 'The return ends, and with it the refund that depended on it.',
  },
  'assume-return': {
    label: 'Time to confirm the return',
    effect: () => 'The goods count as back, and the refund is paid.',
  },
  'prove-parcel': {
    label: 'Time for the carrier to say where the parcel is',
    effect: () => 'The parcel counts as lost, and the refund is paid.',
  },
  'end-complaint': {
    label: 'Time to decide on the complaint',
    effect: (_, reader) =>
      `The complaint is closed, and nothing goes on ${reader === 'seller' ? 'your' : 'the seller’s'} record.`,
  },
  'end-contest': {
    label: 'Time to decide on the points',
    effect: (after, reader) =>
      `The points ${after === 'points-struck' ? 'go off' : 'stay on'} ${reader === 'seller' ? 'your' : 'the seller’s'} record.`,
  },
  'end-chargeback': {
    label: 'Time for the bank to decide',
    effect: (_, reader) =>
      `The chargeback counts as lost: ${reader === 'buyer' ? 'you keep' : 'the buyer keeps'} what the bank took back.`,
  },
  'end-negotiation': {
    label: 'Time to agree',
    effect: unsettled,
  },
  'end-appeal': { label: 'Time to rule on the appeal', effect: () => 'The ruling stands.' },
  'escalate-unanswered': { label: 'Time to agree', effect: () => 'A mediator takes over and decides.' },
  'end-approval': {
    label: 'Time for the second mediator',
    effect: (after) =>
      after === 'ruling-anew'
        ? 'The case goes back to the mediators, to be ruled on anew.'
        : 'The ruling is carried out without a second mediator.',
  },
  'end-mediation': {
    label: 'Time for the ruling',
    effect: unsettled,
  },
  'retry-refund': { label: 'Time until the refund is tried again', effect: () => 'We send the refund once more.' },
  'ask-refund-again': {
    label: 'Time until we ask about the refund',
    effect: () => 'If the refund has not arrived by then, we ask the payment provider about it.',
  },

  pay: null,
  'decline-payment': null,
  'confirm-capture': null,
  'fail-capture': null,
  'begin-processing': null,
  ship: null,
  'add-parcel': null,
  'correct-parcel': null,
  'pick-up': null,
  'fail-pick-up': null,
  'call-off': null,
  deliver: null,
  cancel: null,
  request: null,
  withdraw: null,
  accept: null,
  refuse: null,
  'open-dispute': null,
  propose: null,
  'accept-proposal': null,
  escalate: null,
  'propose-extension': null,
  'agree-extension': null,
  'decline-extension': null,
  'ask-address': null,
  'accept-address': null,
  'decline-address': null,
  'extend-protection': null,
  'send-back': null,
  'confirm-return': null,
  'question-return': null,
  'file-complaint': null,
  'review-complaint': null,
  contest: null,
  'review-contest': null,
  'leave-feedback': null,
  'charge-back': null,
  'win-chargeback': null,
  'lose-chargeback': null,
  appeal: null,
  'approve-ruling': null,
  'send-back-ruling': null,
  'rule-appeal': null,
  rule: null,
  'settle-refund': null,
  'fail-refund': null,
}

/** Deadlines at which we only ask the payment provider again: told in the refund's own steps, not as what comes next. */
export const isHousekeeping = (move: Move): boolean => move === 'ask-capture-again' || move === 'ask-refund-again'

/** What a deadline is called. */
export const deadlineLabel = (move: Move): string => words[move]?.label ?? 'Time left'

/** What the clock does when a deadline passes. `after` is what it leads to, from the law's preview. */
export const deadlineEffect = (move: Move, after: LeadsTo, reader?: Person): string =>
  words[move]?.effect(after, reader) ?? ''

/** Nobody is expected to act before it, nor can. */
const comesAnyway = (move: Move): boolean => move === 'retry-refund'

/** What comes next on an order, as a heading over what the clock does. */
export const nextTitle = (move: Move): string => (comesAnyway(move) ? 'Next' : 'Next, if nobody does anything')

/** What the clock does, told where it stands beside what people can do: "If nobody does anything, the order is cancelled." */
export const unlessActed = (move: Move, after: LeadsTo, reader?: Person): string => {
  const effect = deadlineEffect(move, after, reader)
  return comesAnyway(move) ? effect : `If nobody does anything, ${midSentence(effect)}`
}

/** What it does at a deadline to which it comes only if somebody acts, since an earlier one ends what it is about. */
export const voidEffect = (move: Move, after: LeadsTo, reader?: Person): string =>
  `Unless an earlier deadline ends it first, ${midSentence(deadlineEffect(move, after, reader))}`

/** A sentence to go on with after a comma: "the order is cancelled." The product's own name keeps its capital. */
export const midSentence = (sentence: string): string =>
  sentence.startsWith('Rescind') ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)
