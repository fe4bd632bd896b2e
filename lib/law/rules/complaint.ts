import type { Complaint } from '../beside'
import { after } from '../calendar'
import type { Order } from '../order'
import { penalised } from '../penalty'
import type { Circumstances, Guard, Region } from '../rule'
import { both } from '../sides'
import { between, from } from '../time'

const complaintsExist: Guard = {
  code: 'not-in-this-policy',
  knob: true,
  holds: ({ policy }) => policy.complaint.fileWithin !== null,
}

const isCancelled: Guard = {
  code: 'not-over',
  holds: ({ order }) => order.cancellation.state === 'cancelled',
}

const sellersFault: Guard = {
  code: 'not-sellers-fault',
  rule: 'C6',
  holds: ({ order }) => order.cancellation.state === 'cancelled' && order.cancellation.fault === 'seller',
}

const cancelledAt = ({ cancellation }: Order) =>
  cancellation.state === 'cancelled' ? cancellation.cancelledAt : Number.POSITIVE_INFINITY

const reviewed = (upheld: boolean, reasoning: string | null, { now }: Pick<Circumstances, 'now'>): Complaint => ({
  state: 'reviewed',
  upheld,
  reasoning,
  reviewedAt: now,
})

const REVIEWED = both('complaint-reviewed')

/** Complaint: a buyer who cancelled for the seller's fault says so to the platform, and a mediator reviews it (C18). */
export const complaint: Region<'complaint'> = {
  none: {
    'file-complaint': [
      {
        rule: 'C18',
        by: ['buyer'],
        to: ['filed'],
        needs: [complaintsExist, isCancelled, sellersFault],
        within: ({ order, policy }) =>
          between(
            cancelledAt(order),
            after(cancelledAt(order), policy.complaint.fileWithin ?? { ms: 0 }, policy.calendar),
          ),
        checks: [({ command }) => (command.story.trim() ? null : { code: 'text-needed' })],
        then: ({ order, command, now, policy }) => ({
          order: {
            ...order,
            complaint: {
              state: 'filed',
              story: command.story.trim(),
              filedAt: now,
              reviewBy: after(now, policy.complaint.reviewWithin, policy.calendar),
            },
          },
          follows: [
            { kind: 'tell', whom: 'mediator', about: 'complaint-filed' },
            { kind: 'tell', whom: 'seller', about: 'complaint-filed' },
          ],
        }),
      },
    ],
  },

  filed: {
    'review-complaint': [
      {
        rule: 'C18',
        by: ['mediator'],
        to: ['reviewed'],
        checks: [({ command }) => (command.reasoning.trim() ? null : { code: 'text-needed' })],
        then: (c) => {
          const { upheld, reasoning } = c.command
          const order: Order = { ...c.order, complaint: reviewed(upheld, reasoning.trim(), c) }
          const points = upheld ? c.policy.complaint.points : 0
          const marked = penalised(order, points, 'complaint-upheld', c.now)
          return { order: marked.order, follows: [...marked.follows, ...REVIEWED] }
        },
      },
    ],
    // What nobody has looked into marks nobody.
    'end-complaint': [
      {
        rule: 'T1',
        by: ['clock'],
        to: ['reviewed'],
        within: ({ state }) => from(state.reviewBy),
        then: (c) => ({ order: { ...c.order, complaint: reviewed(false, null, c) }, follows: REVIEWED }),
      },
    ],
  },

  reviewed: {},
}
