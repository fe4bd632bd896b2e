import type { Prisma } from '@/lib/generated/prisma/client'
import { type Beside, beside } from '@/lib/law/beside'
import { minor } from '@/lib/law/money'
import type { CancelKind, Line, Means, Order } from '@/lib/law/order'
import type { Duration } from '@/lib/law/time'
import { cancellationOf, disputeOf, fulfilmentOf, legOf, paymentOf } from './regions-of'

/** What has to be read with an order's row for the law to see it. */
export const withRegions = {
  lines: { orderBy: { number: 'asc' } },
  shares: { orderBy: { means: 'asc' } },
  parcels: true,
  cancellationRequests: { orderBy: { number: 'desc' }, take: 1 },
  disputes: { orderBy: { number: 'desc' }, take: 1, include: { proposals: { orderBy: { number: 'asc' } } } },
  refunds: { orderBy: { number: 'asc' }, include: { legs: { orderBy: { number: 'asc' } } } },
} satisfies Prisma.OrderInclude

/** An order's row with everything the law looks at. */
export type OrderRow = Prisma.OrderGetPayload<{ include: typeof withRegions }>

/** The order as the law sees it. Each state takes only its own facts from the row. */
export function toLaw(row: OrderRow): Order {
  return {
    placedAt: row.placedAt.getTime(),
    lines: row.lines.map(lineOf),
    answersWithin: row.answersWithin as Duration | null,
    shares: row.shares.map(({ means, amount }) => ({ means: means as Means, amount: minor(amount) })),
    payment: paymentOf(row),
    fulfilment: fulfilmentOf(row),
    cancellation: cancellationOf(row),
    dispute: disputeOf(row),
    ...besideOf(row.beside),
    refunds: row.refunds.flatMap((refund) => refund.legs.map((leg) => legOf(refund.number, leg))),
  }
}

/** What a line costs: its units at their price, less its part of the discounts. */
export const lineOf = (row: {
  number: number
  cancelKind: string
  quantity: number
  cancelled: number
  unitPrice: number
  discount: number
}): Line => ({
  number: row.number,
  kind: row.cancelKind as CancelKind,
  quantity: row.quantity,
  cancelled: row.cancelled,
  cost: minor(row.unitPrice * row.quantity - row.discount),
})

/** The regions beside the main road; one that was never written stands as it began. */
export const besideOf = (stored: unknown): Beside => ({ ...beside, ...(stored as Partial<Beside>) })
