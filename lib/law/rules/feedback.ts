import type { Feedback } from '../beside'
import { after } from '../calendar'
import { moneyIsIn } from '../guards/payment'
import type { Order } from '../order'
import { linesOf } from '../parts'
import type { Check, Guard, Region } from '../rule'
import { between, type Instant } from '../time'

const BEST = 5

const feedbackExists: Guard = {
  code: 'not-in-this-policy',
  knob: true,
  holds: ({ policy }) => policy.feedback.within !== null,
}

const isOver: Guard = {
  code: 'not-over',
  holds: ({ order }) => order.fulfilment.state === 'finished' || order.cancellation.state === 'cancelled',
}

/** What was never paid for was never the seller's to do well or badly. */
const wasPaid: Guard = { code: 'not-paid', holds: moneyIsIn.holds }

/** The moment it was over. */
const end = ({ fulfilment, cancellation }: Order): Instant => {
  if (fulfilment.state === 'finished') return fulfilment.finishedAt
  return cancellation.state === 'cancelled' ? cancellation.cancelledAt : Number.POSITIVE_INFINITY
}

const starsFit = (stars: number) =>
  Number.isInteger(stars) && stars >= 1 && stars <= BEST ? null : ({ code: 'stars-out-of-range', limit: BEST } as const)

type Feedbacks = Check<Extract<Feedback, { state: 'none' }>, 'leave-feedback'>

/** Only what the buyer has kept some of can be judged, each once, and only when it is theirs for good. */
const productsKept: Feedbacks = ({ command, order }) => {
  const named = command.products ?? []
  if (named.length === 0) return null
  if (order.fulfilment.state !== 'finished') return { code: 'not-over' }
  const kept = new Set(linesOf(order, null).map(({ number }) => number))
  // A line is crossed off when it is named, so naming it again finds nothing.
  return named.every(({ line }) => kept.delete(line)) ? null : { code: 'no-such-line' }
}

const textOf = (text: string | null | undefined) => text?.trim() || null

/** Feedback: what the buyer says of the store, and of what they kept, once it is over (P2). */
export const feedback: Region<'feedback'> = {
  none: {
    'leave-feedback': [
      {
        rule: 'P2',
        by: ['buyer'],
        to: ['left'],
        needs: [feedbackExists, isOver, wasPaid],
        within: ({ order, policy }) =>
          between(end(order), after(end(order), policy.feedback.within ?? { ms: 0 }, policy.calendar)),
        checks: [
          ({ command }) => starsFit(command.stars),
          productsKept,
          ({ command }) => command.products?.map(({ stars }) => starsFit(stars)).find((wrong) => wrong) ?? null,
        ],
        then: ({ order, command, now }) => {
          const { stars } = command
          const text = textOf(command.text)
          const products = (command.products ?? []).map((product) => ({
            line: product.line,
            stars: product.stars,
            text: textOf(product.text),
          }))
          return {
            order: { ...order, feedback: { state: 'left', stars, text, leftAt: now } },
            follows: [
              { kind: 'rate', stars, text, products },
              { kind: 'tell', whom: 'seller', about: 'feedback-left' },
            ],
          }
        },
      },
    ],
  },

  left: {},
}
