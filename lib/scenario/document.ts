import { z } from 'zod'
import type { Move } from '@/lib/law/command'
import type { CouponKind } from '@/lib/law/coupon'
import type { CancelKind, Party } from '@/lib/law/order'
import { policyDocument } from '@/lib/policy/document'
import { duration } from '@/lib/policy/duration'
import { shipped } from '@/lib/policy/shipped'
import { couponKindWords } from '@/lib/words/coupons'
import { cancelKindWords } from '@/lib/words/items'
import { rules } from '@/lib/words/rules'
import { endExpects, stepExpects } from './expects'
import { moment } from './moment'
import { payloads } from './payloads'

const keys = <K extends string>(words: Readonly<Record<K, unknown>>) => Object.keys(words) as [K, ...K[]]

const amount = z
  .int('Write an amount in whole minor units: 1250 is €12.50.')
  .min(0)
  .max(1_000_000_000)
  .meta({ description: 'Whole minor units, such as cents.' })
const price = amount.min(1, 'Write a price of at least 1 minor unit.')
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/i, 'Write a name of letters, digits and hyphens, such as "second".')

/** The lines of an order are counted from 1, which is how `parts` names them. */
const line = z.strictObject({
  name: z.string().optional(),
  price,
  quantity: z.int().min(1).max(1000).default(1),
  kind: z.enum(keys<CancelKind>(cancelKindWords)).default('at-will'),
})
const lines = z.array(line).min(1, 'An order needs at least one line.').max(100)

const coupon = z.strictObject({
  id,
  kind: z.enum(keys<CouponKind>(couponKindWords)),
  amount: price,
  validUntil: moment.nullable().default(null),
  on: id.optional().meta({ description: 'The one order it applies to; left out, it applies to the whole checkout.' }),
})

const answersWithin = duration.optional().meta({
  description: 'The time to answer requests that the store chose for itself, within the bounds of the policy.',
  examples: ['PT48H'],
})

const order = z.strictObject({
  id: id.default('order'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Write a currency as "EUR".')
    .default('EUR'),
  lines,
  shipping: amount.default(0),
  answersWithin,
  means: z
    .strictObject({ card: amount.optional(), wallet: amount.optional() })
    .default({})
    .meta({ description: 'Who pays how much of the whole checkout. The card pays what is not named.' }),
  coupons: z.array(coupon).default([]),
  siblings: z
    .array(z.strictObject({ id, lines, shipping: amount.default(0), answersWithin }))
    .default([])
    .meta({ description: 'Other orders of the same checkout, which share its coupons and its payment.' }),
})

// No 'clock': it moves by itself, before every step.
const PARTIES = ['buyer', 'seller', 'mediator', 'provider', 'carrier'] as const satisfies readonly Party[]
const by = z.enum(PARTIES, 'Write who does it: buyer, seller, mediator, provider or carrier. The clock goes by itself.')

const common = {
  at: moment,
  on: id.optional().meta({ description: 'The order it is about; the main one if left out.' }),
}

const moves = keys<Move>(payloads)

const move = z.discriminatedUnion(
  'do',
  moves.map((name) =>
    z.strictObject({
      ...common,
      by,
      do: z.literal(name),
      with: payloads[name],
      note: z.string().optional(),
      expects: stepExpects.optional(),
    }),
  ) as unknown as [MoveShape],
  `Write what is done: ${moves.join(', ')}; or "pass": true to let time pass.`,
)

// The union's members differ only in `do` and in what `with` holds, which the law's own `Command` keeps together.
type MoveShape = z.ZodObject<{
  at: typeof moment
  on: z.ZodOptional<typeof id>
  by: typeof by
  do: z.ZodLiteral<Move>
  with: z.ZodRecord<z.ZodString, z.ZodUnknown>
  note: z.ZodOptional<z.ZodString>
  expects: z.ZodOptional<typeof stepExpects>
}>

const pass = z.strictObject({
  ...common,
  pass: z.literal(true, 'Say what happens: "do": a move, or "pass": true to let time pass.'),
  note: z.string().optional(),
  expects: stepExpects.omit({ ok: true, refused: true, rule: true }).optional(),
})

/** A shipped policy with some knobs turned, as it is written down. */
export const basedOn = z.strictObject({
  'based-on': z.enum(keys(shipped)),
  changes: z
    .record(z.string(), z.unknown())
    .meta({ description: 'New values by the path of their knob.', examples: [{ 'request.silence': 'lapses' }] }),
})

/** A scenario as it is written down: an order under a policy, and what happens to it. */
export const scenarioDocument = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().min(1),
  retells: z.string().optional().meta({ description: 'The claim it retells, and whose it is.' }),
  rules: z
    .array(z.enum(keys(rules)))
    .default([])
    .meta({ description: 'The rules it shows, by their ids.' }),
  policy: z.union([z.enum(keys(shipped)), basedOn, policyDocument]).default('house'),
  start: z.iso
    .datetime({ offset: true, error: 'Write an instant such as "2026-03-02T10:00:00Z".' })
    .default('2026-03-02T10:00:00Z')
    .meta({ description: 'When the order is placed.' }),
  provider: z
    .enum(['answers', 'silent'])
    .default('answers')
    .meta({ description: 'Whether the payment provider answers by itself, or only by the steps written here.' }),
  order,
  steps: z.array(z.union([move, pass])),
  expects: endExpects.optional(),
})

/** A scenario document as it was read. */
export type ScenarioDocument = z.output<typeof scenarioDocument>
