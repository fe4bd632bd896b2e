import type { Beside, PostalAddress } from '@/lib/law/beside'

/** The address in force: the one the seller has accepted, or else the one the order was placed with (S5). */
export function addressInForce(destination: Beside['destination'], placedWith: PostalAddress): PostalAddress {
  if (destination.state === 'changed') return destination.to
  return (destination.state === 'asked' && destination.before) || placedWith
}
