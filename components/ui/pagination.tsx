import { ChevronLeft, ChevronRight } from 'lucide-react'
import { ButtonLink } from './button'

type Props = {
  page: number
  pages: number
  /** The address of a page, counted from 1. */
  href: (page: number) => string
}

/** Where one is in a long list, and the way on. Nothing, where everything fits on one page. */
export function Pagination({ page, pages, href }: Props) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-2 py-4 text-sm">
      <span className="sm:min-w-28">
        {page > 1 && (
          <ButtonLink href={href(page - 1)} rel="prev" size="small">
            <ChevronLeft className="hidden size-4 sm:block" aria-hidden="true" />
            Previous
          </ButtonLink>
        )}
      </span>
      <span className="whitespace-nowrap text-ink-soft tabular-nums">
        Page {page} of {pages}
      </span>
      <span className="text-right sm:min-w-28">
        {page < pages && (
          <ButtonLink href={href(page + 1)} rel="next" size="small">
            Next
            <ChevronRight className="hidden size-4 sm:block" aria-hidden="true" />
          </ButtonLink>
        )}
      </span>
    </nav>
  )
}
