import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Link } from './link'

export type Tab = { readonly key: string; readonly label: string; readonly href: string; readonly count?: number }

/**
 * Tabs that are links, so that each has an address of its own and works without JavaScript. Where there is room for a mouse,
 * which does not scroll sideways, they take another line.
 */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <div className="strip print:hidden">
      <div
        role="tablist"
        aria-label={label}
        className="flex min-w-max gap-1 border-line border-b md:min-w-0 md:flex-wrap"
      >
        {tabs.map(({ key, label: name, href, count }) => {
          const chosen = key === current
          return (
            <Link
              key={key}
              id={`tab-${key}`}
              href={href}
              role="tab"
              aria-selected={chosen}
              scroll={false}
              className={clsx(
                '-mb-px flex min-h-11 items-center gap-2 rounded-t-md border-b-2 px-3 font-medium text-sm -outline-offset-2! transition-colors',
                chosen
                  ? 'border-accent text-accent [scroll-initial-target:nearest]'
                  : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
              )}
            >
              {name}
              {count !== undefined && (
                <span className="rounded-full bg-sunken px-1.5 text-ink-soft text-xs tabular-nums">{count}</span>
              )}
            </Link>
          )
        })}
      </div>
    </div>
  )
}

/** What the chosen tab shows. */
export function TabPanel({ current, children }: { current: string; children: ReactNode }) {
  return (
    <div role="tabpanel" aria-labelledby={`tab-${current}`} className="pt-5">
      {children}
    </div>
  )
}
