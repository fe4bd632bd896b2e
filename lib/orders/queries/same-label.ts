import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { addressInForce } from '@/lib/law/destination'
import { besideOf } from '../row'

/** A parcel's label, as it is or would be at an order. */
export type Labelled = { readonly number: string; readonly carrier: string; readonly tracking: string }

const going = {
  ...{ number: true, buyerId: true, beside: true },
  checkout: { select: { recipient: true, street: true, postcode: true, city: true, country: true } },
} satisfies Prisma.OrderSelect

/**
 * Of each label the numbers of the seller's other orders at which it stands already, or would as well: those of the same buyer
 * that go to the same address are left out, since they may be one parcel, and so are shipments that were called off.
 */
export async function standsAt(ownerId: string, labels: readonly Labelled[]): Promise<string[][]> {
  const own = { store: { ownerId } }
  const [parcels, orders] = await Promise.all([
    reader.parcel.findMany({
      where: {
        tracking: { in: labels.map(({ tracking }) => tracking) },
        order: { ...own, fulfilmentState: { not: 'called-off' } },
      },
      select: { carrier: true, tracking: true, order: { select: going } },
    }),
    reader.order.findMany({ where: { ...own, number: { in: labels.map(({ number }) => number) } }, select: going }),
  ])
  const placeOf = new Map(
    [...orders, ...parcels.map(({ order }) => order)].map((order) => [order.number, place(order)]),
  )
  const standing = parcels.map(({ order: { number }, ...label }) => ({ number, ...label }))
  return labels.map((label) => {
    const others = [...standing, ...labels].filter(
      (other) => isSame(other, label) && placeOf.get(other.number) !== placeOf.get(label.number),
    )
    return [...new Set(others.map(({ number }) => number))].sort()
  })
}

const isSame = (one: Labelled, other: Labelled) =>
  one.tracking === other.tracking && one.carrier.toLowerCase() === other.carrier.toLowerCase()

/** Whose an order is and where it goes. */
const place = ({ buyerId, beside, checkout }: Prisma.OrderGetPayload<{ select: typeof going }>) => {
  const { recipient, street, postcode, city, country } = addressInForce(besideOf(beside).destination, checkout)
  return [buyerId, recipient, street, postcode, city, country].join('\n')
}
