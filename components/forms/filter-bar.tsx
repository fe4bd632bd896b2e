import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'

type Props = {
  /** The page it narrows; a plain GET form, so that a filtered list has an address. */
  action: string
  searchLabel: string
  search: string
  /** Whether anything is narrowed, so that everything can be shown again. */
  narrowed: boolean
  /** `Narrow`s, beside the search. */
  children?: ReactNode
}

/** Search and filters above a list. Works without JavaScript. */
export function FilterBar({ action, searchLabel, search, narrowed, children }: Props) {
  return (
    <search>
      <form action={action} method="get" className="flex flex-wrap items-end gap-3">
        <label className="grid min-w-0 grow basis-full sm:basis-64 gap-1.5 font-medium text-sm">
          {searchLabel}
          <span className="relative block font-normal">
            <Search
              className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-soft"
              aria-hidden="true"
            />
            <input
              key={search}
              name="q"
              type="search"
              defaultValue={search}
              // Going back, a browser would put in what was typed last above a list that it does not tell of.
              autoComplete="off"
              className="control pl-9"
            />
          </span>
        </label>
        {children}
        <Button type="submit" className="min-h-11!">
          Show
        </Button>
        {narrowed && (
          <Link href={action} className="link inline-flex min-h-11 items-center text-sm">
            Show everything
          </Link>
        )}
      </form>
    </search>
  )
}
