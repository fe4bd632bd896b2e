import { z } from 'zod'
import type { Move, Payloads } from '@/lib/law/command'
import { minor } from '@/lib/law/money'
import { callOffWords, faultWords, refuseWords } from '@/lib/words/reasons'

const keys = <K extends string>(words: Readonly<Record<K, unknown>>) => Object.keys(words) as K[]

const amount = z
  .int('Write an amount in whole minor units: 1250 is €12.50.')
  .transform(minor)
  .meta({ description: 'Whole minor units, such as cents.' })
const note = z.string().nullish()

const nothing = z.strictObject({}).default({})
const asking = z.strictObject({ reason: z.string().meta({ description: 'A reason of the policy.' }), note })
const label = z.strictObject({ carrier: z.string(), tracking: z.string() })
const ofParcel = z.strictObject({ tracking: z.string() })
const ofLeg = z.strictObject({ leg: z.int().min(1).meta({ description: 'The part of the refund, counted from 1.' }) })

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

  'open-dispute': z.strictObject({ reason: z.string(), story: z.string(), wanted: amount }),
  propose: z.strictObject({ amount, note }),
  'accept-proposal': z.strictObject({ number: z.int().min(1) }),
  escalate: nothing,
  'escalate-unanswered': nothing,
  rule: z.strictObject({ amount, fault: z.enum(keys(faultWords)), reasoning: z.string() }),
  'end-mediation': nothing,

  'settle-refund': ofLeg,
  'fail-refund': ofLeg,
  'retry-refund': ofLeg,
  'ask-refund-again': ofLeg,
} satisfies { readonly [M in Move]: z.ZodType<Payloads[M]> }
