import type { Side } from './order'
import type { Consequence, News } from './outcome'

export const otherSide = (side: Side): Side => (side === 'buyer' ? 'seller' : 'buyer')

/** News for both sides. */
export const both = (about: News): Consequence[] => [
  { kind: 'tell', whom: 'buyer', about },
  { kind: 'tell', whom: 'seller', about },
]
