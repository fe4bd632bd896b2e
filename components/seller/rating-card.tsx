import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Stars } from '@/components/ui/stars'
import { recordPageWords as words } from '@/lib/words/seller'

type Rating = {
  readonly id: string
  readonly name: string
  readonly ratingAverage: number
  readonly ratingCount: number
  readonly feedback: readonly {
    readonly id: string
    readonly stars: number
    readonly text: string | null
    readonly at: Date
    readonly order: { readonly number: string }
  }[]
}

/** What buyers say of each store (P2). */
export const RatingCard = ({ ratings }: { ratings: readonly Rating[] }) => (
  <Card title={words.rating} id="rating">
    <ul className="grid gap-5 text-sm">
      {ratings.map(({ id, name, ratingAverage, ratingCount, feedback }) => (
        <li key={id} className="grid gap-2">
          <p className="font-medium">{name}</p>
          <Stars rating={ratingAverage} count={ratingCount} />
          {feedback.length === 0 ? (
            <p className="text-ink-soft">{words.noFeedback}</p>
          ) : (
            <ul className="grid gap-2">
              {feedback.map(({ id, stars, text, at, order }) => (
                <li key={id} className="grid gap-1 border-line border-l-2 pl-3">
                  <p className="flex flex-wrap items-center gap-x-3 text-ink-soft">
                    <Stars rating={stars} />
                    <Link href={`/seller/orders/${order.number}`} className="link">
                      {order.number}
                    </Link>
                    <Moment at={at.getTime()} form="day" />
                  </p>
                  {text && <p className="wrap-anywhere">{text}</p>}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  </Card>
)
