import { ChevronLeft, ChevronRight } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button'

type Props = {
  /** The addresses around this page; null where the list begins or ends. */
  previous: string | null
  next: string | null
  first: string
}

/** The ways on from a page that is found by the orders around it, and not counted off. */
export function Around({ previous, next, first }: Props) {
  if (!previous && !next) return null
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-2 py-4 text-sm">
      <span className="flex gap-2">
        {previous && (
          <>
            <ButtonLink href={first} size="small" variant="quiet">
              First page
            </ButtonLink>
            <ButtonLink href={previous} rel="prev" size="small">
              <ChevronLeft className="hidden size-4 sm:block" aria-hidden="true" />
              Previous
            </ButtonLink>
          </>
        )}
      </span>
      {next && (
        <ButtonLink href={next} rel="next" size="small">
          Next
          <ChevronRight className="hidden size-4 sm:block" aria-hidden="true" />
        </ButtonLink>
      )}
    </nav>
  )
}
