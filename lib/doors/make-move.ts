import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { address } from '@/lib/address'
import { sender } from '@/lib/auth/session'
import type { Accepted } from '@/lib/files/accept'
import { type FormState, typed } from '@/lib/forms'
import { option } from '@/lib/law/moves'
import type { Person } from '@/lib/law/order'
import { moveWithEvidence } from '@/lib/orders/evidence'
import { move } from '@/lib/orders/move'
import type { PersonalCommand } from '@/lib/orders/party'
import { findOrder } from '@/lib/orders/queries/order-view'
import { heldWords } from '@/lib/words/cases'
import { refusedForm } from './refused-form'

type Asked = {
  readonly number: string
  /** The version its sender was looking at. */
  readonly seen?: number
  readonly as: Person
  /** The page it was sent from, which is also where it goes once it is done. */
  readonly page: string
  /** What the address of that page carries besides. */
  readonly carry?: Readonly<Record<string, string>>
  /** The form is on a page of its own that draws it even when the move is closed, and so keeps what was typed. */
  readonly stays?: boolean
  /** What is brought to the dispute that the move opens (D1). */
  readonly evidence?: readonly Accepted[]
}

/**
 * Makes a move for whoever is signed in, as the door they came through says. Refused, the form says why and keeps what
 * was typed; where the move is not open any more its form is gone, and the page says why in its place (`missed`).
 * To a stranger there is no such order (F1).
 */
export async function makeMove(asked: Asked, command: PersonalCommand, form: FormData): Promise<FormState> {
  const { number, seen, as, page, carry = {}, stays = false, evidence } = asked
  const viewer = await sender(page, form)
  if ('state' in viewer) return viewer.state
  const actor = { userId: viewer.id, as }
  const answer = evidence
    ? await moveWithEvidence(number, actor, command, { seen }, evidence)
    : await move(number, actor, command, { seen })
  if (answer.is === 'not-found') notFound()
  if (answer.is === 'done') redirect(address(page, { ...carry, done: command.move }))
  if (answer.is === 'claimed') {
    refresh()
    return { errors: {}, values: typed(form), message: heldWords(answer.claim.by) }
  }
  const view = await findOrder(number, viewer)
  if (!view) notFound()
  if (!stays && !option(view.order, command.move, as, view.circumstances).open)
    redirect(address(page, { ...carry, missed: command.move, seen }))
  refresh()
  return refusedForm(answer, form, {
    move: command.move,
    currency: view.facts.currency,
    order: view.order,
    circumstances: view.circumstances,
  })
}
