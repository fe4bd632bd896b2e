import type { Protection } from '@/lib/law/beside'
import type { Dispute } from '@/lib/law/dispute'
import type { Person, Side } from '@/lib/law/order'
import type { Fault } from '@/lib/law/policy'
import { recordWords } from './consequences'

type Closed = Extract<Dispute, { state: 'closed' }>

/** How a dispute ended. */
export const disputeEndWords: Record<Closed['how'], string> = {
  agreed: 'Buyer and seller agreed',
  ruled: 'A mediator ruled',
  'mediator-silent': 'No ruling came in time',
  'order-cancelled': 'The order was cancelled meanwhile',
  'no-agreement': 'There was no agreement in time',
  'appeal-ruled': 'A mediator ruled on the appeal',
}

/** Before the amount the buyer opened the dispute for. */
export function wantedWords(reader: Person, over: boolean): string {
  if (reader === 'buyer') return over ? 'You asked for' : 'You ask for'
  return over ? 'The buyer asked for' : 'The buyer asks for'
}

/** After an amount. */
export const backTo = (reader: Person): string => (reader === 'buyer' ? 'back to you' : 'back to the buyer')

/** What a mediator can decide about the money. */
export const shareWords = {
  none: 'Nothing goes back',
  half: 'Half of what is left goes back',
  all: 'Everything goes back, and the order ends',
  other: 'Another amount',
} as const

/** What a ruling does to the seller's record. A fault adds points only where the order is cancelled for it (P1). */
export const rulingRecord = (fault: Fault, points: number): string =>
  fault === 'seller' && points === 0
    ? 'The seller is found to be at fault. The record stays as it is, since only a cancellation adds points.'
    : recordWords(fault, points)

/** Over a dispute, by where it stands. */
export const disputeTitles: Record<Exclude<Dispute['state'], 'none'>, string> = {
  open: 'Dispute',
  'with-mediator': 'Dispute',
  'awaiting-approval': 'Dispute (a second mediator looks at the ruling)',
  closed: 'Dispute (closed)',
  appealed: 'Dispute (under appeal)',
}

/** Before the moment until which a ruling can be appealed, by those who then can (D3). */
export function appealable(by: readonly Side[], reader: Person): string {
  if (by.length > 1) return 'Either side can appeal until'
  return by[0] === reader ? 'You can appeal until' : `The ${by[0]} can appeal until`
}

/** Over what somebody said in their appeal. */
export const appealedBy = (by: Side, reader: Person): string => (by === reader ? 'You appeal' : `The ${by} appeals`)

/** Whether a dispute can be closed for nothing (D4). `extendable`: whether the order's policy knows longer protection. */
export function protectionWords(state: Protection['state'], reader: Person, extendable: boolean): string {
  if (state === 'extended')
    return 'Both sides have extended buyer protection, so the dispute can also end without a refund.'
  if (!extendable) return 'Under the policy of this order you cannot agree to end it without a refund.'
  const whom = reader === 'buyer' ? 'you' : 'the buyer'
  const warning = `Ending it without a refund leaves ${whom} unprotected once the order is finished, so that is closed here until both sides have extended buyer protection.`
  return state === 'offered' ? `One side has extended buyer protection. ${warning}` : warning
}

/** How a mediator can have a refund paid (D5). */
export const payWords = {
  withReturn: 'The buyer sends the goods back first',
  withReturnHint: 'The refund is paid once they are back.',
  returnFirstHint:
    'The refund is paid once they are back, although the policy of this order pays before. Say in the reasoning why it waits here.',
  atOnce: 'Pay at once although the policy waits',
  atOnceHint: (waits: string) => `${waits} Say in the reasoning why it does not have to here.`,
  waits: {
    goods: 'Under the policy of this order a refund with a return is paid once the goods are back.',
    proof: 'Under the policy of this order a refund on a parcel under way waits for the carrier’s word.',
  },
  pays: {
    atOnce: 'Paid at once, although the policy waits',
    later: 'Paid when the goods are back, or as the policy says',
  },
} as const

/** What a mediator can give besides, on an appeal (D3). */
export const moreWords: Record<keyof typeof shareWords, string> = {
  none: 'Nothing more',
  half: 'Half of what is left',
  all: 'Everything that is left, and the order ends',
  other: 'Another amount',
}
