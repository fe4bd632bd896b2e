import type { Order, Person } from './order'
import type { Refusal } from './outcome'

const UNDER_WAY: readonly string[] = ['open', 'with-mediator', 'appealed']

/** D2: either side adds evidence as long as the dispute is under way; what is decided is decided on what was there. */
export function refusedEvidence({ dispute }: Order, by: Person): Refusal | null {
  if (by === 'mediator') return { code: 'not-your-move', rule: 'D2', who: ['buyer', 'seller'] }
  return UNDER_WAY.includes(dispute.state) ? null : { code: 'not-in-this-state', rule: 'D2' }
}
