import { randomUUID } from 'node:crypto'
import { ShoppingBag } from 'lucide-react'
import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { AddressFields } from '@/components/shop/address-fields'
import { CheckoutOrder } from '@/components/shop/checkout-order'
import { CouponFields } from '@/components/shop/coupon-fields'
import { MeansFields } from '@/components/shop/means-fields'
import { Summary } from '@/components/shop/summary'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { requireViewer } from '@/lib/auth/session'
import { address, foundByOf, MOST_ITEMS, wishesOf, wishQuery } from '@/lib/buying/basket'
import { readCheckoutPage } from '@/lib/buying/checkout-page'
import { totals } from '@/lib/buying/checkout-state'
import { quantityField } from '@/lib/buying/purchase-form'
import { one, type SearchParams } from '@/lib/search-params'
import { duration } from '@/lib/words/durations'
import { checkout, quoteNow } from './actions'

export const metadata: Metadata = { title: 'Checkout' }

type Props = { searchParams: Promise<SearchParams> }

export default async function Checkout({ searchParams }: Props) {
  const query = await searchParams
  const wishes = wishesOf(query)
  const from = foundByOf(one(query.from))
  const buyer = await requireViewer(address('/checkout', [...wishQuery(wishes), ['from', from]]))
  const { items, orders, coupons, last, payWithin } = await readCheckoutPage(buyer.id, wishes)
  const currency = items[0]?.currency
  if (!currency)
    return (
      <>
        <PageHeader title="Checkout" />
        <EmptyState
          icon={ShoppingBag}
          title="There is nothing to buy here yet"
          actions={<ButtonLink href="/">Go to the shop</ButtonLink>}
        >
          Choose an item and press “Buy now”.
        </EmptyState>
      </>
    )
  const without = (slug: string) =>
    address('/checkout', [...wishQuery(wishes.filter((wish) => wish.slug !== slug)), ['from', from]])
  const slugs = items.map(({ slug }) => slug).join(',')
  const asked = new FormData()
  asked.set('items', slugs)
  asked.set('means', 'card')
  for (const { slug, quantity } of items) asked.set(quantityField(slug), quantity)
  return (
    <>
      <PageHeader title="Checkout" />
      <ActionForm
        // Another set of items is another form.
        key={slugs}
        id="checkout"
        action={checkout}
        initial={await totals(buyer.id, asked)}
        hidden={{ key: randomUUID(), items: slugs, from }}
      >
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-8">
          <div className="grid gap-5">
            {orders.map((order) => (
              <CheckoutOrder key={order.storeId} order={order} without={items.length > 1 ? without : undefined} />
            ))}
            <AddressFields last={last} name={buyer.name} />
            <MeansFields currency={currency} />
            <CouponFields coupons={coupons} />
          </div>
          <Summary quoteNow={quoteNow} payWithin={duration(payWithin)}>
            {items.length < MOST_ITEMS && (
              <SubmitButton variant="quiet" name="intent" value="add" wide>
                Add another item
              </SubmitButton>
            )}
          </Summary>
        </div>
      </ActionForm>
    </>
  )
}
