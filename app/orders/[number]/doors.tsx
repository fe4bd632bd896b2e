import { MoveButton } from '@/components/orders/move-button'
import type { Door } from '@/components/orders/moves-panel'
import { ButtonLink } from '@/components/ui/button'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveWords } from '@/lib/words/moves'
import { payNow, withdrawRequest } from './actions'

/** The buyer's ways to move an order, most wanted first. What is made inside a dispute has its place there. */
export function buyerDoors(view: OrderView): Door[] {
  const { number, version: seen, siblings } = view
  // Why a cancelled order cannot be cancelled needs no telling.
  const over = view.order.cancellation.state === 'cancelled'
  const together = siblings.filter(({ status }) => status === 'awaiting-payment').map((other) => other.number)
  return [
    {
      move: 'pay',
      quiet: true,
      open: (
        <>
          <MoveButton {...{ number, seen }} id="pay" action={payNow} label={moveWords.pay} variant="primary" wide />
          {together.length > 0 && (
            <p className="text-ink-soft text-xs">
              This also pays order {together.join(' and order ')}: they share one payment.
            </p>
          )}
        </>
      ),
    },
    {
      move: 'withdraw',
      quiet: true,
      open: <MoveButton {...{ number, seen }} id="withdraw" action={withdrawRequest} label={moveWords.withdraw} wide />,
    },
    {
      move: 'propose',
      quiet: true,
      open: (
        <ButtonLink href={`/orders/${number}#dispute`} variant="primary" wide>
          Go to the dispute
        </ButtonLink>
      ),
    },
    { move: 'cancel', quiet: over, open: <CancelLink number={number} label={moveWords.cancel} /> },
    { move: 'request', quiet: over, open: <CancelLink number={number} label={moveWords.request} /> },
    {
      move: 'open-dispute',
      quiet: over,
      open: (
        <ButtonLink href={`/orders/${number}/dispute`} wide>
          {moveWords['open-dispute']}
        </ButtonLink>
      ),
    },
  ]
}

const CancelLink = ({ number, label }: { number: string; label: string }) => (
  <ButtonLink href={`/orders/${number}/cancel`} scroll={false} wide>
    {label}
  </ButtonLink>
)
