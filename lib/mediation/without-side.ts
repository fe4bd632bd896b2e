import type { Prisma } from '@/lib/generated/prisma/client'

/** The orders in which a mediator has no side: of others they see what a buyer or a seller sees (F1). */
export const withoutSide = (mediatorId: string) =>
  ({ buyerId: { not: mediatorId }, store: { ownerId: { not: mediatorId } } }) satisfies Prisma.OrderWhereInput
