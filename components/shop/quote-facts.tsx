import { Facts } from '@/components/ui/facts'
import { Money } from '@/components/ui/money'
import type { Quote } from '@/lib/buying/quote'
import { meansWords } from '@/lib/words/items'

/** A checkout's sums, and what each means of payment pays. */
export function QuoteFacts({ quote }: { quote: Quote }) {
  const { currency, goods, shipping, discount, total, card, wallet, orders } = quote
  const of = (amount: number) => <Money amount={amount} currency={currency} />
  return (
    <>
      <Facts
        facts={[
          { label: 'Goods', value: of(goods) },
          { label: 'Shipping', value: shipping === 0 ? 'Free' : of(shipping) },
          discount > 0 && { label: 'Coupons', value: of(-discount) },
        ]}
        total={{ label: 'Total', value: of(total) }}
      />
      {wallet > 0 && (
        <Facts
          facts={[
            { label: meansWords.wallet, value: of(wallet) },
            card > 0 && { label: meansWords.card, value: of(card) },
          ]}
        />
      )}
      {orders.length > 1 && (
        <div className="mt-2 border-line border-t pt-2">
          <p className="text-ink-soft text-sm">One payment, and an order with each store:</p>
          <Facts facts={orders.map(({ store, total }) => ({ label: store, value: of(total) }))} />
        </div>
      )}
    </>
  )
}
