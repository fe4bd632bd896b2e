import type { Badge as Mark, Status } from '@/lib/law/status'
import { badgeWords, statusWords } from '@/lib/words/statuses'
import { Badge } from './badge'
import type { Tone } from './tone'

const statusTone: Record<Status, Tone> = {
  'awaiting-payment': 'caution',
  'payment-being-verified': 'info',
  'awaiting-shipment': 'info',
  shipped: 'accent',
  delivered: 'positive',
  finished: 'positive',
  cancelled: 'neutral',
  'shipment-cancelled': 'neutral',
}

const badgeTone: Partial<Record<Mark, Tone>> = {
  'cancellation-requested': 'caution',
  'cancellation-refused': 'critical',
  'in-dispute': 'caution',
  'with-mediator': 'caution',
  'awaiting-approval': 'caution',
  appealed: 'caution',
  'charged-back': 'critical',
  'return-under-way': 'info',
  'refund-awaits-proof': 'info',
  'extension-proposed': 'caution',
  'address-asked': 'caution',
  'complaint-filed': 'caution',
  'refund-waiting': 'info',
  'refund-sent': 'info',
  'refund-failed': 'critical',
  refunded: 'positive',
  'partly-refunded': 'positive',
}

/** The order's status in words (F5). */
export function StatusBadge({ status }: { status: Status }) {
  return (
    <Badge tone={statusTone[status]} className="badge-dotted" data-status={status}>
      {statusWords[status]}
    </Badge>
  )
}

/** A mark beside the status, in words (F5). */
export function MarkBadge({ badge }: { badge: Mark }) {
  return (
    <Badge tone={badgeTone[badge] ?? 'neutral'} data-badge={badge}>
      {badgeWords[badge]}
    </Badge>
  )
}

/** The status and everything beside it, in one row that may wrap. */
export function StatusBadges({ status, badges = [] }: { status: Status; badges?: readonly Mark[] }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <StatusBadge status={status} />
      {badges.map((badge) => (
        <MarkBadge key={badge} badge={badge} />
      ))}
    </span>
  )
}
