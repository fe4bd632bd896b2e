import { z } from 'zod'
import { sender } from '@/lib/auth/session'
import { type FormState, typed } from '@/lib/forms'
import { LONGEST_LABEL, parcelLabel } from '@/lib/orders/parcel-form'
import type { PersonalCommand } from '@/lib/orders/party'
import { standsAt } from '@/lib/orders/queries/same-label'
import { sharedLabel } from '@/lib/words/parcels'
import { type Door, moveThrough, type Whose } from './both-sides'

/** A parcel's label in a form, and the one its sender was told of at another order. */
export const labelFields = {
  ...parcelLabel,
  shared: z
    .string()
    .max(2 * LONGEST_LABEL + 1)
    .optional()
    .catch(undefined),
}

type Of = Whose & { readonly shared?: string }
type Labelling = Extract<PersonalCommand, { move: 'ship' | 'add-parcel' | 'correct-parcel' }>

/**
 * Makes a seller's move that gives a parcel its label (S1). A label that stands at an order of another buyer, or that goes
 * elsewhere, is often a slip: the form says so and is to be sent once more, since both may travel in one parcel.
 */
export async function moveWithLabel(
  door: Door,
  of: Of,
  command: Labelling,
  form: FormData,
  stays = false,
): Promise<FormState> {
  const told = await sharedWith(door, of, command, form)
  return told ?? moveThrough(door, of, command, form, stays)
}

/** What the form says where its label stands at another order, and its sender has not been told of that very label. */
export async function sharedWith(
  door: Door,
  { number, shared }: Of,
  { carrier, tracking }: { readonly carrier: string; readonly tracking: string },
  form: FormData,
): Promise<FormState | null> {
  const label = `${carrier} ${tracking}`
  if (shared === label) return null
  const viewer = await sender(door.page(number), form)
  if ('state' in viewer) return viewer.state
  const [others = []] = await standsAt(viewer.id, [{ number, carrier, tracking }])
  if (others.length === 0) return null
  return { asks: true, errors: { tracking: sharedLabel(others) }, values: { ...typed(form), shared: label } }
}
