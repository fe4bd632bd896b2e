import type { Means } from '@/lib/law/order'
import type { PersonalCommand } from '@/lib/orders/party'
import type { Fault } from '@/lib/payments/simulated'
import type { BuyerEmail } from './people'

/** What happens to an order at one moment of its story, in hours after it was placed. */
export type Happening =
  | { readonly at: number; readonly by: 'buyer'; readonly do: 'pay' }
  | {
      readonly at: number
      readonly by: 'buyer' | 'seller' | 'mediator'
      readonly do: PersonalCommand
      readonly order?: number
    }
  | {
      readonly at: number
      readonly by: 'buyer' | 'seller' | 'mediator'
      readonly says: string
      readonly order?: number
    }
  | { readonly at: number; readonly fault: Fault }
  /** The buyer's bank takes money back by itself, in minor units. */
  | { readonly at: number; readonly chargeback: { readonly means: Means; readonly amount: number } }

/** The story of one checkout, told as real moves through the same doors people use. */
export type Story = {
  /** What it shows, for `npm run seed -- --list`. */
  readonly shows: string
  /** One number for each order, in the order in which the items name their stores. */
  readonly numbers: readonly [string, ...string[]]
  readonly buyer: BuyerEmail
  /** How many hours before the seeding it was placed. */
  readonly hoursAgo: number
  readonly items: readonly (readonly [slug: string, quantity: number])[]
  readonly coupons?: readonly string[]
  /** Cents from the wallet, or everything; the card pays the rest. */
  readonly wallet?: number | 'everything'
  readonly foundBy?: 'search' | 'category' | 'direct'
  readonly happens: readonly Happening[]
}

export const pay = (at = 0): Happening => ({ at, by: 'buyer', do: 'pay' })

export const buyer = (at: number, command: PersonalCommand, order = 0): Happening => ({
  at,
  by: 'buyer',
  do: command,
  order,
})
export const seller = (at: number, command: PersonalCommand, order = 0): Happening => ({
  at,
  by: 'seller',
  do: command,
  order,
})
export const mediator = (at: number, command: PersonalCommand): Happening => ({ at, by: 'mediator', do: command })
export const says = (at: number, by: 'buyer' | 'seller' | 'mediator', text: string): Happening => ({
  at,
  by,
  says: text,
})
export const fault = (at: number, kind: Fault): Happening => ({ at, fault: kind })

export const chargeback = (at: number, means: Means, amount: number): Happening => ({
  at,
  chargeback: { means, amount },
})

export const ship = (at: number, tracking: string, carrier = 'Postline'): Happening =>
  seller(at, { move: 'ship', carrier, tracking })
