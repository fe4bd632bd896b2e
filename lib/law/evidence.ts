import type { Order, Person } from './order'
import type { Refusal } from './outcome'

const TAKES_EVIDENCE: readonly Order['dispute']['state'][] = ['open', 'with-mediator', 'appealed']

/** D2: either side adds evidence until the dispute is decided; what is decided is decided on what was there. */
export function refusedEvidence({ dispute }: Order, by: Person): Refusal | null {
  if (by === 'mediator') return { code: 'not-your-move', rule: 'D2', who: ['buyer', 'seller'] }
  return TAKES_EVIDENCE.includes(dispute.state) ? null : { code: 'not-in-this-state', rule: 'D2' }
}
