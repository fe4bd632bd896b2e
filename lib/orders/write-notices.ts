import type { Tx } from '@/lib/db'
import { newId } from '@/lib/db/new-id'
import type { Writes } from '@/lib/db/writes'
import { choosing } from '@/lib/notices/choices'
import type { Checkout, Step } from './checkout'
import { date } from './columns'
import type { Of } from './consequences'

/** Somebody whom a step has told of something. */
export type Telling = { readonly checkout: Checkout; readonly step: Step; readonly follow: Of<'tell'> }

/** Writes what people are told in the app, unless they chose not to be. Who they are and what they chose is read once for all. */
export async function writeNotices(tx: Tx, writes: Writes, tellings: readonly Telling[]): Promise<void> {
  const ofMediators = tellings.some(({ follow }) => follow.whom === 'mediator')
  const mediators = ofMediators
    ? await tx.user.findMany({ where: { isMediator: true }, select: { id: true }, orderBy: { id: 'asc' } })
    : []
  const told = tellings.map(({ checkout, step: { held, accepted }, follow: { whom, about } }) => {
    const { buyerId } = checkout.row
    const { ownerId } = held.row.store
    // Whoever has a side in an order does not mediate it (F1).
    const others = () => mediators.map(({ id }) => id).filter((id) => id !== buyerId && id !== ownerId)
    const people = { buyer: () => [buyerId], seller: () => [ownerId], mediator: others }[whom]()
    return { people, about, orderId: held.row.id, at: date(accepted.at) }
  })
  const wants = await choosing(tx, told)
  for (const { people, ...facts } of told)
    for (const userId of people)
      if (wants(userId, facts.about, 'inApp')) writes.add('Notification', { id: newId(), userId, ...facts })
}
