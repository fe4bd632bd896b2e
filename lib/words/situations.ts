import type { Order, Person } from '@/lib/law/order'
import { causeTold, refuseTold } from './reasons'

const by = <T>(reader: Person, words: { buyer: T; seller: T; mediator?: T }): T =>
  reader === 'mediator' ? (words.mediator ?? words.seller) : words[reader]

/** What is going on with an order, in one sentence for its reader (F3). What happens next is told by its deadline. */
export function situation(order: Order, reader: Person): string {
  const { payment, fulfilment, cancellation, dispute } = order
  if (cancellation.state === 'cancelled') return `This order is cancelled. ${causeTold(cancellation.because, reader)}`
  if (dispute.state === 'with-mediator')
    return by(reader, {
      buyer: 'A mediator has your dispute and will rule on it. You and the seller can still agree.',
      seller: 'A mediator has this dispute and will rule on it. You and the buyer can still agree.',
      mediator: 'This dispute waits for your ruling.',
    })
  if (dispute.state === 'open')
    return by(reader, {
      buyer: 'Your dispute is open. Make or accept a proposal, or ask a mediator.',
      seller: 'The buyer has opened a dispute. Make or accept a proposal, or ask a mediator.',
      mediator: 'Buyer and seller are trying to agree.',
    })
  if (cancellation.state === 'requested' && 'parcels' in fulfilment)
    return by(reader, {
      buyer: 'You asked to cancel this order after it was shipped. Only the seller’s yes cancels it.',
      seller: 'The buyer asks to cancel this order, which is already shipped. Only your yes cancels it.',
      mediator: 'The buyer asked to cancel after the order was shipped. Only the seller’s yes cancels it.',
    })
  if (cancellation.state === 'requested')
    return by(reader, {
      buyer: 'You asked to cancel this order. It is on hold until the seller answers.',
      seller: 'The buyer asks to cancel this order. It is on hold: please do not ship before you have answered.',
      mediator: 'The buyer asked to cancel. The order is on hold until the seller answers.',
    })
  if (cancellation.state === 'refused' && fulfilment.state !== 'shipped' && fulfilment.state !== 'delivered')
    return by(reader, {
      buyer: `The seller refused to cancel (${refuseTold[cancellation.because]}) and now has to ship.`,
      seller: 'You refused to cancel. Ship the order in time, or Rescind cancels it.',
      mediator: `The seller refused to cancel (${refuseTold[cancellation.because]}) and has not shipped yet.`,
    })
  if (payment.state === 'awaiting')
    return by(reader, {
      buyer: 'This order waits for your payment.',
      seller: 'The buyer has not paid yet. There is nothing for you to do.',
    })
  if (payment.state === 'verifying')
    return by(reader, {
      buyer: 'Your payment is being verified.',
      seller: 'The payment is being verified. Please do not ship yet.',
    })
  return fulfilling(fulfilment.state, reader)
}

function fulfilling(state: Order['fulfilment']['state'], reader: Person): string {
  switch (state) {
    case 'not-due':
    case 'waiting':
      return by(reader, {
        buyer: 'Paid. The seller has to ship it now.',
        seller: 'Paid. Please ship it in time.',
        mediator: 'Paid, and waiting to be shipped.',
      })
    case 'processing':
      return by(reader, {
        buyer: 'The seller is getting your order ready.',
        seller: 'You are getting this order ready. Please ship it in time.',
        mediator: 'The seller is getting it ready.',
      })
    case 'shipped':
      return by(reader, { buyer: 'Your order is on its way.', seller: 'The order is on its way to the buyer.' })
    case 'delivered':
      return by(reader, {
        buyer: 'Your order has arrived. If something is wrong, open a dispute in time.',
        seller: 'The order has arrived. It finishes when the buyer’s protection ends.',
      })
    case 'finished':
      return 'This order is finished.'
    case 'called-off':
    case 'stopped':
      return 'This order is over.'
  }
}
