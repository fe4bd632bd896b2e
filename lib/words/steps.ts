import type { Move } from '@/lib/law/command'
import type { Person } from '@/lib/law/order'

/** What a move is about, above its form. */
export const stepLeads: Partial<Record<Move, string>> = {
  'propose-extension': 'More time helps where the order is late but still wanted. It needs both of you.',
  'correct-parcel':
    'Until the carrier has the parcel its label can be corrected. The history keeps both numbers, and the carrier’s time to collect it runs on.',
  'ask-address': 'The address of a confirmed order cannot be edited. The seller can agree to another one.',
  'send-back': 'The refund was agreed on with a return: it is paid once the goods are back.',
  appeal: 'A ruling can be appealed against once. Another look is taken at the whole case.',
  'file-complaint': 'The order was cancelled for the seller’s fault. You can have a mediator look into it besides.',
  'leave-feedback': 'Your stars and words count in the ratings that other buyers see before they pay.',
  contest: 'These points came from this order. A mediator looks at it and decides whether they stay.',
  'question-return': 'If something is missing, broken or not what you sent, say so before the refund is paid.',
}

/** Who reads what is written. */
export const storyHints = {
  appeal: 'The other side and a mediator read this. Say what the ruling has overlooked.',
  'file-complaint': 'A mediator reads this, and so does the seller. Say what happened and when.',
  contest: 'A mediator reads this. Say why this was not your fault.',
  'question-return': 'The buyer and a mediator read this. Say what came back and what is wrong with it.',
} as const

/** What can be done about the address of a parcel under way (S5). */
export const carrierWords = {
  // True before the carrier has collected it, too.
  title: 'How to reach the carrier',
  unknown: 'The shop has no contact of this carrier. Ask the seller for it.',
  redirect: {
    yes: 'It can be sent to another address while under way: ask the carrier, with the tracking number.',
    no: 'It cannot be redirected once it is under way.',
  },
  signature: {
    yes: 'Somebody has to sign for it at the door.',
    no: 'Nobody has to sign for it.',
  },
} as const

/** Over an address that waits for an answer. */
export const addressAsked = (reader: Person): string =>
  reader === 'buyer' ? 'You asked for another address' : 'The buyer asks for another address'

/** Before the day on which it was changed. */
export const addressChanged = 'Changed with the seller’s consent on'
