import { RuleLink } from '@/components/orders/rule-link'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Table } from '@/components/ui/table'
import type { Logged } from '@/lib/audit/log'
import { doneBy, loggedLine } from '@/lib/words/audit'
import { partyWords } from '@/lib/words/parties'

const columns = [
  { key: 'what', label: 'What', width: 'md:w-2/5' },
  { key: 'who', label: 'Who', width: 'md:w-1/5' },
  { key: 'order', label: 'Order', width: 'md:w-28' },
  { key: 'rule', label: 'Rule', width: 'md:w-20' },
  { key: 'at', label: 'When', align: 'right' },
] as const

/** Entries of the audit log, a line each. */
export const AuditTable = ({ entries }: { entries: readonly Logged[] }) => (
  <Table
    caption="Audit log"
    columns={columns}
    rows={entries.map((entry) => ({ key: entry.key, cells: cells(entry) }))}
  />
)

function cells(entry: Logged) {
  const { title, detail } = loggedLine(entry)
  const who = doneBy(entry)
  const party = entry.by ? partyWords[entry.by] : null
  return {
    what: (
      <span className="grid gap-0.5" data-entry={entry.is === 'deed' ? entry.kind : entry.command.move}>
        <span className="break-words">{title}</span>
        {detail && <span className="line-clamp-2 break-words font-normal text-ink-soft text-xs">{detail}</span>}
      </span>
    ),
    who: (
      <span className="grid gap-0.5">
        {who}
        {party && party !== who && <span className="text-ink-soft text-xs">{party}</span>}
      </span>
    ),
    order: entry.number && (
      <Link href={`/admin/reviews/${entry.number}`} className="link">
        {entry.number}
      </Link>
    ),
    rule: entry.is === 'move' ? <RuleLink rule={entry.rule} /> : undefined,
    at: <Moment at={entry.at} />,
  }
}
