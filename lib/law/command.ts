import type { PostalAddress } from './beside'
import type { RefuseReason } from './cancellation'
import type { CallOffReason } from './fulfilment'
import type { Minor } from './money'
import type { Means, Part, Party } from './order'
import type { Fault } from './policy'

type Nothing = Record<never, never>
type Asking = {
  readonly reason: string
  readonly note?: string | null
  /** What is to be cancelled; left out: everything (C13). */
  readonly parts?: readonly Part[] | null
}
type ParcelNote = { readonly carrier: string; readonly tracking: string }
type OfParcel = { readonly tracking: string }
/** Which of the mediators speaks, by a name of whoever asks; those without one are one and the same. */
type OfMediator = { readonly mediator?: string }
type OfLeg = { readonly leg: number }
/** `attempt` is the one that is spoken of; left out, it is the last one that was made. */
type OfAttempt = OfLeg & { readonly attempt?: number }

/** What each move must be told. Every move belongs to exactly one region of the law. */
export type Payloads = {
  pay: Nothing
  'close-unpaid': Nothing
  verify: Nothing
  'decline-payment': Nothing
  'confirm-capture': Nothing
  'fail-capture': Nothing
  'ask-capture-again': Nothing

  'begin-processing': Nothing
  ship: ParcelNote
  'add-parcel': ParcelNote
  /** `was` is the number it has so far. */
  'correct-parcel': ParcelNote & { readonly was: string }
  'miss-shipping': Nothing
  'pick-up': OfParcel
  'fail-pick-up': OfParcel
  'call-off': { readonly because: CallOffReason }
  deliver: OfParcel
  'lose-parcel': Nothing
  finish: Nothing

  cancel: Asking
  request: Asking
  withdraw: Nothing
  accept: Nothing
  refuse: { readonly because: RefuseReason; readonly note?: string | null } & Partial<ParcelNote>
  lapse: Nothing
  'step-in': Nothing

  'propose-extension': { readonly days: number }
  'agree-extension': Nothing
  'decline-extension': Nothing
  'lapse-extension': Nothing

  'ask-address': { readonly to: PostalAddress }
  'accept-address': Nothing
  'decline-address': Nothing
  'lapse-address': Nothing

  'extend-protection': Nothing

  'send-back': ParcelNote
  'miss-return': Nothing
  'confirm-return': Nothing
  'assume-return': Nothing
  'question-return': { readonly story: string }
  'prove-parcel': Nothing

  'file-complaint': { readonly story: string }
  'review-complaint': { readonly upheld: boolean; readonly reasoning: string }
  'end-complaint': Nothing

  contest: { readonly story: string }
  'review-contest': { readonly struck: boolean; readonly reasoning: string }
  'end-contest': Nothing

  'leave-feedback': {
    readonly stars: number
    readonly text?: string | null
    readonly products?: readonly { readonly line: number; readonly stars: number; readonly text?: string | null }[]
  }

  'charge-back': { readonly means: Means; readonly amount: Minor }
  'win-chargeback': Nothing
  'lose-chargeback': Nothing
  'end-chargeback': Nothing

  'open-dispute': { readonly reason: string; readonly story: string; readonly wanted: Minor }
  propose: { readonly amount: Minor; readonly note?: string | null; readonly withReturn?: boolean }
  'accept-proposal': { readonly number: number }
  escalate: Nothing
  'escalate-unanswered': Nothing
  rule: {
    readonly amount: Minor
    readonly fault: Fault
    readonly reasoning: string
    /** D5: pay once the goods are back, even where the policy would pay before. */
    readonly withReturn?: boolean
    /** D5: pay at once although the policy would wait for the goods or for proof. */
    readonly atOnce?: boolean
  } & OfMediator
  /** A second mediator agrees to a ruling above the amount the policy sets, and it is carried out (D3). */
  'approve-ruling': OfMediator
  /** Or does not, and the case is ruled on anew. */
  'send-back-ruling': { readonly reasoning: string } & OfMediator
  'end-approval': Nothing
  'end-mediation': Nothing
  'end-negotiation': Nothing
  appeal: { readonly story: string }
  /** `amount` is what the buyer gets besides; `pardon` takes the mark off the seller's record. */
  'rule-appeal': {
    readonly amount: Minor
    readonly pardon: boolean
    /** Whose fault it is after all; left out, it stays as the ruling found it. */
    readonly fault?: Fault
    readonly reasoning: string
  } & OfMediator
  'end-appeal': Nothing

  'settle-refund': OfAttempt
  'fail-refund': OfAttempt
  'retry-refund': OfLeg
  'ask-refund-again': OfLeg
}

/** The name of a move, in the imperative. */
export type Move = keyof Payloads

/** Someone's wish to make a move. The law answers with what happened, or why not. */
export type Command<M extends Move = Move> = {
  [K in M]: { readonly move: K; readonly by: Party } & Payloads[K]
}[M]
