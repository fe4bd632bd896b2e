import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { owedBack } from '@/lib/law/owed'
import { paidFor, refundableTotal, takenByBank } from '@/lib/law/refund'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { balances, bankHolds, nothingMoved } from '@/lib/words/payments'
import { RefundLeg } from './refund-leg'
import { RuleLink } from './rule-link'

/** The money of the order: each refund with every part on its way, and where the rest is (F4, M2). */
export function FinanceTab({ view }: { view: OrderView }) {
  const { order, facts } = view
  const { currency } = facts
  const owed = owedBack(order)
  const taken = takenByBank(order)
  const numbers = [...new Set(order.refunds.map(({ refund }) => refund))]
  return (
    <div className="grid gap-5">
      {numbers.length === 0 && taken === 0 && (
        <Card title="Refund">
          <EmptyState title="Nothing goes back on this order">
            Should the order be cancelled, or a dispute end with a refund, you can follow it here step by step.
          </EmptyState>
        </Card>
      )}
      {numbers.map((number) => {
        const legs = order.refunds.filter(({ refund }) => refund === number)
        const decided = facts.refunds.find((refund) => refund.number === number)
        return (
          <Card
            key={number}
            title={numbers.length > 1 ? `Refund ${number}` : 'Refund'}
            aside={<Money amount={legs.reduce((sum, { amount }) => sum + amount, 0)} currency={currency} />}
            footer={
              decided && (
                <span className="text-ink-soft">
                  Decided <Moment at={decided.decidedAt.getTime()} /> under <RuleLink rule={decided.rule} />
                </span>
              )
            }
          >
            <ul className="grid gap-6">
              {legs.map((leg) => (
                <RefundLeg key={leg.number} leg={leg} view={view} />
              ))}
            </ul>
          </Card>
        )
      })}
      {taken > 0 && (
        <Card title="Taken back by your bank" aside={<Money amount={taken} currency={currency} />}>
          <p className="text-ink-soft text-sm">
            {bankHolds(order)} <RuleLink rule="M3" />
          </p>
        </Card>
      )}
      <Card title="Where the money is">
        <Ledger view={view} />
      </Card>
      <p className="text-ink-soft text-sm">
        Could still go back to you: <Money amount={refundableTotal(order)} currency={currency} />, and never more than
        was paid <RuleLink rule="M3" />
      </p>
      {owed > 0 && (
        <p className="text-ink-soft text-sm">
          Your bank holds <Money amount={owed} currency={currency} /> that was decided to go back to you. You keep it,
          or it is sent to you when the bank has decided <RuleLink rule="M3" />
        </p>
      )}
    </div>
  )
}

function Ledger({ view: { facts, order } }: { view: OrderView }) {
  if (facts.ledger.length === 0) return <p className="text-ink-soft text-sm">{nothingMoved(order)}</p>
  return (
    <Facts
      facts={balances(facts.ledger, paidFor(order)).map(({ label, amount }) => ({
        label,
        value: <Money amount={amount} currency={facts.currency} />,
      }))}
    />
  )
}
