import { randomUUID } from 'node:crypto'
import { ShoppingBag } from 'lucide-react'
import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { OrderLinks } from '@/components/orders/order-links'
import { AddressFields } from '@/components/shop/address-fields'
import { CheckoutOrder } from '@/components/shop/checkout-order'
import { CouponFields } from '@/components/shop/coupon-fields'
import { MeansFields } from '@/components/shop/means-fields'
import { Summary } from '@/components/shop/summary'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { softTone } from '@/components/ui/tone'
import type { Query } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { wishesIn } from '@/lib/buying/basket'
import { basketHere } from '@/lib/buying/basket-cookie'
import { readCheckoutPage } from '@/lib/buying/checkout-page'
import { totals } from '@/lib/buying/checkout-state'
import { fromField, priceField, quantityField } from '@/lib/buying/purchase-form'
import { checkoutAddress, wishesOf } from '@/lib/buying/wish'
import { duration } from '@/lib/words/durations'
import { boughtAgainWords } from '@/lib/words/placed'
import { checkout, quoteNow } from './actions'

export const metadata: Metadata = { title: 'Checkout' }

type Props = { searchParams: Promise<Query> }

/** One checkout over several stores (F6): of what the address names ("Buy now"), or else of the basket. */
export default async function Checkout({ searchParams }: Props) {
  const named = wishesOf(await searchParams)
  const ofBasket = named.length === 0
  const wishes = ofBasket ? wishesIn(await basketHere()) : named
  const buyer = await requireViewer(ofBasket ? '/checkout' : checkoutAddress(named))
  const { items, orders, gone, again, coupons, last, payWithin } = await readCheckoutPage(buyer.id, wishes)
  const crumbs = ofBasket ? [{ label: 'Basket', href: '/basket' }] : []
  const currency = items[0]?.currency
  if (!currency)
    return (
      <>
        <PageHeader title="Checkout" crumbs={crumbs} />
        <EmptyState
          icon={ShoppingBag}
          title="There is nothing to buy here yet"
          actions={<ButtonLink href="/">Go to the shop</ButtonLink>}
        >
          Put something into your basket, or press “Buy now” at an item.
        </EmptyState>
      </>
    )
  const removal = (slug: string) => checkoutAddress(named.filter((wish) => wish.slug !== slug))
  const slugs = items.map(({ slug }) => slug).join(',')
  const asked = new FormData()
  asked.set('items', slugs)
  asked.set('means', 'card')
  for (const { slug, quantity } of items) asked.set(quantityField(slug), quantity)
  const hidden = {
    key: randomUUID(),
    items: slugs,
    ...(ofBasket && { basket: 1 }),
    ...Object.fromEntries(items.map(({ slug, from }) => [fromField(slug), from])),
    ...Object.fromEntries(items.map(({ slug, price }) => [priceField(slug), price])),
  }
  return (
    <>
      <PageHeader title="Checkout" crumbs={crumbs} />
      {again.length > 0 && (
        <div className="mb-6" data-bought-just-now>
          <Notice tone="caution" title={boughtAgainWords.title}>
            <p>{boughtAgainWords.what(again.length)}</p>
            <OrderLinks numbers={again} />
          </Notice>
        </div>
      )}
      {gone.length > 0 && (
        <div className="mb-6">
          <Notice tone="caution" title="Something is no longer for sale">
            It was left out of this checkout; everything else is here.
          </Notice>
        </div>
      )}
      <ActionForm
        // Another set of items is another form.
        key={slugs}
        id="checkout"
        action={checkout}
        initial={await totals(buyer.id, asked)}
        hidden={hidden}
      >
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-8">
          <div className="grid gap-5">
            {orders.map((order) => (
              <CheckoutOrder
                key={order.storeId}
                order={order}
                without={!ofBasket && items.length > 1 ? removal : undefined}
              />
            ))}
            <AddressFields last={last} name={buyer.name} />
            <MeansFields currency={currency} />
            <CouponFields coupons={coupons} />
          </div>
          <Summary
            quoteNow={quoteNow}
            payWithin={duration(payWithin)}
            // Whoever goes back after buying stands at the buttons, and not at the top.
            caution={
              again.length > 0 && (
                <div className={`rounded-lg p-3 text-sm ${softTone.caution}`} data-bought-just-now>
                  <p className="font-medium">{boughtAgainWords.title}</p>
                  <OrderLinks numbers={again} />
                </div>
              )
            }
          >
            {ofBasket && (
              <ButtonLink href="/basket" variant="quiet" wide>
                Change the basket
              </ButtonLink>
            )}
          </Summary>
        </div>
      </ActionForm>
    </>
  )
}
