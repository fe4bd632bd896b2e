import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from './link'

export type Crumb = { readonly label: string; readonly href: string }

type Props = {
  title: ReactNode
  /** The way here, without the page itself. */
  crumbs?: readonly Crumb[]
  /** What the page is about, in a sentence. */
  lead?: ReactNode
  /** Beside the title: a status, a mark. */
  beside?: ReactNode
  actions?: ReactNode
}

/** The head of a page: where one is, what it is called, what can be done. Holds the page's only `h1`. */
export function PageHeader({ title, crumbs = [], lead, beside, actions }: Props) {
  return (
    <header className="mb-6 grid gap-3 sm:mb-8">
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumbs">
          <ol className="flex flex-wrap items-center gap-1 text-ink-soft text-sm">
            {crumbs.map(({ label, href }) => (
              <li key={href} className="flex items-center gap-1">
                <Link href={href} className="rounded-sm py-1 hover:text-ink hover:underline">
                  {label}
                </Link>
                <ChevronRight className="size-3.5" aria-hidden="true" />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="grid min-w-0 gap-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <h1 className="min-w-0 font-semibold text-2xl">{title}</h1>
            {beside}
          </div>
          {lead && <div className="max-w-prose text-ink-soft">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  )
}
