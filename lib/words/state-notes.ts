import type { RegionName } from '@/lib/law/rule'

/** What it means for an order to stand there, in a sentence or two. */
const notes: Partial<Record<RegionName, Readonly<Record<string, string>>>> = {
  payment: {
    awaiting: 'The order is placed and nobody has paid for it yet.',
    verifying: 'The buyer has paid, and the payment is being checked. The money itself is not taken yet.',
    paid: 'The payment is verified. The money is asked for and, once it has arrived, the seller may ship.',
    closed: 'No payment is expected any more. Money that arrives all the same goes back.',
  },
  cancellation: {
    none: 'Nobody is asking to cancel the order.',
    requested: 'The buyer has asked, and the order is on hold until the seller answers.',
    refused: 'The seller has said no, and now has to ship.',
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
    closed: 'The dispute has ended. What was agreed or ruled is paid from then on.',
  },
  refunds: {
    'waiting-for-capture': 'The money has to be taken first, and is then returned.',
    sent: 'The payment provider has been told to return the money.',
    failed: 'The provider could not return the money. It is tried again.',
    settled: 'The money is back where it came from.',
    void: 'The money was never taken, so there is nothing to return.',
  },
}

/** What a state means; empty where its name says all. */
export const stateNote = (region: RegionName, state: string): string => notes[region]?.[state] ?? ''
