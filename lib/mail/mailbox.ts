import { reader } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { MOST_COUNTED } from '@/lib/most-counted'
import { pageAt } from '@/lib/page-at'
import { everyWordSql } from '@/lib/search-words'
import { readableBy } from './readable'

const PER_PAGE = 25
const listed = { id: true, to: true, subject: true, at: true, sentAt: true } satisfies Prisma.MailSelect

type Mediator = { readonly id: string }

/** What the mailbox is narrowed to. `search` looks in subject and text. Pages count from 1. */
export type MailFilter = { readonly to?: string; readonly search?: string; readonly page?: number }

/** The mails the shop has written, as far as a mediator may read them, newest first. */
export async function mailbox(mediator: Mediator, { to, search, page: wanted = 1 }: MailFilter) {
  const where = Prisma.join([readableBy(mediator), ...narrowed({ to, search })], ' AND ')
  const [{ count }] = await reader.$queryRaw<[{ count: bigint }]>`
    SELECT COUNT(*) AS "count" FROM (
      SELECT 1 FROM "Mail" m WHERE ${where} ORDER BY m."at" DESC LIMIT ${MOST_COUNTED}
    ) AS "sub"`
  const total = Number(count)
  const { page, pages } = pageAt(wanted, total, PER_PAGE)
  const found = await reader.$queryRaw<{ id: string }[]>`
    SELECT m."id" FROM "Mail" m WHERE ${where}
    ORDER BY m."at" DESC, m."id" DESC LIMIT ${PER_PAGE} OFFSET ${(page - 1) * PER_PAGE}`
  const mails = await reader.mail.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: listed,
  })
  return { mails, total, page, pages }
}

const narrowed = ({ to, search }: MailFilter): Prisma.Sql[] => [
  ...(to ? [Prisma.sql`m."to" = ${to}`] : []),
  ...everyWordSql(search, occurs),
]

function occurs(word: string): Prisma.Sql {
  const pattern = `%${word}%`
  return Prisma.sql`(lower(m."subject") LIKE lower(${pattern}) OR lower(m."text") LIKE lower(${pattern}))`
}

const MOST_RECIPIENTS = 200

/** The first of those a mail was written to, by address. Each is sought behind the one before, however many mails they have. */
export async function recipients(): Promise<string[]> {
  const rows = await reader.$queryRaw<{ to: string }[]>`
    WITH RECURSIVE "Known" ("to", "count") AS (
      SELECT (SELECT MIN(m."to") FROM "Mail" m), 1
      UNION ALL
      SELECT (SELECT MIN(m."to") FROM "Mail" m WHERE m."to" > k."to"), k."count" + 1
      FROM "Known" k WHERE k."to" IS NOT NULL AND k."count" < ${MOST_RECIPIENTS}
    )
    SELECT "to" FROM "Known" WHERE "to" IS NOT NULL`
  return rows.map(({ to }) => to).sort()
}

/** One mail in full; null when there is none that this mediator may read. */
export async function findMail(id: string, mediator: Mediator) {
  const [found] = await reader.$queryRaw<{ id: string }[]>`
    SELECT m."id" FROM "Mail" m WHERE m."id" = ${id} AND ${readableBy(mediator)}`
  return found ? reader.mail.findUnique({ where: { id: found.id } }) : null
}
