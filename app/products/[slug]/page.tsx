import { MessageCircle } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AddedNotice } from '@/components/shop/added-notice'
import { AwayNotice } from '@/components/shop/away-notice'
import { BuyForm } from '@/components/shop/buy-form'
import { CancelFacts } from '@/components/shop/cancel-mark'
import { Picture } from '@/components/shop/picture'
import { Reviews } from '@/components/shop/reviews'
import { StoreCard } from '@/components/shop/store-card'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { KeysetPages } from '@/components/ui/keyset-pages'
import { Money } from '@/components/ui/money'
import { PageHeader } from '@/components/ui/page-header'
import { Stars } from '@/components/ui/stars'
import { address, asked, type Query } from '@/lib/address'
import { basketHere } from '@/lib/buying/basket-cookie'
import { readProduct } from '@/lib/buying/catalogue'
import { readReviews } from '@/lib/buying/reviews'
import { foundByOf, MOST_OF_ONE } from '@/lib/buying/wish'
import { closureToTell } from '@/lib/stores/closures'
import { sourceWords } from '@/lib/words/sources'
import { buy } from './actions'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

const read = cache(readProduct)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).slug))?.title }
}

/** One product: what it costs, whether and how it could be cancelled, and what its buyers say (F6). */
export default async function ProductPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const product = await read(slug)
  if (!product) notFound()
  const { title, picture, alt, currency, price, shippingFee, store, category, can } = product
  const from = foundByOf(asked(query, 'from'))
  const added = Number(asked(query, 'added'))
  const inBasket = (await basketHere()).find((line) => line.slug === slug)?.quantity
  const { reviews, before, after } = await readReviews(product.id, {
    before: asked(query, 'before') || undefined,
    after: asked(query, 'after') || undefined,
  })
  const reviewsAt = (place: { before: string } | { after: string }) =>
    `${address(`/products/${slug}`, { from: from === 'direct' ? undefined : from, ...place })}#reviews`
  const facts = (product.facts as [string, string][]).map(([label, value]) => ({ label, value }))
  return (
    <>
      <div className="mb-6 empty:hidden">
        {inBasket && added >= 1 && added <= MOST_OF_ONE && (
          <AddedNotice key={inBasket} quantity={added} title={title} />
        )}
      </div>
      <div className="grid items-start gap-x-10 gap-y-6 md:grid-cols-2">
        <Picture
          src={picture}
          alt={alt}
          early
          className="aspect-square w-full rounded-lg border border-line md:sticky md:top-6"
        />
        <div className="grid gap-6">
          <div className="-mb-6 sm:-mb-8">
            <PageHeader
              title={title}
              crumbs={[
                { label: 'Shop', href: '/' },
                { label: category.name, href: address('/', { category: category.slug }) },
              ]}
              lead={<Stars rating={product.ratingAverage} count={product.ratingCount} />}
            />
          </div>
          <p>
            <Money amount={price} currency={currency} className="font-semibold text-2xl" />
            <span className="mt-1 block text-ink-soft text-sm">
              {shippingFee === 0 ? (
                'Free shipping'
              ) : (
                <>
                  Plus <Money amount={shippingFee} currency={currency} /> shipping, however many you take
                </>
              )}
            </span>
          </p>
          <AwayNotice store={store.name} closure={await closureToTell(product.storeId)} />
          <BuyForm action={buy} slug={slug} from={from} left={product.left} />
          <section aria-label="Cancelling" className="rounded-lg border border-line bg-raised p-4 sm:px-5">
            <CancelFacts can={can} />
          </section>
          <p className="max-w-prose">{product.description}</p>
          <Facts facts={[...facts, { label: 'Source', value: sourceWords[product.source] ?? product.source }]} />
          <div className="grid gap-3">
            <StoreCard store={store} />
            <div>
              <ButtonLink href={`/messages/new?store=${store.slug}&product=${slug}`}>
                <MessageCircle className="size-4" aria-hidden="true" />
                Contact seller
              </ButtonLink>
            </div>
          </div>
        </div>
      </div>
      <Card
        id="reviews"
        title="What buyers say"
        aside={<Stars rating={product.ratingAverage} count={product.ratingCount} />}
        className="mt-10"
      >
        <Reviews reviews={reviews} />
        <KeysetPages before={before && reviewsAt({ before })} after={after && reviewsAt({ after })} />
      </Card>
    </>
  )
}
