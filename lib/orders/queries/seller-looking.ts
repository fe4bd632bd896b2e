import { z } from 'zod'
import { address, asked, type Query } from '@/lib/address'
import { foundBys } from '@/lib/buying/wish'
import { placeIn } from '@/lib/keyset'
import type { Status } from '@/lib/law/status'
import { sourceWords } from '@/lib/words/sources'
import { statusWords } from '@/lib/words/statuses'
import { markNames } from './marks'

const SORTS = ['newest', 'oldest', 'due', 'dearest'] as const
export type Sort = (typeof SORTS)[number]

const named = <T extends string>(names: readonly T[]) =>
  z
    .enum(names as [T, ...T[]])
    .optional()
    .catch(undefined)
const some = z
  .string()
  .max(200)
  .transform((text) => text || undefined)

const looking = z.object({
  search: some,
  status: named(Object.keys(statusWords) as Status[]),
  source: named(Object.keys(sourceWords)),
  found: named(foundBys),
  reason: some,
  mark: named(markNames),
  sort: named(SORTS),
  /** Where a page ends or begins: what it is sorted by, and the order's number. */
  before: placeIn,
  after: placeIn,
})

/** What a seller looks for among their orders; all of it is in the address (F7). */
export type Looking = Partial<z.output<typeof looking>>

/** Reads an address. What makes no sense in it is as if it were not there. */
export const lookingFor = (query: Query): Looking => {
  const names = ['status', 'source', 'found', 'reason', 'mark', 'sort', 'before', 'after'] as const
  return looking.parse({
    search: asked(query, 'q'),
    ...Object.fromEntries(names.map((name) => [name, asked(query, name)])),
  })
}

/** The address of a list under `path`. */
export const lookingAddress = (path: string, { search, ...rest }: Looking): string =>
  address(path, { q: search, ...rest })
