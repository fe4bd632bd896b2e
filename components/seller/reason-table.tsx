import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { ReasonCount } from '@/lib/orders/queries/record-history'
import { markWords } from '@/lib/words/marks'
import { faultTold } from '@/lib/words/reasons'
import { recordPageWords as words } from '@/lib/words/seller'

const columns = [
  { key: 'reason', label: 'Reason' },
  { key: 'fault', label: 'Whose fault', nowrap: true },
  { key: '7', label: '7 days', align: 'right' },
  { key: '30', label: '30 days', align: 'right' },
  { key: 'all', label: 'Ever', align: 'right' },
] as const

/** What orders were cancelled for, by whose fault it was, and how often (C6, P1). */
export const ReasonTable = ({ reasons }: { reasons: readonly ReasonCount[] }) => (
  <Card title={words.reasons} id="reasons" flush>
    {reasons.length === 0 ? (
      <EmptyState title={words.noReasons} />
    ) : (
      <Table
        caption={words.reasons}
        columns={columns}
        rows={reasons.map(({ reason, cause, fault, counts }) => ({
          key: `${reason ?? cause} ${fault}`,
          cells: {
            reason: markWords(reason ?? cause ?? 'other', 'seller'),
            fault: <span data-fault={fault}>{faultTold(fault, 'seller')}</span>,
            ...Object.fromEntries(counts.map(({ days, count }) => [String(days ?? 'all'), count])),
          },
        }))}
      />
    )}
  </Card>
)
