import { AnswerForm } from '@/components/orders/answer-form'
import type { Door } from '@/components/orders/moves-panel'
import { answerDoors, disputeDoor, StepLink, sharedDoors } from '@/components/orders/shared-doors'
import { AcceptForm, RefuseForm } from '@/components/seller/answer-forms'
import { BeginForm, CallOffForm, ParcelForm } from '@/components/seller/parcel-forms'
import type { FaultRate } from '@/lib/law/fault-rate'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveWords } from '@/lib/words/moves'
import * as actions from './actions'

/** The seller's moves, each with its form or the page it has. `wanted` is the one the seller came for. */
export function sellerDoors(view: OrderView, wanted: string, rates: readonly FaultRate[]): Door[] {
  const home = `/seller/orders/${view.number}`
  const open = (move: string) => wanted === move
  const answer = { view, party: 'seller', action: actions.answer } as const
  return [
    {
      move: 'accept',
      open: <AcceptForm view={view} party="seller" action={actions.acceptRequest} rates={rates} />,
      quiet: true,
    },
    {
      move: 'refuse',
      open: <RefuseForm view={view} party="seller" action={actions.refuseRequest} rates={rates} />,
      quiet: true,
    },
    ...answerDoors(view, 'seller', actions.answer),
    disputeDoor('seller', home),
    {
      move: 'accept-address',
      open: <AnswerForm {...answer} move="accept-address" variant="primary" />,
      quiet: true,
    },
    { move: 'decline-address', open: <AnswerForm {...answer} move="decline-address" />, quiet: true },
    {
      move: 'confirm-return',
      open: <AnswerForm {...answer} move="confirm-return" variant="primary" />,
      quiet: true,
    },
    {
      move: 'question-return',
      open: <StepLink party="seller" href={`${home}/return`} label={moveWords['question-return']} />,
      quiet: true,
    },
    { move: 'begin-processing', open: <BeginForm view={view} action={actions.beginProcessing} />, quiet: true },
    {
      move: 'ship',
      open: <ParcelForm view={view} action={actions.ship} open={open('ship')} move="ship" rates={rates} />,
    },
    { move: 'add-parcel', open: <ParcelForm view={view} action={actions.addParcel} move="add-parcel" />, quiet: true },
    {
      move: 'correct-parcel',
      open: <StepLink party="seller" href={`${home}/correct`} label={moveWords['correct-parcel']} />,
      quiet: true,
    },
    {
      move: 'contest',
      open: <StepLink party="seller" href={`${home}/contest`} label={moveWords.contest} />,
      quiet: view.order.mark.state === 'clean',
    },
    ...sharedDoors(view, 'seller', home, actions.answer),
    { move: 'call-off', open: <CallOffForm view={view} action={actions.callOff} party="seller" rates={rates} /> },
  ]
}
