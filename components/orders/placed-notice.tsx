import { DoneNotice } from '@/components/ui/done-notice'
import { asked, type Query } from '@/lib/address'
import { justPlaced } from '@/lib/orders/queries/just-placed'
import { placedWords } from '@/lib/words/placed'
import { OrderLinks } from './order-links'

/** What came of the checkout that led here, as the address tells it (`placed`): its orders, and what was paid (F6). */
export async function PlacedNotice({ buyerId, query }: { buyerId: string; query: Query }) {
  const checkoutId = asked(query, 'placed')
  const placed = checkoutId ? await justPlaced(buyerId, checkoutId) : null
  if (!placed) return null
  const { numbers, paid, due, currency } = placed
  return (
    <DoneNotice key={checkoutId} title={placedWords(numbers.length, paid, due, currency)}>
      {numbers.length > 1 && <OrderLinks numbers={numbers} />}
    </DoneNotice>
  )
}
