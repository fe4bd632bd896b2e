import type { Tx } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Checkout, Step } from './checkout'
import { date } from './columns'
import type { Of } from './consequences'

/** Writes what a buyer said of the store and of what they bought, and counts it in the ratings at once (P2, F6). */
export async function writeFeedback(tx: Tx, checkout: Checkout, step: Step, said: Of<'rate'>): Promise<void> {
  const { id: orderId, store, lines } = step.held.row
  const { stars, text, products } = said
  const at = date(step.accepted.at)
  await tx.feedback.create({ data: { orderId, storeId: store.id, stars, text, at } })
  await count(tx, 'Store', store.id, stars)
  if (products.length === 0) return
  const { name: author } = await tx.user.findUniqueOrThrow({ where: { id: checkout.row.buyerId } })
  const rated = products.map(({ line, ...rest }) => {
    const productId = lines.find(({ number }) => number === line)?.productId
    if (!productId) throw new Error(`order ${step.held.row.number} has no line ${line} to rate`)
    return { productId, ...rest }
  })
  for (const { productId, stars, text } of rated.sort(byProduct)) {
    await tx.review.create({ data: { orderId, productId, author, stars, text: text ?? '', at } })
    await count(tx, 'Product', productId, stars)
  }
}

// Everybody goes from the store to its products by their ids, so that no two wait for each other.
const byProduct = (a: { readonly productId: string }, b: { readonly productId: string }) =>
  a.productId < b.productId ? -1 : 1

/**
 * Counts stars in a rating. Many checkouts share its row and none of them claims it: only a statement that reads and
 * writes at once loses nothing of what others count in the same moment.
 */
const count = (tx: Tx, table: 'Store' | 'Product', id: string, stars: number) =>
  tx.$executeRaw`UPDATE ${Prisma.raw(`"${table}"`)} SET
    "ratingAverage" = ("ratingAverage" * "ratingCount" + ${stars}) / ("ratingCount" + 1),
    "ratingCount" = "ratingCount" + 1 WHERE "id" = ${id}`
