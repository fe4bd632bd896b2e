import type { RegionName, StateName } from '@/lib/law/rule'

/** What it means for an order to stand there, in a sentence or two. */
const notes: { readonly [R in RegionName]: Readonly<Record<StateName<R>, string>> } = {
  payment: {
    awaiting: 'The order is placed and nobody has paid for it yet.',
    verifying: 'The buyer has paid, and the payment is being checked. The money itself is not taken yet.',
    paid: 'The payment is verified. The money is asked for and, once it has arrived, the seller may ship.',
    closed: 'No payment is expected any more. Money that arrives all the same goes back.',
  },
  cancellation: {
    none: 'Nobody is asking to cancel the order. Some units of it may be cancelled already; the rest goes on.',
    requested: 'The buyer has asked, and the order is on hold until the answer.',
    refused: 'The answer was no. The seller has to ship, unless that is done.',
    lapsed: 'Nobody answered in time, and the order goes on. The seller has to ship, unless that is done.',
    cancelled:
      'The order is over. Everything that was paid and not given back yet goes back, each coupon comes back or not by its own rule, a fault of the seller goes on the seller’s record, and both sides are told.',
  },
  fulfilment: {
    'not-due': 'The payment is not verified yet, so nothing is to be shipped.',
    waiting: 'The seller has to ship. Both sides see until when.',
    processing: 'The seller has begun to get the order ready.',
    shipped: 'One or more parcels are on their way to the buyer.',
    delivered: 'The carrier has confirmed every parcel. The buyer is still protected for a while.',
    finished: 'All is done, and the buyer’s protection is over.',
    'called-off': 'The parcels were never handed over. Their tracking numbers are void, and the order is cancelled.',
    stopped: 'The order is over, and nothing is to be shipped any more.',
  },
  dispute: {
    none: 'Buyer and seller have nothing to settle.',
    open: 'Buyer and seller make proposals to each other until one is accepted.',
    'with-mediator': 'A mediator looks at everything and rules. The two can still agree meanwhile.',
    'awaiting-approval':
      'A mediator has ruled on more than one of them decides alone. Nothing of it is carried out before a second one agrees, and whoever ruled cannot be the second.',
    closed:
      'The dispute has ended. What was agreed or ruled is paid at once, or when the goods are back or the carrier has said where they are.',
    appealed: 'One side has appealed against the ruling. A mediator decides once more, and that is final.',
  },
  extension: {
    none: 'The time to ship is what it is. Either side can propose more, as often as the policy allows.',
    proposed: 'One side wants more time to ship. The time does not run out before the other side has answered.',
  },
  destination: {
    'as-ordered': 'The order goes to the address it was placed with.',
    asked: 'The buyer wants it sent to another address. It goes where it went before unless the seller says yes.',
    changed: 'The order goes to another address than it was placed with: the seller has said yes to it.',
  },
  protection: {
    plain: 'The buyer is protected for the policy’s own time after delivery.',
    offered: 'One side has extended buyer protection. It lasts longer once the other side has too.',
    extended: 'Both sides have extended buyer protection. A dispute can now be closed for nothing by agreement.',
  },
  returning: {
    none: 'Nothing has to come back, and no refund waits for it.',
    awaited: 'The goods have to go back before the refund that was settled is paid. The buyer sends them.',
    sent: 'The goods are on their way back. The refund is paid when the seller has them.',
    questioned:
      'The seller says that something is wrong with what came back. The dispute goes on, and a mediator rules.',
    'proof-awaited': 'A refund is settled, and is paid once the carrier has said what became of the parcel.',
    done: 'The return is over, and no refund waits for it any more.',
  },
  complaint: {
    none: 'The buyer has not complained about the seller.',
    filed: 'The buyer says that the seller is at fault. A mediator looks into it.',
    reviewed: 'The complaint is decided on. One that was upheld adds points to the seller’s record.',
  },
  mark: {
    clean: 'The order has left no points on the seller’s record.',
    marked: 'The order has left points on the seller’s record, for a fault of the seller.',
    contested: 'The seller says that the points are wrong. A mediator decides; they count until then.',
    reviewed: 'It is decided whether the points stay or come off.',
  },
  feedback: {
    none: 'The buyer has not said yet how it was.',
    left: 'The buyer has rated the store. It counts in the store’s rating.',
  },
  chargeback: {
    none: 'No bank has taken money back.',
    open: 'The buyer’s bank has taken money back by itself. What it took is not given back a second time.',
    lost: 'The bank keeps what it took. That part of the money counts as given back.',
    won: 'The money is here again. What was decided meanwhile to go back goes to the buyer.',
  },
  refunds: {
    'waiting-for-capture': 'The money has to be taken first, and is then returned.',
    sent: 'The payment provider has been told to return the money.',
    failed: 'The provider could not return the money. It is tried again.',
    settled: 'The money is back where it came from.',
    void: 'The money was never taken, so there is nothing to return.',
  },
}

/** What a state means; empty for a state the running law does not have. */
export const stateNote = (region: RegionName, state: string): string =>
  (notes[region] as Readonly<Record<string, string>>)[state] ?? ''
