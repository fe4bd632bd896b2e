import { z } from 'zod'
import type { Move, Payloads } from '@/lib/law/command'
import { minor } from '@/lib/law/money'
import { meansWords } from '@/lib/words/items'
import { callOffWords, faultWords, refuseWords } from '@/lib/words/reasons'

const keys = <K extends string>(words: Readonly<Record<K, unknown>>) => Object.keys(words) as K[]

const amount = z
  .int('Write an amount in whole minor units: 1250 is €12.50.')
  .transform(minor)
  .meta({ description: 'Whole minor units, such as cents.' })
const note = z.string().nullish()

const line = z.int().min(1).meta({ description: 'The line of the order, counted from 1.' })
const stars = z.int('Write whole stars, 1 to 5.').meta({ description: 'One to five stars.' })
const story = z.string().meta({ description: 'What happened, in the words of whoever tells it.' })
const reasoning = z.string().meta({ description: 'Why the mediator decides so.' })

const mediator = z
  .string()
  .min(1)
  .optional()
  .meta({ description: 'Which mediator, by any name; those without one are one and the same.' })

const nothing = z.strictObject({}).default({})
const parts = z
  .array(z.strictObject({ line, quantity: z.int() }))
  .nullish()
  .meta({ description: 'What is to be cancelled; left out, everything.' })
const asking = z.strictObject({ reason: z.string().meta({ description: 'A reason of the policy.' }), note, parts })
const label = z.strictObject({ carrier: z.string(), tracking: z.string() })
const ofParcel = z.strictObject({ tracking: z.string() })
const postalAddress = z.strictObject({
  recipient: z.string(),
  street: z.string(),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
})
const ofLeg = z.strictObject({ leg: z.int().min(1).meta({ description: 'The part of the refund, counted from 1.' }) })
const ofAttempt = ofLeg.extend({
  attempt: z.int().min(1).optional().meta({ description: 'Which attempt at it, counted from 1; left out, the last.' }),
})

/** What each move is told with, as a scenario writes it under `with`. */
export const payloads = {
  pay: nothing,
  'close-unpaid': nothing,
  verify: nothing,
  'decline-payment': nothing,
  'confirm-capture': nothing,
  'fail-capture': nothing,
  'ask-capture-again': nothing,

  'begin-processing': nothing,
  ship: label,
  'add-parcel': label,
  'correct-parcel': label.extend({ was: z.string().meta({ description: 'The number it has so far.' }) }),
  'miss-shipping': nothing,
  'pick-up': ofParcel,
  'fail-pick-up': ofParcel,
  'call-off': z.strictObject({ because: z.enum(keys(callOffWords)) }),
  deliver: ofParcel,
  'lose-parcel': nothing,
  finish: nothing,

  cancel: asking,
  request: asking,
  withdraw: nothing,
  accept: nothing,
  refuse: z.strictObject({
    because: z.enum(keys(refuseWords)),
    note,
    carrier: z.string().optional(),
    tracking: z.string().optional(),
  }),
  lapse: nothing,
  'step-in': nothing,

  'propose-extension': z.strictObject({
    days: z.int('Write whole days.').meta({ description: 'Days, counted as the policy counts its shipping time.' }),
  }),
  'agree-extension': nothing,
  'decline-extension': nothing,
  'lapse-extension': nothing,

  'ask-address': z.strictObject({ to: postalAddress }),
  'accept-address': nothing,
  'decline-address': nothing,
  'lapse-address': nothing,

  'extend-protection': nothing,

  'send-back': label,
  'miss-return': nothing,
  'confirm-return': nothing,
  'assume-return': nothing,
  'question-return': z.strictObject({ story }),
  'prove-parcel': nothing,

  'file-complaint': z.strictObject({ story }),
  'review-complaint': z.strictObject({ upheld: z.boolean(), reasoning }),
  'end-complaint': nothing,

  contest: z.strictObject({ story }),
  'review-contest': z.strictObject({
    struck: z.boolean().meta({ description: 'Whether the mark is taken off the record of the seller.' }),
    reasoning,
  }),
  'end-contest': nothing,

  'leave-feedback': z.strictObject({
    stars,
    text: note,
    products: z.array(z.strictObject({ line, stars, text: note })).optional(),
  }),

  'charge-back': z.strictObject({ means: z.enum(keys(meansWords)), amount }),
  'win-chargeback': nothing,
  'lose-chargeback': nothing,
  'end-chargeback': nothing,

  'open-dispute': z.strictObject({ reason: z.string(), story, wanted: amount }),
  propose: z.strictObject({ amount, note, withReturn: z.boolean().optional() }),
  'accept-proposal': z.strictObject({ number: z.int().min(1) }),
  escalate: nothing,
  'escalate-unanswered': nothing,
  rule: z.strictObject({
    amount,
    fault: z.enum(keys(faultWords)),
    reasoning,
    withReturn: z.boolean().optional(),
    atOnce: z
      .boolean()
      .optional()
      .meta({ description: 'Pay at once, though the policy would wait for the goods or for proof.' }),
    mediator,
  }),
  'approve-ruling': z.strictObject({ mediator }),
  'send-back-ruling': z.strictObject({ mediator, reasoning }),
  'end-approval': nothing,
  'end-mediation': nothing,
  'end-negotiation': nothing,
  appeal: z.strictObject({ story }),
  'rule-appeal': z.strictObject({
    amount: amount.meta({ description: 'What the buyer gets besides, in whole minor units.' }),
    pardon: z.boolean().meta({ description: 'Whether the mark is taken off the record of the seller.' }),
    fault: z
      .enum(keys(faultWords))
      .optional()
      .meta({ description: 'Whose fault it is after all; left out, it stays as the ruling found it.' }),
    reasoning,
    mediator,
  }),
  'end-appeal': nothing,

  'settle-refund': ofAttempt,
  'fail-refund': ofAttempt,
  'retry-refund': ofLeg,
  'ask-refund-again': ofLeg,
} satisfies { readonly [M in Move]: z.ZodType<Payloads[M]> }
