import type { ReactNode } from 'react'
import { Countdown } from '@/components/ui/countdown'
import { type Crumb, PageHeader } from '@/components/ui/page-header'
import { StatusBadges } from '@/components/ui/status-badge'
import { mediated } from '@/lib/law/guards/dispute'
import { option } from '@/lib/law/moves'
import type { Person } from '@/lib/law/order'
import { outlook } from '@/lib/law/outlook'
import { badges, status } from '@/lib/law/status'
import { declinedAt } from '@/lib/orders/declined'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { deadlineEffect, isHousekeeping, midSentence } from '@/lib/words/deadlines'
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
          {next && (
            <p>
              If nobody does anything, {midSentence(deadlineEffect(next.deadline.move, next.after, party))}{' '}
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
