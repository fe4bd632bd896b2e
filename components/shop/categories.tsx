import { clsx } from 'clsx'
import { Link } from '@/components/ui/link'

type Props = {
  categories: readonly { readonly slug: string; readonly name: string }[]
  current?: string
  href: (category?: string) => string
}

/** The kinds of goods there are, as links. */
export function Categories({ categories, current, href }: Props) {
  const places = [{ slug: undefined, name: 'Everything' }, ...categories]
  return (
    <nav aria-label="Categories" className="strip py-1">
      <ul className="flex gap-2 sm:flex-wrap">
        {places.map(({ slug, name }) => (
          <li key={name}>
            <Link
              href={href(slug)}
              aria-current={slug === current ? 'page' : undefined}
              className={clsx(
                'flex min-h-11 items-center whitespace-nowrap rounded-full border px-4 font-medium text-sm transition-colors sm:min-h-9',
                slug === current
                  ? 'border-accent bg-accent-soft text-on-accent-soft [scroll-initial-target:nearest]'
                  : 'border-line bg-raised text-ink hover:border-line-strong',
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
