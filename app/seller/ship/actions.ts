'use server'

import { z } from 'zod'
import { sellerSending } from '@/lib/auth/seller'
import { formOf } from '@/lib/forms'
import { LARGEST_TABLE, type ShippedMany, shipMany } from '@/lib/orders/ship-many'
import { shipManyWords as words } from '@/lib/words/ship-many'

/** What the form shows: the text to go on with, what was wrong with it as a whole, or what came of each row. */
export type ShipState = {
  readonly text: string
  readonly wrong?: string
  /** Nobody was signed in any more when it was sent. */
  readonly signedOut?: true
  readonly rows?: ShippedMany['rows']
}

const asked = z.object({
  rows: z.string().catch(''),
  file: z.instanceof(File).optional().catch(undefined),
  only: z.enum(['check', 'ship']).catch('check'),
})

/** Ships the orders of a table, or only says what would be (S1). Typed or from a file, which goes first. */
export async function shipByTable(_: ShipState, form: FormData): Promise<ShipState> {
  const { rows, file, only } = asked.parse(Object.fromEntries(formOf(form)))
  const told = formOf(form).getAll('told').map(String)
  const viewer = await sellerSending('/seller/ship', form)
  if ('state' in viewer) return { text: rows, signedOut: true, wrong: viewer.state.message }
  let text = rows
  if (file && file.size > 0) {
    if (file.size > LARGEST_TABLE) return { text: rows, wrong: words.tooLarge(LARGEST_TABLE / 1024) }
    const read = textOf(await file.arrayBuffer())
    if (read === null) return { text: rows, wrong: words.noText }
    text = read
  }
  const answer = await shipMany(viewer.id, text, only, told)
  if (typeof answer === 'string') return { text: text.slice(0, LARGEST_TABLE), wrong: answer }
  return { text: answer.left, rows: answer.rows }
}

/** What a file says, if it is text at all. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
