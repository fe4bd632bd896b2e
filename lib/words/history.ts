import type { Command, Move, Payloads } from '@/lib/law/command'
import { disputeReasonWords } from './dispute-reasons'
import { money } from './money'
import { partyWords } from './parties'
import { callOffWords, faultWords, reasonWords, refuseTold } from './reasons'

type Line = { readonly title: string; readonly detail?: string | null }
type Of<M extends Move> = Payloads[M] & { readonly by: Command['by'] }
type Lines = { readonly [M in Move]: (command: Of<M>, currency: string) => Line }

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
  'miss-shipping': plain('Order cancelled: not shipped in time'),
  'pick-up': (c) => ({ title: 'Carrier picked the parcel up', detail: `Tracking number ${c.tracking}` }),
  'fail-pick-up': (c) => ({ title: 'Shipment cancelled: pick-up failed', detail: `Tracking number ${c.tracking}` }),
  'call-off': (c) => ({ title: `${who(c)} called the shipment off`, detail: callOffWords[c.because] }),
  deliver: (c) => ({ title: 'Carrier confirmed delivery', detail: `Tracking number ${c.tracking}` }),
  'lose-parcel': plain('Order cancelled: delivery was never confirmed'),
  finish: plain('Order finished'),

  cancel: (c) => ({ title: 'Buyer cancelled the order', detail: said(reasonWords(c.reason), c.note) }),
  request: (c) => ({ title: 'Buyer requested cancellation', detail: said(reasonWords(c.reason), c.note) }),
  withdraw: plain('Buyer withdrew the request'),
  accept: plain('Seller accepted: order cancelled'),
  refuse: (c) => ({
    title: `Seller refused: ${refuseTold[c.because]}`,
    detail: [c.note, c.tracking && `Shipped with ${c.carrier}, tracking number ${c.tracking}`]
      .filter(Boolean)
      .join('. '),
  }),
  lapse: plain('Request ended: the seller did not answer in time'),
  'step-in': plain('Order cancelled by Rescind: refused and still not shipped'),

  'open-dispute': (c, currency) => ({
    title: `Buyer opened a dispute and asks for ${money(c.wanted, currency)}`,
    detail: said(disputeReasonWords(c.reason), c.story),
  }),
  propose: (c, currency) => ({ title: `${who(c)} proposed a refund of ${money(c.amount, currency)}`, detail: c.note }),
  'accept-proposal': (c) => ({ title: `${who(c)} accepted proposal ${c.number}` }),
  escalate: (c) => ({ title: `${who(c)} asked for a mediator` }),
  'escalate-unanswered': plain('No agreement in time: a mediator takes over'),
  rule: (c, currency) => ({
    title:
      c.amount > 0 ? `Mediator ruled: ${money(c.amount, currency)} back to the buyer` : 'Mediator ruled: no refund',
    detail: said(faultWords[c.fault], c.reasoning),
  }),
  'end-mediation': plain('Dispute ended: no ruling came in time'),

  'settle-refund': plain('Refund arrived'),
  'fail-refund': plain('Refund failed: it will be tried again'),
  'retry-refund': plain('Refund tried again'),
  'ask-refund-again': plain('Payment provider asked what became of the refund'),
}

function said(reason: string, words?: string | null): string {
  return words?.trim() ? `${reason}. “${words.trim()}”` : reason
}

/** What a move was, for the order's history (F3). The command is the one the law accepted. */
export function historyLine(command: Command, currency: string): { title: string; detail: string | null } {
  // Placing an order comes before the law: it is what there is to be moved.
  if ((command.move as string) === 'place') return { title: 'Buyer placed the order', detail: null }
  // Each line takes the payload of its own move, which is what the command of that move carries.
  const line = (lines[command.move] as (command: Command, currency: string) => Line)(command, currency)
  return { title: line.title, detail: line.detail || null }
}
