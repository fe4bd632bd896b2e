import { env } from '@/lib/env'
import { Prisma } from '@/lib/generated/prisma/client'
import { withoutSideSql } from '@/lib/mediation/without-side'

/** A mail's key begins with that of its job: mail:ORDER:… about a move of an order, message:… and evidence:… about talk. */
const ABOUT_A_MOVE = 'mail:'
/** An order's id is a UUID, and stands right behind. */
const ID_LENGTH = 36

/**
 * Whether a mediator may read a mail, as a condition on the row `m` of "Mail". In a simulation the mailbox is where one sees
 * what is sent, all of it. Where people are real, what they write to each other is no mediator's business by itself, and
 * nothing is of an order in which the mediator has a side (F1): to them there is no such mail. A mail of which it cannot
 * be told what it is about is not shown.
 */
export const readableBy = (mediator: { readonly id: string }): Prisma.Sql =>
  env.SIMULATION
    ? Prisma.sql`TRUE`
    : Prisma.sql`m."key" LIKE ${`${ABOUT_A_MOVE}%`} AND EXISTS (
        SELECT 1 FROM "Order" o JOIN "Store" s ON s."id" = o."storeId"
        WHERE o."id" = substr(m."key", ${Prisma.raw(String(ABOUT_A_MOVE.length + 1))}, ${Prisma.raw(String(ID_LENGTH))})
          AND ${withoutSideSql(mediator.id)})`
