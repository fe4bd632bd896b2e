'use client'

import { clsx } from 'clsx'
import { usePathname } from 'next/navigation'
import { Link } from './link'

/** A page of a section. `also`: where else one is within it. `alone`: only on it, not on what lies below its address. */
export type Place = {
  readonly href: string
  readonly label: string
  readonly also?: string
  readonly alone?: boolean
}

/** Where one can go from any page of a section. On a phone it scrolls sideways by itself, to the page one is on. */
export function SectionNav({ label, places }: { label: string; places: readonly Place[] }) {
  const path = usePathname()
  const within = (href: string) => path === href || path.startsWith(`${href}/`)
  return (
    <nav aria-label={label} className="strip mb-5 print:hidden">
      <ul className="flex min-w-max gap-1 border-line border-b">
        {places.map(({ href, label: name, also, alone }) => {
          const here = path === href || (!alone && within(href)) || (also !== undefined && within(also))
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={here ? (path === href ? 'page' : 'true') : undefined}
                className={clsx(
                  '-mb-px flex min-h-11 items-center border-b-2 px-3 font-medium text-sm -outline-offset-2! transition-colors',
                  here
                    ? 'border-accent text-accent [scroll-initial-target:nearest]'
                    : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
                )}
              >
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
