import type { Tx } from '@/lib/db'
import type { Checkout, Step } from './checkout'
import { date } from './columns'
import type { Of } from './consequences'

/** Writes what a buyer said of the store and of what they bought, and counts it in the ratings at once (P2, F6). */
export async function writeFeedback(tx: Tx, checkout: Checkout, step: Step, said: Of<'rate'>): Promise<void> {
  const { id: orderId, store, lines } = step.held.row
  const { stars, text, products } = said
  await tx.feedback.create({ data: { orderId, storeId: store.id, stars, text, at: date(step.accepted.at) } })
  await tx.store.update({
    where: { id: store.id },
    data: counted(await tx.store.findUniqueOrThrow({ where: { id: store.id } }), stars),
  })
  if (products.length === 0) return
  const { name: author } = await tx.user.findUniqueOrThrow({ where: { id: checkout.row.buyerId } })
  for (const { line, stars, text } of products) {
    const productId = lines.find(({ number }) => number === line)?.productId
    if (!productId) throw new Error(`order ${step.held.row.number} has no line ${line} to rate`)
    await tx.review.create({ data: { orderId, productId, author, stars, text: text ?? '' } })
    const product = await tx.product.findUniqueOrThrow({ where: { id: productId } })
    await tx.product.update({ where: { id: productId }, data: counted(product, stars) })
  }
}

type Rating = { readonly ratingAverage: number; readonly ratingCount: number }

const counted = ({ ratingAverage, ratingCount }: Rating, stars: number): Rating => ({
  ratingAverage: (ratingAverage * ratingCount + stars) / (ratingCount + 1),
  ratingCount: ratingCount + 1,
})
