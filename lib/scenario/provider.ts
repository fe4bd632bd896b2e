import type { Command } from '@/lib/law/command'
import type { Accepted } from '@/lib/law/decide'
import type { Instant } from '@/lib/law/time'

/** What the payment provider will report to an order, and when. */
export type Answer = { readonly at: Instant; readonly order: string; readonly command: Command }

/**
 * What a provider that answers by itself makes of a move: the money arrives the moment it is asked for, and a refund
 * by the time its means takes at most.
 */
export const answersTo = (order: string, { follows, order: after, at }: Accepted): Answer[] =>
  follows.flatMap((follow): Answer[] => {
    if (follow.kind !== 'ask-provider') return []
    if (follow.to === 'capture') return [{ at, order, command: { move: 'confirm-capture', by: 'provider' } }]
    if (follow.to !== 'refund') return []
    const leg = after.refunds.find(({ number }) => number === follow.leg)
    if (leg?.state !== 'sent') return []
    return [{ at: leg.expectBy, order, command: { move: 'settle-refund', by: 'provider', leg: follow.leg } }]
  })
