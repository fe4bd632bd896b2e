import type { Destination, PostalAddress } from './beside'

const PARTS = ['recipient', 'street', 'postcode', 'city', 'country'] as const

/** An address and nothing else, without what is only space around its parts. */
export const postal = (to: PostalAddress): PostalAddress =>
  Object.fromEntries(PARTS.map((part) => [part, (to[part] ?? '').trim()])) as PostalAddress

/** Whether every part of an address says something. */
export const isComplete = (to: PostalAddress): boolean => PARTS.every((part) => postal(to)[part] !== '')

/** Whether two addresses say the same. */
export const isSameAddress = (one: PostalAddress, other: PostalAddress): boolean => {
  const [a, b] = [postal(one), postal(other)]
  return PARTS.every((part) => a[part] === b[part])
}

/** The address in force: the one the seller has accepted, or else the one the order was placed with (S5). */
export function addressInForce<Known extends PostalAddress | undefined>(
  destination: Destination,
  placedWith: Known,
): PostalAddress | Known {
  if (destination.state === 'changed') return destination.to
  return (destination.state === 'asked' && destination.before) || placedWith
}
