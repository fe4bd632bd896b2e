import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import type { lastReconciliation } from '@/lib/payments/reconcile'
import { comparedWords, differenceWords } from '@/lib/words/health'
import { meansWords } from '@/lib/words/items'

type Props = {
  last: Awaited<ReturnType<typeof lastReconciliation>>
  compare: () => Promise<void>
  /** Whether the comparison was made just now. */
  done: boolean
}

const columns = [
  { key: 'orders', label: 'Orders' },
  { key: 'means', label: 'Paid by' },
  { key: 'ours', label: 'Our ledger', align: 'right' },
  { key: 'theirs', label: 'Provider', align: 'right' },
  { key: 'what', label: 'What it means' },
] as const

/** Our ledger beside the provider's books, and where they differ (M3). */
export function Books({ last, compare, done }: Props) {
  return (
    <Card
      title="The books"
      id="books"
      flush
      aside={
        <form action={compare}>
          <SubmitButton size="small">Compare now</SubmitButton>
        </form>
      }
    >
      {last === null ? (
        <EmptyState title="Not compared yet">Every night our ledger is compared with the provider’s books.</EmptyState>
      ) : (
        <div className="grid gap-4 pb-4">
          <p className="px-4 text-sm sm:px-5" role={done ? 'status' : undefined} data-differences={last.found}>
            <Moment at={last.at} />: {comparedWords(last)}
          </p>
          {last.differences.length > 0 && (
            <Table
              caption="Payments of which the provider has another amount than our ledger says"
              columns={columns}
              rows={last.differences.map((row) => ({
                key: `${row.checkoutId} ${row.means}`,
                cells: {
                  orders: (
                    <span className="flex flex-wrap gap-x-2">
                      {row.numbers.map((number) => (
                        <Link key={number} href={`/orders/${number}`} className="link">
                          {number}
                        </Link>
                      ))}
                    </span>
                  ),
                  means: meansWords[row.means as keyof typeof meansWords],
                  ours: <Money amount={row.ours} currency={row.currency} />,
                  theirs: <Money amount={row.theirs} currency={row.currency} />,
                  what: differenceWords(row),
                },
              }))}
            />
          )}
        </div>
      )}
    </Card>
  )
}
