import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AwayNotice } from '@/components/shop/away-notice'
import { Picture } from '@/components/shop/picture'
import { ProductGrid } from '@/components/shop/product-grid'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Stars } from '@/components/ui/stars'
import { asked, type Query } from '@/lib/address'
import { findProducts, readStore } from '@/lib/buying/catalogue'
import { closureToTell } from '@/lib/stores/closures'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

const read = cache(readStore)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).slug))?.name }
}

/** A store: how it is rated, when it is away, and everything it sells. */
export default async function StorePage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const store = await read(slug)
  if (!store) notFound()
  const { products, page, pages } = await findProducts({ store: slug, page: Number(asked(query, 'page')) })
  return (
    <>
      <div className="flex flex-col gap-5 sm:flex-row">
        <Picture src={store.picture} alt="" early className="size-20 shrink-0 rounded-lg" />
        <PageHeader
          title={store.name}
          lead={
            <div className="grid gap-2">
              <p className="font-medium text-ink">{store.tagline}</p>
              <p>{store.description}</p>
              <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
                <Stars rating={store.ratingAverage} count={store.ratingCount} />
                <span>Ships from {store.shipsFrom}</span>
                <span>
                  {store._count.products} {store._count.products === 1 ? 'item' : 'items'}
                </span>
              </p>
            </div>
          }
          actions={<ButtonLink href={`/messages/new?store=${slug}`}>Contact seller</ButtonLink>}
        />
      </div>
      <div className="mb-6 empty:hidden">
        <AwayNotice store={store.name} closure={await closureToTell(store.id)} />
      </div>
      <ProductGrid products={products} href={(product) => `/products/${product}?from=store`} />
      <Pagination page={page} pages={pages} href={(to) => `/stores/${slug}?page=${to}`} />
    </>
  )
}
