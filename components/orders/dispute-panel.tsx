import type { ReactNode } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { WhyNot } from '@/components/ui/why-not'
import { option } from '@/lib/law/moves'
import type { Person } from '@/lib/law/order'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { disputeReasonWords } from '@/lib/words/dispute-reasons'
import { disputeEndWords } from '@/lib/words/disputes'
import { EscalateForm } from './escalate-form'
import { Proposals } from './proposals'
import { ProposeForm } from './propose-form'

/** The doors of a party to a dispute; a mediator rules elsewhere and needs none. */
export type DisputeActions = {
  readonly propose: FormAction
  readonly accept: FormAction
  readonly escalate: FormAction
}

type Props = { view: OrderView; party: Person; actions?: DisputeActions; children?: ReactNode }

/** The dispute of an order: what it is about, the proposals of both sides, and what the reader can do (D1–D3). */
export function DisputePanel({ view, party, actions, children }: Props) {
  const { order, circumstances, facts } = view
  const { dispute } = order
  if (dispute.state === 'none') return null
  const { currency } = facts
  const over = dispute.state === 'closed'
  const propose = option(order, 'propose', party, circumstances)
  return (
    <Card
      title={over ? 'Dispute (closed)' : 'Dispute'}
      id="dispute"
      aside={<Moment at={dispute.openedAt} form="day" />}
    >
      <div className="grid gap-6" data-dispute={dispute.state}>
        {over && <Ending view={view} />}
        <div className="grid gap-2">
          <Facts
            facts={[
              { label: 'Reason', value: disputeReasonWords(dispute.reason) },
              { label: 'The buyer asks for', value: <Money amount={dispute.wanted} currency={currency} /> },
            ]}
          />
          <blockquote className="whitespace-pre-line break-words border-line-strong border-l-2 pl-3 text-sm">
            {dispute.story}
          </blockquote>
        </div>
        <Proposals view={view} party={party} accept={actions?.accept} />
        {actions && !over && (
          <>
            {propose.open ? (
              <ProposeForm view={view} action={actions.propose} />
            ) : (
              <WhyNot refusal={propose.refusal} move="propose" currency={currency} />
            )}
            <EscalateForm view={view} party={party} action={actions.escalate} />
          </>
        )}
        {children}
      </div>
    </Card>
  )
}

function Ending({ view: { order, facts } }: { view: OrderView }) {
  const { dispute } = order
  if (dispute.state !== 'closed') return null
  return (
    <div className="grid gap-1 rounded-md bg-sunken p-4 text-sm" data-dispute-end={dispute.how}>
      <p className="font-semibold">
        {disputeEndWords[dispute.how]}
        {dispute.how !== 'order-cancelled' && (
          <>
            : <Money amount={dispute.amount} currency={facts.currency} /> back to the buyer
          </>
        )}
      </p>
      {dispute.reasoning && <p className="whitespace-pre-line break-words">{dispute.reasoning}</p>}
      <p className="text-ink-soft">
        <Moment at={dispute.closedAt} />
      </p>
    </div>
  )
}
