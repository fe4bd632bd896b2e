import type { FormAction } from '@/components/forms/action-form'
import { ButtonLink } from '@/components/ui/button'
import { isShipped } from '@/lib/law/fulfilment'
import type { Side } from '@/lib/law/order'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveWords } from '@/lib/words/moves'
import { AnswerForm } from './answer-form'
import type { Door } from './moves-panel'

/** The answers to what the other side has proposed, which come before everything else. */
export function answerDoors(view: OrderView, party: Side, answer: FormAction): Door[] {
  const form = { view, party, action: answer }
  return [
    { move: 'agree-extension', quiet: true, open: <AnswerForm {...form} move="agree-extension" variant="primary" /> },
    { move: 'decline-extension', quiet: true, open: <AnswerForm {...form} move="decline-extension" /> },
  ]
}

/** Where proposals are made and accepted. `home` is the party's page of the order. */
export const disputeDoor = (party: Side, home: string): Door => ({
  move: 'propose',
  quiet: true,
  open: <StepLink party={party} href={`${home}#dispute`} label="Go to the dispute" variant="primary" />,
})

/** The ways to make the other moves that buyer and seller have alike. `home` is the party's page of the order. */
export function sharedDoors(view: OrderView, party: Side, home: string, answer: FormAction): Door[] {
  const { order } = view
  const over = order.cancellation.state === 'cancelled' || order.fulfilment.state === 'finished'
  const shipped = isShipped(order)
  const ruled = order.dispute.state === 'closed' && order.dispute.how === 'ruled'
  return [
    {
      move: 'appeal',
      quiet: !ruled,
      open: <StepLink {...{ party }} href={`${home}/appeal`} label={moveWords.appeal} />,
    },
    {
      move: 'propose-extension',
      quiet: over || shipped,
      open: <StepLink {...{ party }} href={`${home}/more-time`} label={moveWords['propose-extension']} />,
    },
    {
      move: 'extend-protection',
      quiet: over || !shipped,
      open: <AnswerForm view={view} party={party} move="extend-protection" action={answer} />,
    },
  ]
}

type LinkProps = { href: string; label: string; party: Side; variant?: 'primary' | 'secondary' }

/** Leads to the page of a move. The buyer's moves stand in a narrow column, which they fill. */
export const StepLink = ({ href, label, party, variant = 'secondary' }: LinkProps) => (
  <div>
    <ButtonLink href={href} variant={variant} wide={party === 'buyer'}>
      {label}
    </ButtonLink>
  </div>
)
