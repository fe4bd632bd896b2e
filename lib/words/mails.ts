import type { CancelCause, Leg, Person, RefuseReason } from '@/lib/law/order'
import type { CouponFate, News } from '@/lib/law/outcome'
import { fateReasons } from './coupons'
import { inUtc } from './moments'
import { money } from './money'
import { newsLine } from './news'
import { causeTold, reasonWords, refuseTold } from './reasons'
import { legMeans, legSentence } from './refunds'

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
const until = (open: { readonly until: number | null }) => (open.until === null ? '' : ` until ${inUtc(open.until)}`)
const sum = (facts: MailFacts) => (facts.amount == null ? null : money(facts.amount, facts.currency))
const quoted = (facts: MailFacts, own = false): Said =>
  facts.note?.trim() && `In ${own ? 'your' : 'their'} words: “${facts.note.trim()}”`
const moneyBack = (facts: MailFacts): Said[] => [
  facts.amount
    ? `You get ${money(facts.amount, facts.currency)} back, each part to where it came from.`
    : facts.amount === 0 && 'Nothing was charged, so there is nothing to return.',
  ...(facts.legs ?? []).map((leg) => `${money(leg.amount, facts.currency)}: ${legSentence(leg)}`),
]

const bodies: Record<News, Body> = {
  'payment-received': (f) => [
    `Thank you. Your payment${f.total === undefined ? '' : ` of ${money(f.total, f.currency)}`} is being verified.`,
    f.can?.cancel && `You can cancel the order without asking anyone${until(f.can.cancel)}.`,
    due(f, 'It will be verified by'),
  ],
  'payment-declined': (f) => [
    'Your payment provider declined the payment. Nothing was taken.',
    due(f, 'You can pay again until'),
    'If it is not paid by then, the order closes by itself.',
  ],
  'payment-arrived': (f) => [
    `Your payment${f.total === undefined ? '' : ` of ${money(f.total, f.currency)}`} had been declined, but has arrived after all. You need not pay again.`,
    'The order goes on.',
    due(f, 'The seller has to ship it by'),
  ],
  'order-to-ship': (f) => ['The payment has been verified. Please ship the order.', due(f, 'It has to be shipped by')],
  cancelled: (f, whom) => [
    f.cause && causeTold(f.cause, whom),
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
  requested: (f, whom) => [
    f.reason && `Reason: ${reasonWords(f.reason)}.`,
    quoted(f, whom === 'buyer'),
    ...(whom === 'buyer'
      ? [
          f.tracking
            ? 'It is shipped already, so only the seller’s yes cancels it.'
            : 'The order is on hold until the seller answers. You can take the request back until then.',
          due(f, 'The seller is asked to answer by'),
        ]
      : [
          f.tracking
            ? 'It is shipped already, so only your yes cancels it.'
            : 'The order is on hold. Please do not ship it before you have answered.',
          due(f, 'Please accept or refuse by'),
        ]),
  ],
  'request-refused': (f) => [
    f.refusal && `The seller’s reason: ${refuseTold[f.refusal]}.`,
    quoted(f),
    f.tracking && `It was shipped with ${f.carrier}, tracking number ${f.tracking}.`,
    due(f, 'If it is still not shipped, Rescind cancels it on'),
    f.can?.dispute && `If you do not agree with the refusal, you can open a dispute${until(f.can.dispute)}.`,
  ],
  'request-withdrawn': (f, whom) =>
    whom === 'buyer'
      ? ['You took your request back. The order goes on where it was.', due(f, 'The seller has to ship it by')]
      : [f.tracking ? 'The order goes on.' : 'The order goes on. Please ship it.', due(f, 'It has to be shipped by')],
  'request-lapsed': (_, whom) => [
    whom === 'buyer'
      ? 'The seller did not answer in time, so the order goes on as if you had not asked.'
      : 'You did not answer in time, so the order goes on.',
  ],
  shipped: (f) => [
    f.tracking && `It is on its way with ${f.carrier}. Tracking number: ${f.tracking}.`,
    f.can?.request && 'From now on it can be cancelled only if the seller agrees.',
  ],
  delivered: (f) => [
    'The carrier has confirmed delivery.',
    f.can?.dispute && `If something is wrong, you can open a dispute${until(f.can.dispute)}.`,
  ],
  finished: (_, whom) => [
    whom === 'buyer'
      ? 'The order is finished. Thank you for buying here.'
      : 'The order is finished: nothing more can be asked of you for it.',
  ],
  'dispute-opened': (f, whom) =>
    whom === 'buyer'
      ? [
          sum(f) && `You ask for ${sum(f)} back.`,
          quoted(f, true),
          'The seller has been told and can make you a proposal.',
          due(f, 'If there is no agreement, a mediator takes over on'),
        ]
      : [
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
    ...(f.legs ?? []).map(
      (leg) => `The payment provider could not send ${money(leg.amount, f.currency)} back to your ${legMeans(leg)}.`,
    ),
    'We try again by ourselves, and you need not do anything.',
    due(f, 'The next try is on'),
  ],
}

/** The mail that brings a piece of news to one of the parties. */
export const mailWords = (about: News, whom: Person, facts: MailFacts): MailWords => ({
  subject: newsLine(about, whom, facts.number),
  paragraphs: [ofWhat(whom, facts), ...bodies[about](facts, whom).filter((said): said is string => Boolean(said))],
  action: whom === 'mediator' ? 'Go to the case' : 'View the order',
})

type Message = Pick<MailFacts, 'number' | 'title' | 'store'> & { readonly from: string; readonly text: string }

/** The mail that says that the other side has written (P3). */
export const messageWords = (whom: Person, { number, title, store, from, text }: Message): MailWords => ({
  subject: newsLine('message', whom, number),
  paragraphs: [ofWhat(whom, { title, store }), `${from} writes: “${text}”`],
  action: 'Read and answer',
})

const ofWhat = (whom: Person, { title, store }: Pick<MailFacts, 'title' | 'store'>) =>
  `${title}, ${whom === 'seller' ? `sold by your store ${store}` : `from ${store}`}.`
