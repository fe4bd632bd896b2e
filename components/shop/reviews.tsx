import { Stars } from '@/components/ui/stars'

type Review = { readonly id: string; readonly author: string; readonly stars: number; readonly text: string }

/** What buyers said about a product, in their words (F6). */
export function Reviews({ reviews }: { reviews: readonly Review[] }) {
  if (reviews.length === 0) return <p className="text-ink-soft text-sm">Nobody has written about it yet.</p>
  return (
    <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {reviews.map(({ id, author, stars, text }) => (
        <li key={id} className="grid content-start gap-1.5 text-sm">
          <Stars rating={stars} />
          <blockquote>{text}</blockquote>
          <p className="text-ink-soft">{author}</p>
        </li>
      ))}
    </ul>
  )
}
