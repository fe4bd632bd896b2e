import type { Minor } from './money'
import type { CallOffReason, Party, RefuseReason } from './order'
import type { Fault } from './policy'

type Nothing = Record<never, never>
type Asking = { readonly reason: string; readonly note?: string | null }
type ParcelNote = { readonly carrier: string; readonly tracking: string }
type OfParcel = { readonly tracking: string }
type OfLeg = { readonly leg: number }

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

  'open-dispute': { readonly reason: string; readonly story: string; readonly wanted: Minor }
  propose: { readonly amount: Minor; readonly note?: string | null }
  'accept-proposal': { readonly number: number }
  escalate: Nothing
  'escalate-unanswered': Nothing
  rule: { readonly amount: Minor; readonly fault: Fault; readonly reasoning: string }
  'end-mediation': Nothing

  'settle-refund': OfLeg
  'fail-refund': OfLeg
  'retry-refund': OfLeg
  'ask-refund-again': OfLeg
}

/** The name of a move, in the imperative. */
export type Move = keyof Payloads

/** Someone's wish to make a move. The law answers with what happened, or why not. */
export type Command<M extends Move = Move> = {
  [K in M]: { readonly move: K; readonly by: Party } & Payloads[K]
}[M]
