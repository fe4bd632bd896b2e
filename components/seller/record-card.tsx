import Link from 'next/link'
import { RuleLink } from '@/components/orders/rule-link'
import { Card } from '@/components/ui/card'
import { Moment } from '@/components/ui/moment'
import type { SellerRecord } from '@/lib/orders/queries/record'
import { markWords } from '@/lib/words/marks'

type Props = { record: SellerRecord; orderHref?: (number: string) => string; as?: 'h2' | 'h3' }

/** A store's record: cancellations by whose fault, points, and what each was for (P1). */
export function RecordCard({ record, orderHref, as }: Props) {
  const { points, marks, orders, cancelled } = record
  return (
    <Card title="Record" as={as} aside={`${orders} ${orders === 1 ? 'order' : 'orders'} so far`}>
      <dl className="grid grid-cols-3 gap-3 text-center">
        <Figure label="Penalty points" value={points} />
        <Figure label="Cancelled, seller’s fault" value={cancelled.seller} />
        <Figure label="Cancelled, nobody’s fault" value={cancelled.nobody} />
      </dl>
      {marks.length === 0 ? (
        <p className="mt-4 text-ink-soft text-sm">
          No penalty points. Only a cancellation at the seller’s fault adds any.
        </p>
      ) : (
        <ul className="mt-4 divide-y divide-line border-line border-t text-sm">
          {marks.map(({ id, number, points, because, rule, at }) => (
            <li key={id} className="grid gap-0.5 py-2.5">
              <p className="flex items-baseline justify-between gap-3">
                <span className="min-w-0 font-medium">{markWords(because)}</span>
                <span className="whitespace-nowrap tabular-nums">+{points}</span>
              </p>
              <p className="flex flex-wrap items-baseline gap-x-3 text-ink-soft">
                {orderHref ? (
                  <Link href={orderHref(number)} className="link">
                    {number}
                  </Link>
                ) : (
                  <span>{number}</span>
                )}
                <RuleLink rule={rule} />
                <span className="ml-auto">
                  <Moment at={at} form="day" />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const Figure = ({ label, value }: { label: string; value: number }) => (
  <div className="flex flex-col-reverse justify-end gap-0.5 rounded-md bg-sunken px-2 py-3">
    <dt className="text-ink-soft text-xs">{label}</dt>
    <dd className="font-semibold text-xl tabular-nums">{value}</dd>
  </div>
)
