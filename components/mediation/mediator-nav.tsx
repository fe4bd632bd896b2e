'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const places = [
  { href: '/admin/disputes', label: 'Queue', also: '/admin/reviews' },
  { href: '/admin/audit', label: 'Audit' },
  { href: '/admin/policies', label: 'Policies' },
  { href: '/admin/clock', label: 'Clock', simulated: true },
  { href: '/admin/mailbox', label: 'Mailbox' },
  { href: '/admin/health', label: 'Health' },
] as const

/** Where a mediator can go from any of their pages. On a phone it scrolls sideways by itself. */
export function MediatorNav({ simulated }: { simulated: boolean }) {
  const path = usePathname()
  const within = (href: string) => path === href || path.startsWith(`${href}/`)
  return (
    <nav
      aria-label="Mediation"
      className="-mx-4 mb-5 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0 print:hidden"
    >
      <ul className="flex min-w-max gap-1 border-line border-b">
        {places
          .filter((place) => simulated || !('simulated' in place))
          .map((place) => {
            const here = within(place.href) || ('also' in place && within(place.also))
            return (
              <li key={place.href}>
                <Link
                  href={place.href}
                  prefetch={false}
                  aria-current={here ? (path === place.href ? 'page' : 'true') : undefined}
                  className={clsx(
                    '-mb-px flex min-h-11 items-center border-b-2 px-3 font-medium text-sm -outline-offset-2! transition-colors',
                    here
                      ? 'border-accent text-accent'
                      : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
                  )}
                >
                  {place.label}
                </Link>
              </li>
            )
          })}
      </ul>
    </nav>
  )
}
