'use client'

import { clsx } from 'clsx'
import { usePathname } from 'next/navigation'
import { Link } from '@/components/ui/link'
import { Count, unreadWords } from './count'
import type { Destination } from './navigation'

/** A link that knows when it leads to where one already is. */
export function NavLink({
  href,
  label,
  block = false,
  unread = 0,
}: Destination & { block?: boolean; unread?: number }) {
  const path = usePathname()
  const here = path === href || (href !== '/' && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-label={unread > 0 ? `${label}, ${unreadWords(unread)}` : undefined}
      aria-current={here ? (path === href ? 'page' : 'true') : undefined}
      className={clsx(
        'flex min-h-11 items-center gap-2 rounded-md px-3 font-medium text-sm transition-colors md:min-h-9',
        here ? 'bg-accent-soft text-on-accent-soft' : 'text-ink-soft hover:bg-sunken hover:text-ink',
        block && 'w-full',
      )}
    >
      {label}
      <Count of={unread} />
    </Link>
  )
}
