'use server'

import { z } from 'zod'
import { type Door, simply, whose } from '@/lib/doors/both-sides'
import { labelFields, moveWithLabel } from '@/lib/doors/with-label'
import { check, type FormState } from '@/lib/forms'

const HERE = '/seller'
const today: Door = { as: 'seller', page: () => HERE, many: true }

/** Accepts a request from its row (C7). */
export async function acceptFromToday(_: FormState, form: FormData): Promise<FormState> {
  return simply(today, 'accept', form)
}

const parcel = z.object({
  ...whose,
  ...labelFields,
})

/** Ships an order from its row (S1). */
export async function shipFromToday(_: FormState, form: FormData): Promise<FormState> {
  const checked = check(parcel, form)
  if ('state' in checked) return checked.state
  const { carrier, tracking } = checked.data
  return moveWithLabel(today, checked.data, { move: 'ship', carrier, tracking }, form)
}
