import { Badge } from '@/components/ui/badge'
import { Money } from '@/components/ui/money'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { cameBack, couponKindWords, fateReasons, fateWords } from '@/lib/words/coupons'

/** The coupons used on the order, and what became of each once it was cancelled (K1–K3). */
export function Coupons({ view: { coupons, facts } }: { view: OrderView }) {
  if (coupons.length === 0) return null
  return (
    <ul className="grid gap-3 border-line border-t pt-4 text-sm">
      {coupons.map(({ id, code, title, kind, amount, fate, returnedAt, usableUntil }) => (
        <li key={id} className="grid gap-0.5" data-coupon={code} data-fate={fate ?? undefined}>
          <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            <span className="font-medium">{title}</span>
            <span className="text-ink-soft">
              {couponKindWords[kind]} {code}
            </span>
            {fate && (
              <Badge tone={fate === 'returned' ? 'positive' : 'neutral'}>
                {returnedAt === null ? fateWords[fate] : 'Came back'}
              </Badge>
            )}
            <Money amount={-amount} currency={facts.currency} className="ml-auto" />
          </p>
          {fate && (
            <p className="text-ink-soft">
              {returnedAt === null ? fateReasons[fate] : cameBack(returnedAt, usableUntil)}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
