import { reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { HOUR } from '@/lib/law/time'
import { as, awaitingShipment, BUYER, MONDAY, SELLER } from '../orders/fixtures'

export const MEDIATOR2 = 'mediator2@example.com'

type Disputed = { readonly at?: number; readonly items?: readonly string[]; readonly wanted?: number }

/** An order in a dispute that a mediator has to rule on, since 30 hours after `at`. */
export async function withMediator({ at = MONDAY, items, wanted = 1000 }: Disputed = {}): Promise<string> {
  const [number] = await awaitingShipment({ at, ...(items && { items }) })
  const later = at + 30 * HOUR
  await as(SELLER, 'seller', later, number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  const claim = { reason: 'damaged', story: 'The lid is broken.', wanted: minor(wanted) }
  await as(BUYER, 'buyer', later, number, { move: 'open-dispute', ...claim })
  await as(BUYER, 'buyer', later, number, { move: 'escalate' })
  return number
}

/** The case of an order's dispute. */
export const caseOf = (number: string) =>
  reader.mediationCase.findFirstOrThrow({ where: { kind: 'dispute', order: { number } } })

/** What was written down about an order beside its moves, oldest first. */
export const deedsOf = async (number: string) =>
  (await reader.deed.findMany({ where: { number }, orderBy: [{ at: 'asc' }] })).map(({ kind }) => kind)
