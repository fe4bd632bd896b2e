import { Badge } from '@/components/ui/badge'
import { Countdown } from '@/components/ui/countdown'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { Table } from '@/components/ui/table'
import { isAboutMoney } from '@/lib/law/case'
import { casePath, isOfDispute } from '@/lib/mediation/case-path'
import type { QueuedCase } from '@/lib/mediation/queue'
import { caseWords, stakeWords } from '@/lib/words/cases'
import { disputeReasonWords } from '@/lib/words/dispute-reasons'
import { disputeEndWords } from '@/lib/words/disputes'
import { sourceWords } from '@/lib/words/sources'
import { ClaimForm } from './claim-form'
import { ClaimMark } from './claim-mark'

type Action = (form: FormData) => Promise<void>
type Props = { caption: string; cases: readonly QueuedCase[]; claim: Action; closed: boolean }

/** Cases in the queue, a line each. */
export function QueueTable({ caption, cases, claim, closed }: Props) {
  const columns = [
    { key: 'order', label: 'Order' },
    { key: 'about', label: 'About' },
    { key: 'store', label: 'Store' },
    { key: 'left', label: closed ? 'Closed' : 'Time left' },
    { key: 'stake', label: 'At stake', align: 'right' },
    { key: 'claim', label: closed ? 'Was claimed by' : 'Claimed by' },
  ] as const
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={cases.map((found) => ({ key: found.id, cells: cells(found, claim) }))}
    />
  )
}

function cells(found: QueuedCase, claim: Action) {
  const { row, kind, amount, stage, order } = found
  return {
    order: (
      <span className="grid gap-0.5">
        <Link href={casePath(kind, row.number, row.disputes[0]?.id)} className="link">
          {row.number}
        </Link>
        <span className="font-normal text-ink-soft text-xs">{row.buyer.name}</span>
      </span>
    ),
    about: (
      <span className="grid justify-items-end gap-1 md:justify-items-start">
        <Badge tone={kind === 'dispute' ? 'neutral' : 'caution'} data-review={kind} data-stage={stage}>
          {caseWords[kind]}
        </Badge>
        {stage === 'approving' && <span className="text-ink-soft text-xs">A second mediator has to agree</span>}
        {isOfDispute(kind) && stage !== 'approving' && order.dispute.state !== 'none' && (
          <span className="text-ink-soft text-xs">{disputeReasonWords(order.dispute.reason)}</span>
        )}
      </span>
    ),
    store: (
      <span className="grid gap-0.5">
        {row.store.name}
        <span className="text-ink-soft text-xs">{sourceWords[row.source] ?? row.source}</span>
      </span>
    ),
    left: <Left found={found} />,
    stake: isAboutMoney(kind) ? <Money amount={amount} currency={row.currency} /> : <NoMoney />,
    claim: (
      <span className="flex flex-wrap items-center justify-end gap-2 md:justify-start">
        {found.own ? (
          <span data-claim="own">Your own ruling</span>
        ) : (
          <ClaimMark claim={found.claim} closed={stage === 'closed'} />
        )}
        {!found.own && stage !== 'closed' && (found.claim.state === 'nobody' || found.claim.state === 'idle') && (
          <ClaimForm id={found.id} action={claim} about={`${caseWords[kind]}, order ${row.number}`}>
            {found.claim.state === 'idle' ? 'Take over' : 'Claim'}
          </ClaimForm>
        )}
      </span>
    ),
  }
}

const NoMoney = () => (
  <span>
    <span aria-hidden="true">–</span>
    <span className="sr-only">{stakeWords.none}</span>
  </span>
)

function Left({ found: { by, closedAt, kind, order, since, circumstances } }: { found: QueuedCase }) {
  if (by !== null && closedAt === null) return <Countdown until={by} now={circumstances.now} />
  const { dispute } = order
  const thisOne = kind === 'dispute' && dispute.state === 'closed' && dispute.openedAt === since
  return (
    <span className="grid gap-0.5">
      {thisOne && disputeEndWords[dispute.how]}
      {closedAt !== null && (
        <span className="text-ink-soft text-xs">
          <Moment at={closedAt} form="day" />
        </span>
      )}
    </span>
  )
}
