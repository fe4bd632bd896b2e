import type { Party, Person } from '@/lib/law/order'

/** Who did something, at the start of a sentence. */
export const partyWords: Record<Party, string> = {
  buyer: 'Buyer',
  seller: 'Seller',
  mediator: 'Mediator',
  clock: 'Rescind',
  provider: 'Payment provider',
  carrier: 'Carrier',
}

/** The same within a sentence. */
export const thePartyWords: Record<Party, string> = {
  buyer: 'the buyer',
  seller: 'the seller',
  mediator: 'a mediator',
  clock: 'Rescind, once the time is up',
  provider: 'the payment provider',
  carrier: 'the carrier',
}

/** How a party is called by `reader`, who is "you" to us. */
export const seenBy = (party: Party, reader: Person | null): string => (party === reader ? 'You' : partyWords[party])

/** "the buyer or the seller" */
export function anyOf(parties: readonly Party[]): string {
  const names = parties.map((party) => thePartyWords[party])
  return names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
