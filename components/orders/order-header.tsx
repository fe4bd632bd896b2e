import type { ReactNode } from 'react'
import { Countdown } from '@/components/ui/countdown'
import { type Crumb, PageHeader } from '@/components/ui/page-header'
import { StatusBadges } from '@/components/ui/status-badge'
import { mediated } from '@/lib/law/guards/dispute'
import { option } from '@/lib/law/moves'
import type { Person } from '@/lib/law/order'
import { outlook } from '@/lib/law/outlook'
import { silence } from '@/lib/law/preview'
import { badges, status } from '@/lib/law/status'
import { declinedAt } from '@/lib/orders/declined'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { isHousekeeping, unlessActed } from '@/lib/words/deadlines'
import { moneyBack } from '@/lib/words/refunds'
import { silenceCosts } from '@/lib/words/seller'
import { situation } from '@/lib/words/situations'
import { Declined } from './declined'

type Props = { view: OrderView; party: Person; crumbs?: readonly Crumb[]; actions?: ReactNode }

/** The head of an order's page: what it is, where it stands, what happens next if nobody does anything (F3, F5). */
export function OrderHeader({ view, party, crumbs, actions }: Props) {
  const { number, order, circumstances } = view
  const declined = declinedAt(view)
  const mediation = mediated.holds({ order, policy: circumstances.policy })
  const disputable = option(order, 'open-dispute', 'buyer', circumstances).open
  const ahead = outlook(order, circumstances)
  const next = ahead.find(({ deadline }) => !isHousekeeping(deadline.move))
  const points = party === 'seller' ? (silence(order, circumstances)?.effect.points ?? 0) : 0
  return (
    <PageHeader
      title={`Order ${number}`}
      crumbs={crumbs}
      beside={<StatusBadges status={status(order)} badges={badges(order)} />}
      lead={
        <>
          <p>
            {declined === null ? (
              situation(order, party, mediation, disputable)
            ) : (
              <Declined at={declined} reader={party} />
            )}
          </p>
          {party === 'buyer' && order.cancellation.state === 'cancelled' && order.refunds.length > 0 && (
            <p data-money-back="">{moneyBack(order.refunds, view.facts.currency).join(' ')}</p>
          )}
          {next && (
            <p>
              {unlessActed(next.deadline.move, next.after, party)} {points > 0 && `${silenceCosts(points)} `}
              <span className="font-medium text-ink">
                <Countdown until={next.deadline.at} now={circumstances.now} />
              </span>
            </p>
          )}
        </>
      }
      actions={actions}
    />
  )
}
