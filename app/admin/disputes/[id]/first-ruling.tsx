import { RulingFields } from '@/components/admin/ruling-fields'
import { Money } from '@/components/ui/money'
import { Notice } from '@/components/ui/notice'
import { asked } from '@/lib/address'
import { lastMade } from '@/lib/orders/last-made'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { type Draft, type Ruling, weigh } from '@/lib/orders/ruling'
import { payWords } from '@/lib/words/disputes'
import { historyLine } from '@/lib/words/history'
import { faultWords } from '@/lib/words/reasons'
import { secondLookWords } from '@/lib/words/second-look'
import { giveRuling } from './actions'
import { type Given, RulingStep } from './ruling-step'

/** The ruling on a dispute (D3). */
export function FirstRuling(given: Given) {
  const { view, query } = given
  const { order, circumstances, facts } = view
  const draft: Draft = {
    share: asked(query, 'share'),
    amount: asked(query, 'amount'),
    fault: asked(query, 'fault'),
    withReturn: asked(query, 'withReturn'),
    atOnce: asked(query, 'atOnce'),
  }
  return (
    <RulingStep<Ruling>
      {...given}
      title="Your ruling"
      move="rule"
      action={giveRuling}
      draft={draft}
      weigh={() => weigh(draft, order, circumstances, facts.currency)}
      before={<SentBack view={view} />}
      fields={(errors) => <RulingFields view={view} draft={draft} errors={errors} />}
      confirming={({ amount, fault, withReturn, atOnce }) => ({
        fault,
        chosen: { fault, ...(withReturn && { withReturn: 1 }), ...(atOnce && { atOnce: 1 }) },
        facts: [
          { label: 'Back to the buyer', value: <Money amount={amount} currency={facts.currency} /> },
          withReturn && { label: 'Return', value: payWords.withReturn },
          atOnce && { label: 'Payment', value: payWords.pays.atOnce },
          { label: 'Fault', value: faultWords[fault] },
        ],
      })}
    />
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
