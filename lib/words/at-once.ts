import type { Move } from '@/lib/law/command'
import type { Order, Person } from '@/lib/law/order'

const bothExtended = 'Both sides have extended it then, so buyer protection lasts longer.'

/** What a move does the moment it is made, for the moves whose effect the order's status does not tell. `after` is the order then. */
const words: Partial<Record<Move, (after: Order, reader: Person) => string>> = {
  ship: ({ cancellation }) =>
    cancellation.state === 'refused' && cancellation.because === 'already-shipped'
      ? 'The request to cancel is refused, since the parcel is gone. The buyer is told so, with the tracking number.'
      : 'The order counts as shipped, and the buyer is told the tracking number.',
  'correct-parcel': () => 'The old number is no longer valid. The buyer gets the new one.',
  'propose-extension': () => 'The other side is asked. Until they answer, the time to ship stays as it is.',
  'agree-extension': () => 'The time to ship grows by the days that were proposed.',
  'decline-extension': () => 'The proposal ends. The time to ship stays as it is.',
  'ask-address': () => 'The seller is asked. Until they answer, the order goes where it goes now.',
  'accept-address': () => 'The order goes to the new address.',
  'decline-address': () => 'The address stays as it is.',
  'extend-protection': ({ protection }) =>
    protection.state === 'extended'
      ? bothExtended
      : 'The other side is asked to do the same. Nothing changes before they have.',
  'send-back': () => 'The seller is told that the goods are on their way, and has to confirm them.',
  'question-return': () => 'The refund waits, and a mediator decides what becomes of it.',
  'file-complaint': () => 'A mediator is asked to decide. The seller is told that there is a complaint.',
  'review-complaint': () => 'Buyer and seller are told, with your reasoning.',
  contest: () => 'A mediator is asked to decide. The points count until then.',
  'review-contest': () => 'The seller is told, with your reasoning.',
  'leave-feedback': () => 'It counts in the ratings at once, and everybody can read it. It cannot be changed later.',
  appeal: (_, reader) =>
    `A mediator looks at the case again and decides for good. What has gone back stays with ${reader === 'buyer' ? 'you' : 'the buyer'}.`,
  rule: ({ dispute }) =>
    dispute.state === 'awaiting-approval'
      ? 'Nothing is carried out yet: this is about more than one mediator decides alone, so another one has to agree first.'
      : '',
  'rule-appeal': () => 'The case is closed for good. Buyer and seller are told, with your reasoning.',
}

/** Null where the order's status says it all. */
export const atOnceWords = (move: Move, after: Order, reader: Person): string | null =>
  words[move]?.(after, reader) ?? null

/** The same where the move is somebody's yes to what was asked before. */
export const answeredWords = (move: Move, asked: Order, reader: Person): string | null =>
  move === 'extend-protection' ? bothExtended : atOnceWords(move, asked, reader)

/** What a part of an order that is cancelled leaves of it (C13). */
export const partGone = (what: string): string => `Cancelled: ${what}. The rest of the order goes on.`

/** What shipping does to a buyer's request for another address (S5). */
export const addressStays =
  'The buyer asked for another address and has no answer yet. Shipping declines that: the parcel goes to the address the order has.'

/** What becomes of the coupons while a part of the order goes on (K1, K4). */
export const couponsStay =
  'Your coupons stay used. What they took off is already taken off what comes back, and they are decided on once nothing of the order is left.'

const onceBack = (amount: string, reader: Person) =>
  `${amount} goes back once the goods are back. ${reader === 'buyer' ? 'You have' : 'The buyer has'} to send them with a tracking number`

/** What the money waits for (D5). */
export const moneyWaits = {
  awaited: (amount: string, reader: Person) => `${onceBack(amount, reader)} by`,
  'proof-awaited': (amount: string) =>
    `${amount} goes back once the carrier has said what became of the parcel, at the latest on`,
} as const

/** The same where the goods have not arrived yet: the time to send them back begins when they do (D6). */
export const moneyWaitsForArrival = (amount: string, reader: Person): string =>
  `${onceBack(amount, reader)}, and the time for that begins when they arrive.`
