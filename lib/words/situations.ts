import type { Proposal } from '@/lib/law/dispute'
import type { Order, Person, Side } from '@/lib/law/order'
import { causeTold, refuseTold } from './reasons'

const by = (reader: Person, words: Readonly<Record<Person, string>>): string => words[reader]

/**
 * What is going on with an order, in one sentence for its reader (F3). What happens next is told by its deadline. `mediation`:
 * whether the order's policy knows mediators who decide (D3). `disputable`: whether its buyer can open a dispute (D1).
 */
export function situation(order: Order, reader: Person, mediation = true, disputable = true): string {
  const { payment, fulfilment, cancellation, dispute, returning, chargeback } = order
  if (cancellation.state === 'cancelled') return `This order is cancelled. ${causeTold(cancellation.because, reader)}`
  if (chargeback.state === 'open')
    return by(reader, {
      buyer: 'Your bank has taken money back for this order. It decides whether that stays so.',
      seller: 'The buyer’s bank has taken money back for this order. Rescind deals with the bank.',
      mediator: 'The buyer’s bank has taken money back for this order. It decides whether that stays so.',
    })
  if (returning.state === 'questioned')
    return by(reader, {
      buyer: 'The seller says that something is wrong with what you sent back. A mediator decides.',
      seller: 'You said that something is wrong with the return. A mediator decides.',
      mediator: 'The seller questions the return. This waits for your ruling.',
    })
  if (dispute.state === 'appealed')
    return by(reader, {
      buyer: `${dispute.appealedBy === 'buyer' ? 'You' : 'The seller'} appealed against the ruling. A mediator decides for good.`,
      seller: `${dispute.appealedBy === 'seller' ? 'You' : 'The buyer'} appealed against the ruling. A mediator decides for good.`,
      mediator: `The ${dispute.appealedBy} appealed against the ruling. It waits for your decision.`,
    })
  if (dispute.state === 'awaiting-approval')
    return by(reader, {
      buyer: 'A mediator has ruled, and a second one has to agree before anything is carried out.',
      seller: 'A mediator has ruled, and a second one has to agree before anything is carried out.',
      mediator: 'A ruling is given, and waits for a second mediator.',
    })
  if (dispute.state === 'with-mediator')
    return by(reader, {
      buyer: 'A mediator has your dispute and will rule on it. You and the seller can still agree.',
      seller: 'A mediator has this dispute and will rule on it. You and the buyer can still agree.',
      mediator: 'This dispute waits for your ruling.',
    })
  if (dispute.state === 'open')
    return by(reader, {
      buyer: offered(dispute, 'seller')
        ? `The seller has made a proposal. ${toAnswer(mediation)}`
        : `Your dispute is open. ${toPropose(mediation)}`,
      seller: offered(dispute, 'buyer')
        ? `The buyer has made a proposal. ${toAnswer(mediation)}`
        : `The buyer has opened a dispute. ${toPropose(mediation)}`,
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
      buyer: `You asked to cancel ${cancellation.parts ? 'a part of this order' : 'this order'}. It is on hold until the answer.`,
      seller: `The buyer asks to cancel ${cancellation.parts ? 'a part of this order' : 'this order'}. It is on hold: please do not ship before the answer.`,
      mediator: 'The buyer asked to cancel. The order is on hold until the answer.',
    })
  if (cancellation.state === 'refused' && fulfilment.state !== 'shipped' && fulfilment.state !== 'delivered') {
    const because = refuseTold[cancellation.because]
    if (payment.state === 'verifying') {
      const who = cancellation.refusedBy === 'mediator' ? 'A mediator' : 'The seller'
      return by(reader, {
        buyer: `${who} refused to cancel (${because}). Your payment is still being verified.`,
        seller: `${who === 'The seller' ? 'You' : who} refused to cancel. The payment is still being verified: please do not ship yet.`,
        mediator: `${who} refused to cancel (${because}). The payment is still being verified.`,
      })
    }
    if (cancellation.refusedBy === 'mediator')
      return by(reader, {
        buyer: `A mediator refused to cancel (${because}), and the seller now has to ship.`,
        seller: `A mediator refused to cancel (${because}). Ship the order in time, or Rescind cancels it.`,
        mediator: `A mediator refused to cancel (${because}), and the seller has not shipped yet.`,
      })
    return by(reader, {
      buyer: `The seller refused to cancel (${because}) and now has to ship.`,
      seller: 'You refused to cancel. Ship the order in time, or Rescind cancels it.',
      mediator: `The seller refused to cancel (${because}) and has not shipped yet.`,
    })
  }
  const sentBack = goingBack(order, reader, mediation)
  if (sentBack) return sentBack
  const waiting = open(order, reader)
  if (waiting) return waiting
  if (payment.state === 'awaiting')
    return by(reader, {
      buyer: 'This order waits for your payment.',
      seller: 'The buyer has not paid yet. There is nothing for you to do.',
      mediator: 'The buyer has not paid yet.',
    })
  if (payment.state === 'verifying')
    return by(reader, {
      buyer: 'Your payment is being verified.',
      seller: 'The payment is being verified. Please do not ship yet.',
      mediator: 'The payment is being verified.',
    })
  return fulfilling(fulfilment, reader, disputable)
}

const toAnswer = (mediation: boolean) =>
  mediation ? 'Accept it, make another, or ask a mediator.' : 'Accept it, or make another.'
const toPropose = (mediation: boolean) =>
  mediation ? 'Make a proposal, or ask a mediator.' : 'Make a proposal that you could both agree on.'

function goingBack({ returning, fulfilment }: Order, reader: Person, mediation: boolean): string | null {
  switch (returning.state) {
    case 'awaited':
      // Nobody can send back what has not come yet (D6).
      if (fulfilment.state === 'shipped')
        return by(reader, {
          buyer:
            'The parcel is still on its way. Once it has arrived, send the goods back. The refund follows once they are.',
          seller:
            'The parcel is still on its way. Once it has arrived the buyer sends the goods back, and the refund follows.',
          mediator: 'The parcel is still on its way. Once it has arrived the buyer sends the goods back.',
        })
      return by(reader, {
        buyer: 'Please send the goods back and enter the tracking number. The refund follows once they are back.',
        seller: 'The buyer sends the goods back. The refund follows once you have them.',
        mediator: 'The buyer sends the goods back. The refund follows once the seller has them.',
      })
    case 'sent':
      return by(reader, {
        buyer:
          'The goods are on their way back. The refund follows once the seller confirms, or stays silent too long.',
        seller: `The goods are on their way back to you. Please confirm that they have arrived${mediation ? ', or say what is wrong' : ''}.`,
        mediator: 'The goods are on their way back to the seller.',
      })
    case 'proof-awaited':
      return 'The refund is decided. It is paid once the carrier has said what became of the parcel.'
    default:
      return null
  }
}

/** Whether a proposal of this side can be accepted (D2). */
const offered = ({ proposals }: { readonly proposals: readonly Proposal[] }, side: Side) =>
  proposals.some(({ by, state }) => by === side && state === 'standing')

/** What one side has asked the other, beside the main road (C11, S5). */
function open({ extension, destination }: Order, reader: Person): string | null {
  if (extension.state === 'proposed') {
    const days = `${extension.days} more ${extension.days === 1 ? 'day' : 'days'} to ship`
    if (reader === extension.by) return `You proposed ${days}. It waits for the other side’s answer.`
    return `The ${extension.by} proposes ${days}.${reader === 'mediator' ? '' : ' Please agree or decline.'}`
  }
  if (destination.state === 'asked')
    return by(reader, {
      buyer: 'You asked for another address. Until the seller accepts, the order goes to the one you gave.',
      seller: 'The buyer asks you to send it to another address. Please accept or decline.',
      mediator: 'The buyer asked for another address and waits for the seller’s answer.',
    })
  return null
}

function fulfilling(fulfilment: Order['fulfilment'], reader: Person, disputable: boolean): string {
  switch (fulfilment.state) {
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
      if (fulfilment.parcels.every(({ pickedUpAt }) => pickedUpAt === null))
        return by(reader, {
          buyer: 'The seller has shipped your order. The carrier has not said yet that it has it.',
          seller: 'You have shipped the order. The carrier has not said yet that it has it.',
          mediator: 'The seller has shipped it. The carrier has not said yet that it has it.',
        })
      return by(reader, {
        buyer: 'Your order is on its way.',
        seller: 'The order is on its way to the buyer.',
        mediator: 'The order is on its way to the buyer.',
      })
    case 'delivered':
      return by(reader, {
        buyer: `Your order has arrived.${disputable ? ' If something is wrong, open a dispute in time.' : ''}`,
        seller: 'The order has arrived. It finishes when the buyer’s protection ends.',
        mediator: 'The order has arrived. It finishes when the buyer’s protection ends.',
      })
    case 'finished':
      return 'This order is finished.'
    case 'called-off':
    case 'stopped':
      return 'This order is over.'
  }
}
