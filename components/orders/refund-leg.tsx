import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import type { Consequence } from '@/lib/law/outcome'
import type { Leg } from '@/lib/law/refund'
import type { Instant } from '@/lib/law/time'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { meansWords } from '@/lib/words/items'
import { legSentence, legWords, refundSteps } from '@/lib/words/refunds'
import { type StepOf, Steps } from './steps'

/** One means' part of a refund: waiting for capture, sent, settled, each with its date (M2). */
export function RefundLeg({ leg, view }: { leg: Leg; view: OrderView }) {
  return (
    <li className="grid gap-3" data-leg={leg.number} data-leg-state={leg.state}>
      <p className="flex flex-wrap justify-between gap-x-4 font-medium text-sm">
        <span>Back to: {meansWords[leg.means]}</span>
        <Money amount={leg.amount} currency={view.facts.currency} />
      </p>
      {leg.state !== 'void' && (
        <Steps label={`Steps of the refund to ${meansWords[leg.means]}`} steps={steps(leg, view)} />
      )}
      <p className="text-ink-soft text-sm">{legSentence(leg)}</p>
    </li>
  )
}

function steps(leg: Leg, view: OrderView): StepOf[] {
  const { payment } = view.order
  // A failed part is sent again, so it stands where a sent one does.
  const stands = refundSteps.indexOf(leg.state === 'failed' || leg.state === 'void' ? 'sent' : leg.state)
  const captured = payment.state === 'paid' && payment.capture.state === 'captured' ? payment.capture.capturedAt : null
  const sent = sentAt(leg, view)
  const moments = {
    'waiting-for-capture': captured !== null && <Moment at={captured} form="day" />,
    sent: sent !== null && <Moment at={sent} form="day" />,
    settled:
      leg.state === 'settled' ? (
        <Moment at={leg.settledAt} form="day" />
      ) : (
        leg.state === 'sent' && (
          <>
            Expected by <Moment at={leg.expectBy} form="day" />
          </>
        )
      ),
  }
  return refundSteps.map((step, at) => ({
    key: step,
    title: step === 'waiting-for-capture' && at < stands ? 'Payment received' : titleOf(step, leg),
    detail: moments[step] || undefined,
    state: at < stands || leg.state === 'settled' ? 'done' : at === stands ? 'current' : 'ahead',
  }))
}

/** When a part was last sent. One that has arrived knows it no longer, and its order's history does. */
function sentAt(leg: Leg, { history }: OrderView): Instant | null {
  if (leg.state !== 'settled') return leg.state === 'sent' ? leg.sentAt : null
  const isOfLeg = (follow: Consequence) =>
    follow.kind === 'ask-provider' && follow.to === 'refund' && follow.leg === leg.number
  return history.findLast(({ follows }) => follows.some(isOfLeg))?.at ?? null
}

const titleOf = (step: (typeof refundSteps)[number], leg: Leg) =>
  step === 'sent' && leg.state === 'failed' ? legWords.failed : legWords[step]
