import type { ReactNode } from 'react'
import { MoveButton } from '@/components/orders/move-button'
import { ButtonLink } from '@/components/ui/button'
import type { Move } from '@/lib/law/command'
import { consider } from '@/lib/law/consider'
import type { ListedOrder } from '@/lib/orders/queries/listed'
import { moveWords } from '@/lib/words/moves'
import { payNow, withdrawRequest } from './[number]/actions'

/** More would hide what the order is; the others are on its page. */
const MOST = 3

type Door = { readonly move: Move; readonly to: string }

/** Where each move is made, on the order's page or beside it; most wanted first. */
const doors: readonly Door[] = [
  { move: 'agree-extension', to: '' },
  { move: 'send-back', to: '/return' },
  { move: 'accept-proposal', to: '#dispute' },
  { move: 'propose', to: '#dispute' },
  { move: 'cancel', to: '/cancel' },
  { move: 'request', to: '/cancel' },
  { move: 'leave-feedback', to: '/feedback' },
  { move: 'appeal', to: '/appeal' },
  { move: 'open-dispute', to: '/dispute' },
]

/** What a door says in a list, where the move's own words would need the page around them. */
const words: Partial<Record<Move, string>> = {
  'agree-extension': 'Answer about more time',
  'accept-proposal': 'Go to the dispute',
  propose: 'Go to the dispute',
}

/** What the law has open for the buyer now, and the way to everything else (F2). */
export function CardActions({ row: { number, version: seen }, order, circumstances }: ListedOrder) {
  const { now, policy } = circumstances
  const open = (move: Move) => 'open' in consider(order, { move, by: 'buyer', now, policy })
  const links = doors.filter(
    ({ move, to }, at) => open(move) && !doors.slice(0, at).some((other) => other.to === to && open(other.move)),
  )
  const moves: ReactNode[] = [
    open('pay') && (
      <MoveButton {...{ number, seen }} id="pay" action={payNow} label={moveWords.pay} variant="primary" wide />
    ),
    open('withdraw') && (
      <MoveButton {...{ number, seen }} id="withdraw" action={withdrawRequest} label={moveWords.withdraw} wide />
    ),
    ...links.map(({ move, to }) => (
      <ButtonLink key={move} href={`/orders/${number}${to}`} aria-describedby={`order-${number}`} wide>
        {words[move] ?? moveWords[move]}
      </ButtonLink>
    )),
  ].filter(Boolean)
  return (
    <div className="grid shrink-0 content-start gap-2 sm:w-56">
      {moves.slice(0, MOST).map((move, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: which moves there are says the law, each stands where it stands
        <div key={at} className="grid">
          {move}
        </div>
      ))}
      <ButtonLink href={`/orders/${number}`} variant="quiet" aria-describedby={`order-${number}`} wide>
        View details
      </ButtonLink>
    </div>
  )
}
