import { AppealFields, AppealForm } from '@/components/admin/appeal-form'
import { RulingConfirm } from '@/components/admin/ruling-confirm'
import { RulingFields, RulingForm } from '@/components/admin/ruling-form'
import { RulingSteps } from '@/components/admin/ruling-steps'
import { SecondLook } from '@/components/mediation/second-look'
import { Card } from '@/components/ui/card'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { Notice } from '@/components/ui/notice'
import { WhyNot } from '@/components/ui/why-not'
import { address, asked, type Query } from '@/lib/address'
import { option } from '@/lib/law/moves'
import type { Claim } from '@/lib/mediation/claim'
import { lastMade } from '@/lib/orders/last-made'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { type AppealDraft, type Draft, weigh, weighAppeal } from '@/lib/orders/ruling'
import { heldWords } from '@/lib/words/cases'
import { disputeEndWords, payWords } from '@/lib/words/disputes'
import { historyLine } from '@/lib/words/history'
import { money } from '@/lib/words/money'
import { faultWords } from '@/lib/words/reasons'
import { verdictWords } from '@/lib/words/reviews'
import { secondLookWords } from '@/lib/words/second-look'
import { approveRuling, giveRuling, ruleOnAppeal, sendRulingBack } from './actions'
import { stepAddress } from './step'

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
  if (props.claim?.state === 'held' && !stepOf(props.query).begun)
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
  if (dispute.state === 'appealed') return <OnAppeal {...props} />
  const may = option(order, 'rule', 'mediator', circumstances)
  if (may.open) return <First {...props} />
  return (
    <Card title="Ruling">
      <WhyNot refusal={may.refusal} move="rule" currency={facts.currency} />
    </Card>
  )
}

/** What is asked for: whether the consequences are wanted, by a form that keeps what is typed, and whether the choices are being changed. */
const stepOf = (query: Query) => ({
  begun: asked(query, 'weigh') === '1',
  kept: asked(query, 'kept') === '1',
  changing: asked(query, 'change') === '1',
})

const YOURS = 'Your ruling'
const ON_APPEAL = 'Your ruling on the appeal'
const FOLLOWS = 'This is what follows'

function First({ view, query, here, id }: Props) {
  const { order, circumstances, facts } = view
  const draft: Draft = {
    share: asked(query, 'share'),
    amount: asked(query, 'amount'),
    fault: asked(query, 'fault'),
    withReturn: asked(query, 'withReturn'),
    atOnce: asked(query, 'atOnce'),
  }
  const { begun, kept, changing } = stepOf(query)
  const weighed = begun ? weigh(draft, order, circumstances, facts.currency) : { errors: {} }
  const errors = 'errors' in weighed ? weighed.errors : {}
  if ('errors' in weighed && !kept)
    return (
      <Card title={YOURS} id="ruling-step" className="print:hidden">
        <SentBack view={view} />
        <RulingForm view={view} action={here} draft={draft} errors={errors} />
      </Card>
    )
  const form = {
    ...{ action: giveRuling, dispute: id, follows: kept ? stepAddress(here, draft, changing) : null },
    hidden: { case: id, number: view.number, seen: view.version },
  }
  if ('errors' in weighed || changing)
    return (
      <RulingSteps {...form} step="choosing" title={YOURS}>
        <SentBack view={view} />
        <RulingFields key={JSON.stringify(draft)} view={view} draft={draft} errors={errors} />
      </RulingSteps>
    )
  const { amount, fault, withReturn, atOnce, preview } = weighed
  const chosen = { amount, fault, ...(withReturn && { withReturn: 1 }), ...(atOnce && { atOnce: 1 }) }
  const hidden = { ...form.hidden, ...chosen, draft: address('', draft) }
  return (
    <RulingSteps {...form} hidden={hidden} step="confirming" title={FOLLOWS}>
      <RulingConfirm
        view={view}
        move="rule"
        preview={preview}
        amount={amount}
        fault={fault}
        facts={[
          { label: 'Back to the buyer', value: <Money amount={amount} currency={facts.currency} /> },
          withReturn && { label: 'Return', value: payWords.withReturn },
          atOnce && { label: 'Payment', value: payWords.pays.atOnce },
          { label: 'Fault', value: faultWords[fault] },
        ]}
      />
    </RulingSteps>
  )
}

/** The last ruling and why it was not carried out, for whoever gives the next. */
function SentBack({ view }: { view: OrderView }) {
  const last = view.history.findLast(
    ({ move }) => move === 'rule' || move === 'send-back-ruling' || move === 'end-approval',
  )
  if (!last || last.move === 'rule') return null
  const ruling = lastMade(view, 'rule')
  const was = ruling && historyLine(ruling.command, view.facts.currency)
  return (
    <div className="mb-5" data-sent-back>
      <Notice tone="caution" title={secondLookWords.sentBack}>
        {'reasoning' in last.command && <p className="whitespace-pre-line">{last.command.reasoning}</p>}
        {was && (
          <div className="mt-3 grid gap-1">
            <p className="font-medium">{was.title}</p>
            {was.detail && <p className="whitespace-pre-line wrap-anywhere">{was.detail}</p>}
          </div>
        )}
      </Notice>
    </div>
  )
}

function OnAppeal({ view, query, here, id }: Props) {
  const { order, circumstances, facts } = view
  const draft: AppealDraft = {
    share: asked(query, 'share'),
    amount: asked(query, 'amount'),
    pardon: asked(query, 'pardon'),
  }
  const { begun, kept, changing } = stepOf(query)
  const weighed = begun ? weighAppeal(draft, order, circumstances, facts.currency) : { errors: {} }
  const errors = 'errors' in weighed ? weighed.errors : {}
  if ('errors' in weighed && !kept)
    return (
      <Card title={ON_APPEAL} id="ruling-step" className="print:hidden">
        <AppealForm view={view} action={here} draft={draft} errors={errors} />
      </Card>
    )
  const form = {
    ...{ action: ruleOnAppeal, dispute: id, follows: kept ? stepAddress(here, draft, changing) : null },
    hidden: { case: id, number: view.number, seen: view.version },
  }
  if ('errors' in weighed || changing)
    return (
      <RulingSteps {...form} step="choosing" title={ON_APPEAL}>
        <AppealFields key={JSON.stringify(draft)} view={view} draft={draft} errors={errors} />
      </RulingSteps>
    )
  const { amount, pardon, preview } = weighed
  const hidden = { ...form.hidden, amount, pardon: pardon ? 'yes' : 'no', draft: address('', draft) }
  return (
    <RulingSteps {...form} hidden={hidden} step="confirming" title={FOLLOWS}>
      <RulingConfirm
        view={view}
        move="rule-appeal"
        preview={preview}
        amount={amount}
        fault={(!pardon && order.dispute.state === 'appealed' && order.dispute.fault) || 'nobody'}
        facts={[
          { label: 'Back to the buyer besides', value: <Money amount={amount} currency={facts.currency} /> },
          { label: 'The seller’s record', value: verdictWords.pardon[pardon ? 'yes' : 'no'] },
        ]}
      />
    </RulingSteps>
  )
}
