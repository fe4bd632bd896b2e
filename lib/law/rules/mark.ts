import type { SellerMark } from '../beside'
import { after } from '../calendar'
import type { Order } from '../order'
import type { Outcome } from '../outcome'
import type { Guard, Region } from '../rule'
import { between, from, type Instant } from '../time'

type Contested = Extract<SellerMark, { state: 'contested' }>

const contestsExist: Guard = {
  code: 'not-in-this-policy',
  knob: true,
  holds: ({ policy }) => policy.sellers.contestWithin !== null,
}

/** The mark is struck from the seller's record, or it stands; either way it cannot be contested again. */
function reviewed(
  { order, state, now }: { readonly order: Order; readonly state: Contested; readonly now: Instant },
  struck: boolean,
  reasoning: string | null,
): Outcome {
  const { points, markedAt } = state
  return {
    order: { ...order, mark: { state: 'reviewed', points, markedAt, struck, reasoning, reviewedAt: now } },
    follows: [
      ...(struck ? [{ kind: 'pardon', points } as const] : []),
      { kind: 'tell', whom: 'seller', about: 'contest-reviewed' },
    ],
  }
}

/** Mark: what the order left on the seller's record, which the seller may contest once and a mediator reviews (P1). */
export const mark: Region<'mark'> = {
  // Other moves leave the mark: see `penalised`.
  clean: {},

  marked: {
    contest: [
      {
        rule: 'P1',
        by: ['seller'],
        to: ['contested'],
        needs: [contestsExist],
        within: ({ state, policy }) =>
          between(state.markedAt, after(state.markedAt, policy.sellers.contestWithin ?? { ms: 0 }, policy.calendar)),
        checks: [({ command }) => (command.story.trim() ? null : { code: 'text-needed' })],
        then: ({ order, state, command, now, policy }) => ({
          order: {
            ...order,
            mark: {
              ...state,
              state: 'contested',
              story: command.story.trim(),
              contestedAt: now,
              reviewBy: after(now, policy.sellers.contestReviewWithin, policy.calendar),
            },
          },
          follows: [{ kind: 'tell', whom: 'mediator', about: 'mark-contested' }],
        }),
      },
    ],
  },

  contested: {
    'review-contest': [
      {
        rule: 'P1',
        by: ['mediator'],
        to: ['reviewed'],
        checks: [({ command }) => (command.reasoning.trim() ? null : { code: 'text-needed' })],
        then: (c) => reviewed(c, c.command.struck, c.command.reasoning.trim()),
      },
    ],
    'end-contest': [
      {
        rule: 'T1',
        by: ['clock'],
        to: ['reviewed'],
        within: ({ state }) => from(state.reviewBy),
        then: (c) => reviewed(c, c.policy.sellers.contestSilence === 'struck', null),
      },
    ],
  },

  reviewed: {},
}
