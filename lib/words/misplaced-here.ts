import type { Move } from '@/lib/law/command'
import type { Order } from '@/lib/law/order'

const over = 'This order is cancelled already.'

/** Why a move does not fit an order one knows: which of the things it can be. Null where that leaves but one. */
export const misplacedHere: Partial<Record<Move, (order: Order) => string | null>> = {
  pay: ({ payment }) =>
    payment.state === 'closed'
      ? 'There is nothing to pay: the order is over.'
      : 'There is nothing to pay: the order is paid already.',
  cancel: asking,
  request: asking,
  accept: answering,
  refuse: answering,
  'ask-address': ({ cancellation }) => (cancellation.state === 'cancelled' ? over : null),
  escalate: ({ dispute }) =>
    dispute.state === 'none' || dispute.state === 'closed'
      ? 'There is no open dispute to take to a mediator.'
      : 'A mediator has the dispute already.',
  'send-back': ({ returning }) => {
    if (returning.state === 'none') return 'Nothing has to be sent back.'
    return returning.state === 'sent' ? 'The goods are on their way back already.' : null
  },
  contest: ({ mark }) =>
    mark.state === 'clean'
      ? 'This order has put no points on your record.'
      : 'You have contested the points of this order already.',
}

function asking({ cancellation }: Order): string | null {
  if (cancellation.state === 'cancelled') return over
  if (cancellation.state !== 'requested') return null
  return `You have asked to cancel ${cancellation.parts ? 'a part of this order' : 'this order'}, and that waits for its answer.`
}

function answering({ cancellation }: Order): string {
  if (cancellation.state === 'cancelled') return over
  if (cancellation.state === 'refused') return 'The request has been refused already.'
  return 'requests' in cancellation && cancellation.requests > 0
    ? 'No request is waiting for an answer any more.'
    : 'The buyer has not asked to cancel this order.'
}
