import { reader } from '@/lib/db'
import type { Instant } from '@/lib/law/time'

const PER_PAGE = 20

/** Where a page of reviews begins: after a key, or before one. */
export type Place = { readonly before?: string | undefined; readonly after?: string | undefined }

export type ReviewPage = {
  readonly reviews: readonly {
    readonly id: string
    readonly author: string
    readonly stars: number
    readonly text: string
    readonly at: Instant
  }[]
  /** The keys at which the pages beside this one begin; null where there is none. */
  readonly before: string | null
  readonly after: string | null
}

/** What buyers wrote about a product, the newest first. Pages are cut at keys: one more review moves none of them. */
export async function readReviews(productId: string, place: Place): Promise<ReviewPage> {
  const backwards = place.before !== undefined
  const edge = keyOf(place.before ?? place.after)
  const direction = backwards ? 'asc' : 'desc'
  const found = await reader.review.findMany({
    where: { productId, text: { not: '' }, ...(edge && beyond(edge, backwards)) },
    orderBy: [{ at: direction }, { id: direction }],
    take: PER_PAGE + 1,
    select: { id: true, author: true, stars: true, text: true, at: true },
  })
  const more = found.length > PER_PAGE
  const reviews = found.slice(0, PER_PAGE).map(({ at, ...review }) => ({ ...review, at: at.getTime() }))
  // Nobody is led past the ends; whoever is there all the same begins anew.
  if (edge && reviews.length === 0) return readReviews(productId, {})
  if (backwards) reviews.reverse()
  return {
    reviews,
    before: (backwards ? more : edge !== null) ? keyAt(reviews[0]) : null,
    after: (backwards ? edge !== null : more) ? keyAt(reviews.at(-1)) : null,
  }
}

type Key = { readonly at: Instant; readonly id: string }

const keyAt = (key: Key | undefined): string | null => (key ? `${key.at}~${key.id}` : null)

/** A key as an address has it; null where it is none. */
function keyOf(text: string | undefined): Key | null {
  const [, at, id] = /^(\d{1,15})~([\w-]{1,40})$/.exec(text ?? '') ?? []
  return at && id ? { at: Number(at), id } : null
}

// The bound on the time alone is what an index is read from.
const beyond = ({ at, id }: Key, backwards: boolean) => {
  const time = new Date(at)
  return backwards
    ? { at: { gte: time }, OR: [{ at: { gt: time } }, { id: { gt: id } }] }
    : { at: { lte: time }, OR: [{ at: { lt: time } }, { id: { lt: id } }] }
}
