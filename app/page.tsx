import { PackageSearch } from 'lucide-react'
import type { Metadata } from 'next'
import { Categories } from '@/components/shop/categories'
import { ProductGrid } from '@/components/shop/product-grid'
import { SearchBar } from '@/components/shop/search-bar'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { address, asked, type Query } from '@/lib/address'
import { findProducts, categories as readCategories, shopSorts } from '@/lib/buying/catalogue'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const search = asked(await searchParams, 'q')
  // The layout names the shop in the titles of the pages below it, and this one stands beside it.
  return { title: { absolute: `${search ? `Search: ${search.slice(0, 60)}` : 'Shop'} · Rescind` } }
}

/** The shop: everything for sale, by category, words and price. */
export default async function Shop({ searchParams }: Props) {
  const query = await searchParams
  const search = asked(query, 'q')
  const categories = await readCategories()
  const category = categories.find(({ slug }) => slug === asked(query, 'category'))
  const sort = shopSorts.find((known) => known === asked(query, 'sort'))
  const { products, total, page, pages } = await findProducts({
    search,
    category: category?.slug,
    sort,
    page: Number(asked(query, 'page')),
  })
  const from = search ? 'search' : category ? 'category' : undefined
  const found = `${total} ${total === 1 ? 'item' : 'items'}${search && category ? ` in ${category.name}` : ''}`
  return (
    <>
      <PageHeader
        title={search ? `Search: “${search}”` : (category?.name ?? 'Things made with care')}
        lead={
          search || category
            ? found
            : 'From small workshops and our own wholesale desk. Each one says before you pay whether it can be cancelled, and until when.'
        }
      />
      <div className="grid gap-5">
        <SearchBar search={search} category={category?.slug} sort={sort} />
        <Categories
          categories={categories}
          current={category?.slug}
          href={(slug) => address('/', { q: search, category: slug, sort })}
        />
        {products.length === 0 ? (
          <EmptyState
            icon={PackageSearch}
            title={search ? `Nothing${category ? ` in ${category.name}` : ''} matches “${search}”` : 'Nothing here yet'}
            actions={
              <>
                {search && category && (
                  <ButtonLink href={address('/', { q: search, sort })}>Search in everything</ButtonLink>
                )}
                <ButtonLink href="/">Show everything</ButtonLink>
              </>
            }
          >
            {search
              ? `Try fewer words${category ? `, or look beyond ${category.name}` : ', or look through a category'}.`
              : 'The shop has no goods in it.'}
          </EmptyState>
        ) : (
          <ProductGrid products={products} href={(slug) => address(`/products/${slug}`, { from })} />
        )}
        <Pagination
          page={page}
          pages={pages}
          href={(to) => address('/', { q: search, category: category?.slug, sort, page: to > 1 ? to : undefined })}
        />
      </div>
    </>
  )
}
