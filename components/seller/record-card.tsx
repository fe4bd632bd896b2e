import { clsx } from 'clsx'
import { RuleLink } from '@/components/orders/rule-link'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import type { SellerMark } from '@/lib/law/beside'
import type { Person } from '@/lib/law/order'
import type { Mark, SellerRecord } from '@/lib/orders/queries/record'
import { markStateWords, markWords, rateWords, recordWords as words } from '@/lib/words/marks'

type Props = {
  record: SellerRecord
  reader: Person
  orderHref?: (number: string) => string
  /** Leads the seller to where the points of an order can be contested. */
  contestHref?: (number: string) => string
  as?: 'h2' | 'h3'
  /** What it is called where there are others beside it. */
  title?: string
}

/** A store's record: cancellations by whose fault, rates, points, and what each was for and where it stands (P1). */
export function RecordCard({ record, reader, as, title = 'Record', ...links }: Props) {
  const { points, marks, orders, cancelled, rates } = record
  return (
    <Card title={title} as={as} aside={`${orders} ${orders === 1 ? 'order' : 'orders'} so far`}>
      <dl className="grid grid-cols-3 gap-3 text-center">
        <Figure label="Penalty points" value={points} />
        <Figure label={words.atFault(reader)} value={cancelled.seller} />
        <Figure label={words.nobody} value={cancelled.nobody} />
      </dl>
      <ul className="mt-4 grid gap-1 text-ink-soft text-sm">
        {rates.map((rate) => (
          <li key={rate.days} data-rate={rate.days}>
            {rateWords(rate, reader)}
          </li>
        ))}
      </ul>
      {marks.length === 0 ? (
        <p className="mt-4 text-ink-soft text-sm">{words.none(reader)}</p>
      ) : (
        <ul className="mt-4 divide-y divide-line border-line border-t text-sm">
          {marks.map((mark) => (
            <Entry key={mark.id} mark={mark} reader={reader} {...links} />
          ))}
        </ul>
      )}
    </Card>
  )
}

type EntryProps = { mark: Mark } & Pick<Props, 'reader' | 'orderHref' | 'contestHref'>

function Entry({ mark, reader, orderHref, contestHref }: EntryProps) {
  const { number, points, because, rule, at, struckAt } = mark
  const state = standingOf(mark)
  return (
    <li className="grid gap-0.5 py-2.5" data-mark={state}>
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium">{markWords(because, reader)}</span>
        <span className={clsx('whitespace-nowrap tabular-nums', struckAt !== null && 'line-through')}>+{points}</span>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        {orderHref ? (
          <Link href={orderHref(number)} className="link">
            {number}
          </Link>
        ) : (
          <span>{number}</span>
        )}
        <RuleLink rule={rule} />
        {state !== 'marked' && <Badge tone={tones[state]}>{markStateWords[state]}</Badge>}
        <span className="ml-auto">
          <Moment at={at} form="day" />
        </span>
      </p>
      {contestHref && mark.contestable && (
        <p>
          <Link href={contestHref(number)} className="link inline-flex min-h-11 items-center sm:min-h-6">
            Contest<span className="sr-only"> the points of order {number}</span>
          </Link>
        </p>
      )}
    </li>
  )
}

type MarkStands = 'marked' | 'contested' | 'stands' | 'struck'
const tones = { contested: 'caution', stands: 'neutral', struck: 'positive' } as const

/** Where one mark stands: what was struck stays struck, whatever the order's newer points. */
function standingOf({ struckAt, state }: { struckAt: number | null; state: SellerMark['state'] }): MarkStands {
  if (struckAt !== null) return 'struck'
  if (state === 'contested') return 'contested'
  return state === 'reviewed' ? 'stands' : 'marked'
}

const Figure = ({ label, value }: { label: string; value: number }) => (
  <div className="flex flex-col-reverse justify-end gap-0.5 rounded-md bg-sunken px-2 py-3">
    <dt className="text-ink-soft text-xs">{label}</dt>
    <dd className="font-semibold text-xl tabular-nums">{value}</dd>
  </div>
)
