import type { Move } from '@/lib/law/command'
import type { Order, Person } from '@/lib/law/order'
import type { Consequence } from '@/lib/law/outcome'
import type { Fault } from '@/lib/law/policy'
import type { Leg } from '@/lib/law/refund'
import type { Status } from '@/lib/law/status'
import { fateSentence } from './coupons'
import { midSentence } from './deadlines'
import { meansWords } from './items'
import { money } from './money'
import { faultEffect } from './reasons'
import { statusWords } from './statuses'

// A mediator answers for the platform.
const answerers: Record<Person, string> = { buyer: 'the buyer', seller: 'the seller', mediator: 'Rescind' }

/** The headings over what follows from a move. */
export const stageWords = {
  now: 'As soon as you confirm',
  accept: (move: Move, by: Person, reader: Person) => {
    const yes = move === 'confirm-return' ? 'confirm' : 'accept'
    if (by === 'mediator') return 'If a mediator agrees'
    return reader === by ? `If you ${yes}` : `If ${answerers[by]} ${yes}s`
  },
  silence: 'If nobody does anything',
} as const

/** What a move leaves the order as, at once. `dispute` is how its dispute stands then. */
export function orderAfter(order: Order, status: Status): string {
  if (status === 'cancelled') return 'The order is cancelled.'
  if (status === 'shipment-cancelled') return 'The shipment is cancelled, and the order with it.'
  if (order.cancellation.state === 'requested' && 'parcels' in order.fulfilment)
    return 'Your wish to cancel is sent. The parcel goes its way meanwhile, and only a yes cancels the order.'
  if (order.cancellation.state === 'requested')
    return 'Your wish to cancel is sent. Until the answer the order is on hold: the time to ship stands still and the seller is told not to ship.'
  if (order.dispute.state === 'appealed') return 'A mediator looks at the case again and decides for good.'
  if (order.dispute.state === 'awaiting-approval')
    return 'A second mediator has to agree before anything is carried out.'
  if (order.dispute.state === 'with-mediator')
    return 'A mediator takes the case and decides. You can still agree meanwhile.'
  if (order.dispute.state === 'open') return 'The dispute is open. Both sides make proposals until one is accepted.'
  if (order.dispute.state === 'closed')
    return `The dispute ends. The order goes on: ${statusWords[status].toLowerCase()}.`
  return `The order goes on: ${statusWords[status].toLowerCase()}.`
}

/** What comes back by one means: "€12.00 back to your card". */
export const legWorth = (
  { amount, means }: Pick<Leg, 'amount' | 'means'>,
  currency: string,
  reader: Person,
): string => {
  const target = meansWords[means].replace(/^C/, 'c')
  return `${money(amount, currency)} back to ${reader === 'buyer' ? 'your' : 'the buyer’s'} ${target}`
}

/** Why a part of a refund does not start at once (C2). */
export const legWaits = 'The payment has to be taken first and is then returned.'

/** Said where no money moves because none was taken. */
export const nothingPaid = 'Nothing was paid, so there is nothing to return.'

/** What goes on the seller's record (C6, P1). */
export function recordWords(fault: Fault, points: number): string {
  if (points === 0) return faultEffect[fault]
  return `${faultEffect[fault]} (${points} penalty ${pointsOf(points)}.)`
}

/** Around the moment from which a parcel no carrier knows counts as never sent (S2). */
export const trackingDue = {
  by: 'The carrier has to know the number by',
  else: (reader: Person): string => `or else ${canCancel(reader)}`,
  missed: (reader: Person): string => `The carrier did not know the number in time, so ${canCancel(reader)}.`,
}

const canCancel = (reader: Person) => `${reader === 'buyer' ? 'you' : 'the buyer'} can cancel the order`

/** What those who are asked may do: answer a request to cancel (C7), or something else they were asked for. */
export function answerWords(move: Move, by: Person): string {
  const who = answerers[by].replace(/^t/, 'T')
  if (move === 'accept') return `${who} accepts, or refuses and says why.`
  if (move === 'confirm-return') return `${who} confirms that the goods are back, or says what is wrong.`
  if (move === 'approve-ruling') return 'Another mediator approves the ruling, or sends it back.'
  return move === 'extend-protection' ? `${who} extends it as well, or does not.` : `${who} accepts, or declines.`
}

/** What goes off the seller's record again (P1). */
export const pardonWords = (points: number): string =>
  `${points} penalty ${pointsOf(points)} ${points === 1 ? 'goes' : 'go'} off the seller’s record.`

type Telling = {
  readonly currency: string
  readonly coupon: (id: string) => string | undefined
  /** Who reads it, where they have a part in it. */
  readonly reader?: Person | null
}

/** What followed from a move, one line each, for the history. Notices and calls to the provider are not told. */
export function followed(follow: Consequence, { currency, coupon, reader = null }: Telling): string | null {
  const record = reader === 'seller' ? 'your record' : 'the seller’s record'
  switch (follow.kind) {
    case 'refund':
      return `${money(follow.amount, currency)} goes back to ${reader === 'buyer' ? 'you' : 'the buyer'}.`
    case 'coupon':
      return `Coupon ${coupon(follow.id) ?? ''}: ${midSentence(fateSentence(follow.fate, follow.usableUntil, reader))}`
    case 'penalty':
      return `${follow.points} penalty ${pointsOf(follow.points)} on ${record}.`
    case 'pardon':
      return `${follow.points} penalty ${pointsOf(follow.points)} taken off ${record}.`
    case 'rate':
      return `${follow.stars} ${follow.stars === 1 ? 'star' : 'stars'} in ${reader === 'seller' ? 'your' : 'the seller’s'} rating.`
    case 'tell-carrier':
      return follow.to === 'call-off' ? `Tracking number ${follow.tracking} is no longer valid.` : null
    case 'ask-provider':
      return follow.to === 'contest'
        ? `The bank is shown that ${money(follow.amount, currency)} had already been given back.`
        : null
    case 'tell':
      return follow.about === 'address-declined' ? 'The parcel goes to the address the order has.' : null
  }
}

const pointsOf = (count: number) => (count === 1 ? 'point' : 'points')
