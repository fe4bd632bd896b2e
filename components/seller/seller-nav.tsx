'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const places = [
  { href: '/seller', label: 'Today' },
  { href: '/seller/orders', label: 'Orders' },
  { href: '/seller/ship', label: 'Ship many' },
  { href: '/seller/record', label: 'Record' },
  { href: '/seller/settings', label: 'Settings' },
] as const

/** Where a seller can go from any of their pages. On a phone it scrolls sideways by itself. */
export function SellerNav() {
  const path = usePathname()
  return (
    <nav
      aria-label="Seller"
      className="-mx-4 mb-5 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0 print:hidden"
    >
      <ul className="flex min-w-max gap-1 border-line border-b">
        {places.map(({ href, label }) => {
          const here = href === '/seller' ? path === href : path === href || path.startsWith(`${href}/`)
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={here ? (path === href ? 'page' : 'true') : undefined}
                className={clsx(
                  '-mb-px flex min-h-11 items-center border-b-2 px-3 font-medium text-sm -outline-offset-2! transition-colors',
                  here
                    ? 'border-accent text-accent'
                    : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
                )}
              >
                {label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
