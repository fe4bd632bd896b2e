import { z } from 'zod'
import type { Policy } from '@/lib/law/policy'
import { DAY, MINUTE } from '@/lib/law/time'
import { duration, durationOrNone } from './duration'
import { exact } from './exact'
import { sourced } from './sourced'
import { oneOf, wants } from './wants'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

const code = z
  .string(wants('a code in lower case with hyphens'))
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'Write a code in lower case with hyphens, such as "changed-mind" or "late-24h".',
  )
const yesOrNo = z.boolean(wants('true or false'))
const choice = <const V extends readonly [string, ...string[]]>(values: V) => z.enum(values, wants(oneOf(values)))
const list = <T extends z.ZodType>(entry: T, of: string) => z.array(entry, wants(`a list of ${of}: [ … ]`))
const count = (least: number) =>
  z
    .int(wants(`a whole number, ${least} or more`))
    .min(least, `Write ${least} or more.`)
    .max(1000, 'Write 1000 or less.')
const amountOrNone = z
  .int(wants('an amount in whole minor units, or null for none'))
  .min(0, 'Write 0 or more.')
  .max(1e12, 'Write 1000000000000 or less.')
  .nullable()
const timeZone = z
  .string(wants('an IANA time zone'))
  .refine(
    (name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC',
    'Write an IANA time zone, such as "Europe/Madrid".',
  )

const reason = exact({
  code,
  fault: choice(['nobody', 'seller', 'buyer', 'platform']),
  needsText: yesOrNo.default(false),
})

const calendar = exact({
  timeZone: sourced(timeZone),
  weekend: sourced(
    list(choice(WEEKDAYS), 'days of the week').max(6, 'At least one day of the week must be a business day.'),
  ),
  holidays: sourced(list(z.iso.date('Write a date as "2026-12-25".'), 'dates')),
}).transform(({ timeZone, weekend, holidays }) => ({
  timeZone,
  weekend: weekend.map((day) => WEEKDAYS.indexOf(day)),
  holidays: new Set(holidays),
}))

// Asking again and again without a pause would never end.
const pause = duration.refine(
  (length) => ('ms' in length ? length.ms >= MINUTE : length.businessDays >= 1),
  'Write at least a minute, "PT1M".',
)
const afterPayment = exact({ afterPayment: duration })
const edge = (name: string) => `"${name}", or { "afterPayment": "PT24H" } with a duration of your own`
// Days and business days cannot be compared without a calendar: only what is plainly upside down is told here.
const bounds = exact({ from: duration, to: duration }).refine(
  ({ from, to }) =>
    'ms' in from && 'ms' in to
      ? from.ms <= to.ms
      : !('businessDays' in from && 'businessDays' in to) || from.businessDays <= to.businessDays,
  'Write bounds of which "from" is not longer than "to".',
)
const settles = exact({ from: sourced(duration), to: sourced(duration) })

/**
 * A policy document: every knob of the law as a PM writes it. Its output is what the law reads. A part of the law that
 * a document does not speak of is switched off in it, so a version published before that part was there keeps its
 * meaning (T4).
 */
export const policyDocument = exact({
  name: code,
  title: z.string(wants('a title')).min(1, 'Write a title.').max(80, 'Write a title of 80 characters or less.'),
  notes: list(z.string(wants('a text')), 'texts').default([]),
  calendar,
  payment: exact({
    payWithin: sourced(duration),
    verificationLasts: sourced(duration),
    cancelWhileVerifying: sourced(yesOrNo),
    askAgainAfter: sourced(pause),
    chargebackWithin: sourced(duration).default({ ms: 90 * DAY }),
  }),
  cancel: exact({
    freeFor: sourced(durationOrNone),
    whileUnprocessed: sourced(yesOrNo),
    reasons: sourced(list(reason, 'reasons').min(1, 'A buyer needs at least one reason to choose from.')),
    notAtWill: sourced(list(choice(['custom-made', 'pre-sale', 'seller-rule']), 'kinds of item')),
    parts: sourced(yesOrNo).default(false),
  }),
  request: exact({
    opens: sourced(z.union([z.literal('verification-ends'), afterPayment], wants(edge('verification-ends')))),
    closes: sourced(z.union([z.literal('shipping'), afterPayment], wants(edge('shipping')))),
    notAtWill: sourced(choice(['sellers-fault', 'any-reason'])).default('sellers-fault'),
    answersWithin: sourced(duration),
    silence: sourced(choice(['cancels', 'lapses'])),
    reviewedBy: sourced(choice(['seller', 'platform', 'either'])).default('seller'),
    storeMayChoose: sourced(bounds.nullable()).default(null),
    againAfterRefusal: sourced(yesOrNo).default(false),
    perOrder: sourced(count(0)),
    platformCancelsAfter: sourced(durationOrNone),
    afterShipping: sourced(yesOrNo),
  }),
  shipping: exact({
    shipWithin: sourced(duration),
    trackingWithin: sourced(durationOrNone).default(null),
    sellerMayCallOff: sourced(yesOrNo).default(false),
    extension: exact({
      perOrder: sourced(count(0)),
      longestDays: sourced(count(1)),
      answersWithin: sourced(duration),
    }).default({ perOrder: 0, longestDays: 1, answersWithin: { ms: 2 * DAY } }),
    address: exact({ perOrder: sourced(count(0)), answersWithin: sourced(duration) }).default({
      perOrder: 0,
      answersWithin: { ms: 2 * DAY },
    }),
    deliverWithin: sourced(duration),
    finishAfter: sourced(duration),
    protectionExtendsBy: sourced(durationOrNone).default(null),
  }),
  dispute: exact({
    perOrder: sourced(count(0)),
    afterRefusal: sourced(yesOrNo).default(true),
    afterShipping: sourced(yesOrNo).default(true),
    proposalsEach: sourced(count(0)),
    negotiateFor: sourced(duration),
    withoutAgreement: sourced(choice(['mediator', 'refund', 'no-refund'])).default('mediator'),
    ruleWithin: sourced(duration),
    mediatorSilence: sourced(choice(['refund', 'no-refund'])),
    partialRefunds: sourced(yesOrNo),
    approvalAbove: sourced(amountOrNone).default(null),
    approveWithin: sourced(duration).default({ ms: 3 * DAY }),
    approvalSilence: sourced(choice(['carried-out', 'sent-back'])).default('carried-out'),
    appealWithin: sourced(durationOrNone).default(null),
  }),
  refund: exact({
    settles: exact({ card: settles, wallet: settles }),
    retryAfter: sourced(duration),
    beforeGoodsBack: sourced(yesOrNo).default(false),
    trackingProof: sourced(yesOrNo).default(false),
    sendBackWithin: sourced(duration).default({ ms: 14 * DAY }),
    confirmReturnWithin: sourced(duration).default({ ms: 14 * DAY }),
  }),
  coupons: exact({
    fate: exact({
      platform: sourced(choice(['returned', 'lost'])),
      store: sourced(choice(['returned', 'lost'])),
      promo: sourced(choice(['returned', 'lost'])),
    }),
    grace: sourced(durationOrNone).default(null),
    stopClock: sourced(yesOrNo).default(false),
  }),
  sellers: exact({
    pointsPerFault: sourced(count(0)),
    contestWithin: sourced(durationOrNone).default(null),
    contestReviewWithin: sourced(duration).default({ ms: 14 * DAY }),
    contestSilence: sourced(choice(['struck', 'stands'])).default('struck'),
  }),
  complaint: exact({
    fileWithin: sourced(durationOrNone),
    reviewWithin: sourced(duration),
    points: sourced(count(0)),
  }).default({ fileWithin: null, reviewWithin: { ms: 14 * DAY }, points: 0 }),
  feedback: exact({ within: sourced(durationOrNone) }).default({ within: null }),
})

/**
 * Reads a policy document.
 * @throws ZodError whose issues name the path, what is wrong there and what is allowed.
 */
export const readPolicy = (document: unknown): Policy => policyDocument.parse(document)
