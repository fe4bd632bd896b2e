import { AppealFields, AppealForm } from '@/components/admin/appeal-form'
import { RulingConfirm } from '@/components/admin/ruling-confirm'
import { RulingSteps } from '@/components/admin/ruling-steps'
import { Card } from '@/components/ui/card'
import { Money } from '@/components/ui/money'
import { address, asked, type Query } from '@/lib/address'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { type AppealDraft, weighAppeal } from '@/lib/orders/ruling'
import { verdictWords } from '@/lib/words/reviews'
import { ruleOnAppeal } from './actions'
import { stepAddress, stepIn } from './step'

type Props = { view: OrderView; query: Query; here: string; id: string }

const TITLE = 'Your ruling on the appeal'

/** The ruling on an appeal, likewise (D3). */
export function RulingOnAppeal({ view, query, here, id }: Props) {
  const { order, circumstances, facts } = view
  const draft: AppealDraft = {
    share: asked(query, 'share'),
    amount: asked(query, 'amount'),
    pardon: asked(query, 'pardon'),
  }
  const { begun, kept, changing } = stepIn(query)
  const weighed = begun ? weighAppeal(draft, order, circumstances, facts.currency) : { errors: {} }
  const errors = 'errors' in weighed ? weighed.errors : {}
  if ('errors' in weighed && !kept)
    return (
      <Card title={TITLE} id="ruling-step" className="print:hidden">
        <AppealForm view={view} action={here} draft={draft} errors={errors} />
      </Card>
    )
  const form = {
    ...{ action: ruleOnAppeal, dispute: id, follows: kept ? stepAddress(here, draft, changing) : null },
    hidden: { case: id, number: view.number, seen: view.version },
  }
  if ('errors' in weighed || changing)
    return (
      <RulingSteps {...form} step="choosing" title={TITLE}>
        <AppealFields key={JSON.stringify(draft)} view={view} draft={draft} errors={errors} />
      </RulingSteps>
    )
  const { amount, pardon, preview } = weighed
  const hidden = { ...form.hidden, amount, pardon: pardon ? 'yes' : 'no', draft: address('', draft) }
  return (
    <RulingSteps {...form} hidden={hidden} step="confirming" title="This is what follows">
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
