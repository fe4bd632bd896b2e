import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import type { Order, Person } from '@/lib/law/order'
import { declinedAt } from '@/lib/orders/declined'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { meansWords } from '@/lib/words/items'
import { paymentSentence, paymentStepWords } from '@/lib/words/payments'
import { Coupons } from './coupons'
import { Declined } from './declined'
import { type StepOf, Steps } from './steps'
import { Totals } from './totals'

type Props = {
  view: OrderView
  reader: Person
  /** The page of another order of the same checkout. */
  orderHref: (number: string) => string
}

/** How the order was paid, step by step, by which means, together with which other orders (F4). */
export function PaymentTab({ view, reader, orderHref }: Props) {
  const { order, facts, siblings } = view
  const { currency } = facts
  const declined = declinedAt(view)
  return (
    <div className="grid gap-5">
      <Card title="Payment">
        <div className="grid gap-5">
          <p className="text-sm">
            {declined === null ? paymentSentence(order, reader, currency) : <Declined at={declined} reader={reader} />}
          </p>
          {order.payment.state !== 'closed' && <Steps label="Steps of the payment" steps={steps(order)} />}
          <Facts
            facts={order.shares.map(({ means, amount }) => ({
              label: meansWords[means],
              value: <Money amount={amount} currency={currency} />,
            }))}
          />
          {siblings.length > 0 && (
            <p className="text-ink-soft text-sm">
              Paid together with{' '}
              {siblings.map(({ number }, at) => (
                <span key={number}>
                  {at > 0 && ', '}
                  <Link href={orderHref(number)} className="link">
                    order {number}
                  </Link>
                </span>
              ))}
              , in one payment.
            </p>
          )}
        </div>
      </Card>
      <Card title="What it comes to">
        <div className="grid gap-4">
          <Totals view={view} asPlaced />
          <Coupons view={view} />
        </div>
      </Card>
    </div>
  )
}

function steps({ payment }: Order): StepOf[] {
  const paidAt = 'paidAt' in payment ? payment.paidAt : null
  const verifiedAt = payment.state === 'paid' ? payment.verifiedAt : null
  const capturedAt =
    payment.state === 'paid' && payment.capture.state === 'captured' ? payment.capture.capturedAt : null
  const moments = { paid: paidAt, verified: verifiedAt, captured: capturedAt }
  const names = ['paid', 'verified', 'captured'] as const
  const current = names.find((name) => moments[name] === null)
  return names.map((name) => {
    const at = moments[name]
    return {
      key: name,
      title: paymentStepWords[name],
      detail: at === null ? undefined : <Moment at={at} />,
      state: at !== null ? 'done' : name === current ? 'current' : 'ahead',
    }
  })
}
