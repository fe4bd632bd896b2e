import { Prisma } from '@/lib/generated/prisma/client'

/** The orders in which a mediator has no side: of others they see what a buyer or a seller sees (F1). */
export const withoutSide = (mediatorId: string) =>
  ({ buyerId: { not: mediatorId }, store: { ownerId: { not: mediatorId } } }) satisfies Prisma.OrderWhereInput

/** The same as a condition on an order `o` and its store `s`. */
export const withoutSideSql = (mediatorId: string): Prisma.Sql =>
  Prisma.sql`o."buyerId" <> ${mediatorId} AND s."ownerId" <> ${mediatorId}`
