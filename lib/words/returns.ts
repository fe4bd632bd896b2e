import type { Returning } from '@/lib/law/beside'
import type { Person } from '@/lib/law/order'

type Done = Extract<Returning, { state: 'done' }>

const done: Record<Done['how'], string> = {
  confirmed: 'The seller confirmed that the goods are back.',
  assumed: 'The seller said nothing in time, so the goods count as back.',
  'not-sent': 'The goods were not sent back in time, so the return and its refund ended.',
  proven: 'It is settled what became of the parcel, and the refund was paid.',
  ruled: 'A mediator decided what became of the return.',
  'order-cancelled': 'The order was cancelled meanwhile, so nothing has to come back.',
}

/** Why there is no time yet by which the goods go back (D6). */
export const notArrivedYet =
  'The goods have not arrived yet. The time to send them back begins when the carrier delivers them.'

/** Where a return stands, in a sentence to its reader (D5, D6). What is wrong with it is said to a mediator, where there is one. */
export function returnWords(
  returning: Exclude<Returning, { state: 'none' }>,
  reader: Person,
  mediation: boolean,
): string {
  const buyer = reader === 'buyer'
  switch (returning.state) {
    case 'awaited':
      return buyer
        ? 'Please send the goods back and enter the tracking number. The refund is paid once they are back.'
        : 'The buyer sends the goods back. The refund is paid once they are back.'
    case 'sent':
      return reader === 'seller'
        ? `The goods are on their way back to you. Confirm them when they arrive${mediation ? ', or say what is wrong with them' : ''}.`
        : 'The goods are on their way back. The refund is paid once the seller confirms them, or says nothing in time.'
    case 'questioned':
      return reader === 'seller'
        ? 'You said that something is wrong with what came back. A mediator decides.'
        : 'The seller says that something is wrong with what came back. A mediator decides.'
    case 'proof-awaited':
      return 'The refund is decided. It is paid once the carrier has said what became of the parcel.'
    case 'done':
      return done[returning.how]
  }
}
