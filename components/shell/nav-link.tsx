'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { Destination } from './navigation'

/** A link that knows when it leads to where one already is. */
export function NavLink({ href, label, block = false }: Destination & { block?: boolean }) {
  const path = usePathname()
  const here = path === href || (href !== '/' && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-current={here ? (path === href ? 'page' : 'true') : undefined}
      className={clsx(
        'flex min-h-11 items-center rounded-md px-3 font-medium text-sm transition-colors md:min-h-9',
        here ? 'bg-accent-soft text-on-accent-soft' : 'text-ink-soft hover:bg-sunken hover:text-ink',
        block && 'w-full',
      )}
    >
      {label}
    </Link>
  )
}
