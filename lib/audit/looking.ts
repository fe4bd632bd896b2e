import { z } from 'zod'
import { address, asked, type Query } from '@/lib/address'
import { placeIn } from '@/lib/keyset'
import { movesByName } from '@/lib/words/audit'
import { DEEDS } from './deed'

/** Who moves orders; a mediator can also be looked for by their id. */
export const PARTIES = ['buyer', 'seller', 'mediator', 'clock', 'provider', 'carrier'] as const

/** What to look for: all moves, all deeds, or one of either under its name. */
export const KINDS = [
  'moves',
  'deeds',
  ...DEEDS.map((kind) => `d.${kind}`),
  'm.place',
  ...movesByName.map((move) => `m.${move}`),
]

const day = z.iso.date().optional().catch(undefined)
/** Longer than the number of any order: nothing is found by it, and nothing breaks. */
const LONGEST_NUMBER = 40

const looking = z.object({
  number: z.string().transform((text) => text.slice(0, LONGEST_NUMBER).toUpperCase() || undefined),
  who: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,40}$/)
    .optional()
    .catch(undefined),
  what: z.enum(KINDS).optional().catch(undefined),
  /** Days in UTC, both of them included. */
  from: day,
  to: day,
  before: placeIn,
  after: placeIn,
})

/** What is looked for in the audit log; all of it is in the address. */
export type Looking = Partial<z.output<typeof looking>>

/** Reads an address. What makes no sense in it is as if it were not there. */
export const lookingFor = (query: Query): Looking => {
  const names = ['who', 'what', 'from', 'to', 'before', 'after'] as const
  return looking.parse({
    number: asked(query, 'q'),
    ...Object.fromEntries(names.map((name) => [name, asked(query, name) || undefined])),
  })
}

export const lookingAddress = (path: string, { number, ...rest }: Looking): string =>
  address(path, { q: number, ...rest })
