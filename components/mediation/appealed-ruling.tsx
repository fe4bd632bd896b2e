import { Quote } from '@/components/orders/quote'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { lastMade } from '@/lib/orders/last-made'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { payWords } from '@/lib/words/disputes'
import { faultWords } from '@/lib/words/reasons'

type Props = {
  view: OrderView
  /** The name of whoever gave it; empty where that is not known. */
  ruledBy: string
}

/** The ruling that somebody appeals against, before the one that is asked for (D3). Nothing where none is under appeal. */
export function AppealedRuling({ view, ruledBy }: Props) {
  const { dispute } = view.order
  if (dispute.state !== 'appealed') return null
  const given = lastMade(view, 'rule')
  return (
    <Card title="The ruling under appeal" id="appealed-ruling">
      <div className="grid gap-4">
        <Facts
          facts={[
            { label: 'Back to the buyer', value: <Money amount={dispute.amount} currency={view.facts.currency} /> },
            given?.command.withReturn === true && { label: 'Return', value: payWords.withReturn },
            given?.command.atOnce === true && { label: 'Payment', value: payWords.pays.atOnce },
            given ? { label: 'Fault', value: faultWords[given.command.fault] } : null,
            ruledBy !== '' && { label: 'Ruled by', value: ruledBy },
            given ? { label: 'Ruled', value: <Moment at={given.at} /> } : null,
          ]}
        />
        {dispute.reasoning && <Quote>{dispute.reasoning}</Quote>}
      </div>
    </Card>
  )
}
