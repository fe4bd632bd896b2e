import { z } from 'zod'
import type { Move } from '@/lib/law/command'
import type { Means } from '@/lib/law/order'
import type { CouponFate, News, RefusalCode } from '@/lib/law/outcome'
import type { Leg } from '@/lib/law/refund'
import type { StateName } from '@/lib/law/rule'
import type { Badge, Status } from '@/lib/law/status'
import { fateWords } from '@/lib/words/coupons'
import { meansWords } from '@/lib/words/items'
import { allNews } from '@/lib/words/news'
import { legWords } from '@/lib/words/refunds'
import { refusalCodes } from '@/lib/words/refusals'
import { regionWords, statesOf } from '@/lib/words/states'
import { badgeWords, statusWords } from '@/lib/words/statuses'
import { moment } from './moment'
import { payloads } from './payloads'
import type { ShownRegion } from './standing'

const keys = <K extends string>(words: Readonly<Record<K, unknown>>) => Object.keys(words) as [K, ...K[]]
const means = keys<Means>(meansWords)
const rule = z.string().regex(/^[A-Z]\d+$/, 'Write a rule of the rule book, such as "C9".')
const amount = z.int().min(0)

const told = z
  .enum(['buyer', 'seller', 'mediator'].flatMap((whom) => allNews.map((about: News) => `${whom}: ${about}`)))
  .meta({ id: 'news', description: 'Who is told what.', examples: ['buyer: cancelled'] })

const stateIn = <R extends ShownRegion>(region: R) =>
  z
    .enum(statesOf(region) as [StateName<R>, ...StateName<R>[]])
    .optional()
    .meta({ description: regionWords[region].title })

/** Where each region beside the main road stands. */
const states = {
  dispute: stateIn('dispute'),
  extension: stateIn('extension'),
  destination: stateIn('destination'),
  protection: stateIn('protection'),
  returning: stateIn('returning'),
  complaint: stateIn('complaint'),
  mark: stateIn('mark'),
  feedback: stateIn('feedback'),
  chargeback: stateIn('chargeback'),
} satisfies Record<ShownRegion, unknown>

const standing = {
  status: z.enum(keys<Status>(statusWords)).optional(),
  badges: z
    .array(z.enum(keys<Badge>(badgeWords)))
    .optional()
    .meta({ description: 'All of them, in any order.' }),
  refund: z
    .strictObject(Object.fromEntries(means.map((one) => [one, amount.optional()])))
    .optional()
    .meta({ description: 'What goes back in all, by means, in minor units. A means that is not named gets nothing.' }),
  legs: z
    .array(z.strictObject({ means: z.enum(means), amount, state: z.enum(keys<Leg['state']>(legWords)) }))
    .optional()
    .meta({ description: 'Every part of the refund with where it stands, in the order in which they were decided.' }),
  coupons: z
    .record(z.string(), z.enum([...keys<CouponFate>(fateWords), 'untouched']))
    .optional()
    .meta({ description: 'What became of the coupons named, by their id.' }),
  usableUntil: z
    .record(z.string(), moment)
    .optional()
    .meta({ description: 'Until when coupons that came back can be used, where the policy gave them another end.' }),
  ...states,
  cancelled: z
    .record(z.string(), z.int().min(1))
    .optional()
    .meta({
      description: 'How many units of each line are cancelled, by the line, counted from 1. Lines not named have none.',
      examples: [{ '1': 2 }],
    }),
  points: z.int().min(0).optional().meta({ description: 'Penalty points of the seller for this order, in all.' }),
  told: z.array(told).optional().meta({ description: 'Each of these was told, since the last step or in all.' }),
  clock: z
    .array(z.enum(keys<Move>(payloads)))
    .optional()
    .meta({ description: 'Everything the clock did to the order, since the last step or in all, in order.' }),
}

/** What is expected after a step, on the order it is about. */
export const stepExpects = z
  .strictObject({
    ok: z.literal(true).optional().meta({ description: 'The move is made.' }),
    rule: rule.optional().meta({ description: 'The rule by which it is made or refused.' }),
    refused: z
      .strictObject({
        code: z.enum(refusalCodes as [RefusalCode, ...RefusalCode[]]).optional(),
        rule: rule.optional(),
        opensAt: moment.nullable().optional().meta({ description: 'When it would be allowed; null: never by itself.' }),
        closedAt: moment.optional(),
        limit: z.int().optional(),
      })
      .optional()
      .meta({ description: 'The move is refused, like this.' }),
    ...standing,
  })
  .meta({ id: 'after-a-step' })

/** What is expected at the end, of the order and of the siblings named. */
export const endExpects = z
  .strictObject({
    ...standing,
    siblings: z.record(z.string(), z.strictObject(standing)).optional(),
  })
  .meta({ id: 'at-the-end' })

export type StepExpects = z.output<typeof stepExpects>
export type EndExpects = z.output<typeof endExpects>
