import { Link } from '@/components/ui/link'
import { Stars } from '@/components/ui/stars'
import { Picture } from './picture'

type Props = {
  store: {
    readonly slug: string
    readonly name: string
    readonly tagline: string
    readonly shipsFrom: string
    readonly picture: string
    readonly ratingAverage: number
    readonly ratingCount: number
  }
}

/** Who sells it, how buyers rate them, and where it is sent from. */
export function StoreCard({ store }: Props) {
  return (
    <div className="relative flex items-center gap-4 rounded-lg border border-line bg-raised p-4 transition-colors hover:border-line-strong">
      <Picture src={store.picture} alt="" className="size-14 shrink-0 rounded-md" />
      <div className="grid min-w-0 gap-0.5 text-sm">
        <p className="text-ink-soft">
          Sold by{' '}
          <Link
            href={`/stores/${store.slug}`}
            className="font-semibold text-ink underline-offset-4 after:absolute after:inset-0 hover:underline"
          >
            {store.name}
          </Link>
        </p>
        <Stars rating={store.ratingAverage} count={store.ratingCount} />
        <p className="text-ink-soft">Ships from {store.shipsFrom}</p>
      </div>
    </div>
  )
}
