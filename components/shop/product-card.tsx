import { Link } from '@/components/ui/link'
import { Money } from '@/components/ui/money'
import { Stars } from '@/components/ui/stars'
import type { ListedProduct } from '@/lib/buying/catalogue'
import { CancelMark } from './cancel-mark'
import { Picture } from './picture'

type Props = {
  product: ListedProduct
  href: string
  /** Among the first to be seen: its picture is fetched at once. */
  early?: boolean
}

/** One product in a list; the whole card leads to it. */
export function ProductCard({ product, href, early = false }: Props) {
  const { title, picture, alt, store, currency, price, shippingFee, ratingAverage, ratingCount, can } = product
  return (
    <article className="group relative grid grid-rows-[auto_1fr] overflow-hidden rounded-lg border border-line bg-raised shadow-card transition-colors hover:border-line-strong has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2">
      <Picture src={picture} alt={alt} early={early} className="aspect-square w-full" />
      <div className="flex flex-col gap-2 p-3 sm:p-4">
        <div>
          <h2 className="font-medium text-sm leading-5 sm:text-base sm:leading-6">
            <Link
              href={href}
              className="underline-offset-4 outline-none! after:absolute after:inset-0 group-hover:underline"
            >
              {title}
            </Link>
          </h2>
          <p className="text-ink-soft text-xs">{store.name}</p>
        </div>
        {/* On a phone two cards stand side by side, and how many gave a rating does not fit. */}
        <span className="sm:hidden">
          <Stars rating={ratingAverage} />
        </span>
        <span className="hidden sm:block">
          <Stars rating={ratingAverage} count={ratingCount} />
        </span>
        <p className="mt-auto">
          <Money amount={price} currency={currency} className="font-semibold text-lg" />
          <span className="block text-ink-soft text-xs">
            {shippingFee === 0 ? (
              'free shipping'
            ) : (
              <>
                plus <Money amount={shippingFee} currency={currency} /> shipping
              </>
            )}
          </span>
        </p>
        <CancelMark can={can} />
      </div>
    </article>
  )
}
