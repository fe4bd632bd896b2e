import type { CancelCause } from './cancellation'
import type { Minor } from './money'
import type { Means, Order, Party, Side } from './order'
import type { Fault } from './policy'
import type { Instant } from './time'

// The regions beside the main road of an order: what both sides may want besides paying, shipping and cancelling.

/** C11: more time to ship, proposed by one side and waiting for the other. */
export type Extension =
  | { readonly state: 'none'; readonly count: number }
  | {
      readonly state: 'proposed'
      readonly count: number
      readonly by: Side
      /** Days as the policy counts its shipping time. */
      readonly days: number
      readonly proposedAt: Instant
      readonly answerBy: Instant
    }

export type PostalAddress = {
  readonly recipient: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly country: string
}

/** S5: where the order goes; another address needs the seller's yes. */
export type Destination =
  | { readonly state: 'as-ordered'; readonly asked: number }
  | {
      readonly state: 'asked'
      readonly asked: number
      readonly to: PostalAddress
      /** The address in force meanwhile, where it was changed before. */
      readonly before: PostalAddress | null
      readonly askedAt: Instant
      readonly answerBy: Instant
    }
  | { readonly state: 'changed'; readonly asked: number; readonly to: PostalAddress; readonly changedAt: Instant }

/** D4: buyer protection lasts longer once both sides have said so. */
export type Protection =
  | { readonly state: 'plain' }
  | { readonly state: 'offered'; readonly by: Side; readonly offeredAt: Instant }
  | { readonly state: 'extended'; readonly extendedAt: Instant }

/** What was settled in a dispute and is paid once the goods are back, or their whereabouts proven (D5). */
export type Terms = {
  readonly amount: Minor
  readonly by: Party
  readonly because: CancelCause
  readonly fault: Fault
}

/** D5, D6: the goods on their way back. */
export type Returning =
  | { readonly state: 'none' }
  | {
      readonly state: 'awaited'
      readonly terms: Terms
      /** Runs only once the goods have arrived, and counts from then where they had not when it was settled. */
      readonly sendBy: Instant
    }
  | {
      readonly state: 'sent'
      readonly terms: Terms
      readonly carrier: string
      readonly tracking: string
      readonly sentAt: Instant
      readonly confirmBy: Instant
    }
  /** The seller says that what came back is not right; a mediator rules (D3). */
  | { readonly state: 'questioned'; readonly terms: Terms; readonly story: string; readonly questionedAt: Instant }
  /** D5: paid when the carrier has said what became of the parcel. */
  | { readonly state: 'proof-awaited'; readonly terms: Terms; readonly proofBy: Instant }
  | {
      readonly state: 'done'
      readonly how: 'confirmed' | 'assumed' | 'not-sent' | 'proven' | 'ruled' | 'order-cancelled'
      readonly doneAt: Instant
    }

/** C18: the buyer's complaint about a seller at fault. */
export type Complaint =
  | { readonly state: 'none' }
  | { readonly state: 'filed'; readonly story: string; readonly filedAt: Instant; readonly reviewBy: Instant }
  | {
      readonly state: 'reviewed'
      readonly upheld: boolean
      readonly reasoning: string | null
      readonly reviewedAt: Instant
    }

/** P1: what the order left on the seller's record, and what became of it. */
export type SellerMark =
  | { readonly state: 'clean' }
  | { readonly state: 'marked'; readonly points: number; readonly markedAt: Instant }
  | {
      readonly state: 'contested'
      readonly points: number
      readonly markedAt: Instant
      readonly story: string
      readonly contestedAt: Instant
      readonly reviewBy: Instant
    }
  | {
      readonly state: 'reviewed'
      readonly points: number
      readonly markedAt: Instant
      readonly struck: boolean
      readonly reasoning: string | null
      readonly reviewedAt: Instant
    }

/** P2: what the buyer says about it all once it is over. */
export type Feedback =
  | { readonly state: 'none' }
  | { readonly state: 'left'; readonly stars: number; readonly text: string | null; readonly leftAt: Instant }

/** M3: the buyer's bank takes the money back by itself. */
export type Chargeback =
  | { readonly state: 'none' }
  | ({
      readonly state: 'open'
      readonly openedAt: Instant
      readonly closeBy: Instant
      /** What was decided meanwhile to go back of what the bank holds: left out where that is nothing. */
      readonly owed?: Minor
    } & TakenBack)
  | ({ readonly state: 'lost' | 'won'; readonly closedAt: Instant } & TakenBack)

export type TakenBack = {
  readonly means: Means
  /** What the bank took of money not given back before. */
  readonly amount: Minor
  /** What it took although it had been given back: contested with the proof of that. */
  readonly contested: Minor
}

/** How the regions beside the main road begin. */
export const beside = {
  extension: { state: 'none', count: 0 },
  destination: { state: 'as-ordered', asked: 0 },
  protection: { state: 'plain' },
  returning: { state: 'none' },
  complaint: { state: 'none' },
  mark: { state: 'clean' },
  feedback: { state: 'none' },
  chargeback: { state: 'none' },
} as const satisfies Partial<Order>

/** The regions that are beside the main road. */
export type Beside = Pick<Order, keyof typeof beside>
