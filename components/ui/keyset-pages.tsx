import { ChevronLeft, ChevronRight } from 'lucide-react'
import { ButtonLink } from './button'

const pages = { before: 'Previous', after: 'Next' }

type Props = { before: string | null; after: string | null; words?: typeof pages }

/** The way through a list that is cut at keys: the addresses of the pages beside this one. Nothing where there is one page. */
export function KeysetPages({ before, after, words = pages }: Props) {
  if (!before && !after) return null
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-2 py-4 text-sm">
      <span>
        {before && (
          <ButtonLink href={before} rel="prev" size="small">
            <ChevronLeft className="hidden size-4 sm:block" aria-hidden="true" />
            {words.before}
          </ButtonLink>
        )}
      </span>
      <span>
        {after && (
          <ButtonLink href={after} rel="next" size="small">
            {words.after}
            <ChevronRight className="hidden size-4 sm:block" aria-hidden="true" />
          </ButtonLink>
        )}
      </span>
    </nav>
  )
}
