import type { Command, Move, Payloads } from '@/lib/law/command'
import type { Person } from '@/lib/law/order'
import type { RecordedCommand } from '@/lib/orders/recorded-command'
import { addressLine } from './addresses'
import { disputeReasonWords } from './dispute-reasons'
import { meansWords } from './items'
import { money } from './money'
import { partyWords, seenBy } from './parties'
import { partsLine } from './parts'
import { callOffWords, faultWords, reasonWords, refuseTold } from './reasons'

type Line = { readonly title: string; readonly detail?: string | null }
type Of<M extends Move> = Payloads[M] & { readonly by: Command['by'] }
/** What a line of the order is called. */
type Title = (line: number) => string | undefined
type Lines = { readonly [M in Move]: (command: Of<M>, currency: string, title?: Title) => Line }

const who = ({ by }: { by: Command['by'] }) => partyWords[by]
const plain = (title: string) => (): Line => ({ title })

const lines: Lines = {
  pay: plain('Buyer paid'),
  'close-unpaid': plain('Order closed: not paid in time'),
  verify: plain('Payment verified'),
  'decline-payment': plain('Payment declined by the provider'),
  'confirm-capture': plain('Payment received'),
  'fail-capture': plain('Payment did not arrive'),
  'ask-capture-again': plain('Payment provider asked again for the money'),

  'begin-processing': plain('Seller began processing'),
  ship: (c) => ({ title: `Seller shipped with ${c.carrier}`, detail: `Tracking number ${c.tracking}` }),
  'add-parcel': (c) => ({ title: `Seller added a parcel with ${c.carrier}`, detail: `Tracking number ${c.tracking}` }),
  'correct-parcel': (c) => ({
    title: 'Seller corrected a tracking number',
    detail: `It was ${c.was}. It is ${c.tracking} with ${c.carrier}`,
  }),
  'miss-shipping': plain('Order cancelled: not shipped in time'),
  'pick-up': (c) => ({ title: 'Carrier picked the parcel up', detail: `Tracking number ${c.tracking}` }),
  'fail-pick-up': (c) => ({ title: 'Shipment cancelled: pick-up failed', detail: `Tracking number ${c.tracking}` }),
  'call-off': (c) => ({ title: `${who(c)} called the shipment off`, detail: callOffWords[c.because] }),
  deliver: (c) => ({ title: 'Carrier confirmed delivery', detail: `Tracking number ${c.tracking}` }),
  'lose-parcel': plain('Order cancelled: delivery was never confirmed'),
  finish: plain('Order finished'),

  cancel: (c, _, title) => ({
    title: c.parts ? `Buyer cancelled ${partsLine(c.parts, title)}` : 'Buyer cancelled the order',
    detail: said(reasonWords(c.reason), c.note),
  }),
  request: (c, _, title) => ({
    title: c.parts ? `Buyer requested cancellation of ${partsLine(c.parts, title)}` : 'Buyer requested cancellation',
    detail: said(reasonWords(c.reason), c.note),
  }),
  withdraw: plain('Buyer withdrew the request'),
  accept: (c) => ({ title: `${who(c)} accepted the request to cancel` }),
  refuse: (c) => ({
    title: `${who(c)} refused: ${refuseTold[c.because]}`,
    detail: [c.note, c.tracking && `Shipped with ${c.carrier}, tracking number ${c.tracking}`]
      .filter(Boolean)
      .join('. '),
  }),
  lapse: plain('Request ended: nobody answered in time'),
  'step-in': plain('Order cancelled by Rescind: refused and still not shipped'),

  'propose-extension': (c) => ({ title: `${who(c)} proposed ${days(c.days)} more to ship` }),
  'agree-extension': (c) => ({ title: `${who(c)} agreed to more time to ship` }),
  'decline-extension': (c) => ({ title: `${who(c)} declined more time to ship` }),
  'lapse-extension': plain('Proposal for more time ended: nobody answered in time'),

  'ask-address': (c) => ({ title: 'Buyer asked for another address', detail: addressLine(c.to) }),
  'accept-address': plain('Seller accepted the new address'),
  'decline-address': plain('Seller declined the new address'),
  'lapse-address': plain('Address stays as it is: the seller did not answer in time'),

  'extend-protection': (c) => ({ title: `${who(c)} extended buyer protection` }),

  'send-back': (c) => ({
    title: `Buyer sent the goods back with ${c.carrier}`,
    detail: `Tracking number ${c.tracking}`,
  }),
  'miss-return': plain('Return ended: the goods were not sent back in time'),
  'confirm-return': plain('Seller confirmed that the goods are back'),
  'assume-return': plain('Goods count as returned: the seller did not answer in time'),
  'question-return': (c) => ({ title: 'Seller said that the return is not right', detail: said('', c.story) }),
  'prove-parcel': plain('It is settled what became of the parcel'),

  'file-complaint': (c) => ({ title: 'Buyer complained about the seller', detail: said('', c.story) }),
  'review-complaint': (c) => ({
    title: c.upheld ? 'Mediator upheld the complaint' : 'Mediator did not uphold the complaint',
    detail: said('', c.reasoning),
  }),
  'end-complaint': plain('Complaint closed: nobody decided on it in time'),

  contest: (c) => ({ title: 'Seller contested the points', detail: said('', c.story) }),
  'review-contest': (c) => ({
    title: c.struck ? 'Mediator took the points off the record' : 'Mediator let the points stand',
    detail: said('', c.reasoning),
  }),
  'end-contest': plain('Contested points settled: nobody decided on them in time'),

  'leave-feedback': (c) => ({
    title: `Buyer gave ${c.stars} ${c.stars === 1 ? 'star' : 'stars'}`,
    detail: said('', c.text),
  }),

  'charge-back': (c, currency) => ({
    title: `The buyer’s bank took ${money(c.amount, currency)} back`,
    detail: meansWords[c.means],
  }),
  'win-chargeback': plain('Chargeback decided for Rescind'),
  'lose-chargeback': plain('Chargeback decided for the buyer'),
  'end-chargeback': plain('Chargeback counts as lost: nobody decided on it in time'),

  'open-dispute': (c, currency) => ({
    title: `Buyer opened a dispute and asked for ${money(c.wanted, currency)}`,
    detail: said(disputeReasonWords(c.reason), c.story),
  }),
  propose: (c, currency) => ({
    title: `${who(c)} proposed ${c.amount > 0 ? `a refund of ${money(c.amount, currency)}` : 'to end it without a refund'}${c.withReturn ? ', once the goods are back' : ''}`,
    detail: c.note,
  }),
  'accept-proposal': (c) => ({ title: `${who(c)} accepted proposal ${c.number}` }),
  escalate: (c) => ({ title: `${who(c)} asked for a mediator` }),
  'escalate-unanswered': plain('No agreement in time: a mediator takes over'),
  rule: (c, currency) => ({
    title:
      c.amount > 0
        ? `Mediator ruled: ${money(c.amount, currency)} back to the buyer${c.withReturn ? ', once the goods are back' : ''}${c.atOnce ? ', at once' : ''}`
        : 'Mediator ruled: no refund',
    detail: said(faultWords[c.fault], c.reasoning),
  }),
  'approve-ruling': plain('A second mediator approved the ruling'),
  'send-back-ruling': plain('A second mediator sent the ruling back'),
  'end-approval': plain('No second mediator looked at the ruling in time'),
  'end-mediation': plain('Dispute ended: no ruling came in time'),
  'end-negotiation': plain('Dispute ended: no agreement in time'),
  appeal: (c) => ({ title: `${who(c)} appealed against the ruling`, detail: said('', c.story) }),
  'rule-appeal': (c, currency) => ({
    title:
      c.amount > 0
        ? `Mediator ruled on the appeal: ${money(c.amount, currency)} more to the buyer`
        : 'Mediator ruled on the appeal: nothing more to pay',
    detail: said(
      [c.fault && faultWords[c.fault], c.pardon && 'The points come off the seller’s record']
        .filter(Boolean)
        .join('. '),
      c.reasoning,
    ),
  }),
  'end-appeal': plain('Appeal ended: nobody decided on it in time, and the ruling stands'),

  'settle-refund': plain('Refund arrived'),
  'fail-refund': plain('Refund failed: it will be tried again'),
  'retry-refund': plain('Refund tried again'),
  'ask-refund-again': plain('Payment provider asked what became of the refund'),
}

function said(reason: string, words?: string | null): string {
  return [reason, words?.trim() && `“${words.trim()}”`].filter(Boolean).join('. ')
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`

/**
 * What a move was, for the order's history (F3). The command is the one the law accepted. `title` names the lines of the
 * order, where they are at hand; `reader` is who reads it, where they have a part in it.
 */
export function historyLine(
  command: RecordedCommand,
  currency: string,
  title?: Title,
  reader: Person | null = null,
): { title: string; detail: string | null } {
  // Placing an order comes before the law: it is what there is to be moved.
  const line =
    command.move === 'place'
      ? { title: 'Buyer placed the order' }
      : // Each line takes the payload of its own move, which is what the command of that move carries.
        (lines[command.move] as (command: Command, currency: string, title?: Title) => Line)(command, currency, title)
  return { title: asReadBy(reader, command.by, line.title), detail: line.detail || null }
}

/** What people do is told with their part first, which is "you" to themselves; so is their bank theirs. */
const asReadBy = (reader: Person | null, by: Command['by'], title: string): string => {
  const read = reader === 'buyer' ? title.replace(/^The buyer’s\b/, 'Your').replace(/\bthe buyer\b(?!’)/, 'you') : title
  return by === reader ? read.replace(new RegExp(`^${partyWords[by]}\\b`), seenBy(by, reader)) : read
}
