import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Money } from '@/components/ui/money'
import { sum } from '@/lib/law/money'
import type { Person } from '@/lib/law/order'
import { owedBack } from '@/lib/law/owed'
import { paidFor, refundableTotal, takenByBank } from '@/lib/law/refund'
import { refundState } from '@/lib/law/status'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { meansWords } from '@/lib/words/items'
import { paymentSentence } from '@/lib/words/payments'
import { badgeWords } from '@/lib/words/statuses'

/** The money of an order for those who did not pay it: whether it is in, by which means, and what goes back. */
export function MoneyCard({ view: { order, facts }, reader }: { view: OrderView; reader: Person }) {
  const { currency } = facts
  const back = sum(order.refunds.filter(({ state }) => state !== 'void').map(({ amount }) => amount))
  const refund = refundState(order)
  const owed = owedBack(order)
  const taken = takenByBank(order)
  return (
    <Card title="Payment">
      <p className="mb-3 text-sm">{paymentSentence(order, reader, currency)}</p>
      <Facts
        facts={[
          ...order.shares.map(({ means, amount }) => ({
            label: meansWords[means],
            value: <Money amount={amount} currency={currency} />,
          })),
        ]}
        total={{ label: 'Paid by the buyer', value: <Money amount={paidFor(order)} currency={currency} /> }}
      />
      <Facts
        facts={[
          refund && { label: badgeWords[refund], value: <Money amount={-back} currency={currency} /> },
          taken > 0 && {
            label: 'Taken back by the bank',
            value: <Money amount={-taken} currency={currency} />,
          },
          (back > 0 || taken > 0) && {
            label: 'Could still go back',
            value: <Money amount={refundableTotal(order)} currency={currency} />,
          },
          owed > 0 && {
            label: 'Goes back if the bank gives it up',
            value: <Money amount={owed} currency={currency} />,
          },
        ]}
      />
    </Card>
  )
}
