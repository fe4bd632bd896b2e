import { InsteadNamed } from '@/components/orders/instead'
import { MoveButton } from '@/components/orders/move-button'
import type { Door } from '@/components/orders/moves-panel'
import { answerDoors, disputeDoor, StepLink, sharedDoors } from '@/components/orders/shared-doors'
import { ButtonLink } from '@/components/ui/button'
import type { Move } from '@/lib/law/command'
import { isShipped } from '@/lib/law/fulfilment'
import { option } from '@/lib/law/moves'
import { cancelToReorder } from '@/lib/law/reorder'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveWords } from '@/lib/words/moves'
import { reorderWords } from '@/lib/words/reorder'
import { answer, payNow, withdrawRequest } from './actions'

/** The buyer's ways to move an order, most wanted first. What is made inside a dispute has its place there. */
export function buyerDoors(view: OrderView): Door[] {
  const { number, version: seen, siblings, order, circumstances } = view
  const home = `/orders/${number}`
  // Why a cancelled order cannot be cancelled needs no telling.
  const over = order.cancellation.state === 'cancelled'
  // While a request waits, why there is no other way to cancel is told with that.
  const asked = order.cancellation.state === 'requested'
  const done = over || order.fulfilment.state === 'finished'
  const sellersFault = order.cancellation.state === 'cancelled' && order.cancellation.fault === 'seller'
  const together = siblings.filter(({ status }) => status === 'awaiting-payment').map((other) => other.number)
  // The ways of what is closed altogether are told once.
  const shut =
    !option(order, 'cancel', 'buyer', circumstances).open && !option(order, 'request', 'buyer', circumstances).open
  const instead = (move: Move) => <InsteadNamed view={view} move={move} />
  const mayAsk = option(order, 'ask-address', 'buyer', circumstances).open
  const mayReorder = 'accepted' in cancelToReorder(order, circumstances, reorderWords.note)
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
    ...answerDoors(view, 'buyer', answer),
    {
      move: 'send-back',
      quiet: true,
      open: <StepLink party="buyer" href={`${home}/return`} label={moveWords['send-back']} variant="primary" />,
    },
    disputeDoor('buyer', home),
    {
      move: 'cancel',
      quiet: over || asked,
      open: (
        <>
          <CancelLink number={number} label={moveWords.cancel} />
          {!mayAsk && mayReorder && <StepLink party="buyer" href={`${home}/address`} label={reorderWords.title} />}
        </>
      ),
    },
    {
      move: 'request',
      quiet: over,
      open: <CancelLink number={number} label={moveWords.request} />,
      instead: shut && instead('request'),
    },
    {
      move: 'leave-feedback',
      quiet: !done,
      open: <StepLink party="buyer" href={`${home}/feedback`} label={moveWords['leave-feedback']} />,
    },
    {
      move: 'file-complaint',
      quiet: !sellersFault,
      open: <StepLink party="buyer" href={`${home}/complaint`} label={moveWords['file-complaint']} />,
    },
    {
      move: 'ask-address',
      quiet: done || isShipped(order),
      open: <StepLink party="buyer" href={`${home}/address`} label={moveWords['ask-address']} />,
      instead: instead('ask-address'),
    },
    ...sharedDoors(view, 'buyer', home, answer),
    {
      move: 'open-dispute',
      quiet: over,
      open: (
        <ButtonLink href={`${home}/dispute`} wide>
          {moveWords['open-dispute']}
        </ButtonLink>
      ),
      instead: instead('open-dispute'),
    },
  ]
}

const CancelLink = ({ number, label }: { number: string; label: string }) => (
  <ButtonLink href={`/orders/${number}/cancel`} scroll={false} wide>
    {label}
  </ButtonLink>
)
