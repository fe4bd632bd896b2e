import { randomUUID } from 'node:crypto'
import { pay } from '@/lib/buying/pay'
import { place } from '@/lib/buying/place'
import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { addresses } from '@/prisma/seed/people'

export const BUYER = 'buyer@example.com'

/** Buys and pays so many orders at a moment, each of which its buyer may cancel at once; answers with their numbers. */
export async function ordersToCancel(count: number, at: number): Promise<string[]> {
  const { id: buyerId } = await reader.user.findUniqueOrThrow({ where: { email: BUYER } })
  const product = await reader.product.findFirstOrThrow({ where: { cancelKind: 'at-will', stock: null } })
  const numbers: string[] = []
  for (let index = 0; index < count; index++) {
    const placed = await place(
      buyerId,
      {
        ...{ key: randomUUID(), items: [{ productId: product.id, quantity: 1 }], coupons: [], foundBy: 'direct' },
        ...{ fromWallet: minor(500), address: addresses[BUYER] },
      },
      { at },
    )
    if (placed.is !== 'placed') throw new Error(JSON.stringify(placed))
    await pay(buyerId, placed.checkoutId, at)
    numbers.push(...placed.numbers)
  }
  return numbers
}
