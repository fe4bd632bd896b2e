import type { Cell } from '@/lib/csv'
import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { addressInForce } from '@/lib/law/destination'
import { addressLine } from '@/lib/words/addresses'
import { itemsCell } from '@/lib/words/parts'
import { besideOf } from '../row'
import { numbersToShip } from './lists'

const packed = {
  ...{ number: true, beside: true },
  buyer: { select: { name: true } },
  checkout: { select: { recipient: true, street: true, postcode: true, city: true, country: true } },
  lines: { orderBy: { number: 'asc' }, select: { title: true, quantity: true, cancelled: true } },
} satisfies Prisma.OrderSelect

/**
 * The orders a seller has to ship, the least time left first, as rows of the table that ships them (S1): after the cells to
 * be filled in, what to pack and where it goes.
 */
export async function shipList(ownerId: string, most: number): Promise<Cell[][]> {
  const numbers = await numbersToShip(ownerId, most)
  const found = await reader.order.findMany({ where: { number: { in: numbers } }, select: packed })
  const byNumber = new Map(found.map((order) => [order.number, order]))
  return numbers.flatMap((number) => {
    const order = byNumber.get(number)
    return order ? [rowOf(order)] : []
  })
}

const rowOf = ({
  number,
  beside,
  buyer,
  checkout,
  lines,
}: Prisma.OrderGetPayload<{ select: typeof packed }>): Cell[] => [
  ...[number, null, null, buyer.name],
  itemsCell(
    lines
      .map(({ title, quantity, cancelled }) => ({ title, quantity: quantity - cancelled }))
      .filter(({ quantity }) => quantity > 0),
  ),
  addressLine(addressInForce(besideOf(beside).destination, checkout)),
]
