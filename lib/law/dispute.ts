import type { Minor } from './money'
import type { Side } from './order'
import type { Fault } from './policy'
import type { Instant } from './time'

export type Proposal = {
  readonly number: number
  readonly by: Side
  readonly amount: Minor
  /** Paid when the goods are back, not before (D5, D6). */
  readonly withReturn: boolean
  readonly note: string | null
  readonly proposedAt: Instant
  /** Only the newest proposal of each side stands; the older ones stay visible. */
  readonly state: 'standing' | 'replaced' | 'accepted' | 'unanswered'
}

/** A ruling that is given and not yet carried out: above an amount, a second mediator has to agree (D3). */
export type PendingRuling = {
  readonly amount: Minor
  readonly fault: Fault
  readonly reasoning: string
  readonly withReturn: boolean
  readonly atOnce: boolean
  /** Which mediator gave it. */
  readonly mediator: string
}

type DisputeCase = {
  readonly count: number
  readonly openedAt: Instant
  readonly reason: string
  readonly story: string
  readonly wanted: Minor
  readonly proposals: readonly Proposal[]
}

export type Dispute =
  | { readonly state: 'none'; readonly count: 0 }
  | ({ readonly state: 'open'; readonly negotiateUntil: Instant } & DisputeCase)
  | ({ readonly state: 'with-mediator'; readonly escalatedAt: Instant; readonly ruleBy: Instant } & DisputeCase)
  | ({
      readonly state: 'awaiting-approval'
      readonly ruledAt: Instant
      readonly approveBy: Instant
      readonly pending: PendingRuling
    } & DisputeCase)
  | ({
      readonly state: 'closed'
      readonly closedAt: Instant
      readonly how: DisputeEnd
      /** What the buyer gets back by it. */
      readonly amount: Minor
      readonly reasoning: string | null
      /** Until when a ruling can be appealed (D3); `null`: it cannot, or no longer. */
      readonly appealBy: Instant | null
      /** Whose fault a mediator found it; left out where none has ruled. */
      readonly fault?: Fault
      /** Which mediator ruled, where one did and was named. */
      readonly ruledBy?: string
    } & DisputeCase)
  | ({
      readonly state: 'appealed'
      /** What the ruling under appeal gave the buyer. */
      readonly amount: Minor
      readonly reasoning: string | null
      readonly appealedAt: Instant
      readonly appealedBy: Side
      readonly appeal: string
      readonly ruleBy: Instant
      /** Whose fault the ruling under appeal found it; left out of what was ruled before that was kept. */
      readonly fault?: Fault
      readonly ruledBy?: string
    } & DisputeCase)

export type DisputeEnd = 'agreed' | 'ruled' | 'mediator-silent' | 'no-agreement' | 'order-cancelled' | 'appeal-ruled'

/** The states of a dispute that is opened and not closed: it may be settled by its two sides yet, or wait for mediators (D1, D3). */
export const UNDER_WAY = ['open', 'with-mediator', 'awaiting-approval', 'appealed'] as const

export type UnderWay = Extract<Dispute, { state: (typeof UNDER_WAY)[number] }>

export const isUnderWay = (dispute: Dispute): dispute is UnderWay =>
  (UNDER_WAY as readonly string[]).includes(dispute.state)
