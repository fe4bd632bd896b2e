import type { CancelCause, RefuseReason } from '@/lib/law/cancellation'
import type { Party, Person, Side } from '@/lib/law/order'
import type { CouponFate } from '@/lib/law/outcome'
import type { Policy } from '@/lib/law/policy'
import type { Leg } from '@/lib/law/refund'
import type { Instant } from '@/lib/law/time'
import { fateSentence } from './coupons'
import { inUtc } from './moments'
import { money } from './money'
import { legSentence } from './refunds'

/** What a mail can tell. Everything but the order itself may be missing; its sentence is then left out. */
export type MailFacts = {
  readonly number: string
  readonly title: string
  readonly store: string
  readonly currency: string
  /** What the order comes to. */
  readonly total?: number
  readonly cause?: CancelCause | null
  /** The buyer's reason and own words. */
  readonly reason?: string | null
  readonly note?: string | null
  readonly refusal?: RefuseReason | null
  /** By when the reader, or whoever comes next, has to act. */
  readonly until?: number | null
  /** What the law lets the buyer do now, and until when that stays so by itself. */
  readonly can?: { readonly [M in 'cancel' | 'request' | 'dispute']: { readonly until: number | null } | null }
  /** Whether, and until when, each side can appeal against the ruling (D3). */
  readonly appeal?: { readonly [S in Side]: { readonly until: number | null } | null }
  readonly carrier?: string | null
  readonly tracking?: string | null
  /** Decided or proposed, in minor units. */
  readonly amount?: number | null
  readonly reasoning?: string | null
  /** What becomes of a dispute in which the two do not agree in time (D3). */
  readonly withoutAgreement?: Policy['dispute']['withoutAgreement']
  readonly legs?: readonly Leg[]
  readonly coupons?: readonly {
    readonly code: string
    readonly fate: CouponFate
    readonly usableUntil?: Instant | null
  }[]
  readonly points?: number
  /** What was cancelled, where it was only a part: "2 × Teapot" (C13). */
  readonly parts?: string | null
  /** Days proposed or agreed on (C11). */
  readonly days?: number | null
  /** Another address, in one line (S5). */
  readonly address?: string | null
  /** Who made the move. */
  readonly by?: Party
  /** How something that was reviewed came out: the complaint upheld, the points struck, the chargeback won. */
  readonly granted?: boolean | null
  readonly stars?: number | null
}

/** A sentence of a mail; what is missing or false is left out. */
export type Said = string | false | null | undefined
export type Body = (facts: MailFacts, whom: Person) => readonly Said[]

/** By when something is to happen: "It has to be shipped by 3 Mar 2027, 14:05 UTC." */
export const due = (facts: MailFacts, words: string): Said => facts.until != null && `${words} ${inUtc(facts.until)}.`
/** " until 3 Mar 2027, 14:05 UTC", where a door closes by itself. */
export const until = (open: { readonly until: number | null }) =>
  open.until === null ? '' : ` until ${inUtc(open.until)}`
export const sum = (facts: MailFacts) => (facts.amount == null ? null : money(facts.amount, facts.currency))
/** That money which is decided on waits for the carrier's word, where it does (D5). */
export const proofAwaited = (facts: MailFacts): Said =>
  due(facts, 'It is paid once the carrier has said what became of the parcel, at the latest on')
/** When a dispute without agreement goes on, and to what end (D3). */
export function unsettled(facts: MailFacts, whom: Person): Said {
  const { withoutAgreement = 'mediator' } = facts
  if (withoutAgreement === 'mediator') return due(facts, 'If there is no agreement, a mediator takes over on')
  const how =
    withoutAgreement === 'refund' ? `in ${whom === 'buyer' ? 'your' : 'the buyer’s'} favour` : 'without a refund'
  return due(facts, `If there is no agreement, the dispute ends ${how} on`)
}
/** What somebody wrote, in quotation marks. */
export const quoted = (facts: MailFacts, own = false): Said =>
  facts.note?.trim() && `In ${own ? 'your' : 'their'} words: “${facts.note.trim()}”`
/** What goes back to the buyer, and where each part of it stands. */
export const moneyBack = (facts: MailFacts): Said[] => [
  facts.amount
    ? `You get ${money(facts.amount, facts.currency)} back, each part to where it came from.`
    : facts.amount === 0 && 'Nothing was charged, so there is nothing to return.',
  ...(facts.legs ?? []).map((leg) => `${money(leg.amount, facts.currency)}: ${legSentence(leg)}`),
]

/** Where each part of what goes back stands, told to the buyer alone, whose means they are; of several, with its worth (M1, M2). */
export const legLines = ({ legs = [], currency }: MailFacts, whom: Person): string[] =>
  whom === 'buyer'
    ? legs.map((leg) => (legs.length > 1 ? `${money(leg.amount, currency)}: ${legSentence(leg)}` : legSentence(leg)))
    : []
/** To whom money goes back, as `whom` reads it. */
export const toBuyer = (whom: Person) => (whom === 'buyer' ? 'you' : 'the buyer')

export const couponLine = ({ code, fate, usableUntil }: NonNullable<MailFacts['coupons']>[number]) =>
  `Coupon ${code}: ${fateSentence(fate, usableUntil)}`
