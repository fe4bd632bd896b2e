import type { Tx } from '@/lib/db'
import { newId } from '@/lib/db/new-id'
import type { Writes } from '@/lib/db/writes'
import { choosing } from '@/lib/notices/choices'
import type { Step } from './checkout'
import { date } from './columns'
import type { Of } from './consequences'
import { mediatorsOf } from './party'

/** Somebody whom a step has told of something. */
export type Telling = { readonly step: Step; readonly follow: Of<'tell'> }

/** Writes what people are told in the app, unless they chose not to be. Who they are and what they chose is read once for all. */
export async function writeNotices(tx: Tx, writes: Writes, tellings: readonly Telling[]): Promise<void> {
  const asked = tellings.some(({ follow }) => follow.whom === 'mediator')
  const mediators = asked ? await mediatorsOf(tx) : () => []
  const told = tellings.map(({ step: { held, accepted }, follow: { whom, about } }) => {
    const { id: orderId, buyerId, store } = held.row
    const mediating = () => mediators(held.row).map(({ id }) => id)
    const people = { buyer: () => [buyerId], seller: () => [store.ownerId], mediator: mediating }[whom]()
    return { people, about, orderId, at: date(accepted.at) }
  })
  const wants = await choosing(tx, told)
  for (const { people, ...facts } of told)
    for (const userId of people)
      if (wants(userId, facts.about, 'inApp')) writes.add('Notification', { id: newId(), userId, ...facts })
}
