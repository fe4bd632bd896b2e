import { RulingConfirm } from '@/components/admin/ruling-confirm'
import { RulingFields, RulingForm } from '@/components/admin/ruling-form'
import { RulingSteps } from '@/components/admin/ruling-steps'
import { Card } from '@/components/ui/card'
import { Money } from '@/components/ui/money'
import { Notice } from '@/components/ui/notice'
import { address, asked, type Query } from '@/lib/address'
import { lastMade } from '@/lib/orders/last-made'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { type Draft, weigh } from '@/lib/orders/ruling'
import { payWords } from '@/lib/words/disputes'
import { historyLine } from '@/lib/words/history'
import { faultWords } from '@/lib/words/reasons'
import { secondLookWords } from '@/lib/words/second-look'
import { giveRuling } from './actions'
import { stepAddress, stepIn } from './step'

type Props = { view: OrderView; query: Query; here: string; id: string }

/** The ruling on a dispute: what is chosen, then what follows from it, which gives it (D3). */
export function FirstRuling({ view, query, here, id }: Props) {
  const { order, circumstances, facts } = view
  const draft: Draft = {
    share: asked(query, 'share'),
    amount: asked(query, 'amount'),
    fault: asked(query, 'fault'),
    withReturn: asked(query, 'withReturn'),
    atOnce: asked(query, 'atOnce'),
  }
  const { begun, kept, changing } = stepIn(query)
  const weighed = begun ? weigh(draft, order, circumstances, facts.currency) : { errors: {} }
  const errors = 'errors' in weighed ? weighed.errors : {}
  if ('errors' in weighed && !kept)
    return (
      <Card title="Your ruling" id="ruling-step" className="print:hidden">
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
      <RulingSteps {...form} step="choosing" title="Your ruling">
        <SentBack view={view} />
        <RulingFields key={JSON.stringify(draft)} view={view} draft={draft} errors={errors} />
      </RulingSteps>
    )
  const { amount, fault, withReturn, atOnce, preview } = weighed
  const chosen = { amount, fault, ...(withReturn && { withReturn: 1 }), ...(atOnce && { atOnce: 1 }) }
  const hidden = { ...form.hidden, ...chosen, draft: address('', draft) }
  return (
    <RulingSteps {...form} hidden={hidden} step="confirming" title="This is what follows">
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
