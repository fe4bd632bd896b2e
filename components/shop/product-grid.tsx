import type { ListedProduct } from '@/lib/buying/catalogue'
import { ProductCard } from './product-card'

/** Products side by side: two on a phone, four where there is room. */
export function ProductGrid({
  products,
  href,
}: {
  products: readonly ListedProduct[]
  href: (slug: string) => string
}) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:gap-5 md:grid-cols-3 lg:grid-cols-4">
      {products.map((product, at) => (
        <li key={product.slug} className="grid">
          <ProductCard product={product} href={href(product.slug)} early={at < 4} />
        </li>
      ))}
    </ul>
  )
}
