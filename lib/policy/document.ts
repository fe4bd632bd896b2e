import { z } from 'zod'
import type { Policy } from '@/lib/law/policy'
import { MINUTE } from '@/lib/law/time'
import { duration } from './duration'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** Any value may be written plainly, or as `{ "value": …, "source": "A, C", "note": "…" }`. */
const sourced = <T extends z.ZodType>(schema: T) =>
  z.preprocess((raw) => (isSourced(raw) ? raw.value : raw), schema).meta({ sourced: true })

const isSourced = (raw: unknown): raw is { value: unknown } =>
  typeof raw === 'object' && raw !== null && 'value' in raw && ('source' in raw || 'note' in raw)

const code = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'Write a code in lower case with hyphens, such as "changed-mind".')
const count = (least: number) => z.int().min(least).max(1000)
const timeZone = z
  .string()
  .refine(
    (name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC',
    'Write an IANA time zone, such as "Europe/Madrid".',
  )

const reason = z.strictObject({
  code,
  fault: z.enum(['nobody', 'seller']),
  needsText: z.boolean().default(false),
})

const calendar = z
  .strictObject({
    timeZone: sourced(timeZone),
    weekend: sourced(z.array(z.enum(WEEKDAYS)).max(6, 'At least one day of the week must be a business day.')),
    holidays: sourced(z.array(z.iso.date('Write a date as "2026-12-25".'))),
  })
  .transform(({ timeZone, weekend, holidays }) => ({
    timeZone,
    weekend: weekend.map((day) => WEEKDAYS.indexOf(day)),
    holidays: new Set(holidays),
  }))

// Asking again and again without a pause would never end.
const pause = duration.refine(
  (length) => ('ms' in length ? length.ms >= MINUTE : length.businessDays >= 1),
  'Write at least a minute, "PT1M".',
)
const afterPayment = z.strictObject({ afterPayment: duration })
const settles = z.strictObject({ from: sourced(duration), to: sourced(duration) })

/** A policy document: every knob of the law as a PM writes it. Its output is what the law reads. */
export const policyDocument = z.strictObject({
  name: code,
  title: z.string().min(1).max(80),
  notes: z.array(z.string()).default([]),
  calendar,
  payment: z.strictObject({
    payWithin: sourced(duration),
    verificationLasts: sourced(duration),
    cancelWhileVerifying: sourced(z.boolean()),
    askAgainAfter: sourced(pause),
  }),
  cancel: z.strictObject({
    freeFor: sourced(duration.nullable()),
    whileUnprocessed: sourced(z.boolean()),
    reasons: sourced(z.array(reason).min(1, 'A buyer needs at least one reason to choose from.')),
    notAtWill: sourced(z.array(z.enum(['custom-made', 'pre-sale', 'seller-rule']))),
  }),
  request: z.strictObject({
    opens: sourced(z.union([z.literal('verification-ends'), afterPayment])),
    closes: sourced(z.union([z.literal('shipping'), afterPayment])),
    answersWithin: sourced(duration),
    silence: sourced(z.enum(['cancels', 'lapses'])),
    perOrder: sourced(count(0)),
    platformCancelsAfter: sourced(duration.nullable()),
    afterShipping: sourced(z.boolean()),
  }),
  shipping: z.strictObject({
    shipWithin: sourced(duration),
    deliverWithin: sourced(duration),
    finishAfter: sourced(duration),
  }),
  dispute: z.strictObject({
    perOrder: sourced(count(0)),
    proposalsEach: sourced(count(0)),
    negotiateFor: sourced(duration),
    ruleWithin: sourced(duration),
    mediatorSilence: sourced(z.enum(['refund', 'no-refund'])),
    partialRefunds: sourced(z.boolean()),
  }),
  refund: z.strictObject({
    settles: z.strictObject({ card: settles, wallet: settles }),
    retryAfter: sourced(duration),
  }),
  coupons: z.strictObject({
    fate: z.strictObject({
      platform: sourced(z.enum(['returned', 'lost'])),
      store: sourced(z.enum(['returned', 'lost'])),
      promo: sourced(z.enum(['returned', 'lost'])),
    }),
  }),
  sellers: z.strictObject({ pointsPerFault: sourced(count(0)) }),
})

/**
 * Reads a policy document.
 * @throws ZodError whose issues name the path, what is wrong there and what is allowed.
 */
export const readPolicy = (document: unknown): Policy => policyDocument.parse(document)
