import type { Tx } from '@/lib/db'
import type { Telling } from '@/lib/notices/notify'
import type { Step } from './checkout'
import { mediatorsOf } from './party'

/** Whom some steps tell of what. Who mediates is read once for all. */
export async function tellingsOf(tx: Tx, steps: readonly Step[]): Promise<Telling[]> {
  const told = steps.flatMap(({ held, accepted: { at, follows } }) =>
    follows.flatMap((follow) => (follow.kind === 'tell' ? [{ row: held.row, at, ...follow }] : [])),
  )
  const mediators = told.some(({ whom }) => whom === 'mediator') ? await mediatorsOf(tx) : () => []
  return told.map(({ row, whom, about, at }) => {
    const mediating = () => mediators(row).map(({ id }) => id)
    const people = { buyer: () => [row.buyerId], seller: () => [row.store.ownerId], mediator: mediating }[whom]()
    return { people, about, at, orderId: row.id }
  })
}
