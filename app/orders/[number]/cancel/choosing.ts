import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { Query } from '@/lib/address'
import { sender } from '@/lib/auth/session'
import { type FormState, typed } from '@/lib/forms'
import type { Order } from '@/lib/law/order'
import { boxesOf, CHOOSE, type Chosen, chosenParts, hasBoxes, partField, writeParts } from '@/lib/orders/parts-form'
import { findOrder } from '@/lib/orders/queries/order-view'
import { partsWords } from '@/lib/words/parts'

// What a form said is drawn in the very answer to it, with a script or without. Its headers are the same object all through
// a request, and nobody else's.
const said = new WeakMap<object, Query>()

/** What is chosen to be cancelled: as the form said that is being answered, or else as the address does. */
export async function chosenHere(order: Order, query: Query): Promise<Chosen> {
  return chosenParts(order, said.get(await headers()) ?? query)
}

/**
 * The cancelling form again, with all that was typed and what follows from it, where its boxes say something else than what
 * its sender has seen, or where that is all they asked for. Null where they confirm what was shown: nobody cancels what
 * they have not seen the end of (C5, C13).
 */
export async function shownFirst(form: FormData): Promise<FormState | null> {
  if (!hasBoxes(form)) return null
  const number = String(form.get('number') ?? '').slice(0, 40)
  const viewer = await sender(`/orders/${encodeURIComponent(number)}`, form)
  if ('state' in viewer) return viewer.state
  const view = await findOrder(number, viewer)
  if (!view) notFound()
  const boxes = boxesOf(form)
  said.set(await headers(), boxes)
  const { parts, errors } = chosenParts(view.order, boxes)
  const intent = form.get('intent')
  const isWrong = Object.keys(errors).length > 0
  const isSeen = writeParts(parts) === form.get('parts')
  const isAsked = intent === CHOOSE.some || intent === CHOOSE.everything
  if (!isAsked && !isWrong && isSeen) return null
  refresh()
  const emptied = Object.fromEntries(view.order.lines.map((line) => [partField(line.number), '0']))
  return {
    errors,
    values: { ...typed(form), ...(intent === CHOOSE.everything && emptied) },
    ...(!isAsked && !isWrong && { message: partsWords.changed }),
  }
}
