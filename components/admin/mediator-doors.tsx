import type { Door } from '@/components/orders/moves-panel'
import { ButtonLink } from '@/components/ui/button'
import type { Move } from '@/lib/law/command'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveTitles, moveWords } from '@/lib/words/moves'

/** Where each of a mediator's moves is made. */
export function mediatorDoors({ number, facts }: OrderView): Door[] {
  const found = facts.disputes[0]
  const review = `/admin/reviews/${number}`
  const door = (move: Move, href: string): Door => ({
    move,
    quiet: true,
    open: (
      <ButtonLink href={href} wide>
        {moveTitles[move] ?? moveWords[move]}
      </ButtonLink>
    ),
  })
  return [
    ...(found
      ? [
          door('rule', `/admin/disputes/${found.id}#ruling-step`),
          door('approve-ruling', `/admin/disputes/${found.id}#ruling-step`),
          door('send-back-ruling', `/admin/disputes/${found.id}#ruling-step`),
          door('rule-appeal', `/admin/disputes/${found.id}#ruling-step`),
        ]
      : []),
    door('review-complaint', `${review}#complaint`),
    door('review-contest', `${review}#mark`),
    door('accept', `${review}#request`),
  ]
}
