import { Card } from '@/components/ui/card'
import { Moment } from '@/components/ui/moment'
import { Table } from '@/components/ui/table'
import type { Load } from '@/lib/mediation/load'

const columns = [
  { key: 'name', label: 'Mediator' },
  { key: 'open', label: 'Open cases', align: 'right' },
  { key: 'oldest', label: 'Oldest began' },
] as const

/** How much each mediator has in hand. */
export const LoadCard = ({ loads, me }: { loads: readonly Load[]; me: string }) => (
  <Card title="Who has how much" id="load" flush>
    <Table
      caption="Open cases of each mediator"
      columns={columns}
      rows={loads.map(({ id, name, open, oldestSince }) => ({
        key: id,
        cells: {
          name: id === me ? `${name} (you)` : name,
          open: <span data-load={open}>{open}</span>,
          oldest: oldestSince === null ? 'None in hand' : <Moment at={oldestSince} form="day" />,
        },
      }))}
    />
  </Card>
)
