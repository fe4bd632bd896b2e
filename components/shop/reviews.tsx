import { Moment } from '@/components/ui/moment'
import { Stars } from '@/components/ui/stars'
import type { ReviewPage } from '@/lib/buying/reviews'

/** What buyers said about a product, in their words, and when (F6). */
export function Reviews({ reviews }: Pick<ReviewPage, 'reviews'>) {
  if (reviews.length === 0) return <p className="text-ink-soft text-sm">Nobody has written about it yet.</p>
  return (
    <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {reviews.map(({ id, author, stars, text, at }) => (
        <li key={id} className="grid content-start gap-1.5 text-sm">
          <Stars rating={stars} />
          <blockquote>{text}</blockquote>
          <p className="text-ink-soft">
            {author} · <Moment at={at} form="day" />
          </p>
        </li>
      ))}
    </ul>
  )
}
