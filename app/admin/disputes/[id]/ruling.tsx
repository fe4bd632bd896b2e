import { SecondLook } from '@/components/mediation/second-look'
import { Card } from '@/components/ui/card'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { WhyNot } from '@/components/ui/why-not'
import type { Query } from '@/lib/address'
import { option } from '@/lib/law/moves'
import type { Claim } from '@/lib/mediation/claim'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { heldWords } from '@/lib/words/cases'
import { disputeEndWords } from '@/lib/words/disputes'
import { money } from '@/lib/words/money'
import { approveRuling, sendRulingBack } from './actions'
import { RulingOnAppeal } from './appeal-ruling'
import { FirstRuling } from './first-ruling'
import { stepIn } from './step'

type Props = {
  view: OrderView
  query: Query
  here: string
  id: string
  /** Who has the case; missing where it is closed. */
  claim: Claim | undefined
  viewerId: string
  /** The name of whoever gave the ruling there is, where there is one. */
  ruledBy: string
}

/** Where the case stands: the decision to take, why it cannot be taken, or the one that was. */
export function Ruling(props: Props) {
  const { order, circumstances, facts } = props.view
  const { dispute } = order
  if (dispute.state === 'closed')
    return (
      <Card title={`Closed: ${disputeEndWords[dispute.how]}`}>
        <div className="grid gap-2 text-sm" data-dispute-end={dispute.how}>
          <p>{money(dispute.amount, facts.currency)} back to the buyer.</p>
          {dispute.reasoning && <p className="whitespace-pre-line wrap-anywhere">{dispute.reasoning}</p>}
          <p className="text-ink-soft">
            {props.ruledBy && `${props.ruledBy}, `}
            <Moment at={dispute.closedAt} />
          </p>
        </div>
      </Card>
    )
  // What was chosen already stays on the page, with what was typed into it.
  if (props.claim?.state === 'held' && !stepIn(props.query).begun)
    return (
      <Card title="Ruling" id="ruling-step">
        <Notice tone="caution" title="Claimed by another mediator">
          {heldWords(props.claim.by)}
        </Notice>
      </Card>
    )
  if (dispute.state === 'awaiting-approval')
    return (
      <SecondLook
        {...{ view: props.view, dispute, id: props.id, viewerId: props.viewerId, ruledBy: props.ruledBy }}
        approve={approveRuling}
        sendBack={sendRulingBack}
      />
    )
  if (dispute.state === 'appealed') return <RulingOnAppeal {...props} />
  const may = option(order, 'rule', 'mediator', circumstances)
  if (may.open) return <FirstRuling {...props} />
  return (
    <Card title="Ruling">
      <WhyNot refusal={may.refusal} move="rule" currency={facts.currency} />
    </Card>
  )
}
