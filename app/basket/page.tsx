import { ShoppingBasket } from 'lucide-react'
import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { ChoiceButton } from '@/components/forms/choice-button'
import { BasketStore } from '@/components/shop/basket-store'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DoneNotice } from '@/components/ui/done-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { Money } from '@/components/ui/money'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { asked, type Query } from '@/lib/address'
import { piecesIn } from '@/lib/buying/basket'
import { basketHere } from '@/lib/buying/basket-cookie'
import { readBasketPage } from '@/lib/buying/basket-page'
import { mixedWords } from '@/lib/words/currencies'
import { changeBasket } from './actions'

export const metadata: Metadata = { title: 'Basket' }

/** What was put aside to be bought together, by store; needs no account. */
export default async function BasketPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [basket, query] = await Promise.all([basketHere(), searchParams])
  const { stores, gone, currencies, goods, shipping, total } = await readBasketPage(basket)
  const pieces = piecesIn(basket)
  const [currency] = currencies
  // Other contents are another form, and another thing that was done.
  const contents = basket.map(({ slug, quantity }) => `${slug}.${quantity}`).join()
  const done = asked(query, 'done') === 'changed' && (
    <div className="mb-5">
      <DoneNotice key={contents} title="Your basket is up to date" />
    </div>
  )
  const notForSale = gone.length > 0 && (
    <Notice
      tone="caution"
      title={gone.length === 1 ? 'One item is no longer for sale' : 'Some items are no longer for sale'}
    >
      The store took {gone.length === 1 ? 'it' : 'them'} down after you put {gone.length === 1 ? 'it' : 'them'} in. It
      goes from your basket with the next change.
    </Notice>
  )
  if (!currency)
    return (
      <>
        <PageHeader title="Basket" />
        {done}
        {notForSale}
        <Card>
          <EmptyState
            icon={ShoppingBasket}
            title="Your basket is empty"
            actions={
              <ButtonLink href="/" variant="primary">
                Go to the shop
              </ButtonLink>
            }
          >
            What you add stays in this browser until you sign out, for sixty days at most. Several stores are paid for
            together.
          </EmptyState>
        </Card>
      </>
    )
  const of = (amount: number) => <Money amount={amount} currency={currency} />
  return (
    <>
      <PageHeader title="Basket" lead={`${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`} />
      {done}
      <ActionForm key={contents} action={changeBasket} id="basket">
        {notForSale}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-8">
          <div className="grid gap-5">
            {/* The first button is what the Enter key presses: it must not take anything out. */}
            <button type="submit" name="intent" value="update" tabIndex={-1} aria-hidden="true" className="sr-only" />
            {stores.map((group) => (
              <BasketStore key={group.storeId} group={group} />
            ))}
          </div>
          <div className="lg:sticky lg:top-6">
            <Card title="In all">
              {currencies.length > 1 ? (
                <p className="text-sm">{mixedWords(currencies)}</p>
              ) : (
                <Facts
                  facts={[
                    { label: 'Goods', value: of(goods) },
                    { label: 'Shipping', value: shipping === 0 ? 'Free' : of(shipping) },
                  ]}
                  total={{ label: 'Before coupons', value: of(total) }}
                />
              )}
              <div className="mt-4 grid gap-2">
                <ChoiceButton name="intent" value="checkout" variant="primary" size="large" wide>
                  Check out
                </ChoiceButton>
                <ChoiceButton name="intent" value="update" wide>
                  Update quantities
                </ChoiceButton>
                <ButtonLink href="/" variant="quiet" wide>
                  Go on shopping
                </ButtonLink>
              </div>
              {stores.length > 1 && (
                <p className="mt-3 text-ink-soft text-xs">
                  One payment for {stores.length} stores. Each store gets an order of its own, which can be cancelled by
                  itself.
                </p>
              )}
            </Card>
          </div>
        </div>
      </ActionForm>
    </>
  )
}
