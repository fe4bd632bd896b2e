import Link from 'next/link'
import { Card } from '@/components/ui/card'
import { Countdown } from '@/components/ui/countdown'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { Table } from '@/components/ui/table'
import { outlook } from '@/lib/law/outlook'
import { regionOf } from '@/lib/law/table'
import type { ListedCase } from '@/lib/orders/queries/cases'
import { disputeReasonWords } from '@/lib/words/dispute-reasons'
import { appealedBy, disputeEndWords } from '@/lib/words/disputes'
import { sourceWords } from '@/lib/words/sources'

const columns = [
  { key: 'order', label: 'Order' },
  { key: 'reason', label: 'Reason' },
  { key: 'store', label: 'Store' },
  { key: 'left', label: 'Time left' },
  { key: 'asked', label: 'Asked for', align: 'right' },
] as const

type Props = { title: string; total: number; cases: readonly ListedCase[]; empty: string }

/** Disputes in one state, a line each. */
export function CaseList({ title, total, cases, empty }: Props) {
  return (
    <Card title={title} aside={<span className="tabular-nums">{total}</span>} flush>
      {cases.length === 0 ? (
        <EmptyState title="None here">{empty}</EmptyState>
      ) : (
        <Table
          caption={title}
          columns={columns}
          rows={cases.map((found) => ({ key: found.id, cells: cells(found) }))}
        />
      )}
    </Card>
  )
}

function cells({ id, row, order, circumstances }: ListedCase) {
  const { dispute } = order
  if (dispute.state === 'none') return { order: row.number }
  // The dispute's own deadline: time may be running for other things too.
  const next = outlook(order, circumstances).find(({ deadline }) => regionOf[deadline.move] === 'dispute')
  return {
    order: (
      <span className="grid gap-0.5">
        <Link href={`/admin/disputes/${id}`} className="link">
          {row.number}
        </Link>
        <span className="font-normal text-ink-soft text-xs">{row.buyer.name}</span>
      </span>
    ),
    reason: disputeReasonWords(dispute.reason),
    store: (
      <span className="grid gap-0.5">
        {row.store.name}
        <span className="text-ink-soft text-xs">{sourceWords[row.source] ?? row.source}</span>
      </span>
    ),
    left:
      dispute.state === 'closed' ? (
        <span className="grid gap-0.5">
          {disputeEndWords[dispute.how]}
          <span className="text-ink-soft text-xs">
            <Moment at={dispute.closedAt} form="day" />
          </span>
        </span>
      ) : (
        <span className="grid gap-0.5">
          {next && <Countdown until={next.deadline.at} now={circumstances.now} />}
          {dispute.state === 'appealed' && (
            <span className="text-ink-soft text-xs">{appealedBy[dispute.appealedBy]}</span>
          )}
        </span>
      ),
    asked: (
      <span className="grid gap-0.5">
        <Money amount={dispute.wanted} currency={row.currency} />
        <span className="text-ink-soft text-xs">
          of <Money amount={row.total} currency={row.currency} />
        </span>
      </span>
    ),
  }
}
