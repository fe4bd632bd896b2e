import type { ComponentProps, ReactNode } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { WhyNot } from '@/components/ui/why-not'
import { refusedEvidence } from '@/lib/law/evidence'
import { protectionExtends } from '@/lib/law/guards/beside'
import { option } from '@/lib/law/moves'
import type { Person } from '@/lib/law/order'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { disputeReasonWords } from '@/lib/words/dispute-reasons'
import { disputeTitles, protectionWords, wantedWords } from '@/lib/words/disputes'
import { DisputeEnding } from './dispute-ending'
import { EscalateForm } from './escalate-form'
import { Evidence } from './evidence'
import { EvidenceForm } from './evidence-form'
import { Proposals } from './proposals'
import { ProposeForm } from './propose-form'
import { Quote } from './quote'
import { RuleLink } from './rule-link'

/** The doors of a party to a dispute; a mediator rules elsewhere and needs none. */
export type DisputeActions = {
  readonly propose: FormAction
  readonly accept: FormAction
  readonly escalate: FormAction
  readonly evidence: FormAction
}

type Props = {
  view: OrderView
  party: Person
  actions?: DisputeActions
  give?: ComponentProps<typeof ProposeForm>['give']
  children?: ReactNode
}

/** The dispute of an order: what it is about, the proposals of both sides, and what the reader can do (D1–D4). */
export function DisputePanel({ view, party, actions, give, children }: Props) {
  const { order, circumstances, facts } = view
  const { dispute } = order
  if (dispute.state === 'none') return null
  const { currency } = facts
  const running = dispute.state === 'open' || dispute.state === 'with-mediator'
  const over = dispute.state === 'closed'
  const propose = option(order, 'propose', party, circumstances)
  const extendable = protectionExtends.holds({ order, policy: circumstances.policy })
  return (
    <Card title={disputeTitles[dispute.state]} id="dispute" aside={<Moment at={dispute.openedAt} form="day" />}>
      <div className="grid gap-6" data-dispute={dispute.state}>
        <DisputeEnding view={view} reader={party} />
        <div className="grid gap-2">
          <Facts
            facts={[
              { label: 'Reason', value: disputeReasonWords(dispute.reason) },
              { label: wantedWords(party, over), value: <Money amount={dispute.wanted} currency={currency} /> },
            ]}
          />
          <Quote>{dispute.story}</Quote>
        </div>
        <section id="evidence" className="grid scroll-mt-4 gap-3 border-line border-t pt-4">
          <h3 className="font-semibold">Evidence</h3>
          <Evidence items={view.evidence} reader={party} over={over} />
          {actions && refusedEvidence(order, party) === null && (
            <EvidenceForm number={view.number} action={actions.evidence} />
          )}
        </section>
        <Proposals view={view} party={party} accept={actions?.accept} />
        {running && (
          <p className="text-ink-soft text-sm" data-protection={order.protection.state}>
            {protectionWords(order.protection.state, party, extendable)} <RuleLink rule="D4" />
          </p>
        )}
        {actions && (
          <>
            {!propose.open && running && <WhyNot refusal={propose.refusal} move="propose" currency={currency} />}
            <ProposeForm view={view} party={party} action={actions.propose} open={propose.open} give={give} />
            {running && <EscalateForm view={view} party={party} action={actions.escalate} />}
          </>
        )}
        {children}
      </div>
    </Card>
  )
}
