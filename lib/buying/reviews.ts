import { reader } from '@/lib/db'
import { beyond, cutPage, placeKey, placeOf } from '@/lib/keyset'
import type { Instant } from '@/lib/law/time'

const PER_PAGE = 20

/** Where a page of reviews begins: after a key, or before one. */
export type Beginning = { readonly before?: string | undefined; readonly after?: string | undefined }

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
export async function readReviews(productId: string, place: Beginning): Promise<ReviewPage> {
  const backwards = place.before !== undefined
  const edge = placeOf(place.before ?? place.after)
  const direction = backwards ? 'asc' : 'desc'
  const found = await reader.review.findMany({
    where: { productId, text: { not: '' }, ...(edge && beyond('at', edge, backwards)) },
    orderBy: [{ at: direction }, { id: direction }],
    take: PER_PAGE + 1,
    select: { id: true, author: true, stars: true, text: true, at: true },
  })
  // Nobody is led past the ends; whoever is there all the same begins anew.
  if (edge && found.length === 0) return readReviews(productId, {})
  const reviews = found.map(({ at, ...review }) => ({ ...review, at: at.getTime() }))
  const { rows, ...beside } = cutPage(reviews, PER_PAGE, { fromKey: edge !== null, backwards }, placeKey)
  return { reviews: rows, ...beside }
}
