'use server'

import { z } from 'zod'
import { requireSeller } from '@/lib/auth/seller'
import { formOf } from '@/lib/forms'
import { type AcceptedRow, acceptMany, MOST_AT_ONCE } from '@/lib/orders/accept-many'

const chosen = z
  .array(z.string().regex(/^[A-Za-z0-9-]{1,40}~\d{1,9}$/))
  .max(MOST_AT_ONCE)
  .transform((rows) =>
    rows.map((row) => {
      const [number = '', seen] = row.split('~')
      return { number, seen: Number(seen) }
    }),
  )

/** Accepts the chosen requests; answers row by row (C7). Nothing is done where the form was tampered with. */
export async function acceptChosen(_: readonly AcceptedRow[], form: FormData): Promise<readonly AcceptedRow[]> {
  const viewer = await requireSeller('/seller/orders')
  const checked = chosen.safeParse(formOf(form).getAll('row'))
  return checked.success ? acceptMany(viewer.id, checked.data) : []
}
