import type { Move } from '@/lib/law/command'
import type { Order } from '@/lib/law/order'
import type { Refusal } from '@/lib/law/outcome'
import type { Circumstances } from '@/lib/law/rule'
import type { Instant } from '@/lib/law/time'
import { moveWords } from './moves'

/** What a refusal may need to be told well. */
export type Told = {
  readonly currency?: string
  readonly move?: Move
  /** The order as it stands, where it is at hand: then only what is the case with it is said. */
  readonly order?: Order
  /** Under what it is asked, beside the order. */
  readonly circumstances?: Circumstances
}

/** A moment with what stands around it, up to the full stop. */
export type MomentTold = { readonly before: string; readonly at: Instant; readonly after?: string }

/** The moments that belong to a refusal, a sentence each: since when and until when, when it opens, when it closed. */
export function refusalMoments(refusal: Refusal, told: Told): MomentTold[] {
  const { opensAt, closedAt } = refusal
  return [
    ...(pending(refusal, told) ?? (opensAt === undefined ? [] : [opening(refusal, opensAt, told)])),
    ...(closedAt === undefined ? [] : [{ before: 'It closed on', at: closedAt }]),
  ]
}

/** While a request waits, what opens depends on its answer: until when that is due is said instead (C8, C16). */
function pending({ code }: Refusal, { move, order }: Told): MomentTold[] | null {
  if (order?.cancellation.state !== 'requested') return null
  const { requestedAt, answerBy } = order.cancellation
  const due = { before: 'The answer is due by', at: answerBy }
  if (code === 'request-pending') return [due]
  const asksAgain = code === 'not-in-this-state' && (move === 'cancel' || move === 'request')
  return asksAgain ? [{ before: 'You asked on', at: requestedAt }, due] : null
}

/**
 * What opens: "it" where the sentence before is about the move alone, and by its name where that sentence spoke of
 * something else to do (C4, C14). What a parcel's carrier decides opens only if it says nothing (S2).
 */
function opening({ code }: Refusal, at: Instant, { move }: Told): MomentTold {
  if (code === 'already-shipped' && move === 'cancel')
    return { before: 'If the carrier does not know the tracking number by', at, after: ', you can cancel the order' }
  // One is open: there may be another once it has ended, if only by itself (D1).
  if (code === 'not-in-this-state' && move === 'open-dispute')
    return { before: 'If nobody ends it before, another can be opened from', at }
  return { before: `${code === 'not-yet' || !move ? 'It' : `“${moveWords[move]}”`} opens on`, at }
}
