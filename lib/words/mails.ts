import type { CancelCause, Leg, Person, RefuseReason } from '@/lib/law/order'
import type { CouponFate, News } from '@/lib/law/outcome'
import { fateReasons } from './coupons'
import { inUtc } from './moments'
import { money } from './money'
import { newsLine } from './news'
import { causeWords, reasonWords, refuseTold } from './reasons'
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
  readonly carrier?: string | null
  readonly tracking?: string | null
  /** Decided or proposed, in minor units. */
  readonly amount?: number | null
  readonly reasoning?: string | null
  readonly legs?: readonly Leg[]
  readonly coupons?: readonly { readonly code: string; readonly fate: CouponFate }[]
  readonly points?: number
}

export type MailWords = { readonly subject: string; readonly paragraphs: readonly string[]; readonly action: string }

type Said = string | false | null | undefined
type Body = (facts: MailFacts, whom: Person) => readonly Said[]

const due = (facts: MailFacts, words: string): Said => facts.until != null && `${words} ${inUtc(facts.until)}.`
const sum = (facts: MailFacts) => (facts.amount == null ? null : money(facts.amount, facts.currency))
const quoted = (facts: MailFacts): Said => facts.note?.trim() && `In their words: “${facts.note.trim()}”`
const moneyBack = (facts: MailFacts): Said[] => [
  facts.amount
    ? `You get ${money(facts.amount, facts.currency)} back, each part to where it came from.`
    : facts.amount === 0 && 'Nothing was charged, so there is nothing to return.',
  ...(facts.legs ?? []).map((leg) => `${money(leg.amount, facts.currency)}: ${legSentence(leg)}`),
]

const bodies: Record<News, Body> = {
  'payment-received': (f) => [
    `Thank you. Your payment${f.total === undefined ? '' : ` of ${money(f.total, f.currency)}`} is being verified.`,
    'Until that is done you can cancel the order without asking anyone.',
    due(f, 'It will be verified by'),
  ],
  'payment-declined': (f) => [
    'Your payment provider declined the payment. Nothing was taken.',
    due(f, 'You can pay again until'),
    'If it is not paid by then, the order closes by itself.',
  ],
  'order-to-ship': (f) => ['The payment has been verified. Please ship the order.', due(f, 'It has to be shipped by')],
  cancelled: (f, whom) => [
    f.cause && causeWords[f.cause],
    f.reason && `Reason: ${reasonWords(f.reason)}.`,
    ...(whom === 'buyer'
      ? [...moneyBack(f), ...(f.coupons ?? []).map(({ code, fate }) => `Coupon ${code}: ${fateReasons[fate]}`)]
      : [
          'Please do not ship it.',
          f.points
            ? `This counts as your fault and adds ${f.points} ${f.points === 1 ? 'point' : 'points'} to your record.`
            : 'Your record stays as it is.',
        ]),
  ],
  requested: (f) => [
    f.reason && `Reason: ${reasonWords(f.reason)}.`,
    quoted(f),
    'The order is on hold. Please do not ship it before you have answered.',
    due(f, 'Please accept or refuse by'),
  ],
  'request-refused': (f) => [
    f.refusal && `The seller’s reason: ${refuseTold[f.refusal]}.`,
    quoted(f),
    f.tracking && `It was shipped with ${f.carrier}, tracking number ${f.tracking}.`,
    due(f, 'If it is still not shipped, Rescind cancels it on'),
    'If you do not agree with the refusal, you can open a dispute.',
  ],
  'request-withdrawn': (f) => ['The order goes on. Please ship it.', due(f, 'It has to be shipped by')],
  'request-lapsed': (_, whom) => [
    whom === 'buyer'
      ? 'The seller did not answer in time, so the order goes on as if you had not asked.'
      : 'You did not answer in time, so the order goes on.',
  ],
  shipped: (f) => [
    f.tracking && `It is on its way with ${f.carrier}. Tracking number: ${f.tracking}.`,
    'From now on it can be cancelled only if the seller agrees.',
  ],
  delivered: (f) => [
    'The carrier has confirmed delivery.',
    due(f, 'If something is wrong, you can open a dispute until'),
  ],
  finished: () => ['The order is finished. Thank you for buying here.'],
  'dispute-opened': (f) => [
    sum(f) && `The buyer asks for ${sum(f)} back.`,
    quoted(f),
    due(f, 'Make a proposal or accept theirs. If there is no agreement, a mediator takes over on'),
  ],
  'proposal-made': (f) => [
    sum(f) && `The other side proposes a refund of ${sum(f)}.`,
    quoted(f),
    'Accept it to end the dispute on these terms, or make a proposal of your own.',
  ],
  'dispute-escalated': (f, whom) => [
    whom === 'mediator' ? 'Buyer and seller have not agreed.' : 'You have not agreed, so a mediator will decide.',
    due(f, 'The ruling is due by'),
    whom === 'mediator' ? null : 'Until then you can still agree.',
  ],
  'dispute-agreed': (f) => [
    f.amount ? `Both sides agreed on a refund of ${sum(f)}.` : 'Both sides agreed.',
    ...(f.legs ?? []).map(legSentence),
  ],
  'dispute-ruled': (f) => [
    f.amount ? `${sum(f)} goes back to the buyer.` : 'There is no refund.',
    f.reasoning && `The reasoning: “${f.reasoning}”`,
    ...(f.legs ?? []).map(legSentence),
  ],
  'refund-sent': (f) => [sum(f) && `We have sent you ${sum(f)}.`, ...(f.legs ?? []).map(legSentence)],
  'refund-settled': (f) => [sum(f) ? `${sum(f)} has arrived.` : 'It has arrived.', ...(f.legs ?? []).map(legSentence)],
  'refund-failed': (f) => [
    'The payment provider could not send your refund. We try again by ourselves, and you need not do anything.',
    due(f, 'The next try is on'),
  ],
}

/** The mail that brings a piece of news to one of the parties. */
export const mailWords = (about: News, whom: Person, facts: MailFacts): MailWords => ({
  subject: newsLine(about, whom, facts.number),
  paragraphs: [
    `${facts.title}, ${whom === 'seller' ? `sold by your store ${facts.store}` : `from ${facts.store}`}.`,
    ...bodies[about](facts, whom).filter((said): said is string => Boolean(said)),
  ],
  action: 'View the order',
})
