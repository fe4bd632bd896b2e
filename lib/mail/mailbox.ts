import { containing, reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { MOST_COUNTED } from '@/lib/most-counted'
import { pageAt } from '@/lib/page-at'
import { everyWord } from '@/lib/search-words'

const PER_PAGE = 25
const listed = { id: true, to: true, subject: true, at: true, sentAt: true } satisfies Prisma.MailSelect

/** What the mailbox is narrowed to. `search` looks in subject and text. Pages count from 1. */
export type MailFilter = { readonly to?: string; readonly search?: string; readonly page?: number }

/** Every mail the shop has written, newest first. */
export async function mailbox({ to, search, page: wanted = 1 }: MailFilter) {
  const where: Prisma.MailWhereInput = {
    ...(to && { to }),
    ...everyWord<Prisma.MailWhereInput>(search, (word) => [{ subject: containing(word) }, { text: containing(word) }]),
  }
  const total = await reader.mail.count({ where, orderBy: { at: 'desc' }, take: MOST_COUNTED })
  const { page, pages } = pageAt(wanted, total, PER_PAGE)
  const mails = await reader.mail.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    select: listed,
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
  })
  return { mails, total, page, pages }
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

/** One mail in full; null when there is none. */
export const findMail = (id: string) => reader.mail.findUnique({ where: { id } })
